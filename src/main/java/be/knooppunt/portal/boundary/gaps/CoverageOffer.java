package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.network.entity.Evidence;
import be.knooppunt.portal.boundary.Node;
import java.util.List;

/** A service on the page of a cell, with what there is to know of it. */
public record CoverageOffer(Node node, Evidence evidence, List<String> notes) {
  /** Keeps its own copy. */
  public CoverageOffer {
    notes = List.copyOf(notes);
  }
}
