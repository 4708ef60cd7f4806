package be.knooppunt.network.entity;

/** The knooppunt number and place of a service on the map of a partnership, as one record. */
public record MapPlace(PartnershipId partnership, Placement placement) implements MapRecord {
  @Override
  public RecordKey key() {
    return RecordKey.within(RecordKind.PLACEMENT, partnership, placement.service().value());
  }
}
