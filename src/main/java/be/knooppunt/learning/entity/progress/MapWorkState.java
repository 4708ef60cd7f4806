package be.knooppunt.learning.entity.progress;

/**
 * How far somebody is with the work on the map that a module ends with.
 *
 * @param way what counts for them
 * @param done how much of it was done
 * @param needed how much is asked
 */
public record MapWorkState(Way way, int done, int needed) {
  /** What counts for somebody. */
  public enum Way {
    /** The work itself. */
    WORK,
    /** Signals: whoever may not change the map tells those who may. */
    SIGNALS,
    /** Nothing: they may neither change the map nor give signals. */
    NOTHING
  }

  /** Tells whether no more is asked. */
  public boolean isDone() {
    return way == Way.NOTHING || done >= needed;
  }
}
