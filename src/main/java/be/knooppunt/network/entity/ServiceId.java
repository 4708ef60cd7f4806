package be.knooppunt.network.entity;

/** Identifies a service, for example {@code R-S6}. */
public record ServiceId(String value) implements Identifier {
  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the text cannot be an identifier
   */
  public ServiceId {
    Identifier.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
