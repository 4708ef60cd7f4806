package be.knooppunt.compare.entity;

import java.util.Locale;

/** The short list of figures that is followed through time, each one of the findings component. */
public enum TimeFigure {
  /** Services on the map, those of others that are only referred to included. */
  SERVICES(false),
  /** Referral paths between services. */
  PATHS(false),
  /** Ties between organisations. */
  TIES(false),
  /** With how many others an organisation works together, on average. */
  MEAN_PARTNERS(false),
  /** Which share of the declared needs is covered. */
  COVERAGE(true),
  /** Which share of pairs of organisations cannot reach each other along ties. */
  FRAGMENTATION(true),
  /** Which share of questions at front doors is answered within a few handovers. */
  NO_WRONG_DOOR(true);

  private final boolean isShare;

  TimeFigure(boolean isShare) {
    this.isShare = isShare;
  }

  /** Tells whether it lies between 0 and 1. */
  public boolean isShare() {
    return isShare;
  }

  /** For example {@code no-wrong-door}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
