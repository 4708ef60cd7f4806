package be.knooppunt.network.store;

import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditConflict.Reason;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.NetworkWriter.Occasion;
import be.knooppunt.network.control.RequestVersions;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.platform.graphstore.CypherText;
import be.knooppunt.platform.graphstore.GraphStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.TransactionContext;

/**
 * Reads and writes single records in Neo4j. A write takes the version node first, so that writers
 * follow each other and each sees what the one before it left.
 */
@ApplicationScoped
public class GraphMapRecords implements MapRecords {
  private final Map<String, CypherText> texts = new HashMap<>();
  private final FoundRecords records = new FoundRecords();
  private final WriteRecords writing = new WriteRecords();

  @Inject private GraphStore graph;
  @Inject private RequestVersions versions;

  /** For the container; reads its statements, so that a missing file fails the deployment. */
  public GraphMapRecords() {
    for (String name :
        List.of(
            "raise-version",
            "read-version",
            "count-batch",
            "find-dependents-of-service",
            "find-dependents-of-organisation",
            "find-dependents-of-partnership",
            "remove-records",
            "set-stewards",
            "write-changes",
            "list-changes",
            "records-at",
            "list-given-numbers",
            "count-changes")) {
      texts.put(name, CypherText.of(GraphMapRecords.class, name));
    }
  }

  /** Works on a graph. */
  public GraphMapRecords(GraphStore graph) {
    this();
    this.graph = graph;
    this.versions = RequestVersions.none();
  }

  private String text(String name) {
    return Objects.requireNonNull(texts.get(name)).text();
  }

  @Override
  public Optional<StoredRecord> find(RecordKey key) {
    return list(List.of(key)).stream().findFirst();
  }

  @Override
  public List<StoredRecord> list(Collection<RecordKey> keys) {
    return graph.read(tx -> List.copyOf(records.find(tx, keys).values()));
  }

  @Override
  public List<RecordKey> listDependents(RecordKey key) {
    return graph.read(tx -> dependents(tx, key));
  }

  private List<RecordKey> dependents(TransactionContext tx, RecordKey key) {
    String question =
        switch (key.kind()) {
          case SERVICE -> "find-dependents-of-service";
          case ORGANISATION -> "find-dependents-of-organisation";
          case PARTNERSHIP -> "find-dependents-of-partnership";
          default -> "";
        };
    if (question.isEmpty()) {
      return List.of(); // nothing names the others
    }
    return tx.run(text(question), Map.of("id", key.id()))
        .list(
            row ->
                new RecordKey(
                    RecordKind.find(row.get("entity").asString()).orElseThrow(),
                    row.get("id").asString()));
  }

  @Override
  public NetworkVersion write(List<Edit> edits, Occasion occasion) {
    try {
      return graph.write(tx -> write(tx, edits, occasion));
    } finally {
      versions.forget(); // also when it failed: it may have been written before the answer was lost
    }
  }

  private NetworkVersion write(TransactionContext tx, List<Edit> edits, Occasion occasion) {
    long version = tx.run(text("raise-version")).single().get("value").asLong();
    boolean isWritten =
        tx.run(text("count-batch"), Map.of("batch", occasion.batchId()))
                .single()
                .get("count")
                .asLong()
            > 0;
    if (isWritten) {
      return new NetworkVersion(version);
    }
    List<RecordKey> keys = edits.stream().map(Edit::key).toList();
    Map<RecordKey, StoredRecord> before = records.find(tx, keys);
    edits.forEach(edit -> refuseStale(edit, Optional.ofNullable(before.get(edit.key()))));
    refuseOrphans(tx, edits, before);
    writeRecords(tx, edits, before, version);
    Map<RecordKey, StoredRecord> after = records.find(tx, keys);
    edits.forEach(edit -> refuseOther(edit, Optional.ofNullable(after.get(edit.key()))));
    ChangeRows log =
        new ChangeRows(
            occasion,
            version,
            rows -> tx.run(text("write-changes"), Map.of("rows", rows)).consume());
    edits.forEach(edit -> log.add(edit.key(), fields(before, edit), fields(after, edit)));
    log.pass();
    return new NetworkVersion(version);
  }

  private static Optional<Fields> fields(Map<RecordKey, StoredRecord> records, Edit edit) {
    return Optional.ofNullable(records.get(edit.key())).map(StoredRecord::fields);
  }

  private static void refuseStale(Edit edit, Optional<StoredRecord> current) {
    if (edit.expected() == Edit.ABSENT && current.isPresent()) {
      throw new EditConflict(Reason.EXISTS, edit.key(), current);
    }
    if (edit.expected() > Edit.ABSENT
        && current.map(StoredRecord::version).orElse(Edit.ABSENT) != edit.expected()) {
      throw new EditConflict(Reason.CHANGED, edit.key(), current);
    }
  }

  /** A record goes only together with what cannot stay without it. */
  private void refuseOrphans(
      TransactionContext tx, List<Edit> edits, Map<RecordKey, StoredRecord> before) {
    List<RecordKey> touched = edits.stream().map(Edit::key).toList();
    for (Edit edit : edits) {
      if (edit.after().isEmpty()) {
        for (RecordKey dependent : dependents(tx, edit.key())) {
          if (!touched.contains(dependent)) {
            throw new EditConflict(
                Reason.STILL_NAMED, dependent, Optional.ofNullable(before.get(edit.key())));
          }
        }
      }
    }
  }

  private void writeRecords(
      TransactionContext tx, List<Edit> edits, Map<RecordKey, StoredRecord> before, long version) {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparing(edit -> edit.key().kind()));
    List<Map<String, Object>> stewards = new ArrayList<>();
    for (Edit edit : sorted) {
      if (edit.after().isPresent()) {
        MapRecord record = edit.after().get();
        Optional<PartnershipId> steward =
            edit.steward()
                .or(
                    () ->
                        Optional.ofNullable(before.get(edit.key())).flatMap(StoredRecord::steward));
        writing.write(tx, record, steward, version);
        edit.steward()
            .ifPresent(
                partnership ->
                    stewards.add(
                        Map.of(
                            "entity", edit.key().kind().entity(),
                            "id", edit.key().id(),
                            "steward", partnership.value())));
      }
    }
    tx.run(text("set-stewards"), Map.of("rows", stewards)).consume();
    List<Map<String, Object>> removed = new ArrayList<>();
    for (int i = sorted.size() - 1; i >= 0; i--) {
      RecordKey key = sorted.get(i).key();
      if (sorted.get(i).after().isEmpty()) {
        removed.add(
            Map.of(
                "entity", key.kind().entity(),
                "id", key.id(),
                "owner", key.owner(),
                "subject", key.subject()));
      }
    }
    tx.run(text("remove-records"), Map.of("rows", removed)).consume();
  }

  /** What names a missing record is silently not written by the statements; it is found here. */
  private static void refuseOther(Edit edit, Optional<StoredRecord> written) {
    Optional<Fields> wanted = edit.after().map(after -> RecordFields.of(after, Optional.empty()));
    Optional<Fields> there =
        written.map(StoredRecord::fields).map(fields -> fields.with(RecordFields.STEWARD, null));
    if (!wanted.equals(there)) {
      throw new EditConflict(Reason.NAMES_MISSING, edit.key(), Optional.empty());
    }
  }

  @Override
  public int countChanges(ChangeQuery query) {
    return graph.read(
        tx -> tx.run(text("count-changes"), parameters(query)).single().get("count").asInt());
  }

  private static Map<String, Object> parameters(ChangeQuery query) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("entity", query.key().map(key -> key.kind().entity()).orElse(null));
    parameters.put("entityId", query.key().map(RecordKey::id).orElse(null));
    parameters.put("partnership", query.partnership().orElse(null));
    parameters.put("actor", query.actorId().orElse(null));
    parameters.put("batch", query.batchId().orElse(null));
    parameters.put("before", query.before().orElse(null));
    parameters.put("limit", query.limit());
    return parameters;
  }

  @Override
  public List<Change> listChanges(ChangeQuery query) {
    return graph.read(
        tx ->
            tx.run(text("list-changes"), parameters(query))
                .list(row -> ChangeRows.change(new Properties(row.asMap()))));
  }

  @Override
  public Set<Integer> listGivenNumbers(PartnershipId partnership, int sector) {
    Map<String, Object> parameters =
        Map.of(
            "partnership", partnership.value(),
            "places", partnership.value() + "/",
            "sector", String.valueOf(sector));
    return graph.read(
        tx ->
            Set.copyOf(
                tx.run(text("list-given-numbers"), parameters)
                    .list(row -> row.get("number").asInt())));
  }

  @Override
  public Map<RecordKey, Fields> listAt(Instant moment) {
    Map<RecordKey, Fields> found = new LinkedHashMap<>();
    List<Change> latest =
        graph.read(
            tx ->
                tx.run(text("records-at"), Map.of("until", moment.atOffset(ZoneOffset.UTC)))
                    .list(row -> ChangeRows.change(new Properties(row.asMap()))));
    latest.forEach(change -> change.after().ifPresent(after -> found.put(change.key(), after)));
    return found;
  }
}
