package be.knooppunt.network.entity;

import java.util.Optional;

/**
 * One record that is to be written or removed.
 *
 * @param key which
 * @param expected the version the editor saw; {@link #ABSENT} when it must not be there yet, {@link
 *     #ANY} when it does not matter
 * @param after what it is to be; empty to remove it
 * @param steward who keeps it right from now on; empty leaves that as it is
 */
public record Edit(
    RecordKey key, long expected, Optional<MapRecord> after, Optional<PartnershipId> steward) {
  /** The record must not be there yet. */
  public static final long ABSENT = 0;

  /** Whatever is there is replaced. */
  public static final long ANY = -1;

  /** Makes a record that is not there yet, stewarded by a partnership. */
  public static Edit create(MapRecord record, PartnershipId steward) {
    return new Edit(record.key(), ABSENT, Optional.of(record), Optional.of(steward));
  }

  /** Changes a record that an editor saw at a version. */
  public static Edit change(MapRecord record, long expected) {
    return new Edit(record.key(), expected, Optional.of(record), Optional.empty());
  }

  /** Takes a record away that an editor saw at a version. */
  public static Edit remove(RecordKey key, long expected) {
    return new Edit(key, expected, Optional.empty(), Optional.empty());
  }
}
