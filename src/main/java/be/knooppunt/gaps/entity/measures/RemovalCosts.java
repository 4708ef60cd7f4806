package be.knooppunt.gaps.entity.measures;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What is left of the reach or the nearness of a network when some parties have gone and one more
 * goes: ordered pairs that still reach each other, or the sum of 1 divided by their distance. Two
 * sums of fractions that differ by less than rounding count as equal.
 */
abstract class RemovalCosts {
  private static final double ROUNDING = 1e-12;

  final LinkGraph graph;
  private final Progress progress;
  private double begun;
  private double width = 1;
  private double last = Double.POSITIVE_INFINITY;

  private RemovalCosts(LinkGraph graph, Progress progress) {
    this.graph = graph;
    this.progress = progress;
  }

  static RemovalCosts of(LinkGraph graph, Criterion criterion, Progress progress) {
    return criterion == Criterion.REACH
        ? new Reach(graph, progress)
        : new Distance(graph, progress);
  }

  /** Says which part of the whole the next call is. */
  void during(double from, double share) {
    begun = from;
    width = share;
  }

  /** Tells how much of this call is done. */
  final void reached(double share) {
    progress.reached(Math.min(1, begun + share * width));
  }

  /** Tells whether a cost is lower by more than rounding. */
  static boolean isLess(double one, double other) {
    return other == Double.POSITIVE_INFINITY
        ? one < other
        : one < other - ROUNDING * Math.max(1, Math.abs(other));
  }

  /** The cost when each party from {@code after} on goes too; infinite for one that has gone. */
  abstract double[] of(BitSet gone, int after);

  /** Steps of work of one call. */
  abstract double work();

  /** The party that leaves least when it goes too, the lowest of equals; sets {@link #last}. */
  int cheapest(BitSet gone) {
    double[] cost = of(gone, 0);
    int best = gone.nextClearBit(0);
    for (int node = best + 1; node < cost.length; node++) {
      if (isLess(cost[node], cost[best])) {
        best = node;
      }
    }
    last = cost[best];
    return best;
  }

  /** The cost of the last choice. */
  double last() {
    return last;
  }

  /** Takes a cost as the last. */
  void settle(double cost) {
    last = cost;
  }

  /** Over reach: one walk gives the answer for every party. */
  private static final class Reach extends RemovalCosts {
    Reach(LinkGraph graph, Progress progress) {
      super(graph, progress);
    }

    @Override
    double[] of(BitSet gone, int after) {
      CutPoints cuts = CutPoints.without(graph, gone);
      double[] cost = new double[graph.size()];
      for (int node = 0; node < cost.length; node++) {
        cost[node] = gone.get(node) ? Double.POSITIVE_INFINITY : cuts.pairsWithout(node);
      }
      reached(1);
      return cost;
    }

    @Override
    double work() {
      return graph.size() + 2.0 * graph.tieCount();
    }
  }

  /** Over distance: all distances anew for every party. */
  private static final class Distance extends RemovalCosts {
    private static final int USUAL_LEVELS = 4;
    private final Sweep sweep;

    Distance(LinkGraph graph, Progress progress) {
      super(graph, progress);
      sweep = new Sweep(graph.size(), graph.ties());
    }

    @Override
    double[] of(BitSet gone, int after) {
      int n = graph.size();
      double[] cost = new double[n];
      Arrays.fill(cost, Double.POSITIVE_INFINITY);
      for (int node = gone.nextClearBit(after); node < n; node = gone.nextClearBit(node + 1)) {
        gone.set(node);
        cost[node] = Distances.without(gone, sweep, n).harmonicSum();
        gone.clear(node);
        reached((node + 1.0) / n);
      }
      return cost;
    }

    @Override
    double work() {
      double batches = Math.ceil(graph.size() / (double) Sweep.STARTS);
      return USUAL_LEVELS * graph.size() * batches * (graph.size() + 2.0 * graph.tieCount());
    }
  }
}
