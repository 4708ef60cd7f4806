package be.knooppunt.portal.boundary.compare;

import java.util.List;

/**
 * Help across borders as a page shows it.
 *
 * @param summary how many open boxes there are, and how many have help next door
 * @param more how many rows are not shown; empty when all are
 * @param leftOut names of columns that were not looked at, because their map may not be opened
 */
public record BorderView(String summary, List<Row> rows, String more, List<String> leftOut) {

  /** Keeps its own copies. */
  public BorderView {
    rows = List.copyOf(rows);
    leftOut = List.copyOf(leftOut);
  }

  /** Those names as one text. */
  public String leftOutNames() {
    return String.join(", ", leftOut);
  }

  /**
   * A need without a service, with help next door.
   *
   * @param named false when the help lies on a map that is not shared; then only the words are
   *     there
   * @param why why it does not count now
   * @param needed what it would take
   */
  public record Row(
      String need,
      String groups,
      String column,
      String place,
      boolean named,
      String service,
      String href,
      String partnership,
      String where,
      List<String> why,
      String needed) {
    /** Keeps its own copy. */
    public Row {
      why = List.copyOf(why);
    }
  }
}
