package be.knooppunt.learning.control.progress;

import be.knooppunt.learning.entity.progress.LearningStep;
import java.util.List;

/** Keeps what learners did. The second implementation is the one of the tests. */
public interface LearningSteps {
  /**
   * Lets one at a time write for an account, until the transaction ends.
   *
   * @return false when the account is not there any more
   */
  boolean hold(String account);

  /** Those in one module of a partnership. */
  List<LearningStep> list(LearningStep.Place place);

  /** All of an account, by partnership and module. */
  List<LearningStep> listOf(String account);

  /** All in a partnership. */
  List<LearningStep> listIn(String partnership);

  /** Keeps a new one. */
  void add(LearningStep step);

  /** Forgets all of an account. */
  void removeAll(String account);
}
