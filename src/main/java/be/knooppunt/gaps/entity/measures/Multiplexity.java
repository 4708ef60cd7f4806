package be.knooppunt.gaps.entity.measures;

import java.util.List;

/**
 * On how many kinds of links partnerships rest, from graphs of the same parties, one for each kind.
 * A pair counts as linked in a kind if there is a link in either direction. Ties that rest on
 * several kinds tend to last (Provan and others 2009). Time O(kinds m log d) for each pair of
 * kinds.
 */
public final class Multiplexity {
  private final List<LinkGraph> kinds;
  private final long[] pairsByKinds;

  private Multiplexity(List<LinkGraph> kinds, long[] pairsByKinds) {
    this.kinds = kinds;
    this.pairsByKinds = pairsByKinds;
  }

  /**
   * Compares graphs.
   *
   * @throws IllegalArgumentException if they are not of as many parties
   */
  public static Multiplexity of(List<LinkGraph> kinds) {
    if (kinds.stream().mapToInt(LinkGraph::size).distinct().count() > 1) {
      throw new IllegalArgumentException("graphs of different parties");
    }
    long[] pairs = new long[kinds.size() + 1];
    for (int first = 0; first < kinds.size(); first++) {
      LinkGraph graph = kinds.get(first);
      for (int party = 0; party < graph.size(); party++) {
        for (int i = graph.ties().from(party); i < graph.ties().until(party); i++) {
          int other = graph.ties().at(i);
          int before = count(kinds.subList(0, first), party, other);
          if (party < other && before == 0) {
            pairs[1 + count(kinds.subList(first + 1, kinds.size()), party, other)]++;
          }
        }
      }
    }
    return new Multiplexity(List.copyOf(kinds), pairs);
  }

  private static int count(List<LinkGraph> kinds, int a, int b) {
    int count = 0;
    for (LinkGraph kind : kinds) {
      count += kind.hasTie(a, b) ? 1 : 0;
    }
    return count;
  }

  /** How many pairs have links of exactly so many kinds; for 0 not counted. */
  public long pairs(int kinds) {
    return pairsByKinds[kinds];
  }

  /** How many pairs have a link of any kind. */
  public long linkedPairs() {
    long linked = 0;
    for (long pairs : pairsByKinds) {
      linked += pairs;
    }
    return linked;
  }

  /** Kinds of links of a linked pair, on average, from 1; not defined without linked pairs. */
  public Value mean() {
    double sum = 0;
    for (int kinds = 1; kinds < pairsByKinds.length; kinds++) {
      sum += (double) kinds * pairsByKinds[kinds];
    }
    return share(sum);
  }

  /** Of all linked pairs, those with two kinds or more: 0 to 1. */
  public Value shareOfSeveral() {
    return share(linkedPairs() - (pairsByKinds.length > 1 ? pairsByKinds[1] : 0));
  }

  private Value share(double part) {
    return linkedPairs() == 0
        ? Value.undefined(Undefined.NO_PAIRS)
        : Value.of(part / linkedPairs());
  }

  /** Of the pairs linked in one kind or the other, those linked in both: 0 to 1 (Jaccard). */
  public Value jaccard(int one, int other) {
    long both = both(one, other);
    long either = kinds.get(one).tieCount() + (long) kinds.get(other).tieCount() - both;
    return either == 0 ? Value.undefined(Undefined.NO_PAIRS) : Value.of((double) both / either);
  }

  private long both(int one, int other) {
    LinkGraph graph = kinds.get(one);
    int[] same = new int[graph.size()];
    for (int i = 0; i < same.length; i++) {
      same[i] = i;
    }
    return overlap(graph, kinds.get(other), same);
  }

  /** How many ties of one graph are in the other, with its parties under other numbers. */
  private static long overlap(LinkGraph graph, LinkGraph other, int[] numbers) {
    long overlap = 0;
    for (int a = 0; a < graph.size(); a++) {
      for (int i = graph.ties().from(a); i < graph.ties().until(a); i++) {
        int b = graph.ties().at(i);
        overlap += a < b && other.hasTie(numbers[a], numbers[b]) ? 1 : 0;
      }
    }
    return overlap;
  }

  /**
   * How alike two kinds are over all pairs, linked or not: a correlation, −1 to 1. Not defined if
   * in one of them nobody, or everybody, is linked.
   */
  public Value correlation(int one, int other) {
    double n = kinds.get(one).size();
    double pairs = n * (n - 1) / 2;
    double a = kinds.get(one).tieCount();
    double b = kinds.get(other).tieCount();
    if (a == 0 || b == 0) {
      return Value.undefined(Undefined.NO_LINKS);
    }
    if (a == pairs || b == pairs) {
      return Value.undefined(Undefined.ALL_LINKED);
    }
    double spread = Math.sqrt(a * (pairs - a) * b * (pairs - b));
    return Value.of((pairs * both(one, other) - a * b) / spread);
  }

  /**
   * How often two kinds are as alike when parties trade places in one of them by chance (QAP,
   * Krackhardt 1988).
   *
   * @param p (b + 1)/(B + 1), with b the draws that are at least as alike and B all draws
   * @param draws B
   * @param seed the seed they were drawn with
   */
  public record Likelihood(double p, int draws, long seed) {}

  /** Draws by chance. Time O(B m log d). */
  public Likelihood likelihood(int one, int other, int count, long seed, Progress progress) {
    Draws draws = new Draws(seed);
    LinkGraph graph = kinds.get(one);
    long found = both(one, other);
    int asAlike = 0;
    for (int draw = 0; draw < count; draw++) {
      progress.reached((double) draw / count);
      if (overlap(graph, kinds.get(other), draws.order(graph.size())) >= found) {
        asAlike++;
      }
    }
    return new Likelihood((asAlike + 1.0) / (count + 1), count, seed);
  }
}
