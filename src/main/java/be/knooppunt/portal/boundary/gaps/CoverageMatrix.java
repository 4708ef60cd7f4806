package be.knooppunt.portal.boundary.gaps;

import java.util.List;

/**
 * Coverage as a table of needs and groups.
 *
 * @param groups the words of the columns
 */
public record CoverageMatrix(List<String> groups, List<Line> lines) {

  /** A need with a box for each group, in the order of the columns. */
  public record Line(String need, List<Box> boxes) {}

  /**
   * A box of the table.
   *
   * @param declared false when nobody declared this need for this group; then the rest is empty
   * @param level 0 nothing, 1 temporary, 2 one lasting service, 3 more; gives shade and hatch
   * @param shown what stands in it: a number, or t
   * @param words the same in words, with need and group
   */
  public record Box(
      boolean declared,
      int level,
      String shown,
      String words,
      String href,
      String group,
      String state,
      String place,
      String services,
      String people) {
    static final Box EMPTY = new Box(false, 0, "", "", "", "", "", "", "", "");
  }
}
