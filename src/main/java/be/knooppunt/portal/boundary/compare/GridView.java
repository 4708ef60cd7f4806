package be.knooppunt.portal.boundary.compare;

import java.util.List;

/**
 * The coverage grid as a page shows it.
 *
 * @param reading what it says, in sentences to be read aloud
 */
public record GridView(List<Head> columns, List<Line> lines, Line total, List<String> reading) {

  /** Keeps its own copies. */
  public GridView {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    reading = List.copyOf(reading);
  }

  /** Tells whether no column declares anything. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * A column.
   *
   * @param href of the coverage page of the partnership; empty when its map may not be opened
   */
  public record Head(String name, String day, String href) {}

  /** A life domain with a box for each column. */
  public record Line(String need, List<Box> boxes) {
    /** Keeps its own copy. */
    public Line {
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * A box.
   *
   * @param declared false when the column does not declare this; then the rest is empty
   * @param level 0 nothing, 1 temporary, 2 one lasting service, 3 more; of the worst cell
   * @param mark of the worst cell: 0, t, 1 or 2+
   * @param share covered cells out of all, in a few words
   * @param words all of it in a sentence
   * @param parts the share of cells in each state, as a bar of 100 wide
   */
  public record Box(
      boolean declared, int level, String mark, String share, String words, List<Part> parts) {
    static final Box EMPTY = new Box(false, 0, "", "", "", List.of());

    /** Keeps its own copy. */
    public Box {
      parts = List.copyOf(parts);
    }
  }

  /** A piece of a bar. */
  public record Part(String x, String width, int level) {}
}
