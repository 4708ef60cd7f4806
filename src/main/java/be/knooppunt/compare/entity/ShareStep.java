package be.knooppunt.compare.entity;

/** The four steps of a share of covered cells, the same in every column and every picture. */
public enum ShareStep {
  /** No declared cell has a service. */
  NOTHING(0),
  /** Some have, less than half. */
  UNDER_HALF(1),
  /** Half or more have, not all. */
  HALF_OR_MORE(2),
  /** All have. */
  ALL(3);

  private final int level;

  ShareStep(int level) {
    this.level = level;
  }

  /** Its place on the scale, 0 to 3. */
  public int level() {
    return level;
  }

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
