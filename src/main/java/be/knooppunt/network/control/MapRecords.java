package be.knooppunt.network.control;

import be.knooppunt.network.control.NetworkWriter.Occasion;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.StoredRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The records of the map one by one, with their versions, and the log of their changes. */
public interface MapRecords {
  /**
   * Which changes are wanted; a part that is empty does not matter.
   *
   * @param before only changes of an earlier version of the network
   */
  record ChangeQuery(
      Optional<RecordKey> key,
      Optional<String> partnership,
      Optional<String> actorId,
      Optional<String> batchId,
      Optional<Long> before,
      int limit) {
    /** The latest changes of everything. */
    public static ChangeQuery latest(int limit) {
      return new ChangeQuery(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          limit);
    }

    /** The changes of one record. */
    public static ChangeQuery of(RecordKey key, int limit) {
      return latest(limit).of(Optional.of(key));
    }

    /** The changes that were made together. */
    public static ChangeQuery ofBatch(String batchId, int limit) {
      return latest(limit).together(Optional.of(batchId));
    }

    /** Only those of one record. */
    public ChangeQuery of(Optional<RecordKey> record) {
      return new ChangeQuery(record, partnership, actorId, batchId, before, limit);
    }

    /** Only those in the name of a partnership. */
    public ChangeQuery in(PartnershipId owner) {
      return new ChangeQuery(key, Optional.of(owner.value()), actorId, batchId, before, limit);
    }

    /** Only those that somebody made. */
    public ChangeQuery by(Optional<String> actor) {
      return new ChangeQuery(key, partnership, actor, batchId, before, limit);
    }

    /** Only those of one batch. */
    public ChangeQuery together(Optional<String> batch) {
      return new ChangeQuery(key, partnership, actorId, batch, before, limit);
    }

    /** Only those of earlier versions. */
    public ChangeQuery earlier(Optional<Long> version) {
      return new ChangeQuery(key, partnership, actorId, batchId, version, limit);
    }
  }

  /** A record as it stands now, when it is there. */
  Optional<StoredRecord> find(RecordKey key);

  /** Those of the records that are there, in no order. */
  List<StoredRecord> list(Collection<RecordKey> keys);

  /** The records that name this one and cannot stay as they are without it. */
  List<RecordKey> listDependents(RecordKey key);

  /**
   * Writes in one transaction: the records, their changes and the next version. A batch that was
   * written before is not written again.
   *
   * @return the version that was made
   * @throws EditConflict when a record is not at the version the editor saw, or names or is named
   *     by what is not there; nothing is written then
   */
  NetworkVersion write(List<Edit> edits, Occasion occasion);

  /** Changes, latest first. */
  List<Change> listChanges(ChangeQuery query);

  /** How many changes a query finds when it has no limit. */
  int countChanges(ChangeQuery query);

  /** The numbers that services of a partnership have or ever had in a sector. */
  Set<Integer> listGivenNumbers(PartnershipId partnership, int sector);

  /** All records as they stood at a moment, told by the change log alone. */
  Map<RecordKey, Fields> listAt(Instant moment);
}
