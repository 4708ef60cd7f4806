package be.knooppunt.gaps.entity.findings;

import be.knooppunt.gaps.entity.measures.LinkGraph;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Who is linked with whom among organisations: two are when a path runs between services of theirs
 * in either direction, or when they have a tie. Nodes are numbered in the order of the network.
 */
final class Links {
  /** The position in the network of each node. */
  final int[] organisations;

  /** The node of each organisation by position; −1 when it is none. */
  final int[] node;

  final LinkGraph graph;
  private final int[] a;
  private final int[] b;
  private final int[] of;

  private Links(int[] organisations, int[] node, List<int[]> links) {
    this.organisations = organisations;
    this.node = node;
    this.a = links.stream().mapToInt(link -> link[0]).toArray();
    this.b = links.stream().mapToInt(link -> link[1]).toArray();
    this.of = links.stream().mapToInt(link -> link[2]).toArray();
    this.graph = LinkGraph.undirected(organisations.length, a, b);
  }

  /** Links by usable paths among the organisations on the map. */
  static Links ofPaths(ShownMap map) {
    int[] nodes = map.organisations.stream().toArray();
    int[] node = numbers(map, nodes);
    List<int[]> links = new ArrayList<>();
    for (int p = map.usable.nextSetBit(0); p >= 0; p = map.usable.nextSetBit(p + 1)) {
      for (int from : map.organisationsOf(map.network.pathFrom(p))) {
        for (int to : map.organisationsOf(map.network.pathTo(p))) {
          links.add(new int[] {node[from], node[to], p});
        }
      }
    }
    return new Links(nodes, node, links);
  }

  /**
   * Links by ties among those who are members on the day; they count by their place in the list.
   */
  static Links ofTies(ShownMap map, List<Tie> ties) {
    BitSet members = new BitSet();
    for (Membership member : map.network.members()) {
      if (member.validity().holdsOn(map.day())) {
        map.network.positionOf(member.organisation()).ifPresent(members::set);
      }
    }
    members.and(map.organisations);
    int[] nodes = members.stream().toArray();
    int[] node = numbers(map, nodes);
    List<int[]> links = new ArrayList<>();
    for (int t = 0; t < ties.size(); t++) {
      int one = map.network.positionOf(ties.get(t).a()).orElse(-1);
      int other = map.network.positionOf(ties.get(t).b()).orElse(-1);
      if (one >= 0 && other >= 0 && node[one] >= 0 && node[other] >= 0) {
        links.add(new int[] {node[one], node[other], t});
      }
    }
    return new Links(nodes, node, links);
  }

  private static int[] numbers(ShownMap map, int[] nodes) {
    int[] node = new int[map.network.organisations().size()];
    Arrays.fill(node, -1);
    for (int i = 0; i < nodes.length; i++) {
      node[nodes[i]] = i;
    }
    return node;
  }

  /** Between which nodes a path or tie runs, when it is the only one there. */
  Map<Long, Integer> single() {
    Map<Long, Integer> single = new TreeMap<>();
    Set<Long> several = new HashSet<>();
    for (int i = 0; i < of.length; i++) {
      long pair = pair(a[i], b[i]);
      Integer other = single.putIfAbsent(pair, of[i]);
      if (other != null && other != of[i]) {
        several.add(pair);
      }
    }
    single.keySet().removeAll(several);
    return single;
  }

  static long pair(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  /**
   * The share of pairs that cannot reach each other when some links are gone; empty with fewer than
   * two nodes. Time O(nodes + links), nearly.
   */
  OptionalDouble fragmentation(IntPredicate gone) {
    int[] root = new int[size()];
    int[] members = new int[size()];
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
      members[i] = 1;
    }
    long together = 0;
    for (int i = 0; i < of.length; i++) {
      if (!gone.test(of[i])) {
        int one = rootOf(root, a[i]);
        int other = rootOf(root, b[i]);
        if (one != other) {
          together += 2L * members[one] * members[other];
          root[Math.max(one, other)] = Math.min(one, other);
          members[Math.min(one, other)] += members[Math.max(one, other)];
        }
      }
    }
    long pairs = (long) size() * (size() - 1);
    return size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(1 - (double) together / pairs);
  }

  private static int rootOf(int[] root, int node) {
    int here = node;
    while (root[here] != here) {
      root[here] = root[root[here]];
      here = root[here];
    }
    return here;
  }

  int size() {
    return organisations.length;
  }
}
