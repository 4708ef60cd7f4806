package be.knooppunt.portal.boundary.gaps;

import java.util.List;

/**
 * A section of the page of coverage: what it is about, what it means, and its lines.
 *
 * @param key of its texts and of its place on the page
 * @param more how many lines are not shown
 */
public record CoveragePart(String key, List<Item> items, int more) {
  private static final int MOST = 60;

  /**
   * A line.
   *
   * @param name a name of a record, always in Dutch, or words in the language of the page
   * @param record true when the name is that of a record
   */
  public record Item(String name, boolean record, String href, String detail) {}

  static CoveragePart of(String key, List<Item> items) {
    return new CoveragePart(
        key, items.stream().limit(MOST).toList(), Math.max(0, items.size() - MOST));
  }
}
