package be.knooppunt.referral.entity;

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
  private final Vicinity near;
  private final PlanCost cost;
  private final int full;
  private final long[][] arrived;
  private final long[][] changed;

  /** What can be handed on to from a place, for each subset of the needs. */
  private static final class Offers {
    final long[] cost;
    final int[] arc;
    final int[] next;
    boolean isEmpty = true;

    Offers(int subsets) {
      cost = new long[subsets];
      arc = new int[subsets];
      next = new int[subsets];
      clear();
    }

    void clear() {
      Arrays.fill(cost, PlanCost.NEVER);
      Arrays.fill(next, -1);
      isEmpty = true;
    }

    void offer(int subset, long price, int over, int to) {
      if (price < cost[subset]) {
        cost[subset] = price;
        arc[subset] = over;
        next[subset] = to;
        isEmpty = false;
      }
    }
  }

  PlanSearch(Vicinity near, Plan.Aim aim) {
    this.near = near;
    this.cost = new PlanCost(aim);
    this.full = 1 << near.needs.size();
    this.arrived = new long[near.mostHandovers + 1][];
    this.changed = new long[near.mostHandovers + 1][];
  }

  /**
   * The trees of the cheapest plan that meets all needs, one for each start that is used; none when
   * there is no plan for all.
   */
  List<PlanTree> run(int[] starts) {
    for (int left = 0; left <= near.mostHandovers; left++) {
      round(left);
    }
    Offers doors = new Offers(full);
    for (int start : starts) {
      int place = near.placeOf(start);
      for (int subset = 1; subset < full; subset++) {
        // every start counts as a service, the first as well: that never decides
        long price = arrived[near.mostHandovers][place * full + subset];
        doors.offer(subset, Math.min(PlanCost.NEVER, cost.service() + price), -1, place);
      }
    }
    int[] first = new int[full];
    if (close(doors.cost, first)[full - 1] >= PlanCost.NEVER) {
      return List.of();
    }
    List<PlanTree> trees = new ArrayList<>();
    for (int rest = full - 1; rest != 0; rest ^= first[rest]) {
      int place = doors.next[first[rest]];
      PlanTree root = new PlanTree(near.service[place], Label.NO_ARC, null);
      grow(root, place, near.mostHandovers, first[rest]);
      trees.add(root);
    }
    return trees;
  }

  private void round(int left) {
    int places = near.within(near.mostHandovers - left);
    arrived[left] = filled(places);
    changed[left] = filled(places);
    Offers offers = new Offers(full);
    for (int place = 0; place < places; place++) {
      offers.clear();
      addHandovers(offers, place, left);
      put(changed[left], place, offers);
    }
    for (int place = 0; place < places; place++) {
      if (near.arrivedAt[place] <= near.mostHandovers - left) {
        offers.clear();
        addHandovers(offers, place, left);
        addDesks(offers, place, left);
        put(arrived[left], place, offers);
      }
    }
  }

  private long[] filled(int places) {
    long[] table = new long[places * full];
    Arrays.fill(table, PlanCost.NEVER);
    return table;
  }

  private void put(long[] into, int place, Offers offers) {
    if (!offers.isEmpty) {
      System.arraycopy(close(offers.cost, null), 0, into, place * full, full);
    }
  }

  /** What is met here, and what can be handed over to. */
  private void addHandovers(Offers offers, int place, int left) {
    for (int need = 1; need < full; need <<= 1) {
      if ((near.meets[place] & need) != 0) {
        boolean broader = (near.meetsBroader[place] & need) != 0;
        offers.offer(need, broader ? cost.broader() : 0, Label.NO_ARC, -1);
      }
    }
    if (left == 0) {
      return;
    }
    long[] then = arrived[left - 1];
    for (int move = near.firstMove(place); move < near.firstMove(place + 1); move++) {
      int to = near.moveTo(move);
      int row = to * full;
      int usableFor = near.moveUsableFor(move);
      long price = -1;
      for (int subset = 1; subset < full; subset++) {
        if (then[row + subset] < PlanCost.NEVER && (subset & usableFor) != 0) {
          price = price < 0 ? cost.handedOver(near.moveBurden(move), near.moveDays(move)) : price;
          offers.offer(subset, price + then[row + subset], near.moveArc(move), to);
        }
      }
    }
  }

  /** The other desks of the same organisation. */
  private void addDesks(Offers offers, int place, int left) {
    for (int desk : near.desksOf(place)) {
      long price = cost.deskChanged(near.deskBurden[desk], near.deskDays[desk]);
      for (int subset = 1; subset < full; subset++) {
        long then = changed[left][desk * full + subset];
        if (then < PlanCost.NEVER) {
          offers.offer(subset, price + then, Label.NO_ARC, desk);
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
  private void grow(PlanTree stop, int place, int left, int subset) {
    Offers offers = new Offers(full);
    addHandovers(offers, place, left);
    if (stop.mayChangeDesk()) {
      addDesks(offers, place, left);
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
        PlanTree under = new PlanTree(near.service[next], arc, stop);
        grow(under, next, arc == Label.NO_ARC ? left : left - 1, part);
      }
    }
  }
}
