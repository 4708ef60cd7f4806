package be.knooppunt.network.entity;

/** Identifies a mandate, for example {@code R-M2}. */
public record MandateId(String value) implements Identifier {
  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the text cannot be an identifier
   */
  public MandateId {
    Identifier.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
