package be.knooppunt.gaps.entity.measures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The groups that a network falls into by its ties, found by raising modularity with the Leiden
 * algorithm (Traag, Waltman and van Eck 2019): every community is connected. A heuristic: the best
 * of so many runs, each with a seed of its own, and not proven to be the best there is. Groups
 * smaller than about the square root of the number of links can be missed. Not defined without
 * links: every party is then by itself. About O(m) for a run. One thread, the same for the same
 * seed.
 */
public final class Communities {
  private final int[] groupOf;
  private final int size;
  private final Value modularity;
  private final List<Double> found;

  private Communities(int[] groupOf, Value modularity, List<Double> found) {
    this.groupOf = groupOf;
    this.size = Arrays.stream(groupOf).max().orElse(-1) + 1;
    this.modularity = modularity;
    this.found = found;
  }

  /** The best of as many runs as the size of the network allows within seconds. */
  public static Communities of(LinkGraph graph, Progress progress) {
    int runs = graph.size() <= 1_000 ? 50 : graph.size() <= 10_000 ? 10 : 3;
    return best(graph, 1, runs, 1, progress);
  }

  /**
   * The best of some runs.
   *
   * @param gamma the resolution: above 1 smaller communities, below 1 larger ones
   * @param runs how many runs
   * @param seed the seed of the first run; the next ones count on from there
   */
  public static Communities best(
      LinkGraph graph, double gamma, int runs, long seed, Progress progress) {
    if (graph.tieCount() == 0) {
      int[] alone = IntStream.range(0, graph.size()).toArray();
      return new Communities(alone, Value.undefined(Undefined.NO_LINKS), List.of());
    }
    int[] best = new int[graph.size()];
    double[] found = new double[runs];
    double highest = Double.NEGATIVE_INFINITY;
    for (int run = 0; run < runs; run++) {
      progress.reached((double) run / runs);
      int[] groups = connected(graph, new Leiden(graph, gamma, seed + run, progress).run());
      found[run] = quality(graph, groups, gamma);
      if (found[run] > highest) {
        highest = found[run];
        best = groups;
      }
    }
    return new Communities(best, Value.of(highest), Arrays.stream(found).boxed().toList());
  }

  /** Modularity from counts, without a table of all pairs of communities. */
  private static double quality(LinkGraph graph, int[] groups, double gamma) {
    int count = Arrays.stream(groups).max().orElse(-1) + 1;
    long[] inside = new long[count];
    long[] ends = new long[count];
    var ties = graph.ties();
    for (int party = 0; party < groups.length; party++) {
      ends[groups[party]] += ties.count(party);
      for (int i = ties.from(party); i < ties.until(party); i++) {
        inside[groups[party]] += groups[ties.at(i)] == groups[party] ? 1 : 0;
      }
    }
    double all = 2.0 * graph.tieCount();
    double quality = 0;
    for (int group = 0; group < count; group++) {
      quality += inside[group] / all - gamma * (ends[group] / all) * (ends[group] / all);
    }
    return quality;
  }

  /** Makes a group of every connected part of a group; that never lowers modularity. */
  private static int[] connected(LinkGraph graph, int[] groups) {
    int n = groups.length;
    var ties = graph.ties();
    int[] parts = new int[n];
    Arrays.fill(parts, -1);
    int[] queue = new int[n];
    int count = 0;
    for (int first = 0; first < n; first++) {
      if (parts[first] >= 0) {
        continue;
      }
      int tail = 0;
      queue[tail++] = first;
      parts[first] = count;
      for (int head = 0; head < tail; head++) {
        for (int i = ties.from(queue[head]); i < ties.until(queue[head]); i++) {
          int other = ties.at(i);
          if (parts[other] < 0 && groups[other] == groups[first]) {
            parts[other] = count;
            queue[tail++] = other;
          }
        }
      }
      count++;
    }
    return parts;
  }

  /** The same division with the groups numbered by their first party. */
  static int[] numbered(int[] groups) {
    int[] numbers = new int[Arrays.stream(groups).max().orElse(-1) + 1];
    int[] numbered = new int[groups.length];
    int next = 0;
    for (int party = 0; party < groups.length; party++) {
      if (numbers[groups[party]] == 0) {
        numbers[groups[party]] = ++next;
      }
      numbered[party] = numbers[groups[party]] - 1;
    }
    return numbered;
  }

  /** The community of each party, numbered from 0 by their first party. */
  public int[] groupOf() {
    return groupOf.clone();
  }

  /** How many communities there are. */
  public int size() {
    return size;
  }

  /** The modularity of this division: the highest of all runs. */
  public Value modularity() {
    return modularity;
  }

  /** What each run found, in the order of the seeds: the spread says how sure the division is. */
  public List<Double> found() {
    return found;
  }
}
