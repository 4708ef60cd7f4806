package be.knooppunt.gaps.entity.measures;

import java.util.stream.IntStream;

/**
 * How far a network hangs on one party: the summed distance to the most central party, as a share
 * of what it is in a star. No unit, 0 (all equal) to 1 (star); not defined for fewer than three
 * parties. Something to show, not a mark: both high and low have been found with good outcomes.
 * Source: Freeman 1979. Time O(n) after degrees or betweenness.
 */
public final class Centralization {
  private Centralization() {}

  /** By number of partners, whatever the direction. */
  public static Value degree(LinkGraph graph) {
    double n = graph.size();
    return of(degrees(graph, Side.TIES), (n - 1) * (n - 2));
  }

  /** By how many may refer to a party. */
  public static Value inDegree(LinkGraph graph) {
    double n = graph.size();
    return of(degrees(graph, Side.IN), (n - 1) * (n - 1));
  }

  /** By how many a party may refer to. */
  public static Value outDegree(LinkGraph graph) {
    double n = graph.size();
    return of(degrees(graph, Side.OUT), (n - 1) * (n - 1));
  }

  /** By betweenness on ties or on arcs, whichever was calculated. */
  public static Value betweenness(Betweenness betweenness) {
    double[] normalised = betweenness.normalised();
    return of(normalised, normalised.length - 1.0);
  }

  private enum Side {
    TIES,
    IN,
    OUT
  }

  private static double[] degrees(LinkGraph graph, Side side) {
    var rows =
        switch (side) {
          case TIES -> graph.ties();
          case IN -> graph.in();
          case OUT -> graph.out();
        };
    return IntStream.range(0, graph.size()).mapToDouble(rows::count).toArray();
  }

  private static Value of(double[] central, double star) {
    if (central.length < 3) {
      return Value.undefined(Undefined.TOO_FEW_PARTIES);
    }
    double most = 0;
    for (double one : central) {
      most = Math.max(most, one);
    }
    double below = 0;
    for (double one : central) {
      below += most - one;
    }
    return Value.of(below / star);
  }
}
