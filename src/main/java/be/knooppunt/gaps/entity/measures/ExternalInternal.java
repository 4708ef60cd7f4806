package be.knooppunt.gaps.entity.measures;

import java.util.ArrayList;
import java.util.List;

/**
 * Do links stay inside the sectors? The E-I index of Krackhardt and Stern (1988): (E − I)/(E + I)
 * with E the links between and I those within sectors. −1: every sector keeps to itself, +1: only
 * between sectors. Counted on ties, and apart from that on arcs; what chance gives is of ties. Not
 * defined without links. Time O(n + m).
 */
public final class ExternalInternal {
  /** Links between sectors and within. */
  public record Count(long external, long internal) {
    /** The index, −1 to 1. */
    public Value index() {
      return external + internal == 0
          ? Value.undefined(Undefined.NO_LINKS)
          : Value.of((double) (external - internal) / (external + internal));
    }
  }

  private final LinkGraph graph;
  private final int[] groups;
  private final MixingMatrix mixing;
  private final Count ties;
  private final Count arcs;

  private ExternalInternal(LinkGraph graph, int[] groups) {
    this.graph = graph;
    this.groups = groups;
    this.mixing = MixingMatrix.of(graph, groups);
    long tiesWithin = 0;
    long arcsWithin = 0;
    for (int group = 0; group < mixing.size(); group++) {
      tiesWithin += mixing.ties(group, group);
      arcsWithin += mixing.arcs(group, group);
    }
    this.ties = new Count(graph.tieCount() - tiesWithin, tiesWithin);
    this.arcs = new Count(graph.arcCount() - arcsWithin, arcsWithin);
  }

  /**
   * Measures a graph.
   *
   * @param groups the sector of each party, from 0
   */
  public static ExternalInternal of(LinkGraph graph, int[] groups) {
    return new ExternalInternal(graph, groups.clone());
  }

  /** Ties, a link in either direction counted once. Its index is {@code ei}. */
  public Count ties() {
    return ties;
  }

  /** Arcs. Its index is {@code eiDirected}. */
  public Count arcs() {
    return arcs;
  }

  /** For each sector the ties that touch it. */
  public List<Count> tiesByGroup() {
    List<Count> counts = new ArrayList<>();
    for (int group = 0; group < mixing.size(); group++) {
      long within = mixing.ties(group, group);
      counts.add(new Count(mixing.tieEnds(group) - 2 * within, within));
    }
    return counts;
  }

  /** For each sector the arcs that touch it, leaving or arriving. */
  public List<Count> arcsByGroup() {
    List<Count> counts = new ArrayList<>();
    for (int group = 0; group < mixing.size(); group++) {
      long within = mixing.arcs(group, group);
      long ends = mixing.outEnds(group) + mixing.inEnds(group);
      counts.add(new Count(ends - 2 * within, within));
    }
    return counts;
  }

  /** The ties of one party. Time O(its ties). */
  public Count tiesOf(int party) {
    int within = 0;
    for (int i = graph.ties().from(party); i < graph.ties().until(party); i++) {
      if (groups[graph.ties().at(i)] == groups[party]) {
        within++;
      }
    }
    return new Count(graph.ties().count(party) - within, within);
  }

  /**
   * The index on the range that it can reach: −1 the lowest and +1 the highest that so many ties
   * can give with sectors of these sizes. Not defined when lowest and highest are the same.
   */
  public Value rescaled() {
    long n = graph.size();
    long within = 0;
    for (int group = 0; group < mixing.size(); group++) {
      within += mixing.parties(group) * (mixing.parties(group) - 1) / 2;
    }
    long m = graph.tieCount();
    long most = Math.min(m, n * (n - 1) / 2 - within);
    long least = m - Math.min(m, within);
    if (m == 0) {
      return Value.undefined(Undefined.NO_LINKS);
    }
    return most == least
        ? Value.undefined(Undefined.NO_SPREAD)
        : Value.of(2.0 * (ties.external - least) / (most - least) - 1);
  }

  /** The index of ties beside what chance gives; needs four parties. */
  public Chance chance() {
    double strength = 0;
    for (int party = 0; party < graph.size(); party++) {
      double degree = graph.ties().count(party);
      strength += degree * degree;
    }
    double m = graph.tieCount();
    return chance(mixing.sizes(), ties.internal, m, m, strength);
  }

  /**
   * The index of weighted ties beside what chance gives.
   *
   * @param groups the sector of each party, from 0
   * @param a one end of each tie
   * @param b the other end
   * @param weight the weight of each tie, above 0
   */
  public static Chance weightedChance(int[] groups, int[] a, int[] b, double[] weight) {
    double[] strength = new double[groups.length];
    double s1 = 0;
    double s2 = 0;
    double within = 0;
    for (int i = 0; i < weight.length; i++) {
      s1 += weight[i];
      s2 += weight[i] * weight[i];
      strength[a[i]] += weight[i];
      strength[b[i]] += weight[i];
      within += groups[a[i]] == groups[b[i]] ? weight[i] : 0;
    }
    double t = 0;
    for (double one : strength) {
      t += one * one;
    }
    LinkGraph none = LinkGraph.undirected(groups.length, new int[0], new int[0]);
    return chance(MixingMatrix.of(none, groups).sizes(), within, s1, s2, t);
  }

  private static Chance chance(long[] sizes, double within, double s1, double s2, double t) {
    long n = 0;
    for (long size : sizes) {
      n += size;
    }
    if (s1 == 0) {
      return Chance.undefined(Undefined.NO_LINKS);
    }
    LabelPermutation deals = LabelPermutation.of(sizes);
    double index = (s1 - 2 * within) / s1;
    double mean = 1 - 2 * deals.within();
    if (n < 4) {
      Value few = Value.undefined(Undefined.TOO_FEW_PARTIES);
      return new Chance(Value.of(mean), few, few);
    }
    return Chance.of(index, mean, 4 * deals.variance(s1, s2, t) / (s1 * s1));
  }

  /**
   * How often chance lies at least as far from its mean as the network does.
   *
   * @param p (b + 1)/(B + 1), with b the deals that do and B all deals that were drawn
   * @param deals B
   * @param seed the seed they were drawn with
   */
  public record Likelihood(double p, int deals, long seed) {}

  /** Deals the sectors out by chance, two-sided. Time O(B (n + m)); the z needs no such draws. */
  public Likelihood likelihood(int deals, long seed, Progress progress) {
    double mean = LabelPermutation.of(mixing.sizes()).mean(graph.tieCount());
    double apart = Math.abs(ties.internal - mean) - 1e-9;
    Draws draws = new Draws(seed);
    int[] dealt = groups.clone();
    int asFar = 0;
    for (int deal = 0; deal < deals; deal++) {
      progress.reached((double) deal / deals);
      draws.shuffle(dealt);
      if (Math.abs(within(dealt) - mean) >= apart) {
        asFar++;
      }
    }
    return new Likelihood((asFar + 1.0) / (deals + 1), deals, seed);
  }

  private long within(int[] dealt) {
    long ends = 0;
    for (int party = 0; party < dealt.length; party++) {
      int group = dealt[party];
      for (int i = graph.ties().from(party); i < graph.ties().until(party); i++) {
        if (dealt[graph.ties().at(i)] == group) {
          ends++;
        }
      }
    }
    return ends / 2;
  }
}
