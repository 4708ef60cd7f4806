package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which parties belong together: weakly, when links in whatever direction lead from one to the
 * other, or strongly, when arcs lead both there and back. Components are numbered from 0 by their
 * lowest party, so the same links give the same numbers. Count from 0 (no parties) to n; defined
 * for every graph.
 *
 * <p>Source: Tarjan 1972, SIAM J. Comput. 1:146-160. Time and memory O(n + m), without recursion.
 */
public final class Components {
  private final int[] numberOf;
  private final int[] sizes;

  private Components(int[] numberOf, int count) {
    this.numberOf = numberOf;
    this.sizes = new int[count];
    for (int number : numberOf) {
      sizes[number]++;
    }
  }

  /** Islands: between two of them there is no link at all. */
  public static Components weak(LinkGraph graph) {
    int n = graph.size();
    Adjacency ties = graph.ties();
    int[] numberOf = new int[n];
    Arrays.fill(numberOf, -1);
    int[] queue = new int[n];
    int count = 0;
    for (int first = 0; first < n; first++) {
      if (numberOf[first] >= 0) {
        continue;
      }
      int end = 0;
      queue[end++] = first;
      numberOf[first] = count;
      for (int head = 0; head < end; head++) {
        int here = queue[head];
        for (int i = ties.from(here); i < ties.until(here); i++) {
          int other = ties.at(i);
          if (numberOf[other] < 0) {
            numberOf[other] = count;
            queue[end++] = other;
          }
        }
      }
      count++;
    }
    return new Components(numberOf, count);
  }

  /** Parties between which one can be referred onwards and back. */
  public static Components strong(LinkGraph graph) {
    if (!graph.isDirected()) {
      return weak(graph);
    }
    int[] root = new StrongSearch(graph).lowestOfEach();
    int[] numberOf = new int[root.length];
    int count = 0;
    for (int node = 0; node < root.length; node++) {
      numberOf[node] = root[node] == node ? count++ : numberOf[root[node]];
    }
    return new Components(numberOf, count);
  }

  /** Parties without a link in either direction, in ascending order. */
  public static int[] isolates(LinkGraph graph) {
    return IntStream.range(0, graph.size()).filter(node -> graph.ties().count(node) == 0).toArray();
  }

  /** How many components there are. */
  public int count() {
    return sizes.length;
  }

  /** How many parties there are in all. */
  public int parties() {
    return numberOf.length;
  }

  /** The component of a party. */
  public int of(int node) {
    return numberOf[node];
  }

  /** How many parties a component has. */
  public int size(int component) {
    return sizes[component];
  }

  /** The component of every party. */
  public int[] numbers() {
    return numberOf.clone();
  }

  /** How many parties each component has, by its number. */
  public int[] sizes() {
    return sizes.clone();
  }

  /** The sizes, largest first. */
  public int[] sizesDescending() {
    return IntStream.of(sizes).map(size -> -size).sorted().map(size -> -size).toArray();
  }

  /** The size of the largest component; 0 when there are no parties. */
  public int largest() {
    return IntStream.of(sizes).max().orElse(0);
  }

  /** How many ordered pairs of different parties lie in the same component. */
  public long pairsTogether() {
    long pairs = 0;
    for (long size : sizes) {
      pairs += size * (size - 1);
    }
    return pairs;
  }

  /** Tarjan's search, with its own stack instead of the one of the thread. */
  private static final class StrongSearch {
    private final Adjacency out;
    private final int[] index;
    private final int[] low;
    private final int[] next;
    private final int[] path;
    private final int[] open;
    private final int[] lowest;
    private int pathEnd;
    private int openEnd;
    private int seen;

    StrongSearch(LinkGraph graph) {
      int n = graph.size();
      out = graph.out();
      index = new int[n];
      low = new int[n];
      next = new int[n];
      path = new int[n];
      open = new int[n];
      lowest = new int[n];
      Arrays.fill(lowest, -1);
    }

    /** For each party the lowest one of its component. */
    int[] lowestOfEach() {
      for (int first = 0; first < index.length; first++) {
        if (index[first] == 0) {
          enter(first);
          while (pathEnd > 0) {
            step(path[pathEnd - 1]);
          }
        }
      }
      return lowest;
    }

    private void enter(int node) {
      index[node] = ++seen;
      low[node] = seen;
      next[node] = out.from(node);
      path[pathEnd++] = node;
      open[openEnd++] = node;
    }

    private void step(int node) {
      if (next[node] < out.until(node)) {
        int other = out.at(next[node]++);
        if (index[other] == 0) {
          enter(other);
        } else if (lowest[other] < 0) {
          low[node] = Math.min(low[node], index[other]);
        }
        return;
      }
      pathEnd--;
      if (pathEnd > 0) {
        int before = path[pathEnd - 1];
        low[before] = Math.min(low[before], low[node]);
      }
      if (low[node] == index[node]) {
        close(node);
      }
    }

    private void close(int node) {
      int start = openEnd;
      int least = Integer.MAX_VALUE;
      do {
        least = Math.min(least, open[--start]);
      } while (open[start] != node);
      for (int i = start; i < openEnd; i++) {
        lowest[open[i]] = least;
      }
      openEnd = start;
    }
  }
}
