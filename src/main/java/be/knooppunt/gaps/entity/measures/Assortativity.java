package be.knooppunt.gaps.entity.measures;

/**
 * How much more links stay inside sectors than the ends of the links alone explain: r of Newman
 * (2003) = (sum e − sum a b)/(1 − sum a b), with e the share of link ends inside a sector and a, b
 * the share of ends that leave and arrive there. 1: only within sectors, 0: no preference. Not
 * defined without links, or if all ends are in one sector. Time O(n + m).
 *
 * @param undirected r of ties
 * @param directed r of arcs
 * @param lowest the lowest that r of ties can be with these ends: −sum a b/(1 − sum a b)
 */
public record Assortativity(Value undirected, Value directed, Value lowest) {
  /**
   * Measures a graph.
   *
   * @param groups the sector of each party, from 0
   */
  public static Assortativity of(LinkGraph graph, int[] groups) {
    return of(MixingMatrix.of(graph, groups));
  }

  /** Measures from counts that are there already. */
  public static Assortativity of(MixingMatrix mixing) {
    long ends = 0;
    long arcs = 0;
    for (int group = 0; group < mixing.size(); group++) {
      ends += mixing.tieEnds(group);
      arcs += mixing.outEnds(group);
    }
    double tiesInside = 0;
    double tiesByChance = 0;
    double arcsInside = 0;
    double arcsByChance = 0;
    for (int group = 0; group < mixing.size() && ends > 0; group++) {
      double share = (double) mixing.tieEnds(group) / ends;
      tiesInside += 2.0 * mixing.ties(group, group) / ends;
      tiesByChance += share * share;
      arcsInside += (double) mixing.arcs(group, group) / arcs;
      arcsByChance += (double) mixing.outEnds(group) / arcs * mixing.inEnds(group) / arcs;
    }
    return new Assortativity(
        coefficient(ends, tiesInside, tiesByChance),
        coefficient(arcs, arcsInside, arcsByChance),
        coefficient(ends, 0, tiesByChance));
  }

  private static Value coefficient(long links, double inside, double byChance) {
    if (links == 0) {
      return Value.undefined(Undefined.NO_LINKS);
    }
    return byChance >= 1
        ? Value.undefined(Undefined.ONE_SECTOR)
        : Value.of((inside - byChance) / (1 - byChance));
  }
}
