package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.gaps.entity.measures.BestLinks;
import be.knooppunt.gaps.entity.measures.BestLinks.Link;
import be.knooppunt.gaps.entity.measures.BestLinks.Step;
import be.knooppunt.gaps.entity.measures.LinkGraph;
import be.knooppunt.gaps.entity.measures.Undefined;
import be.knooppunt.network.entity.Adjacency;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * New arcs that give the most ordered pairs a route. With all that is reached from each party at
 * hand the gain of an arc from u to v is exact: whoever gets to u now gets to all that v gets to.
 * One arc is found by trying all; more of them step by step, which is proven best only when nothing
 * is left to gain. Of equal arcs the one with the lowest parties comes first. Time O(allowed × n² /
 * 64) a step at worst, memory O(n² / 8).
 */
final class ReachLinks {
  private static final int MOST_PARTIES = 3000;

  private final int n;
  private final BitSet[] reached;
  private final BitSet[] reachedBy;

  private ReachLinks(LinkGraph graph) {
    n = graph.size();
    reached = all(graph.out());
    reachedBy = all(graph.in());
  }

  static BestLinks best(LinkGraph graph, List<Link> allowed, int k) {
    if (graph.size() < 2 || graph.size() > MOST_PARTIES) {
      return new BestLinks(
          OptionalDouble.empty(),
          List.of(),
          List.of(),
          true,
          Optional.of(graph.size() < 2 ? Undefined.TOO_FEW_PARTIES : Undefined.TOO_MANY_PARTIES));
    }
    return new ReachLinks(graph).best(allowed, k);
  }

  private BitSet[] all(Adjacency rows) {
    BitSet[] all = new BitSet[n];
    for (int start = 0; start < n; start++) {
      BitSet seen = new BitSet(n);
      ArrayDeque<Integer> open = new ArrayDeque<>();
      seen.set(start);
      open.add(start);
      while (!open.isEmpty()) {
        int node = open.remove();
        for (int i = rows.from(node); i < rows.until(node); i++) {
          if (!seen.get(rows.at(i))) {
            seen.set(rows.at(i));
            open.add(rows.at(i));
          }
        }
      }
      all[start] = seen;
    }
    return all;
  }

  private BestLinks best(List<Link> allowed, int k) {
    double start = value();
    List<Step> steps = new ArrayList<>();
    List<Link> asGood = List.of();
    for (int step = 0; step < k; step++) {
      List<Link> best = bestOf(allowed);
      if (best.isEmpty()) {
        break;
      }
      asGood = step == 0 ? best.subList(0, Math.min(25, best.size())) : asGood;
      add(best.get(0));
      steps.add(new Step(best.get(0), value()));
    }
    boolean isProven = k <= 1 || steps.size() <= 1 || value() == (double) n * (n - 1);
    return new BestLinks(OptionalDouble.of(start), steps, asGood, isProven, Optional.empty());
  }

  private double value() {
    long pairs = 0;
    for (BitSet row : reached) {
      pairs += row.cardinality() - 1;
    }
    return pairs;
  }

  private List<Link> bestOf(List<Link> allowed) {
    List<Link> best = new ArrayList<>();
    long most = 0;
    for (Link link : allowed) {
      if (reached[link.from()].get(link.to()) || bound(link) < most) {
        continue;
      }
      long gain = gain(link);
      if (gain > most) {
        best.clear();
        most = gain;
      }
      if (gain > 0 && gain == most) {
        best.add(link);
      }
    }
    return best;
  }

  /** No arc gives more than every pair of who gets to its start and what its end gets to. */
  private long bound(Link link) {
    return (long) reachedBy[link.from()].cardinality() * reached[link.to()].cardinality();
  }

  private long gain(Link link) {
    long gain = 0;
    BitSet from = reachedBy[link.from()];
    for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
      BitSet more = (BitSet) reached[link.to()].clone();
      more.andNot(reached[i]);
      gain += more.cardinality();
    }
    return gain;
  }

  private void add(Link link) {
    BitSet from = (BitSet) reachedBy[link.from()].clone();
    BitSet to = (BitSet) reached[link.to()].clone();
    from.stream().forEach(i -> reached[i].or(to));
    to.stream().forEach(j -> reachedBy[j].or(from));
  }
}
