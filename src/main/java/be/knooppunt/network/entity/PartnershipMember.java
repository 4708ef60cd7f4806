package be.knooppunt.network.entity;

/** The membership of an organisation in a partnership, as one record of the map. */
public record PartnershipMember(PartnershipId partnership, Membership membership)
    implements MapRecord {
  @Override
  public RecordKey key() {
    return RecordKey.within(RecordKind.MEMBERSHIP, partnership, membership.organisation().value());
  }
}
