package be.knooppunt.gaps.entity.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The sets with the lowest cost so far, in the order in which they were offered. */
final class BestSets {
  private final List<List<Integer>> sets = new ArrayList<>();
  private double cost = Double.POSITIVE_INFINITY;
  private long ties;

  /** Tells whether a cost is at least as good as the best so far. */
  boolean accepts(double offered) {
    return !RemovalCosts.isLess(cost, offered);
  }

  void offer(IntStream set, double offered) {
    if (RemovalCosts.isLess(offered, cost)) {
      sets.clear();
      ties = 0;
      cost = offered;
    }
    ties++;
    if (sets.size() < KeyPlayers.LISTED) {
      sets.add(set.boxed().toList());
    }
  }

  double cost() {
    return cost;
  }

  long ties() {
    return ties;
  }

  List<List<Integer>> sets() {
    return sets;
  }
}
