package be.knooppunt.platform.graphstore;

import be.knooppunt.platform.problem.Problem;

/** The graph database does not answer; it may later. */
public class GraphUnavailable extends Problem {
  /** Says so in plain words. */
  public GraphUnavailable() {
    super(
        Kind.UNAVAILABLE,
        null,
        "The graph database does not answer at the moment.",
        "Nothing is lost. Try again in a minute.");
  }
}
