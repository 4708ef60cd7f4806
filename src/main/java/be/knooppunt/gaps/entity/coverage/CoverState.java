package be.knooppunt.gaps.entity.coverage;

/** How well a declared need is met, worst first. */
public enum CoverState {
  /** No service. */
  NONE(0),
  /** Only services that live on a project or have a last day. */
  TEMPORARY(0.5),
  /** One lasting service, whatever comes beside it for a time. */
  SINGLE(1),
  /** Two or more lasting services. */
  MULTIPLE(1);

  private final double met;

  CoverState(double met) {
    this.met = met;
  }

  /** How far the need counts as met in a gap score: 0, a half or 1. */
  public double met() {
    return met;
  }

  /** Tells whether there is a service at all. */
  public boolean isCovered() {
    return this != NONE;
  }

  /** The state of a cell with so many services, so many of which are there to stay. */
  static CoverState of(int services, int lasting) {
    if (services == 0) {
      return NONE;
    }
    return switch (lasting) {
      case 0 -> TEMPORARY;
      case 1 -> SINGLE;
      default -> MULTIPLE;
    };
  }
}
