package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Adjacency;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.referral.entity.NotFoundReason.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Why a question has no answer, found by dropping each single condition in turn. */
final class Reasons {
  private static final Map<Condition, Code> CODES = new EnumMap<>(Condition.class);

  static {
    CODES.put(Condition.DATE, Code.ENDED);
    CODES.put(Condition.EVIDENCE, Code.NOT_CONFIRMED);
    CODES.put(Condition.PLACE, Code.NOT_IN_PLACE);
    CODES.put(Condition.GROUP, Code.NOT_FOR_GROUP);
    CODES.put(Condition.LANGUAGE, Code.NOT_IN_LANGUAGE);
    CODES.put(Condition.RUNG, Code.NOT_FOR_RUNG);
    CODES.put(Condition.OBSTACLES, Code.OBSTACLE);
    CODES.put(Condition.HANDOVER, Code.TOO_COLD);
    CODES.put(Condition.HANDOVERS, Code.TOO_MANY_HANDOVERS);
    CODES.put(Condition.STATUS, Code.PATH_NOT_USABLE);
    CODES.put(Condition.PATH_CONDITIONS, Code.PATH_CONDITIONS);
    CODES.put(Condition.CAPACITY, Code.CLOSED);
  }

  /** The ways there are on some ground. */
  @FunctionalInterface
  interface Ways {
    /** None when there is no way. */
    List<Itinerary> on(Ground ground);
  }

  private final Network network;
  private final RouteQuestion question;
  private final Situation situation;
  private final Sought sought;
  private final Ground ground;
  private final Ways ways;

  Reasons(RouteQuestion question, Sought sought, Ground ground, Ways ways) {
    this.network = ground.network;
    this.question = question;
    this.situation = question.situation();
    this.sought = sought;
    this.ground = ground;
    this.ways = ways;
  }

  private IntStream helpers() {
    return sought.meeting().stream();
  }

  private Service service(int position) {
    return network.services().get(position);
  }

  Optional<Service> namedStart() {
    return RouteFinder.namedStart(network, question.from());
  }

  List<NotFoundReason> notFound() {
    List<NotFoundReason> reasons = new ArrayList<>(startReasons());
    if (sought.meeting().isEmpty()) {
      reasons.add(NotFoundReason.of(Code.NEED_NOT_COVERED, List.of()));
      return List.copyOf(reasons);
    }
    for (Condition condition : Condition.values()) {
      if (condition == Condition.OBSTACLES) {
        reasons.addAll(obstacles());
      } else {
        possible(situation, EnumSet.of(condition))
            .ifPresent(way -> reasons.add(reason(condition, way, Optional.empty())));
      }
    }
    if (reasons.isEmpty()) {
      List<ServiceId> helping =
          ground.receiving(sought.meeting()).stream().mapToObj(i -> service(i).id()).toList();
      reasons.add(
          NotFoundReason.of(helping.isEmpty() ? Code.NEED_NOT_COVERED : Code.NO_PATH, helping));
    }
    return List.copyOf(reasons);
  }

  /** The best way in a situation with conditions dropped; the cheap look comes first. */
  private Optional<Itinerary> possible(Situation asked, Set<Condition> dropped) {
    Ground open = new Ground(network, asked, dropped);
    BitSet targets = open.receiving(sought.meeting());
    int[] starts = open.starts(question.from());
    return Reachable.until(open, List.of(sought), starts, targets, 1).reachesAny(targets)
        ? ways.on(open).stream().findFirst()
        : Optional.empty();
  }

  /**
   * The single obstacles without which there is a way; all together when no single one explains it.
   */
  private List<NotFoundReason> obstacles() {
    List<NotFoundReason> reasons = new ArrayList<>();
    for (Obstacle obstacle : Obstacle.values()) {
      if (situation.avoid().contains(obstacle)) {
        Set<Obstacle> others = new HashSet<>(situation.avoid());
        others.remove(obstacle);
        possible(situation.withAvoid(others), Set.of())
            .ifPresent(way -> reasons.add(reason(Condition.OBSTACLES, way, Optional.of(obstacle))));
      }
    }
    if (reasons.isEmpty() && situation.avoid().size() > 1) {
      possible(situation, EnumSet.of(Condition.OBSTACLES))
          .ifPresent(way -> reasons.add(reason(Condition.OBSTACLES, way, Optional.empty())));
    }
    return reasons;
  }

  private NotFoundReason reason(
      Condition condition, Itinerary possible, Optional<Obstacle> obstacle) {
    List<ServiceId> services = possible.steps().stream().map(s -> s.service().id()).toList();
    Optional<LocalDate> ended =
        condition == Condition.DATE
            ? possible.firstEnd(network).filter(end -> end.isBefore(question.date()))
            : Optional.empty();
    Code code =
        condition == Condition.DATE && ended.isEmpty()
            ? Code.START_NOT_YET
            : Objects.requireNonNull(CODES.get(condition));
    return new NotFoundReason(code, ended, obstacle, services, Optional.of(possible));
  }

  private List<NotFoundReason> startReasons() {
    if (ground.starts(question.from()).length > 0) {
      return List.of();
    }
    if (question.from() instanceof Start.AnyFrontDoor) {
      return List.of(NotFoundReason.of(Code.NO_FRONT_DOOR, List.of()));
    }
    int[] all =
        new Ground(network, situation, EnumSet.allOf(Condition.class)).starts(question.from());
    if (all.length == 0) {
      return List.of(NotFoundReason.of(Code.START_WITHOUT_SERVICE, List.of()));
    }
    List<Service> services = IntStream.of(all).mapToObj(this::service).toList();
    List<ServiceId> ids = services.stream().map(Service::id).toList();
    boolean onDate = services.stream().anyMatch(s -> holds(s));
    if (onDate) {
      return List.of(NotFoundReason.of(Code.START_NOT_CONFIRMED, ids));
    }
    Optional<LocalDate> ended =
        services.stream()
            .map(this::lastDay)
            .flatMap(Optional::stream)
            .filter(end -> end.isBefore(question.date()))
            .max(Comparator.naturalOrder());
    return List.of(
        new NotFoundReason(
            ended.isPresent() ? Code.START_ENDED : Code.START_NOT_YET,
            ended,
            Optional.empty(),
            ids,
            Optional.empty()));
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
    BitSet receiving = ground.receiving(sought.meeting());
    IntStream near =
        receiving.isEmpty() ? helpers().filter(i -> holds(service(i))) : receiving.stream();
    return near.limit(RouteAnswer.MOST_SET_ASIDE)
        .mapToObj(i -> new Nearest(service(i), referrers(i)))
        .toList();
  }

  private List<Service> referrers(int service) {
    Adjacency in = network.pathsIn();
    return IntStream.range(in.from(service), in.until(service))
        .map(in::at)
        .filter(path -> ground.isUsablePath(path, List.of(sought)))
        .map(network::pathFrom)
        .distinct()
        .filter(ground::isOnMap)
        .mapToObj(this::service)
        .toList();
  }

  /**
   * The services that help and are not shown, in the order of their identifiers. When there are too
   * many, those nearest to being an answer stay.
   */
  List<SetAside> setAside(List<Itinerary> shown) {
    Set<ServiceId> in = RouteFinder.servicesOf(shown);
    BitSet open = ground.receiving(sought.meeting());
    Reachable reach =
        shown.isEmpty() || open.isEmpty()
            ? null
            : Reachable.until(
                ground,
                List.of(sought),
                ground.starts(question.from()),
                open,
                RouteAnswer.MOST_SET_ASIDE + in.size());
    BitSet[] byNearness = new BitSet[SetAside.FARTHEST + 1];
    Arrays.setAll(byNearness, level -> new BitSet());
    BitSet helping = sought.meeting();
    for (int i = helping.nextSetBit(0); i >= 0; i = helping.nextSetBit(i + 1)) {
      byNearness[SetAside.nearness(notice(i, reach))].set(i);
    }
    return Arrays.stream(byNearness)
        .flatMapToInt(BitSet::stream)
        .filter(i -> !in.contains(service(i).id()))
        .limit(RouteAnswer.MOST_SET_ASIDE)
        .sorted()
        .mapToObj(i -> setAside(i, notice(i, reach)))
        .toList();
  }

  private SetAside setAside(int position, SetAside.Notice notice) {
    Service service = service(position);
    return new SetAside(
        service, notice, notice == SetAside.Notice.ENDED ? lastDay(service) : Optional.empty());
  }

  private SetAside.Notice notice(int position, @Nullable Reachable reach) {
    if (ground.receives(position)) {
      return reach != null && reach.handoversTo(position) != Reachable.NEVER
          ? SetAside.Notice.LONGER_WAY
          : SetAside.Notice.NO_PATH;
    }
    if (ground.isOnMap(position)) {
      return ground.refusal(position).orElseThrow();
    }
    Service service = service(position);
    if (lastDay(service).map(end -> end.isBefore(question.date())).orElse(false)) {
      return SetAside.Notice.ENDED;
    }
    return holds(service) ? SetAside.Notice.NOT_CONFIRMED : SetAside.Notice.NOT_YET;
  }
}
