package be.knooppunt.gaps.entity.measures;

import be.knooppunt.gaps.entity.measures.CutPoints.Bridge;
import be.knooppunt.network.entity.Adjacency;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One walk in depth over the links, with its own stack. It keeps for each party the sizes of the
 * pieces below it that have no way past it; the rest of its component is one more piece.
 */
final class CutSearch {
  private final Adjacency ties;
  private final BitSet gone;
  private final int[] found;
  private final int[] low;
  private final int[] next;
  private final int[] path;
  private final int[] root;
  private final int[] below;
  private final int[] cutOff;
  private final int[] pieces;
  private final long[] pairsCutOff;
  private final List<int[]> edges = new ArrayList<>();
  private int pathEnd;
  private int seen;
  private long pairs;

  CutSearch(LinkGraph graph, BitSet gone) {
    int n = graph.size();
    this.ties = graph.ties();
    this.gone = gone;
    found = new int[n];
    low = new int[n];
    next = new int[n];
    path = new int[n];
    root = new int[n];
    below = new int[n];
    cutOff = new int[n];
    pieces = new int[n];
    pairsCutOff = new long[n];
  }

  void run() {
    for (int first = 0; first < found.length; first++) {
      if (found[first] == 0 && !gone.get(first)) {
        enter(first, first);
        while (pathEnd > 0) {
          step(path[pathEnd - 1]);
        }
        pairs += pairs(below[first]);
      }
    }
  }

  private void enter(int node, int from) {
    found[node] = ++seen;
    low[node] = seen;
    next[node] = ties.from(node);
    below[node] = 1;
    root[node] = from;
    path[pathEnd++] = node;
  }

  private void step(int node) {
    int before = pathEnd > 1 ? path[pathEnd - 2] : -1;
    if (next[node] < ties.until(node)) {
      int other = ties.at(next[node]++);
      if (other == before || gone.get(other)) {
        return;
      }
      if (found[other] == 0) {
        enter(other, root[node]);
      } else {
        low[node] = Math.min(low[node], found[other]);
      }
      return;
    }
    pathEnd--;
    if (before >= 0) {
      leave(node, before);
    }
  }

  private void leave(int node, int before) {
    below[before] += below[node];
    low[before] = Math.min(low[before], low[node]);
    if (low[node] >= found[before]) {
      pieces[before]++;
      cutOff[before] += below[node];
      pairsCutOff[before] += pairs(below[node]);
    }
    if (low[node] > found[before]) {
      edges.add(new int[] {before, node});
    }
  }

  private static long pairs(long size) {
    return size * (size - 1);
  }

  private int rest(int node) {
    return below[root[node]] - 1 - cutOff[node];
  }

  boolean[] isCut() {
    boolean[] isCut = new boolean[found.length];
    for (int node = 0; node < isCut.length; node++) {
      isCut[node] = found[node] > 0 && pieces[node] + (rest(node) > 0 ? 1 : 0) > 1;
    }
    return isCut;
  }

  /** For each party, how many ordered pairs of the others still reach each other without it. */
  long[] pairsWithout() {
    long[] without = new long[found.length];
    for (int node = 0; node < without.length; node++) {
      if (found[node] > 0) {
        without[node] = pairs - pairs(below[root[node]]) + pairsCutOff[node] + pairs(rest(node));
      }
    }
    return without;
  }

  List<Bridge> bridges() {
    return edges.stream()
        .map(
            edge -> {
              int side = below[edge[1]];
              int smaller = Math.min(side, below[root[edge[1]]] - side);
              return new Bridge(Math.min(edge[0], edge[1]), Math.max(edge[0], edge[1]), smaller);
            })
        .toList();
  }
}
