package be.knooppunt.portal.boundary.compare;

import java.util.List;

/**
 * The symbol map as a page shows it: pictures, what they mean in sentences, and the same figures as
 * a list. Numbers of the pictures are written as SVG takes them.
 *
 * @param measure the key of what the area of a circle stands for
 * @param choices what else it may stand for, with addresses
 * @param sizesHeight of the picture of the sizes, with their numbers below
 * @param legend what sizes and colours mean, to be read aloud
 * @param unplaced what is not on the map, and why
 * @param file where the picture can be downloaded; empty when nowhere
 */
public record SymbolView(
    String measure,
    List<Choice> choices,
    int width,
    int height,
    List<Panel> panels,
    List<Spot> backdrop,
    List<Size> sizes,
    int sizesHeight,
    List<Step> steps,
    Ruler ruler,
    List<String> legend,
    List<Row> rows,
    List<String> unplaced,
    String file) {

  /** Keeps its own copies. */
  public SymbolView {
    choices = List.copyOf(choices);
    panels = List.copyOf(panels);
    backdrop = List.copyOf(backdrop);
    sizes = List.copyOf(sizes);
    steps = List.copyOf(steps);
    legend = List.copyOf(legend);
    rows = List.copyOf(rows);
    unplaced = List.copyOf(unplaced);
  }

  /** Tells whether there is nothing to draw. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** What the area may stand for. */
  public record Choice(String key, String href, boolean current) {}

  /** A picture with the columns that share it. */
  public record Panel(String id, String title, String words, List<Mark> marks, List<Label> labels) {
    /** Keeps its own copies. */
    public Panel {
      marks = List.copyOf(marks);
      labels = List.copyOf(labels);
    }
  }

  /**
   * A circle.
   *
   * @param id of the circle, to come back to it
   * @param row id of its row in the list
   * @param level 0 to 3 by the share that is covered, 4 when it is not known
   * @param ring true when there is no area: a ring of a fixed size instead
   * @param aim radius of what can be pointed at, never too small for a finger
   */
  public record Mark(
      String id,
      String row,
      String x,
      String y,
      String radius,
      int level,
      boolean ring,
      String aim,
      String words) {}

  /** A name on the picture. */
  public record Label(String x, String y, String text) {}

  /** A point of the backdrop. */
  public record Spot(String x, String y) {}

  /** A circle of the legend. */
  public record Size(String x, String y, String radius, String value) {}

  /** A colour of the legend. */
  public record Step(int level, String words) {}

  /** How long ten kilometres are. */
  public record Ruler(String x, String y, String length, String words) {}

  /** A municipality of a column in the list. */
  public record Row(
      String id,
      String mark,
      String column,
      String name,
      String note,
      String people,
      String services,
      int level,
      String cover) {}
}
