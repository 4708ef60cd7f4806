package be.knooppunt.people.entity;

/**
 * Whose request this is, and what they may do, as it was when the request came in. Who still has to
 * choose a password has no rights.
 */
public record SignedIn(
    String id, String signInName, boolean mustChangePassword, Rights rights, String sessionId) {
  /** Gives nobody rights before they have a password that only they know. */
  public SignedIn {
    rights = mustChangePassword ? Rights.NONE : rights;
  }
}
