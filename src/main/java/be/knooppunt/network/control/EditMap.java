package be.knooppunt.network.control;

import be.knooppunt.network.control.NetworkWriter.Occasion;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.WrittenFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Changes records of the map: all of a batch or none of it, logged, at one new version. */
@ApplicationScoped
public class EditMap {
  private static final int LONGEST_REASON = 500;

  @Inject private MapRecords records;
  @Inject private Networks networks;
  @Inject private Clock clock;

  /** For the container. */
  protected EditMap() {}

  /** Edits the records of a store. */
  public EditMap(MapRecords records, Networks networks, Clock clock) {
    this.records = records;
    this.networks = networks;
    this.clock = clock;
  }

  /**
   * Who edits.
   *
   * @param actorId the id of an account, or {@code link:…} for somebody with a one-time link
   * @param partnership in whose name
   */
  public record Author(String actorId, PartnershipId partnership) {}

  /** What was written: the version it made and the batch that can be undone. */
  public record Saved(NetworkVersion version, String batchId) {}

  /**
   * Writes a batch under an id of its own.
   *
   * @throws EditConflict when the map is not what the editor saw; nothing is written then
   */
  public Saved save(List<Edit> edits, Author author, String reason) {
    return save(edits, author, reason, UUID.randomUUID().toString());
  }

  /**
   * Writes a batch once, however often it is called with the same id.
   *
   * @throws EditConflict when the map is not what the editor saw; nothing is written then
   */
  public Saved save(List<Edit> edits, Author author, String reason, String batchId) {
    return save(edits, author, reason, batchId, Optional.empty());
  }

  Saved save(
      List<Edit> edits, Author author, String reason, String batchId, Optional<String> undoes) {
    String said = reason.strip();
    Occasion occasion =
        new Occasion(
            author.actorId(),
            clock.instant(),
            batchId,
            said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) : said,
            Optional.of(author.partnership()),
            undoes);
    return new Saved(records.write(edits, occasion), batchId);
  }

  /** Who wrote a record and what it was, for whoever may not rely on the shared network. */
  public StoredRecord get(RecordKey key) {
    return records.find(key).orElseThrow(() -> Lookups.unknown(key.kind().entity(), key.id()));
  }

  /**
   * Everything that has to be done to remove a record: what cannot stay without it goes too, and
   * what only names it in a list keeps the rest of that list.
   *
   * @throws EditConflict when it is not there or not at the version the editor saw
   */
  public List<Edit> removal(RecordKey key, long expected) {
    StoredRecord record =
        records
            .find(key)
            .filter(found -> expected == Edit.ANY || found.version() == expected)
            .orElseThrow(
                () -> new EditConflict(EditConflict.Reason.CHANGED, key, records.find(key)));
    Map<RecordKey, Edit> edits = new LinkedHashMap<>();
    remove(record, edits);
    return List.copyOf(edits.values());
  }

  private void remove(StoredRecord record, Map<RecordKey, Edit> edits) {
    edits.put(record.key(), Edit.remove(record.key(), record.version()));
    List<RecordKey> dependents = new ArrayList<>(records.listDependents(record.key()));
    dependents.removeIf(key -> edits.containsKey(key) && edits.get(key).after().isEmpty());
    for (StoredRecord dependent : records.list(dependents)) {
      Optional<MapRecord> rest = without(dependent, record.key(), edits);
      if (rest.isPresent()) {
        edits.put(dependent.key(), Edit.change(rest.get(), dependent.version()));
      } else if (dependent.key().kind() == RecordKind.SERVICE
          || dependent.key().kind() == RecordKind.ORGANISATION) {
        remove(dependent, edits);
      } else {
        edits.put(dependent.key(), Edit.remove(dependent.key(), dependent.version()));
      }
    }
  }

  /** What is left of a record that names another in a list; empty when it cannot stay. */
  private Optional<MapRecord> without(
      StoredRecord dependent, RecordKey gone, Map<RecordKey, Edit> edits) {
    String field =
        switch (dependent.key().kind()) {
          case SERVICE -> gone.kind() == RecordKind.ORGANISATION ? "organisations" : "";
          case MANDATE -> gone.kind() == RecordKind.SERVICE ? "services" : "";
          default -> "";
        };
    if (field.isEmpty()) {
      return Optional.empty();
    }
    // another record of the same removal may have shortened the list already
    Fields fields = dependent.fields();
    List<String> left = new ArrayList<>(fields.texts(field));
    left.removeIf(id -> isGone(id, gone, edits));
    return left.isEmpty()
        ? Optional.empty()
        : new RecordReader(new FieldReader(networks.facts().vocabularies()), networks.facts())
            .read(dependent.key(), new WrittenFields(fields.with(field, left)));
  }

  private static boolean isGone(String id, RecordKey gone, Map<RecordKey, Edit> edits) {
    Edit edit = edits.get(new RecordKey(gone.kind(), id));
    return id.equals(gone.id()) || (edit != null && edit.after().isEmpty());
  }
}
