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
 * <p>Source: searches in breadth from many parties at once (Then and others 2014, PVLDB 8:449-460).
 * Time O(n·m / 256) for each level of distance, memory O(n) for each thread.
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
    return of(graph.size(), graph.out(), graph.in(), threads, progress);
  }

  /** Distances along links in either direction. */
  public static Distances alongTies(LinkGraph graph, int threads, Progress progress) {
    return of(graph.size(), graph.ties(), graph.ties(), threads, progress);
  }

  private static Distances of(
      int n, Adjacency onward, Adjacency back, int threads, Progress progress) {
    int batches = (n + WideSweep.STARTS - 1) / WideSweep.STARTS;
    int workers = Math.max(1, Math.min(threads, batches));
    int[] place = nearby(n, onward);
    Adjacency onwardNear = moved(n, onward, place);
    Adjacency backNear = onward == back ? onwardNear : moved(n, back, place);
    long[][] counts = new long[workers][16];
    Batches.run(
        batches,
        workers,
        progress,
        worker -> {
          WideSweep sweep = new WideSweep(n, onwardNear, backNear);
          return batch -> counts[worker] = count(sweep, batch, counts[worker]);
        });
    return new Distances(n, sum(counts));
  }

  /** New numbers under which parties that are linked lie close together in memory. */
  private static int[] nearby(int n, Adjacency rows) {
    int[] place = new int[n];
    Arrays.fill(place, -1);
    int[] queue = new int[n];
    int end = 0;
    for (int first = 0; first < n; first++) {
      if (place[first] >= 0) {
        continue;
      }
      place[first] = end;
      queue[end++] = first;
      for (int head = place[first]; head < end; head++) {
        for (int i = rows.from(queue[head]); i < rows.until(queue[head]); i++) {
          int other = rows.at(i);
          if (place[other] < 0) {
            place[other] = end;
            queue[end++] = other;
          }
        }
      }
    }
    return place;
  }

  private static Adjacency moved(int n, Adjacency rows, int[] place) {
    int m = n == 0 ? 0 : rows.until(n - 1);
    int[] from = new int[m];
    int[] to = new int[m];
    for (int node = 0; node < n; node++) {
      for (int i = rows.from(node); i < rows.until(node); i++) {
        from[i] = place[node];
        to[i] = place[rows.at(i)];
      }
    }
    return Adjacency.of(n, from, to);
  }

  private static long[] count(WideSweep sweep, int batch, long[] before) {
    long[] count = before;
    sweep.start(batch * WideSweep.STARTS);
    long pairs = sweep.step();
    for (int distance = 1; pairs > 0; distance++) {
      count = added(count, distance, pairs);
      pairs = sweep.step();
    }
    return count;
  }

  private static long[] added(long[] before, int distance, long pairs) {
    long[] count = distance < before.length ? before : Arrays.copyOf(before, 2 * before.length);
    count[distance] += pairs;
    return count;
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
      count = added(count, distance, pairs);
      pairs = sweep.step();
    }
    return count;
  }

  private static long[] sum(long[][] counts) {
    int longest = 0;
    for (long[] count : counts) {
      for (int distance = 1; distance < count.length; distance++) {
        longest = count[distance] > 0 ? Math.max(longest, distance) : longest;
      }
    }
    long[] sum = new long[longest + 1];
    for (long[] count : counts) {
      for (int distance = 1; distance <= longest; distance++) {
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
