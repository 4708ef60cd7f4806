package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;
import java.util.Arrays;

/** The walk behind {@link Dominators}. The virtual door has the number after the last party. */
final class DominatorSearch {
  private static final int NONE = -1;

  private final LinkGraph graph;
  private final int[] doors;
  private final int virtual;
  private final int[] order;
  private final int[] parent;
  private final int[] semi;
  private final int[] ancestor;
  private final int[] label;
  private final int[] gate;
  private final int[] bucket;
  private final int[] inBucket;
  private final int[] trail;
  private final boolean[] isDoor;
  private int seen;

  DominatorSearch(LinkGraph graph, int[] doors) {
    this.graph = graph;
    this.doors = doors;
    this.virtual = graph.size();
    int n = virtual + 1;
    order = new int[n];
    parent = filled(n);
    semi = filled(n);
    ancestor = filled(n);
    label = new int[n];
    gate = filled(n);
    bucket = filled(n);
    inBucket = filled(n);
    trail = new int[n];
    isDoor = new boolean[n];
    for (int door : doors) {
      isDoor[door] = true;
    }
  }

  private static int[] filled(int n) {
    int[] array = new int[n];
    Arrays.fill(array, NONE);
    return array;
  }

  /** For each party its gate: another party, the virtual door, or −1 if no door leads to it. */
  int[] gates() {
    visit(virtual, NONE);
    for (int door : doors) {
      if (semi[door] == NONE) {
        visit(door, virtual);
        walk(door);
      }
    }
    for (int i = seen - 1; i > 0; i--) {
      raise(order[i]);
    }
    for (int i = 1; i < seen; i++) {
      int node = order[i];
      if (gate[node] != order[semi[node]]) {
        gate[node] = gate[gate[node]];
      }
    }
    return gate;
  }

  /** How many hang on each, from the gates. */
  int[] hanging() {
    int[] hanging = new int[virtual + 1];
    for (int i = seen - 1; i > 0; i--) {
      hanging[gate[order[i]]] += hanging[order[i]] + 1;
    }
    return hanging;
  }

  private void visit(int node, int from) {
    semi[node] = seen;
    label[node] = node;
    parent[node] = from;
    order[seen++] = node;
  }

  private void walk(int first) {
    Adjacency out = graph.out();
    int[] next = inBucket; // free until the walk is over, and written before it is read again
    int end = 0;
    trail[end++] = first;
    next[first] = out.from(first);
    while (end > 0) {
      int node = trail[end - 1];
      if (next[node] == out.until(node)) {
        end--;
        continue;
      }
      int other = out.at(next[node]++);
      if (semi[other] == NONE) {
        visit(other, node);
        next[other] = out.from(other);
        trail[end++] = other;
      }
    }
  }

  /** Finds the semidominator of a party and settles those that waited for its parent. */
  private void raise(int node) {
    Adjacency in = graph.in();
    int lowest = isDoor[node] ? 0 : semi[node];
    for (int i = in.from(node); i < in.until(node); i++) {
      int before = in.at(i);
      if (semi[before] != NONE) {
        lowest = Math.min(lowest, semi[best(before)]);
      }
    }
    semi[node] = lowest;
    int holder = order[lowest];
    inBucket[node] = bucket[holder];
    bucket[holder] = node;
    int up = parent[node];
    ancestor[node] = up;
    for (int waiting = bucket[up]; waiting != NONE; waiting = inBucket[waiting]) {
      int best = best(waiting);
      gate[waiting] = semi[best] < semi[waiting] ? best : up;
    }
    bucket[up] = NONE;
  }

  /** The party with the lowest semidominator on the way up that is already linked. */
  private int best(int node) {
    if (ancestor[node] == NONE) {
      return label[node];
    }
    int end = 0;
    int here = node;
    while (ancestor[ancestor[here]] != NONE) {
      trail[end++] = here;
      here = ancestor[here];
    }
    while (end > 0) {
      int below = trail[--end];
      int above = ancestor[below];
      if (semi[label[above]] < semi[label[below]]) {
        label[below] = label[above];
      }
      ancestor[below] = ancestor[above];
    }
    return label[node];
  }
}
