package be.knooppunt.network.control;

import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.EditMap.Saved;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.WrittenFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what was done together, as a new change. Nothing is taken back when a record was
 * changed since: what came later is never lost. To bring a removed record back is to take its
 * removal back, with all that went along.
 */
@ApplicationScoped
public class UndoChanges {
  /** Larger than any edit by hand; an import of a whole network stays below it too. */
  private static final int MOST = 100_000;

  @Inject private MapRecords records;
  @Inject private Networks networks;
  @Inject private EditMap editMap;

  /** For the container. */
  protected UndoChanges() {}

  /** Takes changes of a store back. */
  public UndoChanges(MapRecords records, Networks networks, EditMap editMap) {
    this.records = records;
    this.networks = networks;
    this.editMap = editMap;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** It was taken back. */
    record Undone(Saved saved) implements Outcome {}

    /** These records were changed since, or name what is no longer there. */
    record Blocked(List<RecordKey> records) implements Outcome {}

    /** There is no such batch. */
    record Unknown() implements Outcome {}
  }

  /** The changes of a batch, first one first; none when there is no such batch. */
  public List<Change> list(String batchId) {
    List<Change> changes = new ArrayList<>(records.listChanges(ChangeQuery.ofBatch(batchId, MOST)));
    Collections.reverse(changes);
    return changes;
  }

  /** The records that stand in the way of taking a batch back; none when nothing does. */
  public List<RecordKey> blockers(List<Change> changes) {
    Map<RecordKey, Fields> now = new HashMap<>();
    last(changes).keySet().stream()
        .map(records::find)
        .flatMap(Optional::stream)
        .forEach(record -> now.put(record.key(), record.fields()));
    List<RecordKey> changed = new ArrayList<>();
    last(changes)
        .forEach(
            (key, change) -> {
              if (!change.after().equals(Optional.ofNullable(now.get(key)))) {
                changed.add(key);
              }
            });
    return changed;
  }

  private static Map<RecordKey, Change> last(List<Change> changes) {
    Map<RecordKey, Change> last = new LinkedHashMap<>();
    changes.forEach(change -> last.put(change.key(), change));
    return last;
  }

  private static Map<RecordKey, Change> first(List<Change> changes) {
    Map<RecordKey, Change> first = new LinkedHashMap<>();
    changes.forEach(change -> first.putIfAbsent(change.key(), change));
    return first;
  }

  /** Takes a batch back. */
  public Outcome undo(String batchId, Author author, String reason) {
    return undo(list(batchId), author, reason);
  }

  /** Takes changes of one batch back: all of them, or some. */
  public Outcome undo(List<Change> changes, Author author, String reason) {
    if (changes.isEmpty()) {
      return new Outcome.Unknown();
    }
    List<RecordKey> blockers = blockers(changes);
    if (!blockers.isEmpty()) {
      return new Outcome.Blocked(blockers);
    }
    Map<RecordKey, StoredRecord> now = new HashMap<>();
    records.list(first(changes).keySet()).forEach(record -> now.put(record.key(), record));
    List<Edit> edits = new ArrayList<>();
    first(changes).forEach((key, change) -> edits.add(edit(key, change.before(), now.get(key))));
    try {
      return new Outcome.Undone(
          editMap.save(
              edits,
              author,
              reason,
              UUID.randomUUID().toString(),
              Optional.of(changes.get(0).batchId())));
    } catch (EditConflict conflict) {
      return new Outcome.Blocked(List.of(conflict.key()));
    }
  }

  private Edit edit(RecordKey key, Optional<Fields> before, @Nullable StoredRecord now) {
    long expected = now == null ? Edit.ABSENT : now.version();
    if (before.isEmpty()) {
      return Edit.remove(key, expected);
    }
    Optional<PartnershipId> steward =
        Optional.of(before.get().text("steward"))
            .filter(text -> !text.isEmpty())
            .map(PartnershipId::new);
    return new Edit(key, expected, Optional.of(record(key, before.get())), steward);
  }

  private MapRecord record(RecordKey key, Fields fields) {
    ReferenceFacts facts = networks.facts();
    return new RecordReader(new FieldReader(facts.vocabularies()), facts)
        .read(key, new WrittenFields(fields))
        .orElseThrow(() -> new IllegalStateException("The log holds half a record: " + key));
  }
}
