package be.knooppunt.network.entity;

/** Identifies a partnership; it is also the first part of its addresses. */
public record PartnershipId(String value) implements Identifier {
  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the text cannot be an identifier
   */
  public PartnershipId {
    Identifier.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
