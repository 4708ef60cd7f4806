package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Adjacency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest tree of handovers from the starts in which a set of needs is met. Exact, by
 * dynamic programming over subsets of the needs: the cheapest tree below a service that meets a
 * subset is put together from cheapest trees below its neighbours, with one handover less left.
 * After Dreyfus and Wagner, The Steiner problem in graphs (Networks 1, 1971), directed, with a
 * bound on the handovers of each way. Only services near enough to the start are looked at. Time
 * O(services near × 3^needs + paths near × 2^needs).
 */
final class PlanSearch {
  private final Ground ground;
  private final RouteArrays arrays;
  private final List<Sought> needs;
  private final PlanCost cost;
  private final int[] starts;
  private final int most;
  private final int full;
  private final Reachable reach;
  private final int[] near;
  private final int[] placeOf;
  private final long[][] arrived;
  private final long[][] changed;

  /** What a service can hand on to, for each subset of the needs. */
  private static final class Offers {
    final long[] cost;
    final int[] arc;
    final int[] next;

    Offers(int subsets) {
      cost = new long[subsets];
      arc = new int[subsets];
      next = new int[subsets];
      Arrays.fill(cost, PlanCost.NEVER);
      Arrays.fill(next, -1);
    }

    void offer(int subset, long price, int over, int to) {
      if (price < cost[subset]) {
        cost[subset] = price;
        arc[subset] = over;
        next[subset] = to;
      }
    }
  }

  PlanSearch(Ground ground, List<Sought> needs, int[] starts, Plan.Aim aim) {
    this.ground = ground;
    this.arrays = ground.arrays;
    this.needs = needs;
    this.cost = new PlanCost(aim);
    this.starts = starts;
    this.most = ground.maxHandovers();
    this.full = 1 << needs.size();
    this.reach = Reachable.from(ground, needs, starts);
    this.near = reach.all();
    this.placeOf = new int[arrays.services];
    for (int i = 0; i < near.length; i++) {
      placeOf[near[i]] = i;
    }
    this.arrived = new long[most + 1][];
    this.changed = new long[most + 1][];
  }

  /** How much there is to compare. */
  long effort() {
    long closing = Math.round(Math.pow(3, needs.size()));
    long effort = 0;
    for (int service : near) {
      long rounds = most - reach.handoversTo(service) + 1L;
      long arcs = (long) arrays.arcFrom[service + 1] - arrays.arcFrom[service];
      effort += rounds * (closing + arcs * full);
    }
    return effort;
  }

  /**
   * The trees of the cheapest plan that meets all needs, one for each start that is used; none when
   * there is no plan for all.
   */
  List<PlanTree> run() {
    for (int left = 0; left <= most; left++) {
      round(left);
    }
    Offers doors = new Offers(full);
    for (int start : starts) {
      for (int subset = 1; subset < full; subset++) {
        // every start counts as a service; the first is taken off again, so it never decides
        doors.offer(subset, add(cost.service(), at(arrived, most, start, subset)), -1, start);
      }
    }
    int[] first = new int[full];
    if (close(doors.cost, first)[full - 1] >= PlanCost.NEVER) {
      return List.of();
    }
    List<PlanTree> trees = new ArrayList<>();
    for (int rest = full - 1; rest != 0; rest ^= first[rest]) {
      PlanTree root = new PlanTree(doors.next[first[rest]], Label.NO_ARC, null);
      grow(root, most, first[rest]);
      trees.add(root);
    }
    return trees;
  }

  private void round(int left) {
    arrived[left] = new long[near.length * full];
    changed[left] = new long[near.length * full];
    Arrays.fill(arrived[left], PlanCost.NEVER);
    Arrays.fill(changed[left], PlanCost.NEVER);
    Offers[] onward = new Offers[near.length];
    for (int place = 0; place < near.length; place++) {
      if (reach.handoversTo(near[place]) <= most - left) {
        Offers offers = handovers(near[place], left);
        onward[place] = offers;
        put(changed[left], place, close(offers.cost, null));
      }
    }
    for (int place = 0; place < near.length; place++) {
      if (reach.arrivalAt(near[place]) <= most - left) {
        addDesks(onward[place], near[place], left);
        put(arrived[left], place, close(onward[place].cost, null));
      }
    }
  }

  private void put(long[] into, int place, long[] best) {
    System.arraycopy(best, 0, into, place * full, full);
  }

  private long at(long[][] table, int left, int service, int subset) {
    return table[left][placeOf[service] * full + subset];
  }

  private static long add(long one, long other) {
    return other >= PlanCost.NEVER ? PlanCost.NEVER : one + other;
  }

  /** What is met here, and what can be handed over to. */
  private Offers handovers(int service, int left) {
    Offers offers = new Offers(full);
    if (ground.receives(service)) {
      var here = ground.network.services().get(service);
      for (int need = 0; need < needs.size(); need++) {
        if (needs.get(need).meeting().get(service)) {
          offers.offer(
              1 << need,
              needs.get(need).isMetExactlyBy(here) ? 0 : cost.broader(),
              Label.NO_ARC,
              -1);
        }
      }
    }
    for (int arc = arrays.arcFrom[service]; left > 0 && arc < arrays.arcFrom[service + 1]; arc++) {
      int to = arrays.arcTo[arc];
      int usableFor = ground.receives(to) ? ground.usableFor(arc, needs) : 0;
      if (usableFor != 0) {
        long price =
            cost.handedOver(
                arrays.arcWeight[arc] + ground.burden(to),
                Math.max(arrays.arcDays[arc], arrays.waitingDays[to]));
        for (int subset = 1; subset < full; subset++) {
          if ((subset & usableFor) != 0) {
            offers.offer(subset, add(price, at(arrived, left - 1, to, subset)), arc, to);
          }
        }
      }
    }
    return offers;
  }

  /** The other desks of the same organisation. */
  private void addDesks(Offers offers, int service, int left) {
    Adjacency offered = ground.network.organisationsOfService();
    Adjacency desks = ground.network.servicesOfOrganisation();
    for (int i = offered.from(service); i < offered.until(service); i++) {
      for (int j = desks.from(offered.at(i)); j < desks.until(offered.at(i)); j++) {
        int desk = desks.at(j);
        if (desk != service && ground.receives(desk)) {
          long price = cost.deskChanged(ground.burden(desk), arrays.waitingDays[desk]);
          for (int subset = 1; subset < full; subset++) {
            offers.offer(subset, add(price, at(changed, left, desk, subset)), Label.NO_ARC, desk);
          }
        }
      }
    }
  }

  /**
   * The cheapest way to divide each subset over offers.
   *
   * @param first where to note the offer that takes the lowest need of each subset, or null
   */
  private long[] close(long[] offers, int @Nullable [] first) {
    long[] best = new long[full];
    for (int subset = 1; subset < full; subset++) {
      int lowest = Integer.lowestOneBit(subset);
      int others = subset ^ lowest;
      long least = PlanCost.NEVER;
      int taken = 0;
      for (int more = others; ; more = (more - 1) & others) {
        long price = offers[lowest | more] + best[others ^ more];
        if (price < least) {
          least = price;
          taken = lowest | more;
        }
        if (more == 0) {
          break;
        }
      }
      best[subset] = least;
      if (first != null) {
        first[subset] = taken;
      }
    }
    return best;
  }

  /** Puts the cheapest tree for a subset under a stop. */
  private void grow(PlanTree stop, int left, int subset) {
    Offers offers = handovers(stop.service, left);
    if (stop.mayChangeDesk()) {
      addDesks(offers, stop.service, left);
    }
    int[] first = new int[full];
    close(offers.cost, first);
    for (int rest = subset; rest != 0; rest ^= first[rest]) {
      int part = first[rest];
      int next = offers.next[part];
      if (next < 0) {
        stop.meets |= part;
      } else {
        int arc = offers.arc[part];
        grow(new PlanTree(next, arc, stop), arc == Label.NO_ARC ? left : left - 1, part);
      }
    }
  }
}
