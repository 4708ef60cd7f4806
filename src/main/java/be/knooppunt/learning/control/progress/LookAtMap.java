package be.knooppunt.learning.control.progress;

import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.progress.MapWorkState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Notes a map task when the map shows that it was done. */
@ApplicationScoped
public class LookAtMap {
  @Inject private MapWork work;
  @Inject private NoteProgress note;
  @Inject private ReadProgress progress;

  /** For the container. */
  protected LookAtMap() {}

  /** Looks for whoever asks, and notes in a module that they began when all is done. */
  @Transactional
  public MapWorkState look(String account, String partnership, LearningModule module) {
    MapWorkState state = work.look(account, partnership, module);
    if (state.isDone() && progress.of(account, partnership, module.id()).isBegun()) {
      note.mapTaskDone(account, partnership, module.id(), module.version());
    }
    return state;
  }
}
