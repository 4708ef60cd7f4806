package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one rule of what counts: a service covers a cell when it is on the map of the day with enough
 * evidence, takes people, helps with the need or a broader one, takes the group, works in the place
 * and, when that is asked, has a mandate that reaches there. What is not known is let through with
 * a mark.
 */
final class CoverRule {
  /** Codes that name no single domain: information and help of all kinds cover nothing. */
  private static final Set<String> NO_COVERAGE = Set.of("INFO", "MULTI");

  private final Network network;
  private final CoverageQuestion question;

  CoverRule(Network network, CoverageQuestion question) {
    this.network = network;
    this.question = question;
  }

  /** The domains by which a need is met, nearest first. */
  List<String> accepted(String need) {
    return network.reference().withBroader(need).stream()
        .filter(domain -> !NO_COVERAGE.contains(domain))
        .toList();
  }

  static boolean isDomain(String code) {
    return !NO_COVERAGE.contains(code);
  }

  /** Whether it takes people that day, whoever they are. */
  boolean isOpen(Service service) {
    return service.isShown(question.day(), question.evidence()) && !service.isClosed();
  }

  static boolean takesAll(Service service) {
    return service.serves().isEmpty();
  }

  static boolean takes(Service service, @Nullable String group) {
    return takesAll(service) || (group != null && service.serves().contains(group));
  }

  boolean worksIn(Service service, @Nullable String municipality) {
    return municipality == null
        || service.availableIn().isEmpty()
        || network.reference().contains(service.availableIn(), municipality);
  }

  static boolean isTemporary(Service service) {
    return !service.structural() || service.validity().until() != null;
  }

  boolean isShown(Mandate mandate) {
    return mandate.isShown(question.day(), question.evidence());
  }

  /** The mandates exercised through a service that reach a need for a group, wherever they hold. */
  List<Mandate> mandatesFor(Service service, List<String> accepted, @Nullable String group) {
    return network.mandatesOf(service.id()).stream()
        .filter(this::isShown)
        .filter(m -> MandateReach.isOver(m, accepted) && MandateReach.isFor(m, group))
        .toList();
  }

  /** What there is to say about a service beside a cell; empty when it does not help with it. */
  Optional<Offer> judge(
      Service service, String need, @Nullable String group, @Nullable String municipality) {
    List<String> accepted = accepted(need);
    return accepted.stream()
        .filter(service.covers()::contains)
        .findFirst()
        .map(domain -> judge(service, domain, accepted, group, municipality));
  }

  private Offer judge(
      Service service,
      String domain,
      List<String> accepted,
      @Nullable String group,
      @Nullable String municipality) {
    List<Mandate> mandates =
        mandatesFor(service, accepted, group).stream()
            .filter(m -> MandateReach.holdsIn(m, municipality, network.reference()))
            .toList();
    Set<NotCounted> reasons = EnumSet.noneOf(NotCounted.class);
    if (service.validity().endedBefore(question.day())) {
      reasons.add(NotCounted.ENDED);
    } else if (!service.validity().holdsOn(question.day())) {
      reasons.add(NotCounted.NOT_YET);
    }
    if (!question.evidence().admits(service.provenance().evidence())) {
      reasons.add(NotCounted.NOT_CONFIRMED);
    }
    if (service.isClosed()) {
      reasons.add(NotCounted.CLOSED);
    }
    if (!takes(service, group)) {
      reasons.add(NotCounted.OTHER_GROUP);
    }
    if (!worksIn(service, municipality)) {
      reasons.add(NotCounted.ELSEWHERE);
    }
    if (question.mandated() && mandates.isEmpty()) {
      reasons.add(NotCounted.NO_MANDATE);
    }
    return new Offer(
        service.id(),
        domain,
        reasons,
        isTemporary(service),
        service.validity().until(),
        service.serves().isEmpty(),
        municipality != null && service.availableIn().isEmpty(),
        !mandates.isEmpty(),
        mandates.stream().anyMatch(Mandate::decides),
        service.waitingBand(),
        service.capacityState(),
        service.provenance().evidence());
  }
}
