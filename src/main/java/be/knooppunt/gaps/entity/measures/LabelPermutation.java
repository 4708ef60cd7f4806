package be.knooppunt.gaps.entity.measures;

/**
 * What chance gives when the sectors are dealt out again over the parties, each deal as likely:
 * mean and variance of the summed weight of pairs within one sector, in closed form.
 *
 * <p>Let X = sum over pairs of w(i,j), counted when both are in one sector. Two pairs are the same,
 * share one party, or share none; the chance that each is within a sector is then p2, p3 or p22.
 * With S1 the sum of the weights, S2 the sum of their squares and T the sum over parties of their
 * squared summed weight, the ordered pairs of pairs that share one party weigh T − 2 S2 and those
 * that share none S1² − T + S2. Hence E[X] = p2 S1 and E[X²] = p2 S2 + p3 (T − 2 S2) + p22 (S1² − T
 * + S2). These are the join counts of spatial statistics. Source: Cliff and Ord 1981, chapter 2.
 */
final class LabelPermutation {
  /** Below this share of its own terms a variance is what rounding left of 0. */
  private static final double ROUNDING = 1e-13;

  private final int n;
  private final double p2;
  private final double p3;
  private final double p22;

  private LabelPermutation(int n, double p2, double p3, double p22) {
    this.n = n;
    this.p2 = p2;
    this.p3 = p3;
    this.p22 = p22;
  }

  /** The chances for sectors of these sizes. Time O(groups). */
  static LabelPermutation of(long[] sizes) {
    double n = 0;
    double two = 0;
    double three = 0;
    double four = 0;
    double squares = 0;
    for (long size : sizes) {
      double pairs = size * (size - 1.0);
      n += size;
      two += pairs;
      three += pairs * (size - 2.0);
      four += pairs * (size - 2.0) * (size - 3.0);
      squares += pairs * pairs;
    }
    return new LabelPermutation(
        (int) n,
        n < 2 ? 0 : two / (n * (n - 1)),
        n < 3 ? 0 : three / (n * (n - 1) * (n - 2)),
        n < 4 ? 0 : (four + two * two - squares) / (n * (n - 1) * (n - 2) * (n - 3)));
  }

  /** The chance that a pair is within one sector. */
  double within() {
    return p2;
  }

  double mean(double s1) {
    return p2 * s1;
  }

  /** The variance; exactly 0 when every deal gives the same. */
  double variance(double s1, double s2, double t) {
    double square = s1 * s1 * (p22 - p2 * p2);
    double variance = s2 * (p2 - 2 * p3 + p22) + t * (p3 - p22) + square;
    double terms = s2 * (p2 + 2 * p3 + p22) + t * (p3 + p22) + s1 * s1 * (p22 + p2 * p2) / n;
    return variance <= ROUNDING * terms ? 0 : variance;
  }
}
