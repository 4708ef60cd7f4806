package be.knooppunt.learning.entity.progress;

/** What a learner did in a module. */
public enum StepKind {
  /** Opened a lesson; of each module the last one only. */
  OPENED,
  /** Read a lesson to its end. */
  READ,
  /** Passed the quiz. */
  PASSED,
  /** Gave signals since the module was begun; how many, not which. */
  SIGNALS,
  /** Did the map task. */
  MAP_TASK
}
