package be.knooppunt.gaps.entity.findings;

import be.knooppunt.gaps.entity.measures.LinkGraph;
import be.knooppunt.network.entity.Adjacency;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.Tie;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Who is linked with whom among organisations: two are when a path runs between services of theirs
 * in either direction, or when they have a tie. Nodes are numbered in the order of the network.
 */
final class Links {
  /** The position in the network of each node. */
  final int[] organisations;

  final LinkGraph graph;

  private Links(int[] organisations, int[] a, int[] b) {
    this.organisations = organisations;
    this.graph = LinkGraph.undirected(organisations.length, a, b);
  }

  /** Links by paths among the organisations on the map. */
  static Links ofPaths(ShownMap map, IntPredicate paths) {
    int[] nodes = map.organisations.stream().toArray();
    int[] node = numbers(map, nodes);
    IntStream.Builder a = IntStream.builder();
    IntStream.Builder b = IntStream.builder();
    map.usable.stream()
        .filter(paths)
        .forEach(
            path -> {
              for (int from : map.organisationsOf(map.network.pathFrom(path))) {
                for (int to : map.organisationsOf(map.network.pathTo(path))) {
                  a.add(node[from]);
                  b.add(node[to]);
                }
              }
            });
    return new Links(nodes, a.build().toArray(), b.build().toArray());
  }

  /** Links by ties among those who are members on the day. */
  static Links ofTies(ShownMap map, Predicate<Tie> ties) {
    BitSet members = new BitSet();
    for (Membership member : map.network.members()) {
      if (member.validity().holdsOn(map.day())) {
        map.network.positionOf(member.organisation()).ifPresent(members::set);
      }
    }
    members.and(map.organisations);
    int[] nodes = members.stream().toArray();
    int[] node = numbers(map, nodes);
    IntStream.Builder a = IntStream.builder();
    IntStream.Builder b = IntStream.builder();
    map.network.ties().stream()
        .filter(tie -> map.isShown(tie) && ties.test(tie))
        .forEach(
            tie -> {
              int one = map.network.positionOf(tie.a()).orElse(-1);
              int other = map.network.positionOf(tie.b()).orElse(-1);
              if (one >= 0 && other >= 0 && members.get(one) && members.get(other)) {
                a.add(node[one]);
                b.add(node[other]);
              }
            });
    return new Links(nodes, a.build().toArray(), b.build().toArray());
  }

  private static int[] numbers(ShownMap map, int[] nodes) {
    int[] node = new int[map.network.organisations().size()];
    Arrays.fill(node, -1);
    for (int i = 0; i < nodes.length; i++) {
      node[nodes[i]] = i;
    }
    return node;
  }

  int size() {
    return organisations.length;
  }

  /** The part of each node when some nodes are left out; −1 for those. */
  int[] parts(IntPredicate leftOut) {
    int[] part = new int[size()];
    Arrays.fill(part, -1);
    int[] stack = new int[size()];
    int parts = 0;
    Adjacency ties = graph.ties();
    for (int start = 0; start < size(); start++) {
      if (part[start] >= 0 || leftOut.test(start)) {
        continue;
      }
      int top = 0;
      stack[top++] = start;
      part[start] = parts;
      while (top > 0) {
        int here = stack[--top];
        for (int i = ties.from(here); i < ties.until(here); i++) {
          int to = ties.at(i);
          if (part[to] < 0 && !leftOut.test(to)) {
            part[to] = parts;
            stack[top++] = to;
          }
        }
      }
      parts++;
    }
    return part;
  }

  /** Tells whether two linked nodes have no other way to each other than their own link. */
  boolean isBridge(int one, int other) {
    BitSet seen = new BitSet(size());
    int[] queue = new int[size()];
    int end = 0;
    queue[end++] = one;
    seen.set(one);
    Adjacency ties = graph.ties();
    for (int next = 0; next < end; next++) {
      int here = queue[next];
      for (int i = ties.from(here); i < ties.until(here); i++) {
        int to = ties.at(i);
        if (here == one && to == other) {
          continue;
        }
        if (to == other) {
          return false;
        }
        if (!seen.get(to)) {
          seen.set(to);
          queue[end++] = to;
        }
      }
    }
    return true;
  }

  /** The share of pairs that cannot reach each other; NaN with fewer than two nodes. */
  static double fragmentation(int[] part) {
    int[] sizes = new int[part.length + 1];
    long n = 0;
    for (int p : part) {
      if (p >= 0) {
        sizes[p]++;
        n++;
      }
    }
    if (n < 2) {
      return Double.NaN;
    }
    long together = 0;
    for (long size : sizes) {
      together += size * (size - 1);
    }
    return 1 - (double) together / (n * (n - 1));
  }

  double fragmentation() {
    return fragmentation(parts(node -> false));
  }
}
