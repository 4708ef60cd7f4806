package be.knooppunt.network.control;

import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.StoredRecord;
import java.util.Optional;

/**
 * An edit that cannot be written because the map is not what its editor saw. Nothing was written.
 */
public final class EditConflict extends RuntimeException {
  /** Why it cannot be written. */
  public enum Reason {
    /** Somebody changed or removed the record in between. */
    CHANGED,
    /** The record is there already. */
    EXISTS,
    /** It names a record that is not on the map. */
    NAMES_MISSING,
    /** Other records still name it. */
    STILL_NAMED
  }

  private final Reason reason;
  private final RecordKey key;
  private final transient Optional<StoredRecord> current;

  /**
   * Says which record stands in the way.
   *
   * @param current what is there now; empty when nothing is
   */
  public EditConflict(Reason reason, RecordKey key, Optional<StoredRecord> current) {
    super(reason + ": " + key);
    this.reason = reason;
    this.key = key;
    this.current = current;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The record that stands in the way. */
  public RecordKey key() {
    return key;
  }

  /** What is there now; empty when nothing is. */
  public Optional<StoredRecord> current() {
    return current;
  }
}
