package be.knooppunt.gaps.entity.measures;

/**
 * Which share of the referral links also runs the other way. Three figures go by this name; here
 * are two, and the one that takes density into account. Not defined without arcs. Time O(m log d).
 * Source: Wasserman and Faust 1994, 13.3; Garlaschelli and Loffredo 2004 for rho.
 *
 * @param arcs of all arcs, those with an arc back: 0 to 1
 * @param dyads of all pairs that are linked, those linked both ways: 0 to 1
 * @param rho (arcs − d)/(1 − d) with d the density: above 0 more than chance gives, below 0 less;
 *     not defined when everybody is linked to everybody
 * @param mutual pairs linked both ways
 * @param asymmetric pairs linked one way
 * @param none pairs that are not linked
 */
public record Reciprocity(
    Value arcs, Value dyads, Value rho, long mutual, long asymmetric, long none) {
  /** Measures a graph; in a graph of ties every link is mutual. */
  public static Reciprocity of(LinkGraph graph) {
    long n = graph.size();
    long back = 0;
    for (int from = 0; from < n; from++) {
      for (int i = graph.out().from(from); i < graph.out().until(from); i++) {
        if (graph.hasArc(graph.out().at(i), from)) {
          back++;
        }
      }
    }
    long mutual = back / 2;
    long asymmetric = graph.tieCount() - mutual;
    long none = n * (n - 1) / 2 - graph.tieCount();
    if (graph.arcCount() == 0) {
      Value no = Value.undefined(Undefined.NO_LINKS);
      return new Reciprocity(no, no, no, 0, 0, none);
    }
    double arcs = (double) back / graph.arcCount();
    double density = graph.arcCount() / ((double) n * (n - 1));
    return new Reciprocity(
        Value.of(arcs),
        Value.of((double) mutual / graph.tieCount()),
        density == 1
            ? Value.undefined(Undefined.ALL_LINKED)
            : Value.of((arcs - density) / (1 - density)),
        mutual,
        asymmetric,
        none);
  }
}
