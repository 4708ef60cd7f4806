package be.knooppunt.gaps.entity.findings;

import java.util.Locale;

/** Where people fall through. The code is what the register, addresses and lessons know it by. */
public enum FindingKind {
  UNCOVERED_NEED,
  UNREACHABLE,
  DEAD_END,
  ORPHAN,
  PING_PONG,
  CUT_POINT,
  SINGLE_BRIDGE,
  SOLE_PROVIDER,
  PROJECT_DEPENDENT,
  NO_FEEDBACK,
  EXCLUSIVE_GATE,
  CONFLICTING_STATEMENTS,
  STALE,
  MISSING_BRIDGE,
  MISSING_RETURN;

  /** For example {@code uncovered-need}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
