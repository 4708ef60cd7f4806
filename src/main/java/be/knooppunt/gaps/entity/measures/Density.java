package be.knooppunt.gaps.entity.measures;

/**
 * Which share of all links that could exist does exist. No unit, 0 to 1; not defined for fewer than
 * two parties. Parties without any link count. It falls with size by itself, so compare networks on
 * the mean number of partners. Source: Wasserman and Faust 1994, 4.2. Time O(1).
 *
 * @param directed arcs among all n(n − 1) ordered pairs
 * @param undirected ties among all n(n − 1)/2 pairs
 * @param meanDegree partners of a party, on average, whatever the direction: 0 to n − 1
 * @param meanOutDegree parties to which a party may refer, on average
 */
public record Density(Value directed, Value undirected, Value meanDegree, Value meanOutDegree) {
  /** Measures a graph. */
  public static Density of(LinkGraph graph) {
    double n = graph.size();
    double pairs = n * (n - 1);
    Value few = Value.undefined(Undefined.TOO_FEW_PARTIES);
    return new Density(
        n < 2 ? few : Value.of(graph.arcCount() / pairs),
        n < 2 ? few : Value.of(2.0 * graph.tieCount() / pairs),
        n < 1 ? few : Value.of(2.0 * graph.tieCount() / n),
        n < 1 ? few : Value.of(graph.arcCount() / n));
  }

  /** The density of the graph as it is: of arcs if it has a direction, else of ties. */
  public static Value asDrawn(LinkGraph graph) {
    Density density = of(graph);
    return graph.isDirected() ? density.directed : density.undirected;
  }
}
