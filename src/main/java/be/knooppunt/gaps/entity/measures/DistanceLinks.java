package be.knooppunt.gaps.entity.measures;

import be.knooppunt.gaps.entity.measures.BestLinks.Link;
import be.knooppunt.gaps.entity.measures.BestLinks.Step;
import be.knooppunt.network.entity.Adjacency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * New links that bring parties nearer. With all distances at hand the gain of one link from u to v
 * is exact: a route from i to j over it takes d(i,u) + 1 + d(v,j), which can only be shorter for an
 * i that gets to v sooner by it and a j that is reached from u sooner by it. Gains are counted in
 * whole pairs for each distance before they are summed, so equal gains are equal bit for bit.
 */
final class DistanceLinks {
  static final int MOST_PARTIES = 3000;

  /** No route; large enough that a longer way is never shorter, small enough to add. */
  private static final short FAR = 10_000;

  private final int n;
  private final boolean isAlongArcs;
  private final short[][] distance;
  private final int[] before;
  private final int[] after;
  private final long[] change;

  DistanceLinks(LinkGraph graph, boolean isAlongArcs) {
    n = graph.size();
    this.isAlongArcs = isAlongArcs;
    boolean isSmall = n <= MOST_PARTIES;
    distance = isSmall ? all(n, isAlongArcs ? graph.out() : graph.ties()) : new short[0][];
    before = new int[isSmall ? n : 0];
    after = new int[isSmall ? n : 0];
    change = new long[n + 1];
  }

  private static short[][] all(int n, Adjacency rows) {
    short[][] distance = new short[n][n];
    Sweep sweep = new Sweep(n, rows);
    for (int first = 0; first < n; first += Sweep.STARTS) {
      int end = Math.min(n, first + Sweep.STARTS);
      sweep.clear(new BitSet());
      for (int start = first; start < end; start++) {
        Arrays.fill(distance[start], FAR);
        distance[start][start] = 0;
        sweep.start(start - first, start);
      }
      for (short steps = 1; sweep.step() > 0; steps++) {
        for (int i = 0; i < sweep.frontSize(); i++) {
          int node = sweep.frontNode(i);
          for (long bits = sweep.fresh(node); bits != 0; bits &= bits - 1) {
            distance[first + Long.numberOfTrailingZeros(bits)][node] = steps;
          }
        }
      }
    }
    return distance;
  }

  BestLinks best(List<Link> allowed, int k, Progress progress) {
    if (n < 2 || n > MOST_PARTIES) {
      return BestLinks.without(n < 2 ? Undefined.TOO_FEW_PARTIES : Undefined.TOO_MANY_PARTIES);
    }
    OptionalDouble start = value();
    List<Link> sorted = allowed.stream().map(this::plain).distinct().sorted().toList();
    List<Step> steps = new ArrayList<>();
    List<Link> asGood = List.of();
    for (int step = 0; step < k; step++) {
      List<Link> best = bestOf(sorted, step, k, progress);
      if (best.isEmpty()) {
        break;
      }
      asGood = step == 0 ? best.subList(0, Math.min(KeyPlayers.LISTED, best.size())) : asGood;
      add(best.get(0));
      steps.add(new Step(best.get(0), value().orElseThrow()));
    }
    boolean isProven = k <= 1 || steps.size() == sorted.size() || steps.isEmpty();
    return new BestLinks(start, steps, asGood, isProven, Optional.empty());
  }

  private Link plain(Link link) {
    return isAlongArcs || link.from() < link.to() ? link : new Link(link.to(), link.from());
  }

  /** All links with the largest gain; none when nothing brings anything. */
  private List<Link> bestOf(List<Link> links, int step, int steps, Progress progress) {
    List<Link> best = new ArrayList<>();
    double most = 0;
    for (int i = 0; i < links.size(); i++) {
      double gain = gain(links.get(i));
      double rounding = 1e-12 * Math.max(1, most);
      if (gain > most + rounding) {
        best.clear();
        most = gain;
      }
      if (gain > 0 && gain >= most - rounding) {
        best.add(links.get(i));
      }
      if (i % 64 == 0) {
        progress.reached((step + (double) i / links.size()) / steps);
      }
    }
    return best;
  }

  /** How much the harmonic sum over ordered pairs grows. */
  private double gain(Link link) {
    int u = link.from();
    int v = link.to();
    int longest = 0;
    int nearer = 0;
    int reached = 0;
    for (int i = 0; i < n; i++) {
      if (distance[i][u] + 1 < distance[i][v]) {
        before[nearer++] = i;
      }
      if (distance[v][i] + 1 < distance[u][i]) {
        after[reached++] = i;
      }
    }
    for (int a = 0; a < nearer; a++) {
      short[] row = distance[before[a]];
      int start = row[u] + 1;
      for (int b = 0; b < reached; b++) {
        int known = row[after[b]];
        int found = start + distance[v][after[b]];
        if (found < known) {
          change[found]++;
          change[known == FAR ? n : known]--;
          longest = Math.max(longest, known == FAR ? found : known);
        }
      }
    }
    double gain = 0;
    for (int steps = 1; steps <= longest; steps++) {
      gain += (double) change[steps] / steps;
      change[steps] = 0;
    }
    change[n] = 0;
    return isAlongArcs ? gain : 2 * gain;
  }

  private void add(Link link) {
    addArc(link.from(), link.to());
    if (!isAlongArcs) {
      addArc(link.to(), link.from());
    }
  }

  private void addArc(int u, int v) {
    short[] onward = distance[v].clone();
    for (short[] row : distance) {
      int start = row[u] + 1;
      if (start < row[v]) {
        for (int j = 0; j < n; j++) {
          row[j] = (short) Math.min(row[j], start + onward[j]);
        }
      }
    }
  }

  private OptionalDouble value() {
    long[] pairs = new long[n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j && distance[i][j] < FAR) {
          pairs[distance[i][j]]++;
        }
      }
    }
    double sum = 0;
    for (int steps = 1; steps < n; steps++) {
      sum += (double) pairs[steps] / steps;
    }
    return Fragmentation.ofPairs(sum, n);
  }
}
