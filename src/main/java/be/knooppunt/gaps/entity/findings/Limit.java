package be.knooppunt.gaps.entity.findings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A number in the table of rules that a partnership may set for itself: from when on something is a
 * finding, or a more urgent one. What each does stands in {@code src/docs/findings.md}.
 */
public enum Limit {
  /** How many handovers people can be asked to make. */
  HANDOVERS(4, 1, 8, false),
  /** Which share of the front doors must reach a service. */
  SERVICE_DOORS(0.5, 0, 1, true),
  /** Which share of the front doors must reach help for a declared need. */
  NEED_DOORS(1, 0, 1, true),
  /** How many services a round of cold handovers has at most. */
  ROUND(3, 2, 4, false),
  /** From which rise of F on losing an organisation weighs more. */
  FRAGMENTATION_RISE(0.15, 0, 1, true),
  /** How many services have to be lost behind one service. */
  SERVICES_BEHIND(3, 1, 50, false),
  /** How many organisations there have to be on either side of a single bridge. */
  BRIDGE_SIDE(2, 1, 50, false),
  /** How many months ahead an end is looked for. */
  ENDS_WITHIN(24, 1, 60, false),
  /** Within how many months an end is near. */
  ENDS_SOON(12, 1, 24, false),
  /** From which share of paths without agreed feedback on it is a finding. */
  FEEDBACK(0.5, 0, 1, true),
  /** From which share of records that are due for a check on it is a finding. */
  STALE(0.5, 0, 1, true);

  private final double usual;
  private final double least;
  private final double most;
  private final boolean isShare;

  Limit(double usual, double least, double most, boolean isShare) {
    this.usual = usual;
    this.least = least;
    this.most = most;
    this.isShare = isShare;
  }

  /** For example {@code service-doors}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The limit with a code; empty when there is none. */
  public static Optional<Limit> find(String code) {
    return Arrays.stream(values()).filter(limit -> limit.code().equals(code)).findFirst();
  }

  /** What it is until a partnership sets it. */
  public double usual() {
    return usual;
  }

  /** The smallest value it may have. */
  public double least() {
    return least;
  }

  /** The largest value it may have. */
  public double most() {
    return most;
  }

  /** Tells whether it is a share of 0 to 1 rather than a count. */
  public boolean isShare() {
    return isShare;
  }

  /** Tells whether it may have a value: within its range, and whole unless it is a share. */
  public boolean admits(double value) {
    return value >= least && value <= most && (isShare || value == Math.rint(value));
  }
}
