package be.knooppunt.network.entity;

/**
 * What identifies a record of any kind. The id of a membership is {@code partnership/organisation},
 * that of a placement {@code partnership/service}; all other ids are {@link Identifier}s.
 */
public record RecordKey(RecordKind kind, String id) {
  /** The key of something that belongs to a partnership: a membership or a placement. */
  public static RecordKey within(RecordKind kind, PartnershipId partnership, String id) {
    return new RecordKey(kind, partnership.value() + "/" + id);
  }

  /** The part before the slash, for a membership or placement; the whole id for the others. */
  public String owner() {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }

  /** The part after the slash, for a membership or placement; the whole id for the others. */
  public String subject() {
    return id.substring(id.indexOf('/') + 1);
  }

  @Override
  public String toString() {
    return kind.entity() + " " + id;
  }
}
