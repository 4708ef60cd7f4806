package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Adjacency;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.referral.entity.NotFoundReason.Code;
import be.knooppunt.referral.entity.RouteFinder.Relaxed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Why a question has no answer, found by dropping each single condition in turn. */
final class Reasons {
  private static final Map<Condition, Code> CODES = new EnumMap<>(Condition.class);

  static {
    CODES.put(Condition.DATE, Code.ENDED);
    CODES.put(Condition.EVIDENCE, Code.NOT_CONFIRMED);
    CODES.put(Condition.PLACE, Code.NOT_IN_PLACE);
    CODES.put(Condition.GROUP, Code.NOT_FOR_GROUP);
    CODES.put(Condition.LANGUAGE, Code.NOT_IN_LANGUAGE);
    CODES.put(Condition.HANDOVER, Code.TOO_COLD);
    CODES.put(Condition.HANDOVERS, Code.TOO_MANY_HANDOVERS);
    CODES.put(Condition.STATUS, Code.PATH_NOT_USABLE);
    CODES.put(Condition.PATH_CONDITIONS, Code.PATH_CONDITIONS);
    CODES.put(Condition.CAPACITY, Code.CLOSED);
  }

  private final Network network;
  private final RouteQuestion question;
  private final Relaxed relaxed;
  private final Eligibility strict;
  private final Eligibility lenient;

  Reasons(Network network, RouteQuestion question, Relaxed relaxed) {
    this.network = network;
    this.question = question;
    this.relaxed = relaxed;
    this.strict = new Eligibility(network, question, Set.of());
    this.lenient = new Eligibility(network, question, EnumSet.allOf(Condition.class));
  }

  private List<Service> helpers() {
    return network.services().stream().filter(s -> lenient.metDomain(s).isPresent()).toList();
  }

  List<NotFoundReason> notFound() {
    List<NotFoundReason> reasons = new ArrayList<>(startReasons());
    if (helpers().isEmpty()) {
      reasons.add(new NotFoundReason(Code.NEED_NOT_COVERED, Optional.empty(), List.of()));
      return List.copyOf(reasons);
    }
    for (Condition condition : Condition.values()) {
      List<Itinerary> without = relaxed.itineraries(question, EnumSet.of(condition));
      if (!without.isEmpty()) {
        reasons.add(reason(condition, without.get(0)));
      }
    }
    if (reasons.isEmpty()) {
      List<ServiceId> helping =
          helpers().stream().filter(strict::receives).map(Service::id).toList();
      reasons.add(
          new NotFoundReason(
              helping.isEmpty() ? Code.NEED_NOT_COVERED : Code.NO_PATH, Optional.empty(), helping));
    }
    return List.copyOf(reasons);
  }

  private NotFoundReason reason(Condition condition, Itinerary possible) {
    List<ServiceId> services = possible.steps().stream().map(s -> s.service().id()).toList();
    Optional<LocalDate> ended =
        condition == Condition.DATE
            ? RouteFinder.firstEnd(network, possible).filter(end -> end.isBefore(question.date()))
            : Optional.empty();
    Code code =
        condition == Condition.DATE && ended.isEmpty()
            ? Code.START_NOT_YET
            : Objects.requireNonNull(CODES.get(condition));
    return new NotFoundReason(code, ended, services);
  }

  private List<NotFoundReason> startReasons() {
    if (RouteFinder.starts(network, strict).length > 0) {
      return List.of();
    }
    if (question.from() instanceof Start.AnyFrontDoor) {
      return List.of(new NotFoundReason(Code.NO_FRONT_DOOR, Optional.empty(), List.of()));
    }
    int[] all = RouteFinder.starts(network, lenient);
    if (all.length == 0) {
      return List.of(new NotFoundReason(Code.START_WITHOUT_SERVICE, Optional.empty(), List.of()));
    }
    List<Service> services = IntStream.of(all).mapToObj(network.services()::get).toList();
    List<ServiceId> ids = services.stream().map(Service::id).toList();
    boolean onDate = services.stream().anyMatch(s -> holds(s));
    if (onDate) {
      return List.of(new NotFoundReason(Code.START_NOT_CONFIRMED, Optional.empty(), ids));
    }
    Optional<LocalDate> ended =
        services.stream()
            .map(this::lastDay)
            .flatMap(Optional::stream)
            .filter(end -> end.isBefore(question.date()))
            .max(Comparator.naturalOrder());
    return List.of(
        new NotFoundReason(ended.isPresent() ? Code.START_ENDED : Code.START_NOT_YET, ended, ids));
  }

  private boolean holds(Service service) {
    Organisation organisation = network.organisationOf(service);
    return service.validity().holdsOn(question.date())
        && organisation.validity().holdsOn(question.date());
  }

  private Optional<LocalDate> lastDay(Service service) {
    Validity organisation = network.organisationOf(service).validity();
    LocalDate own = service.validity().until();
    LocalDate theirs = organisation.until();
    if (own == null || theirs == null) {
      return Optional.ofNullable(own == null ? theirs : own);
    }
    return Optional.of(own.isBefore(theirs) ? own : theirs);
  }

  /** Services that help with the need today or did before, and who refers to them. */
  List<Nearest> nearest() {
    List<Nearest> nearest = new ArrayList<>();
    for (Service helper : helpers()) {
      if (strict.receives(helper)) {
        nearest.add(new Nearest(helper, referrers(helper)));
      }
    }
    if (nearest.isEmpty()) {
      helpers().stream()
          .filter(this::holds)
          .forEach(s -> nearest.add(new Nearest(s, referrers(s))));
    }
    return List.copyOf(nearest);
  }

  private List<Service> referrers(Service service) {
    int position = network.positionOf(service.id()).orElseThrow();
    Adjacency in = network.pathsIn();
    return IntStream.range(in.from(position), in.until(position))
        .map(in::at)
        .filter(p -> strict.isUsable(network.paths().get(p)))
        .map(network::pathFrom)
        .distinct()
        .mapToObj(network.services()::get)
        .filter(strict::isOnMap)
        .toList();
  }

  List<SetAside> setAside(List<Itinerary> shown) {
    Set<Service> in = RouteFinder.servicesOf(shown);
    List<SetAside> aside = new ArrayList<>();
    for (Service helper : helpers()) {
      if (!in.contains(helper)) {
        aside.add(setAside(helper, shown.isEmpty()));
      }
    }
    return List.copyOf(aside);
  }

  private SetAside setAside(Service service, boolean nothingFound) {
    Optional<LocalDate> end = lastDay(service);
    if (end.isPresent() && end.get().isBefore(question.date())) {
      return new SetAside(service, SetAside.Notice.ENDED, end);
    }
    if (!holds(service)) {
      return new SetAside(service, SetAside.Notice.NOT_YET, Optional.empty());
    }
    if (!strict.isOnMap(service)) {
      return new SetAside(service, SetAside.Notice.NOT_CONFIRMED, Optional.empty());
    }
    SetAside.Notice notice =
        strict
            .refusal(service)
            .orElseGet(
                () ->
                    nothingFound || !isReachable(service)
                        ? SetAside.Notice.NO_PATH
                        : SetAside.Notice.LONGER_WAY);
    return new SetAside(service, notice, Optional.empty());
  }

  private boolean isReachable(Service service) {
    int target = network.positionOf(service.id()).orElseThrow();
    return !RouteSearch.run(
            network, strict, RouteFinder.starts(network, strict), position -> position == target)
        .isEmpty();
  }
}
