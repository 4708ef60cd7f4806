package be.knooppunt.gaps.entity.findings;

import java.util.List;

/**
 * Which learning modules help most with which finding, by their codes, for programs that ask. The
 * modules name the findings they speak to themselves; a test holds the two together.
 */
public final class Lessons {
  private Lessons() {}

  /** The codes of the modules for a kind, the nearest first. */
  public static List<String> of(FindingKind kind) {
    return switch (kind) {
      case UNCOVERED_NEED -> List.of("M10", "M6");
      case UNREACHABLE -> List.of("M4", "M5");
      case DEAD_END, NO_FEEDBACK, MISSING_RETURN -> List.of("M5");
      case ORPHAN -> List.of("M1", "M5");
      case PING_PONG -> List.of("M5", "M7");
      case CUT_POINT, SINGLE_BRIDGE, SOLE_PROVIDER, PROJECT_DEPENDENT -> List.of("M10");
      case EXCLUSIVE_GATE -> List.of("M1", "M9");
      case CONFLICTING_STATEMENTS -> List.of("M1", "M7");
      case STALE -> List.of("M1", "M10");
      case MISSING_BRIDGE -> List.of("M2", "M10");
    };
  }
}
