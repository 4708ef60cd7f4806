package be.knooppunt.portal.boundary.compare;

import be.knooppunt.portal.boundary.compare.Paper.Picture;
import be.knooppunt.portal.boundary.compare.Paper.Row;
import java.util.List;

/**
 * The map of a paper.
 *
 * @param legend what sizes and colours mean
 * @param places the list that goes with the pictures
 */
record PaperMap(List<Picture> pictures, List<String> legend, List<Row> places) {
  /** No map. */
  static final PaperMap NONE = new PaperMap(List.of(), List.of(), List.of());

  /** Keeps its own copies. */
  PaperMap {
    pictures = List.copyOf(pictures);
    legend = List.copyOf(legend);
    places = List.copyOf(places);
  }
}
