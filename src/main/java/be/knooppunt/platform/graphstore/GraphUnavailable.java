package be.knooppunt.platform.graphstore;

import be.knooppunt.platform.problem.StoreUnavailable;

/** The graph database does not answer; it may later. */
public class GraphUnavailable extends StoreUnavailable {
  /** Says so in plain words. */
  public GraphUnavailable() {
    super("graph database");
  }
}
