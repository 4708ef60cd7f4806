package be.knooppunt.gaps.entity.measures;

import be.knooppunt.gaps.entity.measures.BestLinks.Link;
import be.knooppunt.gaps.entity.measures.BestLinks.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * New ties between islands. What a tie brings depends only on the sizes of the islands it joins, so
 * of all ties between the same two islands the lowest stands for the rest.
 */
final class IslandLinks {
  /** How many choices of links are tried at most before it goes step by step. */
  private static final double ALL_CHOICES = 50_000;

  private final Components weak;
  private final int n;

  private IslandLinks(LinkGraph graph) {
    weak = Components.weak(graph);
    n = graph.size();
  }

  static BestLinks free(LinkGraph graph, int k) {
    return graph.size() < 2
        ? BestLinks.without(Undefined.TOO_FEW_PARTIES)
        : new IslandLinks(graph).free(k);
  }

  static BestLinks among(LinkGraph graph, List<Link> allowed, int k) {
    return graph.size() < 2
        ? BestLinks.without(Undefined.TOO_FEW_PARTIES)
        : new IslandLinks(graph).among(allowed, k);
  }

  /** The largest island and the next largest ones, through their lowest parties. */
  private BestLinks free(int k) {
    int[] lowest = new int[weak.count()];
    for (int node = n - 1; node >= 0; node--) {
      lowest[weak.of(node)] = node;
    }
    int[] bySize =
        IntStream.range(0, weak.count())
            .boxed()
            .sorted(Comparator.comparingInt(island -> -weak.size(island)))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Link> chosen = new ArrayList<>();
    for (int i = 1; i < bySize.length && i <= k; i++) {
      chosen.add(link(lowest[bySize[0]], lowest[bySize[i]]));
    }
    return result(chosen, true);
  }

  private BestLinks among(List<Link> allowed, int k) {
    List<Link> kinds = kinds(allowed);
    List<Link> greedy = stepByStep(kinds, k);
    boolean isBest = k <= 1 || greedy.size() < k || pairs(greedy) == pairs(free(k).links());
    if (isBest || KeyPlayers.choose(kinds.size(), k) > ALL_CHOICES) {
      return result(greedy, isBest);
    }
    List<Link> best = greedy;
    int[] choice = IntStream.range(0, k).toArray();
    do {
      List<Link> tried = IntStream.of(choice).mapToObj(kinds::get).toList();
      if (pairs(tried) > pairs(best)) {
        best = tried;
      }
    } while (KeyPlayers.advance(choice, kinds.size()));
    return result(stepByStep(best, k), true);
  }

  private static Link link(int a, int b) {
    return new Link(Math.min(a, b), Math.max(a, b));
  }

  /** The lowest tie between each two islands, in ascending order. */
  private List<Link> kinds(List<Link> allowed) {
    Map<Link, Link> lowest = new TreeMap<>();
    for (Link given : allowed) {
      Link tie = link(given.from(), given.to());
      Link islands = link(weak.of(tie.from()), weak.of(tie.to()));
      if (islands.from() != islands.to()) {
        lowest.merge(islands, tie, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return lowest.values().stream().sorted().toList();
  }

  private Islands islands() {
    Islands islands = new Islands(n);
    int[] first = new int[weak.count()];
    for (int node = n - 1; node >= 0; node--) {
      first[weak.of(node)] = node;
    }
    for (int node = 0; node < n; node++) {
      islands.join(first[weak.of(node)], node);
    }
    return islands;
  }

  private static long gain(Islands islands, Link tie) {
    return islands.of(tie.from()) == islands.of(tie.to())
        ? 0
        : 2L * islands.size(tie.from()) * islands.size(tie.to());
  }

  private List<Link> stepByStep(List<Link> ties, int k) {
    Islands islands = islands();
    List<Link> chosen = new ArrayList<>();
    while (chosen.size() < k && !ties.isEmpty()) {
      Link best = ties.get(0);
      for (Link tie : ties) {
        best = gain(islands, tie) > gain(islands, best) ? tie : best;
      }
      if (gain(islands, best) == 0) {
        break;
      }
      islands.join(best.from(), best.to());
      chosen.add(best);
    }
    return chosen;
  }

  /** How many ordered pairs reach each other with these ties. */
  private long pairs(List<Link> ties) {
    Islands islands = islands();
    long pairs = weak.pairsTogether();
    for (Link tie : ties) {
      pairs += gain(islands, tie);
      islands.join(tie.from(), tie.to());
    }
    return pairs;
  }

  private BestLinks result(List<Link> chosen, boolean isProven) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      OptionalDouble after = Fragmentation.ofPairs(pairs(chosen.subList(0, i + 1)), n);
      steps.add(new Step(chosen.get(i), after.orElseThrow()));
    }
    return new BestLinks(
        Fragmentation.of(weak),
        steps,
        chosen.stream().limit(1).toList(),
        isProven,
        Optional.empty());
  }
}
