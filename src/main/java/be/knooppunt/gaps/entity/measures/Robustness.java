package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How the largest island shrinks when one party after another goes, and R, the mean of its share
 * after 1 to n removals. R lies between 0 and a half; a network that falls apart at once has a low
 * one. Not defined without parties ({@link Undefined#TOO_FEW_PARTIES}).
 *
 * <p>Source: Schneider and others 2011, PNAS 108:3838-3841. The party with most links that are left
 * goes next, the lowest number of equals; or a random order from a seed. Time O(m log m), memory
 * O(n + m): the curve is built backwards, adding parties one by one.
 */
public final class Robustness {
  private final int[] order;
  private final int[] largest;

  private Robustness(int[] order, int[] largest) {
    this.order = order;
    this.largest = largest;
  }

  /** Those with most links left go first. */
  public static Robustness byDegree(LinkGraph graph) {
    return inOrder(graph, degreeOrder(graph));
  }

  /** All go in an order that only the seed decides. */
  public static Robustness atRandom(LinkGraph graph, long seed) {
    int[] order = IntStream.range(0, graph.size()).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int other = order[i];
      order[i] = order[j];
      order[j] = other;
    }
    return inOrder(graph, order);
  }

  /** All go in a given order. */
  public static Robustness inOrder(LinkGraph graph, int[] order) {
    int n = graph.size();
    Adjacency ties = graph.ties();
    Islands islands = new Islands(n);
    int[] largest = new int[n + 1];
    boolean[] isBack = new boolean[n];
    for (int gone = n - 1; gone >= 0; gone--) {
      int node = order[gone];
      isBack[node] = true;
      largest[gone] = Math.max(largest[gone + 1], 1);
      for (int i = ties.from(node); i < ties.until(node); i++) {
        if (isBack[ties.at(i)]) {
          largest[gone] = Math.max(largest[gone], islands.join(node, ties.at(i)));
        }
      }
    }
    return new Robustness(order.clone(), largest);
  }

  private static int[] degreeOrder(LinkGraph graph) {
    int n = graph.size();
    Adjacency ties = graph.ties();
    int[] degree = IntStream.range(0, n).map(ties::count).toArray();
    PriorityQueue<Long> queue = new PriorityQueue<>(Comparator.naturalOrder());
    for (int node = 0; node < n; node++) {
      queue.add(entry(node, degree[node]));
    }
    int[] order = new int[n];
    boolean[] isGone = new boolean[n];
    for (int gone = 0; gone < n; ) {
      long top = queue.remove();
      int node = (int) top;
      if (isGone[node] || top != entry(node, degree[node])) {
        continue;
      }
      isGone[node] = true;
      order[gone++] = node;
      for (int i = ties.from(node); i < ties.until(node); i++) {
        int other = ties.at(i);
        degree[other]--;
        if (!isGone[other]) {
          queue.add(entry(other, degree[other]));
        }
      }
    }
    return order;
  }

  /** Sorts by most links, then by lowest number. */
  private static long entry(int node, int degree) {
    return (long) (Integer.MAX_VALUE - degree) << 32 | node;
  }

  /** Who went when. */
  public int[] order() {
    return order.clone();
  }

  /** The share of all parties in the largest island after so many have gone, from none to all. */
  public double[] curve() {
    return Arrays.stream(largest).mapToDouble(size -> (double) size / order.length).toArray();
  }

  /** R; empty without parties. */
  public OptionalDouble value() {
    long n = order.length;
    long sum = Arrays.stream(largest).skip(1).asLongStream().sum();
    return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / (n * n));
  }
}
