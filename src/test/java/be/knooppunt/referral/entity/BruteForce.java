package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Service.Threshold;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.WaitingBand;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts out every way that is handed over to no service twice, for a question that names no place,
 * group, language or date. It shares no code with the route finder: weights and days stand here
 * once more.
 */
final class BruteForce {
  private static final Map<Handover, Integer> WEIGHTS = new EnumMap<>(Handover.class);
  private static final Map<WaitingBand, Integer> DAYS = new EnumMap<>(WaitingBand.class);

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
  }

  /** What a way costs. */
  record Cost(int handovers, int burden, int days, boolean isKnown) {
    static Cost of(Itinerary one) {
      return new Cost(
          one.handovers(), one.burden(), one.waiting().atLeastDays(), one.waiting().isKnown());
    }

    /** Known waiting goes before unknown waiting, then the fewer days. */
    private int compareWaiting(Cost other) {
      return isKnown == other.isKnown ? Integer.compare(days, other.days) : isKnown ? -1 : 1;
    }

    boolean beats(Cost other) {
      return !equals(other)
          && handovers <= other.handovers
          && burden <= other.burden
          && compareWaiting(other) <= 0;
    }

    private Cost handedOver(ReferralPath path, Service to) {
      Integer contact = DAYS.get(path.firstContact());
      Integer receiver = DAYS.get(to.waitingBand());
      int weight = WEIGHTS.getOrDefault(path.handover(), 1_000_000);
      return new Cost(
          handovers + 1,
          burden + weight + threshold(to),
          days + Math.max(contact == null ? 0 : contact, receiver == null ? 0 : receiver),
          isKnown && (contact != null || receiver != null));
    }

    private Cost atOtherDesk(Service desk) {
      Integer band = DAYS.get(desk.waitingBand());
      return new Cost(
          handovers,
          burden + threshold(desk),
          days + (band == null ? 0 : band),
          isKnown && band != null);
    }
  }

  private static final Cost NOTHING = new Cost(0, 0, 0, true);

  private final Network network;
  private final String need;
  private final int most;
  private final List<Cost> found = new ArrayList<>();

  BruteForce(Network network, String start, String need, int most) {
    this.network = network;
    this.need = need;
    this.most = most;
    Service first = network.getService(new ServiceId(start));
    go(first, Set.of(first), Set.of(first), NOTHING, true);
  }

  private static int threshold(Service service) {
    return service.thresholds().stream().mapToInt(Threshold::severity).max().orElse(0);
  }

  private static boolean receives(Service service) {
    return service.capacityState() != CapacityState.CLOSED
        && service.waitingBand() != WaitingBand.CLOSED;
  }

  private static boolean isUsable(ReferralPath path) {
    return WEIGHTS.containsKey(path.handover())
        && path.firstContact() != WaitingBand.CLOSED
        && (path.status() == PathStatus.ACTIVE || path.status() == PathStatus.WAITLIST);
  }

  private static boolean shareAnOrganisation(Service one, Service other) {
    Set<OrganisationId> both = new HashSet<>(one.organisations());
    both.retainAll(other.organisations());
    return !both.isEmpty();
  }

  /** One change of desk at most between two handovers. */
  private void go(
      Service here, Set<Service> passed, Set<Service> arrived, Cost cost, boolean mayChangeDesk) {
    if (here.covers().contains(need) && receives(here)) {
      found.add(cost);
    }
    for (Service next : network.services()) {
      if (!receives(next)) {
        continue;
      }
      if (shareAnOrganisation(here, next)) {
        if (mayChangeDesk && !passed.contains(next)) {
          go(next, with(passed, next), arrived, cost.atOtherDesk(next), false);
        }
      } else if (cost.handovers() < most && !arrived.contains(next)) {
        for (ReferralPath path : network.paths()) {
          if (path.from().equals(here.id()) && path.to().equals(next.id()) && isUsable(path)) {
            go(next, with(passed, next), with(arrived, next), cost.handedOver(path, next), true);
          }
        }
      }
    }
  }

  private static Set<Service> with(Set<Service> services, Service one) {
    Set<Service> more = new HashSet<>(services);
    more.add(one);
    return more;
  }

  /** The costs of the ways that no other way beats. */
  Set<Cost> front() {
    return found.stream()
        .filter(one -> found.stream().noneMatch(other -> other.beats(one)))
        .collect(Collectors.toSet());
  }

  /** Walks an itinerary step by step and adds up what it costs. */
  static Cost walk(Network network, Itinerary one) {
    Cost cost = NOTHING;
    Service here = one.steps().get(0).service();
    for (Step step : one.steps().subList(1, one.steps().size())) {
      Service next = network.getService(step.service().id());
      if (step.arrival().isPresent()) {
        ReferralPath path = step.arrival().get();
        boolean leadsThere =
            network.paths().contains(path)
                && isUsable(path)
                && path.from().equals(here.id())
                && path.to().equals(next.id());
        cost =
            leadsThere && receives(next)
                ? cost.handedOver(path, next)
                : new Cost(-1, -1, -1, false);
      } else {
        cost =
            shareAnOrganisation(here, next) ? cost.atOtherDesk(next) : new Cost(-1, -1, -1, false);
      }
      here = next;
    }
    return cost;
  }
}
