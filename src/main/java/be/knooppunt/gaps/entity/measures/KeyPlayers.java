package be.knooppunt.gaps.entity.measures;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Which k parties together hold the network together: without them the others are more fragmented
 * than without any other k (KPP-NEG). The value, 0 to 1, is the fragmentation of the parties that
 * are left; not defined when fewer than two are left.
 *
 * <p>Source: Borgatti 2006, CMOT 12:21-34. Exact for one party; over reach, the last of k parties
 * comes from the block-cut tree, so O(n^(k−1) (n + m)); over distance O(n^k · n·m / 64). When that
 * is too much, one party after another is chosen and then exchanged while that helps; then the
 * answer is not proven to be the best.
 *
 * @param value fragmentation without them; empty if not defined
 * @param sets the best sets, each ascending, in ascending order, at most {@value #LISTED}
 * @param ties how many sets are equally good; 1 when the answer is not proven
 * @param isProven whether no other set is better
 * @param undefined why there is no value
 */
public record KeyPlayers(
    OptionalDouble value,
    List<List<Integer>> sets,
    long ties,
    boolean isProven,
    Optional<Undefined> undefined) {

  /** How many equally good sets are listed at most. */
  public static final int LISTED = 25;

  /** Steps of work up to which all sets are tried: about two seconds. */
  static final double ALL_SETS = 2e8;

  /** Steps of work up to which each party is tried once: some minutes over distance. */
  private static final double ONE_BY_ONE = 1e11;

  /** Keeps its own copy. */
  public KeyPlayers {
    sets = sets.stream().map(List::copyOf).toList();
  }

  /**
   * Finds the best k parties.
   *
   * @throws java.util.concurrent.CancellationException when {@code progress} asks for it
   */
  public static KeyPlayers of(LinkGraph graph, Criterion criterion, int k, Progress progress) {
    return of(graph, criterion, k, ALL_SETS, progress);
  }

  /** The same with another bound on the work. */
  static KeyPlayers of(
      LinkGraph graph, Criterion criterion, int k, double allSets, Progress progress) {
    if (k < 1) {
      throw new IllegalArgumentException("At least one party is taken away, not " + k);
    }
    int n = graph.size();
    if (k > n - 2) {
      return without(Undefined.TOO_FEW_PARTIES);
    }
    RemovalCosts costs = RemovalCosts.of(graph, criterion, progress);
    if (costs.work() > ONE_BY_ONE) {
      return without(Undefined.TOO_MANY_PARTIES);
    }
    BestSets best = new BestSets();
    boolean isExact = k == 1 || choose(n, k - 1) * costs.work() <= allSets;
    if (isExact) {
      tryAll(costs, n, k, best);
    } else {
      best.offer(improved(costs, k), costs.last());
    }
    return new KeyPlayers(
        Fragmentation.ofPairs(best.cost(), n - k),
        best.sets(),
        best.ties(),
        isExact,
        Optional.empty());
  }

  private static KeyPlayers without(Undefined reason) {
    return new KeyPlayers(OptionalDouble.empty(), List.of(), 0, true, Optional.of(reason));
  }

  /** In how many ways k can be chosen from n. */
  static double choose(int n, int k) {
    double ways = 1;
    for (int i = 0; i < k; i++) {
      ways = ways * (n - i) / (i + 1);
    }
    return ways;
  }

  /** All sets in ascending order: every choice of the first k − 1, with each that comes after. */
  private static void tryAll(RemovalCosts costs, int n, int k, BestSets best) {
    double ways = choose(n, k - 1);
    int[] chosen = IntStream.range(0, k - 1).toArray();
    BitSet gone = new BitSet(n);
    double done = 0;
    do {
      gone.clear();
      IntStream.of(chosen).forEach(gone::set);
      int after = k == 1 ? 0 : chosen[k - 2] + 1;
      costs.during(done++ / ways, 1 / ways);
      double[] cost = costs.of(gone, after);
      for (int node = after; node < n; node++) {
        if (best.accepts(cost[node])) {
          best.offer(IntStream.concat(IntStream.of(chosen), IntStream.of(node)), cost[node]);
        }
      }
    } while (advance(chosen, n));
  }

  /** Goes to the next choice in ascending order; false after the last. */
  static boolean advance(int[] chosen, int n) {
    int k = chosen.length;
    for (int i = k - 1; i >= 0; i--) {
      if (chosen[i] < n - k + i) {
        chosen[i]++;
        for (int j = i + 1; j < k; j++) {
          chosen[j] = chosen[j - 1] + 1;
        }
        return true;
      }
    }
    return false;
  }

  /** One after another, each the best beside those before; then exchanged while that helps. */
  private static IntStream improved(RemovalCosts costs, int k) {
    BitSet gone = new BitSet();
    for (int i = 0; i < k; i++) {
      costs.during(i / (k + 1.0), 1 / (k + 1.0));
      gone.set(costs.cheapest(gone));
    }
    costs.during(k / (k + 1.0), 0);
    double best = costs.last();
    boolean isBetter = true;
    while (isBetter) {
      isBetter = false;
      for (int out : gone.stream().toArray()) {
        gone.clear(out);
        int in = costs.cheapest(gone);
        isBetter |= RemovalCosts.isLess(costs.last(), best);
        gone.set(RemovalCosts.isLess(costs.last(), best) ? in : out);
        best = RemovalCosts.isLess(costs.last(), best) ? costs.last() : best;
      }
    }
    costs.settle(best);
    return gone.stream();
  }
}
