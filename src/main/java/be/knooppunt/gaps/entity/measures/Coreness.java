package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;
import java.util.Arrays;

/**
 * How deep each party lies in the dense heart of the network: the largest k for which it belongs to
 * a group in which everybody has at least k partners in the group. A whole number from 0, which a
 * party without links has, to at most its number of partners; defined for every graph.
 *
 * <p>Source: Seidman 1983; the order of removal of Batagelj and Zaversnik 2003. Time and memory O(n
 * + m).
 */
public final class Coreness {
  private Coreness() {}

  /** The coreness of every party, over links in either direction. */
  public static int[] of(LinkGraph graph) {
    int n = graph.size();
    Adjacency ties = graph.ties();
    int[] degree = new int[n];
    int most = 0;
    for (int node = 0; node < n; node++) {
      degree[node] = ties.count(node);
      most = Math.max(most, degree[node]);
    }
    int[] start = new int[most + 2];
    for (int d : degree) {
      start[d + 1]++;
    }
    for (int d = 0; d <= most; d++) {
      start[d + 1] += start[d];
    }
    int[] free = Arrays.copyOf(start, most + 1);
    int[] order = new int[n];
    int[] place = new int[n];
    for (int node = 0; node < n; node++) {
      place[node] = free[degree[node]]++;
      order[place[node]] = node;
    }
    for (int i = 0; i < n; i++) {
      int node = order[i];
      for (int e = ties.from(node); e < ties.until(node); e++) {
        int other = ties.at(e);
        if (degree[other] > degree[node]) {
          moveDown(other, degree, start, order, place);
        }
      }
    }
    return degree;
  }

  /** Takes one partner from a party: it swaps places with the first of its degree. */
  private static void moveDown(int node, int[] degree, int[] start, int[] order, int[] place) {
    int first = start[degree[node]]++;
    int other = order[first];
    order[place[node]] = other;
    place[other] = place[node];
    order[first] = node;
    place[node] = first;
    degree[node]--;
  }
}
