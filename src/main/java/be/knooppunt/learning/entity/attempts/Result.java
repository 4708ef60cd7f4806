package be.knooppunt.learning.entity.attempts;

/**
 * The result of an attempt: the points of the questions that count. A question that cannot be asked
 * any more does not count, unless it was looked at before.
 *
 * @param points the sum of the points
 * @param count how many questions count
 */
public record Result(double points, int count) {
  private static final int PER_CENT = 100;
  private static final double ROUNDING = 1e-9;

  /** The percentage, rounded down: what is not enough never looks as if it were. */
  public int percent() {
    return count == 0 ? 0 : (int) Math.floor(points * PER_CENT / count + ROUNDING);
  }

  /** Tells whether it reaches a pass mark. */
  public boolean reaches(int passMark) {
    return count > 0 && points * PER_CENT + ROUNDING >= (double) passMark * count;
  }
}
