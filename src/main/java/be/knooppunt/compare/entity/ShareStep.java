package be.knooppunt.compare.entity;

/** The four steps of a share of covered cells, the same in every column and every picture. */
public enum ShareStep {
  /** No declared cell has a service. */
  NOTHING,
  /** Some have, less than half. */
  UNDER_HALF,
  /** Half or more have, not all. */
  HALF_OR_MORE,
  /** All have. */
  ALL;

  /**
   * The step of a share.
   *
   * @throws IllegalArgumentException when there are no cells, or more covered ones than cells
   */
  static ShareStep of(int covered, int cells) {
    if (cells <= 0 || covered < 0 || covered > cells) {
      throw new IllegalArgumentException("No share: " + covered + " of " + cells);
    }
    if (covered == 0) {
      return NOTHING;
    }
    if (covered == cells) {
      return ALL;
    }
    return 2 * covered < cells ? UNDER_HALF : HALF_OR_MORE;
  }
}
