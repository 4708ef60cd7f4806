package be.knooppunt.gaps.entity.measures;

/**
 * A figure beside what chance gives with the same links and the same sizes of sectors, every deal
 * of sectors over parties being as likely. Exact, no simulation.
 *
 * @param mean the mean over all deals
 * @param deviation the standard deviation over all deals, in the unit of the figure
 * @param z by how many standard deviations the figure lies above the mean; not defined when every
 *     deal gives the same
 */
public record Chance(Value mean, Value deviation, Value z) {
  static Chance undefined(Undefined because) {
    Value no = Value.undefined(because);
    return new Chance(no, no, no);
  }

  static Chance of(double figure, double mean, double variance) {
    double deviation = Math.sqrt(variance);
    return new Chance(
        Value.of(mean),
        Value.of(deviation),
        variance == 0
            ? Value.undefined(Undefined.NO_SPREAD)
            : Value.of((figure - mean) / deviation));
  }
}
