package be.knooppunt.network.entity;

import org.jspecify.annotations.Nullable;

/**
 * Two organisations that work together; undirected in meaning, stored once.
 *
 * @param type code of the vocabulary {@code tie-types}
 * @param strength 0 none to 4 structural agreement; null when not known
 */
public record Tie(
    String id,
    OrganisationId a,
    OrganisationId b,
    String type,
    @Nullable Integer strength,
    @Nullable String note,
    Provenance provenance,
    Validity validity)
    implements NetworkRecord {
  @Override
  public RecordKey key() {
    return new RecordKey(RecordKind.TIE, id);
  }
}
