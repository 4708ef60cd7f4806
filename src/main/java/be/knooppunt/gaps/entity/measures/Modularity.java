package be.knooppunt.gaps.entity.measures;

/**
 * How much more links stay inside given groups than the number of links of each party explains. No
 * unit, −1/2 up to 1. Of ties: sum over groups of l/m − gamma (D/2m)²; of arcs: l/m − gamma D_in
 * D_out/m². Not defined without links. Time O(n + m). Source: Newman and Girvan 2004; Leicht and
 * Newman 2008 for arcs.
 *
 * @param undirected Q of ties
 * @param directed Q of arcs
 * @param highest Q of ties if every tie lay within its group: 1 − gamma sum (D/2m)²
 */
public record Modularity(Value undirected, Value directed, Value highest) {
  /**
   * Measures a graph with gamma 1.
   *
   * @param groups the group of each party, from 0
   */
  public static Modularity of(LinkGraph graph, int[] groups) {
    return of(MixingMatrix.of(graph, groups), 1);
  }

  /** Measures from counts that are there already; a higher gamma favours smaller groups. */
  public static Modularity of(MixingMatrix mixing, double gamma) {
    long ends = 0;
    long arcs = 0;
    for (int group = 0; group < mixing.size(); group++) {
      ends += mixing.tieEnds(group);
      arcs += mixing.outEnds(group);
    }
    if (ends == 0) {
      Value no = Value.undefined(Undefined.NO_LINKS);
      return new Modularity(no, no, no);
    }
    double ofTies = 0;
    double ofArcs = 0;
    double expected = 0;
    for (int group = 0; group < mixing.size(); group++) {
      double share = (double) mixing.tieEnds(group) / ends;
      expected += gamma * share * share;
      ofTies += 2.0 * mixing.ties(group, group) / ends - gamma * share * share;
      double chance = (double) mixing.outEnds(group) / arcs * mixing.inEnds(group) / arcs;
      ofArcs += (double) mixing.arcs(group, group) / arcs - gamma * chance;
    }
    return new Modularity(Value.of(ofTies), Value.of(ofArcs), Value.of(1 - expected));
  }

  /**
   * Q of ties beside what chance gives. Q is a constant plus a sum over pairs within one group of
   * w(i,j) = a(i,j)/m − gamma k_i k_j/2m²; the constant, −gamma sum k²/4m², is that of each party
   * with itself. So {@link LabelPermutation} gives mean and variance, and although every pair has a
   * weight, S1, S2 and T need the degrees and ties only. Needs four parties. Time O(n + m).
   */
  public static Chance chance(LinkGraph graph, int[] groups, double gamma) {
    double m = graph.tieCount();
    double c = gamma / (2 * m * m);
    double squares = 0;
    double fourths = 0;
    double products = 0;
    double t = 0;
    double s1 = 0;
    for (int party = 0; party < graph.size(); party++) {
      double k = graph.ties().count(party);
      squares += k * k;
      fourths += k * k * k * k;
      double strength = k / m - c * k * (2 * m - k);
      s1 += strength / 2;
      t += strength * strength;
      for (int i = graph.ties().from(party); i < graph.ties().until(party); i++) {
        products += k * graph.ties().count(graph.ties().at(i)) / 2;
      }
    }
    double s2 = 1 / m - 2 * c * products / m + c * c * (squares * squares - fourths) / 2;
    double own = -c * squares / 2;
    MixingMatrix mixing = MixingMatrix.of(graph, groups);
    return chance(mixing, of(mixing, gamma).undirected, own, s1, s2, t);
  }

  /**
   * Q of arcs beside what chance gives: as for ties with w(i,j) = (a(i,j) + a(j,i))/m − gamma (o_i
   * d_j + o_j d_i)/m², o arcs out and d arcs in, and the constant −gamma sum o d/m².
   */
  public static Chance directedChance(LinkGraph graph, int[] groups, double gamma) {
    double m = graph.arcCount();
    double c = gamma / (m * m);
    double outSquares = 0;
    double inSquares = 0;
    double cross = 0;
    double crossSquares = 0;
    double links = 0;
    double products = 0;
    double t = 0;
    double s1 = 0;
    for (int party = 0; party < graph.size(); party++) {
      double out = graph.out().count(party);
      double in = graph.in().count(party);
      outSquares += out * out;
      inSquares += in * in;
      cross += out * in;
      crossSquares += out * out * in * in;
      double strength = (out + in) / m - c * (out * (m - in) + in * (m - out));
      s1 += strength / 2;
      t += strength * strength;
      for (int i = graph.out().from(party); i < graph.out().until(party); i++) {
        int other = graph.out().at(i);
        links += graph.hasArc(other, party) ? 2 : 1;
        products += out * graph.in().count(other) + in * graph.out().count(other);
      }
    }
    double s2 =
        links / (m * m)
            - 2 * c * products / m
            + c * c * (outSquares * inSquares + cross * cross - 2 * crossSquares);
    MixingMatrix mixing = MixingMatrix.of(graph, groups);
    return chance(mixing, of(mixing, gamma).directed, -c * cross, s1, s2, t);
  }

  private static Chance chance(
      MixingMatrix mixing, Value q, double own, double s1, double s2, double t) {
    long n = 0;
    for (long size : mixing.sizes()) {
      n += size;
    }
    if (!q.isDefined()) {
      return Chance.undefined(Undefined.NO_LINKS);
    }
    if (n < 4) {
      return Chance.undefined(Undefined.TOO_FEW_PARTIES);
    }
    LabelPermutation deals = LabelPermutation.of(mixing.sizes());
    return Chance.of(q.get(), own + deals.mean(s1), deals.variance(s1, s2, t));
  }
}
