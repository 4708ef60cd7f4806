package be.knooppunt.learning.control.progress;

import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.progress.MapWorkState;

/** Tells how far somebody is with the task on the map that a module ends with. */
public interface MapWork {
  /**
   * What the map shows of the work of an account in a partnership.
   *
   * @param account that of whoever asks
   */
  MapWorkState look(String account, String partnership, LearningModule module);

  /** Tells whether it was done. */
  default boolean isDone(String account, String partnership, LearningModule module) {
    return look(account, partnership, module).isDone();
  }
}
