package be.knooppunt.portal.boundary.compare;

import java.util.List;

/**
 * A comparison in words, as the page and the paper show it.
 *
 * @param notes what to mind, first
 * @param tables the figures, those about the same thing together
 * @param multiples the figures as small pictures on one scale each
 * @param parts who takes part
 */
public record ComparisonView(
    List<Head> heads,
    List<String> notes,
    List<Table> tables,
    List<Multiple> multiples,
    List<Part> parts) {

  /**
   * The head of a column.
   *
   * @param about the day, and how it is known
   * @param href the map; empty when it is not shared
   */
  public record Head(String id, String name, String about, String href, boolean isOwn) {}

  /** Figures about the same thing: a row for each column of the comparison. */
  public record Table(String key, String title, List<Figure> figures, List<Row> rows) {}

  /** What a figure is called and means. */
  public record Figure(
      String code, String name, String definition, String formula, boolean isSorted) {}

  /** The figures of one column. */
  public record Row(Head head, List<Shown> cells) {}

  /**
   * A figure as people read it.
   *
   * @param bar its share in whole percent; -1 when it is none
   */
  public record Shown(String text, String because, String basis, String mix, int bar) {}

  /**
   * One figure of all columns as a picture.
   *
   * @param reading the same in a sentence or two
   */
  public record Multiple(
      String code, String name, String reading, String definition, List<Bar> bars) {}

  /**
   * A bar, in a picture 100 wide.
   *
   * @param zero where nothing lies, for figures below nothing
   */
  public record Bar(
      String name, String text, String because, double from, double width, double zero, int top) {}

  /** Who takes part: a row with a text for each column. */
  public record Part(String title, List<String> cells) {}
}
