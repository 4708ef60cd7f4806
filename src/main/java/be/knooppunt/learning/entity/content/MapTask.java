package be.knooppunt.learning.entity.content;

/**
 * Work on the map that a module ends with; it is done when the map shows it.
 *
 * @param count how many of them
 * @param livedExperience how many of the thresholds are to be told by somebody with lived
 *     experience
 */
public record MapTask(Kind kind, int count, int livedExperience, LocalText text) {
  /** What is counted. */
  public enum Kind {
    /** Somebody said of a record whether it is still right. */
    SIGNALS_GIVEN,
    THRESHOLDS_RECORDED,
    PATHS_CONFIRMED,
    PATHS_RECORDED,
    SERVICES_CHECKED,
    NEEDS_DECLARED,
    /** Gaps in the register with an owner and a date. */
    GAPS_PLANNED
  }
}
