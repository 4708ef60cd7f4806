package be.knooppunt.mapping.control;

import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.UndoChanges;
import be.knooppunt.network.control.UndoChanges.Outcome;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Takes changes back for whoever may change every record of them. */
@RequestScoped
public class TakeBack {
  @Inject private UndoChanges undoChanges;
  @Inject private RecordRights recordRights;
  @Inject private CurrentRights rights;

  /** For the container. */
  protected TakeBack() {}

  /** Takes back with the rights of whoever asks. */
  public TakeBack(UndoChanges undoChanges, RecordRights recordRights, CurrentRights rights) {
    this.undoChanges = undoChanges;
    this.recordRights = recordRights;
    this.rights = rights;
  }

  /** Tells whether whoever asks may take changes back. */
  public boolean mayUndo(List<Change> changes) {
    recordRights.prepare(changes);
    return !changes.isEmpty()
        && changes.stream().allMatch(change -> recordRights.mayEdit(change.key(), change.shown()));
  }

  /**
   * The changes of a batch that was made in the name of a partnership, or the one of them that is
   * named. A batch of another partnership is none.
   *
   * @param only the id of a change; empty for the whole batch
   */
  public List<Change> list(PartnershipId partnership, String batchId, Optional<String> only) {
    return undoChanges.list(batchId).stream()
        .filter(change -> change.partnership().equals(Optional.of(partnership)))
        .filter(change -> only.map(change.id()::equals).orElse(true))
        .toList();
  }

  /**
   * Takes changes of one batch back.
   *
   * @throws Problem when whoever asks may not change one of its records
   */
  public Outcome undo(List<Change> changes, PartnershipId partnership, String reason) {
    if (changes.isEmpty()) {
      return new Outcome.Unknown();
    }
    if (!mayUndo(changes)) {
      throw rights.isSignedIn() ? Problem.forbidden() : Problem.unauthenticated();
    }
    return undoChanges.undo(changes, new Author(rights.requireAccountId(), partnership), reason);
  }
}
