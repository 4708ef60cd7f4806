package be.knooppunt.network.entity;

import java.util.OptionalInt;

/**
 * How one service hands someone over to the next. The weight counts in the burden of a route (own
 * scale, 0 is lightest; table in {@code src/docs/route-finder.md}).
 */
public enum Handover {
  JOINT(0, Line.WARM),
  WARM(1, Line.WARM),
  ACCOMPANIED(1, Line.WARM),
  GUIDANCE(2, Line.GUIDED),
  MANDATED(3, Line.GUIDED),
  COLD(4, Line.COLD),
  SELF(5, Line.COLD),
  OUTREACH(1, Line.WARM),
  BACK(1, Line.NONE),
  SIGNAL(-1, Line.NONE);

  /** How a handover is drawn. */
  public enum Line {
    WARM,
    GUIDED,
    COLD,
    NONE
  }

  private final int weight;
  private final Line line;

  Handover(int weight, Line line) {
    this.weight = weight;
    this.line = line;
  }

  /** The burden of this handover, 0 to 5; empty for a signal, which nobody is handed over by. */
  public OptionalInt weight() {
    return weight < 0 ? OptionalInt.empty() : OptionalInt.of(weight);
  }

  /** How it is drawn. */
  public Line line() {
    return line;
  }

  /** Tells whether this handover is at least as warm as another: its weight is not larger. */
  public boolean isAtLeastAsWarmAs(Handover other) {
    return weight >= 0 && other.weight >= 0 && weight <= other.weight;
  }
}
