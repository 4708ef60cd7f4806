package be.knooppunt.network.entity;

/** Identifies an organisation, for example {@code R-OCMW}. */
public record OrganisationId(String value) implements Identifier {
  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the text cannot be an identifier
   */
  public OrganisationId {
    Identifier.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
