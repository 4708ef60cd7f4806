package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.WaitingBand;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges services and paths against a question. Single conditions can be dropped, to find out which
 * one stands in the way.
 */
final class Eligibility {
  private final Network network;
  private final RouteQuestion question;
  private final Set<Condition> dropped;
  private final List<String> accepted;

  Eligibility(Network network, RouteQuestion question, Set<Condition> dropped) {
    this.network = network;
    this.question = question;
    this.dropped = dropped;
    this.accepted = network.reference().withBroader(question.need());
  }

  private boolean asks(Condition condition) {
    return !dropped.contains(condition);
  }

  RouteQuestion question() {
    return question;
  }

  int maxHandovers() {
    return asks(Condition.HANDOVERS)
        ? question.maxHandovers()
        : Math.max(1, network.services().size());
  }

  /** Tells whether a service is on the map of the day with the evidence asked for. */
  boolean isOnMap(Service service) {
    return (!asks(Condition.DATE)
            || (service.validity().holdsOn(question.date())
                && network.organisationOf(service).validity().holdsOn(question.date())))
        && (!asks(Condition.EVIDENCE)
            || question.evidence().admits(service.provenance().evidence()));
  }

  /** Tells whether someone in this situation can be received by a service. */
  boolean receives(Service service) {
    return isOnMap(service) && refusal(service).isEmpty();
  }

  /** Why a service on the map cannot receive someone in this situation. */
  Optional<SetAside.Notice> refusal(Service service) {
    String place = question.municipality();
    String group = question.group();
    String language = question.language();
    if (asks(Condition.CAPACITY) && service.isClosed()) {
      return Optional.of(SetAside.Notice.CLOSED);
    }
    if (asks(Condition.PLACE)
        && place != null
        && !service.availableIn().isEmpty()
        && !network.reference().contains(service.availableIn(), place)) {
      return Optional.of(SetAside.Notice.NOT_IN_PLACE);
    }
    if (asks(Condition.GROUP)
        && group != null
        && !service.serves().isEmpty()
        && !service.serves().contains(group)) {
      return Optional.of(SetAside.Notice.NOT_FOR_GROUP);
    }
    if (asks(Condition.LANGUAGE)
        && language != null
        && !service.languages().isEmpty()
        && !service.languages().contains(language)) {
      return Optional.of(SetAside.Notice.NOT_IN_LANGUAGE);
    }
    return Optional.empty();
  }

  /** Tells whether people in this situation can be handed over along a path. */
  boolean isUsable(ReferralPath path) {
    return isOfferedHandover(path)
        && (!asks(Condition.STATUS) || path.status().isUsable())
        && (!asks(Condition.CAPACITY) || path.firstContact() != WaitingBand.CLOSED)
        && (!asks(Condition.DATE) || path.validity().holdsOn(question.date()))
        && (!asks(Condition.EVIDENCE) || question.evidence().admits(path.provenance().evidence()))
        && (!asks(Condition.PATH_CONDITIONS) || meetsConditions(path));
  }

  private boolean isOfferedHandover(ReferralPath path) {
    Handover handover = path.handover();
    if (handover == Handover.SIGNAL || handover == Handover.BACK) {
      return false;
    }
    Handover coldest = question.coldest();
    return !asks(Condition.HANDOVER) || coldest == null || handover.isAtLeastAsWarmAs(coldest);
  }

  private boolean meetsConditions(ReferralPath path) {
    String group = question.group();
    boolean domain =
        path.onlyForDomains().isEmpty()
            || accepted.stream().anyMatch(path.onlyForDomains()::contains);
    boolean forGroup =
        group == null || path.onlyForGroups().isEmpty() || path.onlyForGroups().contains(group);
    return domain && forGroup;
  }

  /** Tells whether a path is mostly used for this need; a hint that ranks and never blocks. */
  boolean isAboutTheNeed(ReferralPath path) {
    return accepted.stream().anyMatch(path.about()::contains);
  }

  /** The domain by which a service meets the need: the need itself before a broader one. */
  Optional<String> metDomain(Service service) {
    return accepted.stream().filter(service.covers()::contains).findFirst();
  }

  /** What someone should know about a stop and the path that leads to it. */
  Set<StepNotice> notices(Service service, Optional<ReferralPath> path, boolean isStart) {
    Set<StepNotice> notices = EnumSet.noneOf(StepNotice.class);
    if (service.provenance().isAssumed()
        || path.map(p -> p.provenance().isAssumed()).orElse(false)) {
      notices.add(StepNotice.ASSUMED);
    }
    if (!service.structural()) {
      notices.add(StepNotice.PROJECT);
    }
    if (isStart) {
      return notices;
    }
    if (question.municipality() != null && service.availableIn().isEmpty()) {
      notices.add(StepNotice.PLACE_UNKNOWN);
    }
    if (question.group() != null && service.serves().isEmpty()) {
      notices.add(StepNotice.GROUP_UNKNOWN);
    }
    if (question.language() != null && service.languages().isEmpty()) {
      notices.add(StepNotice.LANGUAGE_UNKNOWN);
    }
    addPathNotices(service, path, notices);
    return notices;
  }

  private void addPathNotices(
      Service service, Optional<ReferralPath> path, Set<StepNotice> notices) {
    Waiting waiting =
        Waiting.NONE.plus(
            path.map(ReferralPath::firstContact).orElse(WaitingBand.UNKNOWN),
            service.waitingBand());
    if (!waiting.isKnown()) {
      notices.add(StepNotice.WAITING_UNKNOWN);
    }
    boolean listed =
        path.map(p -> p.status() == PathStatus.WAITLIST).orElse(false)
            || service.capacityState() == CapacityState.WAITING_LIST;
    if (listed) {
      notices.add(StepNotice.WAITING_LIST);
    }
    if (question.group() == null && path.map(p -> !p.onlyForGroups().isEmpty()).orElse(false)) {
      notices.add(StepNotice.ONLY_FOR_GROUPS);
    }
    if (service.highestThreshold() == 3) {
      notices.add(StepNotice.BLOCKING_THRESHOLD);
    }
  }
}
