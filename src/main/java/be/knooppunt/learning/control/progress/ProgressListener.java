package be.knooppunt.learning.control.progress;

import be.knooppunt.learning.entity.progress.LearningStep;
import be.knooppunt.learning.entity.progress.LearningStep.Place;

/**
 * Hears of what a learner did, in the transaction that notes it: what a listener writes is kept
 * when the step is, or neither.
 */
public interface ProgressListener {
  /**
   * A step was noted.
   *
   * @param isNew false when only its result became better
   */
  void noted(LearningStep step, boolean isNew);

  /** An attempt at the quiz was not enough; nothing is noted of it. */
  void quizFailed(Place place, String version, int percent);
}
