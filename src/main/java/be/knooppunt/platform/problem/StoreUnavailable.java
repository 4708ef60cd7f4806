package be.knooppunt.platform.problem;

/** A store does not answer; it may later. */
public class StoreUnavailable extends Problem {
  /**
   * Says so in plain words.
   *
   * @param store its name in a sentence, such as {@code graph database}
   */
  public StoreUnavailable(String store) {
    super(
        Kind.UNAVAILABLE,
        null,
        "The " + store + " does not answer at the moment.",
        "Nothing is lost. Try again in a minute.");
  }
}
