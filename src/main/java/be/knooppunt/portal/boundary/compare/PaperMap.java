package be.knooppunt.portal.boundary.compare;

import be.knooppunt.portal.boundary.compare.Paper.Picture;
import be.knooppunt.portal.boundary.compare.Paper.Row;
import be.knooppunt.portal.boundary.compare.Sketch.Tone;
import be.knooppunt.portal.boundary.compare.SymbolView.Panel;
import java.util.ArrayList;
import java.util.List;

/**
 * The map of a paper: that of the page, as drawings and a list.
 *
 * @param legend what sizes and colours mean
 * @param places the list that goes with the pictures
 */
record PaperMap(List<Picture> pictures, List<String> legend, List<Row> places) {
  private static final double SPOT = 2.5;

  /** By the level of a circle on the page. */
  private static final List<Tone> LEVELS =
      List.of(Tone.NONE, Tone.SOME, Tone.MOST, Tone.ALL, Tone.UNKNOWN);

  /** No map. */
  static final PaperMap NONE = new PaperMap(List.of(), List.of(), List.of());

  /** Keeps its own copies. */
  PaperMap {
    pictures = List.copyOf(pictures);
    legend = List.copyOf(legend);
    places = List.copyOf(places);
  }

  /** The map of a page. */
  static PaperMap of(SymbolView view) {
    if (view.isEmpty()) {
      return NONE;
    }
    List<String> legend = new ArrayList<>(view.legend());
    view.steps().stream().map(SymbolView.Step::words).forEach(legend::add);
    legend.addAll(view.unplaced());
    return new PaperMap(
        view.panels().stream().map(panel -> picture(view, panel)).toList(),
        legend,
        view.rows().stream().map(PaperMap::row).toList());
  }

  private static Row row(SymbolView.Row row) {
    String name = row.note().isEmpty() ? row.name() : row.name() + " (" + row.note() + ")";
    return new Row(name, List.of(row.column(), row.people(), row.services(), row.cover()));
  }

  private static Picture picture(SymbolView view, Panel panel) {
    List<Sketch.Mark> marks = new ArrayList<>();
    view.backdrop()
        .forEach(spot -> marks.add(new Sketch.Mark(at(spot.x()), at(spot.y()), SPOT, Tone.BACK)));
    panel
        .marks()
        .forEach(
            mark ->
                marks.add(
                    new Sketch.Mark(
                        at(mark.x()), at(mark.y()), at(mark.radius()), LEVELS.get(mark.level()))));
    return new Picture(
        panel.id(),
        panel.title(),
        panel.words(),
        new Sketch(
            view.width(),
            view.height(),
            marks,
            panel.labels().stream()
                .map(label -> new Sketch.Label(at(label.x()), at(label.y()), label.text()))
                .toList()));
  }

  private static double at(String number) {
    return Double.parseDouble(number);
  }
}
