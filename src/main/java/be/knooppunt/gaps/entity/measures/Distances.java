package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How many ordered pairs of different parties lie how many handovers apart, and how many have no
 * route. Everything else follows from these whole numbers in a fixed order, so the outcome has the
 * same bits for any number of threads and any order of the links.
 *
 * <p>Source: searches in breadth from 64 parties at once (Then and others 2014, PVLDB 8:449-460).
 * Time O(n·m / 64) for each level of distance, memory O(n) for each thread.
 */
public final class Distances {
  private final int parties;
  private final long[] pairsAt;

  private Distances(int parties, long[] pairsAt) {
    this.parties = parties;
    this.pairsAt = pairsAt;
  }

  /**
   * Distances along arcs.
   *
   * @param threads how many threads work on it, 1 or more
   * @throws java.util.concurrent.CancellationException when {@code progress} asks for it
   */
  public static Distances alongArcs(LinkGraph graph, int threads, Progress progress) {
    return of(graph.size(), graph.out(), threads, progress);
  }

  /** Distances along links in either direction. */
  public static Distances alongTies(LinkGraph graph, int threads, Progress progress) {
    return of(graph.size(), graph.ties(), threads, progress);
  }

  private static Distances of(int n, Adjacency rows, int threads, Progress progress) {
    int batches = (n + Sweep.STARTS - 1) / Sweep.STARTS;
    int workers = Math.max(1, Math.min(threads, batches));
    long[][] counts = new long[workers][];
    BitSet nobody = new BitSet();
    Batches.run(
        batches,
        workers,
        progress,
        worker -> {
          Sweep sweep = new Sweep(n, rows);
          counts[worker] = new long[16];
          return batch -> counts[worker] = count(sweep, nobody, n, batch, counts[worker]);
        });
    return new Distances(n, sum(counts));
  }

  /** Distances along links in either direction when some parties have gone, in this thread. */
  static Distances without(BitSet gone, Sweep ties, int n) {
    long[] count = new long[16];
    for (int batch = 0; batch * Sweep.STARTS < n; batch++) {
      count = count(ties, gone, n, batch, count);
    }
    return new Distances(n - gone.cardinality(), sum(new long[][] {count}));
  }

  private static long[] count(Sweep sweep, BitSet gone, int n, int batch, long[] before) {
    long[] count = before;
    sweep.clear(gone);
    int first = batch * Sweep.STARTS;
    for (int node = first; node < Math.min(n, first + Sweep.STARTS); node++) {
      if (!gone.get(node)) {
        sweep.start(node - first, node);
      }
    }
    long pairs = sweep.step();
    for (int distance = 1; pairs > 0; distance++) {
      if (distance == count.length) {
        count = Arrays.copyOf(count, 2 * distance);
      }
      count[distance] += pairs;
      pairs = sweep.step();
    }
    return count;
  }

  private static long[] sum(long[][] counts) {
    int longest = 0;
    for (long[] count : counts) {
      for (int distance = 1; count != null && distance < count.length; distance++) {
        longest = count[distance] > 0 ? Math.max(longest, distance) : longest;
      }
    }
    long[] sum = new long[longest + 1];
    for (long[] count : counts) {
      for (int distance = 1; count != null && distance <= longest; distance++) {
        sum[distance] += distance < count.length ? count[distance] : 0;
      }
    }
    return sum;
  }

  /** How many parties there are. */
  public int parties() {
    return parties;
  }

  /** How many ordered pairs lie exactly so many handovers apart. */
  public long pairsAt(int distance) {
    return distance < 1 || distance >= pairsAt.length ? 0 : pairsAt[distance];
  }

  /** How many ordered pairs have a route. */
  public long reachedPairs() {
    return Arrays.stream(pairsAt).sum();
  }

  /** The greatest distance of a pair that has a route; 0 when there is no route at all. */
  public int longest() {
    return pairsAt.length - 1;
  }

  /** The sum over all pairs of 1 divided by their distance, 0 for a pair without a route. */
  public double harmonicSum() {
    double sum = 0;
    for (int distance = 1; distance < pairsAt.length; distance++) {
      sum += (double) pairsAt[distance] / distance;
    }
    return sum;
  }

  /** Mean distance of the pairs that have a route; empty when there is none. */
  public OptionalDouble average() {
    long steps = IntStream.range(1, pairsAt.length).mapToLong(d -> d * pairsAt[d]).sum();
    long pairs = reachedPairs();
    return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) steps / pairs);
  }
}
