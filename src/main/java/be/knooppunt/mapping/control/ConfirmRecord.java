package be.knooppunt.mapping.control;

import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.EditMap.Saved;
import be.knooppunt.network.control.ReadRecords;
import be.knooppunt.network.control.ReadRecords.Reading;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.WrittenFields;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Says of a record that it is still right. Nothing in it changes but the day and the role of who
 * checked it; an assumption is one no longer once the organisation itself says so.
 */
@ApplicationScoped
public class ConfirmRecord {
  /** The reason that stands in the change log. */
  public static final String REASON = "STILL RIGHT";

  @Inject private EditMap edits;
  @Inject private ReadRecords reading;
  @Inject private Clock clock;

  /** For the container. */
  protected ConfirmRecord() {}

  /** Confirms records of a store. */
  public ConfirmRecord(EditMap edits, ReadRecords reading, Clock clock) {
    this.edits = edits;
    this.reading = reading;
    this.clock = clock;
  }

  /** Who says it. */
  public record Witness(Author author, String role, boolean isOfTheOrganisation) {}

  /**
   * Confirms.
   *
   * @param seen the version that was looked at
   * @param batchId the same id is written once only
   * @throws EditConflict when the record was changed since
   */
  public Saved confirm(RecordKey key, long seen, Witness witness, String batchId) {
    StoredRecord stored = edits.get(key);
    Fields after = stillRight(stored.fields(), witness, TimeSource.today(clock));
    Reading read = reading.read(key, new WrittenFields(after));
    if (read instanceof Reading.Taken taken) {
      return edits.save(
          List.of(Edit.change(taken.record(), seen)), witness.author(), REASON, batchId);
    }
    throw new Problem(
        Problem.Kind.CONFLICT,
        null,
        key + " is not right as it stands.",
        "Change it first: " + ((Reading.Refused) read).problems().get(0).field() + ".");
  }

  /** The fields of a record that a witness confirms on a day. */
  static Fields stillRight(Fields fields, Witness witness, LocalDate today) {
    Fields after =
        fields.with("verifiedOn", today.toString()).with("verifiedByRole", witness.role());
    boolean wasAssumed = fields.text("evidence").equals(Evidence.ASSUMED.name());
    return wasAssumed && witness.isOfTheOrganisation()
        ? after.with("evidence", Evidence.STATED.name())
        : after;
  }
}
