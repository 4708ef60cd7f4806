package be.knooppunt.people.control;

import be.knooppunt.people.entity.Sharing;
import be.knooppunt.platform.problem.ClosedMap;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * What partnerships share with whoever sends this request. Who has a role in a partnership, and who
 * looks after the installation, sees all of it. Everybody else is outside, regional readers too,
 * and sees what the partnership chose.
 */
@RequestScoped
public class SharedWith {
  @Inject private CurrentRights rights;
  @Inject private KnownSharing sharing;

  /** For the container. */
  protected SharedWith() {}

  /** What is shared with somebody. */
  public SharedWith(CurrentRights rights, KnownSharing sharing) {
    this.rights = rights;
    this.sharing = sharing;
  }

  /** Tells whether they may open the map of a partnership, and all that is made of it. */
  public boolean mayOpenMap(String partnership) {
    return rights.isInside(partnership) || sharing.of(partnership).opensMap();
  }

  /** Tells whether they may see figures of a partnership in a comparison. */
  public boolean maySeeFigures(String partnership) {
    return rights.isInside(partnership) || sharing.of(partnership).showsFigures();
  }

  /**
   * Tells whether a partnership shares its figures with everybody, so that regions may count it:
   * the figures of a region are the same for all who ask.
   */
  public boolean isCountedInRegions(String partnership) {
    return sharing.of(partnership).showsFigures();
  }

  /** What a partnership shares with those outside, whoever asks. */
  public Sharing choice(String partnership) {
    return sharing.of(partnership);
  }

  /** The problem of somebody who may not open the map of a partnership. */
  public ClosedMap closed(String partnership) {
    return new ClosedMap(sharing.of(partnership).showsFigures());
  }
}
