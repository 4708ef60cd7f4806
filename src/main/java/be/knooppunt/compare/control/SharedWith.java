package be.knooppunt.compare.control;

import jakarta.enterprise.context.RequestScoped;

/** What partnerships share with whoever asks. */
@RequestScoped
public class SharedWith {
  /** Tells whether whoever asks may look at the map of a partnership. */
  public boolean mayOpenMap(String partnership) {
    return true;
  }

  /** Tells whether whoever asks may see figures of a partnership. */
  public boolean maySeeFigures(String partnership) {
    return true;
  }

  /**
   * Tells whether a partnership shares its figures with everybody, so that regions may count it.
   */
  public boolean isCountedInRegions(String partnership) {
    return true;
  }
}
