package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Channel;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Service.Threshold;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.WaitingBand;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of {@code src/docs/route-finder.md}, judged record by record: who can receive, which
 * paths can be used, what coming somewhere asks. It shares no code with the route finder: weights,
 * days and thresholds stand here once more.
 */
final class PlainRules {
  private static final Map<Handover, Integer> WEIGHTS = new EnumMap<>(Handover.class);
  private static final Map<WaitingBand, Integer> DAYS = new EnumMap<>(WaitingBand.class);
  private static final Map<Obstacle, String> THRESHOLDS = new EnumMap<>(Obstacle.class);
  private static final List<String> LADDER =
      List.of("ISOLATED", "SOCIAL_OUT", "WORKLIKE", "TEMP_ACTIVATION", "PAID_SUPPORTED", "PAID");

  static {
    WEIGHTS.put(Handover.JOINT, 0);
    WEIGHTS.put(Handover.WARM, 1);
    WEIGHTS.put(Handover.ACCOMPANIED, 1);
    WEIGHTS.put(Handover.OUTREACH, 1);
    WEIGHTS.put(Handover.GUIDANCE, 2);
    WEIGHTS.put(Handover.MANDATED, 3);
    WEIGHTS.put(Handover.COLD, 4);
    WEIGHTS.put(Handover.SELF, 5);
    DAYS.put(WaitingBand.NOW, 2);
    DAYS.put(WaitingBand.WEEK, 7);
    DAYS.put(WaitingBand.MONTH, 28);
    DAYS.put(WaitingBand.QUARTER, 90);
    DAYS.put(WaitingBand.LONGER, 180);
    THRESHOLDS.put(Obstacle.TRANSPORT, "REACH");
    THRESHOLDS.put(Obstacle.HOURS, "REACH");
    THRESHOLDS.put(Obstacle.COST, "AFFORD");
    THRESHOLDS.put(Obstacle.LANGUAGE, "UNDERSTAND");
    THRESHOLDS.put(Obstacle.WAITING, "AVAIL");
    THRESHOLDS.put(Obstacle.TRUST, "TRUST");
  }

  /**
   * A step to a service.
   *
   * @param path the path of a handover; none when only the desk is changed
   * @param days 0 when nobody knows
   */
  record Move(Service to, Optional<ReferralPath> path, int burden, int days, boolean isKnown) {
    boolean isHandover() {
      return path.isPresent();
    }
  }

  private final Network network;
  private final Situation situation;
  private final Map<ServiceId, List<ReferralPath>> leaving = new HashMap<>();
  private final Map<OrganisationId, List<Service>> desks = new HashMap<>();
  private final Map<ServiceId, List<Move>> known = new HashMap<>();

  PlainRules(Network network, Situation situation) {
    this.network = network;
    this.situation = situation;
    for (ReferralPath path : network.paths()) {
      leaving.computeIfAbsent(path.from(), key -> new ArrayList<>()).add(path);
    }
    for (Service service : network.services()) {
      for (OrganisationId organisation : Set.copyOf(service.organisations())) {
        desks.computeIfAbsent(organisation, key -> new ArrayList<>()).add(service);
      }
    }
  }

  private boolean holds(Validity validity) {
    return (validity.from() == null || !situation.date().isBefore(validity.from()))
        && (validity.until() == null || !situation.date().isAfter(validity.until()));
  }

  private boolean passes(Evidence evidence) {
    return switch (situation.evidence()) {
      case ALL -> true;
      case STATED -> evidence != Evidence.ASSUMED;
      case CONFIRMED -> evidence == Evidence.AGREED || evidence == Evidence.OBSERVED;
    };
  }

  boolean isOnMap(Service service) {
    Validity organisation = network.getOrganisation(service.organisations().get(0)).validity();
    return holds(service.validity())
        && holds(organisation)
        && passes(service.provenance().evidence());
  }

  boolean receives(Service service) {
    return isOnMap(service)
        && service.capacityState() != CapacityState.CLOSED
        && service.waitingBand() != WaitingBand.CLOSED
        && isInPlace(service)
        && (situation.groups().isEmpty() || isFor(service.serves()))
        && (situation.language() == null
            || service.languages().isEmpty()
            || service.languages().contains(situation.language()))
        && (situation.rung() == null || isOnLadder(service, situation.rung()))
        && situation.avoid().stream().noneMatch(obstacle -> severity(service, obstacle) == 3);
  }

  private boolean isInPlace(Service service) {
    String place = situation.municipality();
    if (place == null || service.availableIn().isEmpty()) {
      return true;
    }
    Set<String> area = new HashSet<>(network.reference().regionsOf().getOrDefault(place, Set.of()));
    area.add(place);
    return service.availableIn().stream().anyMatch(area::contains);
  }

  private boolean isFor(Set<String> groups) {
    return groups.isEmpty() || groups.stream().anyMatch(situation.groups()::contains);
  }

  private static boolean isOnLadder(Service service, Rung rung) {
    int here = LADDER.indexOf(rung.name());
    int first = LADDER.indexOf(String.valueOf(service.fromRung()));
    int last = LADDER.indexOf(String.valueOf(service.toRung()));
    return first <= here && (last < 0 || here <= last);
  }

  private static int severity(Service service, Obstacle obstacle) {
    String threshold = THRESHOLDS.get(obstacle);
    if (threshold == null) {
      return service.channels().equals(Set.of(Channel.ONLINE)) ? 3 : 0;
    }
    return severity(service, threshold);
  }

  private static int severity(Service service, String threshold) {
    return service.thresholds().stream()
        .filter(one -> one.code().equals(threshold))
        .mapToInt(Threshold::severity)
        .max()
        .orElse(0);
  }

  /** What a service asks of someone who comes to it. */
  int burden(Service service) {
    int highest = service.thresholds().stream().mapToInt(Threshold::severity).max().orElse(0);
    long serious =
        situation.avoid().stream()
            .filter(THRESHOLDS::containsKey)
            .map(THRESHOLDS::get)
            .distinct()
            .filter(threshold -> severity(service, threshold) == 2)
            .count();
    return highest + 2 * (int) serious;
  }

  /** Tells whether a path can be used, apart from the needs it is for. */
  boolean isUsable(ReferralPath path) {
    Handover coldest = situation.coldest();
    return WEIGHTS.containsKey(path.handover())
        && (coldest == null || weight(path) <= WEIGHTS.getOrDefault(coldest, -1))
        && (path.status() == PathStatus.ACTIVE || path.status() == PathStatus.WAITLIST)
        && path.firstContact() != WaitingBand.CLOSED
        && holds(path.validity())
        && passes(path.provenance().evidence())
        && (situation.groups().isEmpty() || isFor(path.onlyForGroups()));
  }

  private static int weight(ReferralPath path) {
    return WEIGHTS.getOrDefault(path.handover(), 1_000_000);
  }

  /** Tells whether a path is for a need. */
  boolean isFor(ReferralPath path, String need) {
    return path.onlyForDomains().isEmpty()
        || accepted(need).stream().anyMatch(path.onlyForDomains()::contains);
  }

  /** A need and the broader domains it is part of. */
  private Set<String> accepted(String need) {
    Set<String> all = new HashSet<>();
    for (String next = need; next != null && all.add(next); ) {
      next = network.reference().broaderDomain().get(next);
    }
    return all;
  }

  /** Tells whether a need is met at a service. */
  boolean isMetAt(Service service, String need) {
    return receives(service) && accepted(need).stream().anyMatch(service.covers()::contains);
  }

  static boolean shareAnOrganisation(Service one, Service other) {
    return one.organisations().stream().anyMatch(other.organisations()::contains);
  }

  /** The step along a path; empty when nobody can go that way in this situation. */
  Optional<Move> handover(ReferralPath path) {
    Service from = network.getService(path.from());
    Service to = network.getService(path.to());
    if (!isUsable(path) || !receives(to) || shareAnOrganisation(from, to)) {
      return Optional.empty();
    }
    Integer contact = DAYS.get(path.firstContact());
    Integer receiver = DAYS.get(to.waitingBand());
    return Optional.of(
        new Move(
            to,
            Optional.of(path),
            weight(path) + burden(to),
            Math.max(contact == null ? 0 : contact, receiver == null ? 0 : receiver),
            contact != null || receiver != null));
  }

  /** The step to another desk; empty when nobody can go there in this situation. */
  Optional<Move> deskChange(Service from, Service to) {
    if (from.id().equals(to.id()) || !receives(to) || !shareAnOrganisation(from, to)) {
      return Optional.empty();
    }
    Integer band = DAYS.get(to.waitingBand());
    return Optional.of(
        new Move(to, Optional.empty(), burden(to), band == null ? 0 : band, band != null));
  }

  /** All steps from a service, whatever went before. */
  List<Move> moves(Service from) {
    return known.computeIfAbsent(from.id(), key -> allMoves(from));
  }

  private List<Move> allMoves(Service from) {
    List<Move> moves = new ArrayList<>();
    for (ReferralPath path : leaving.getOrDefault(from.id(), List.of())) {
      handover(path).ifPresent(moves::add);
    }
    from.organisations().stream()
        .flatMap(organisation -> desks.getOrDefault(organisation, List.of()).stream())
        .distinct()
        .forEach(desk -> deskChange(from, desk).ifPresent(moves::add));
    return List.copyOf(moves);
  }

  /** The services where one may begin. */
  List<Service> starts(Start from) {
    if (from instanceof Start.AtService at) {
      return network.services().stream()
          .filter(service -> service.id().equals(at.service()) && isOnMap(service))
          .toList();
    }
    if (from instanceof Start.AtOrganisation at) {
      return network.services().stream()
          .filter(s -> s.organisations().contains(at.organisation()) && isOnMap(s))
          .toList();
    }
    return network.services().stream().filter(s -> s.frontDoor() && receives(s)).toList();
  }
}
