package be.knooppunt.network.entity;

/** Identifies a referral path, for example {@code R-F11}. */
public record PathId(String value) implements Identifier {
  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the text cannot be an identifier
   */
  public PathId {
    Identifier.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
