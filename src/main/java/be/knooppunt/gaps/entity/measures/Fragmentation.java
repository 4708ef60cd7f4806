package be.knooppunt.gaps.entity.measures;

import java.util.OptionalDouble;

/**
 * Which share of the ordered pairs of parties cannot reach each other. 0 is a network in which
 * everybody reaches everybody, 1 one without a route at all; for fewer than two parties it is not
 * defined ({@link Undefined#TOO_FEW_PARTIES}) and the answer is empty.
 *
 * <p>Source: F and its distance-weighted form DF of Borgatti 2006, CMOT 12:21-34. F is 1 minus the
 * connectedness of Krackhardt, DF is 1 minus the global efficiency of Latora and Marchiori 2001. DF
 * is never smaller than F over the same links.
 */
public final class Fragmentation {
  private Fragmentation() {}

  /** F over links in either direction. Time O(n + m). */
  public static OptionalDouble of(LinkGraph graph) {
    return of(Components.weak(graph));
  }

  /** F of known weak components. Time O(number of components). */
  public static OptionalDouble of(Components weak) {
    return ofPairs(weak.pairsTogether(), weak.parties());
  }

  /**
   * The share of ordered pairs without a route: over arcs the fragmentation for the real direction
   * of referral, over ties the same as F.
   */
  public static OptionalDouble withoutRoute(Distances distances) {
    return ofPairs(distances.reachedPairs(), distances.parties());
  }

  /** DF: a pair at distance d counts 1 − 1/d, a pair without a route counts 1. */
  public static OptionalDouble distanceWeighted(Distances distances) {
    return ofPairs(distances.harmonicSum(), distances.parties());
  }

  /** One minus a number of ordered pairs as a share of all; a double holds it exactly. */
  static OptionalDouble ofPairs(double pairs, int parties) {
    return parties < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - pairs / ((double) parties * (parties - 1)));
  }
}
