package be.knooppunt.mapping.control;

import be.knooppunt.network.control.FieldReader;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.RecordReader;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.WrittenFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one record of two that are the same: the one that stays takes over everything that named
 * the other. What would then be there twice, or lead to itself, goes. All of it is one batch, so
 * that it is taken back in one go.
 */
@ApplicationScoped
public class MergeRecords {
  @Inject private MapRecords records;
  @Inject private Networks networks;

  /** For the container. */
  protected MergeRecords() {}

  /** Merges records of a store. */
  public MergeRecords(MapRecords records, Networks networks) {
    this.records = records;
    this.networks = networks;
  }

  /**
   * The edits that make one of two.
   *
   * @param stays the record that stays
   * @param goes the one that goes, of the same kind
   * @param fields what the one that stays is to hold
   */
  public List<Edit> merge(StoredRecord stays, StoredRecord goes, Fields fields) {
    if (stays.key().kind() != goes.key().kind() || stays.key().equals(goes.key())) {
      throw new IllegalArgumentException("Not two of a kind: " + stays.key() + ", " + goes.key());
    }
    List<Edit> edits = new ArrayList<>();
    MapRecord merged =
        read(stays.key(), fields.with("id", stays.key().id()))
            .orElseThrow(() -> new IllegalArgumentException("Half a record: " + stays.key()));
    edits.add(Edit.change(merged, stays.version()));
    Set<String> there = new HashSet<>();
    for (StoredRecord one : records.list(records.listDependents(stays.key()))) {
      there.add(meaning(one.key(), one.fields()));
    }
    for (StoredRecord one : records.list(records.listDependents(goes.key()))) {
      edits.addAll(moved(one, stays.key(), goes.key(), there));
    }
    edits.add(Edit.remove(goes.key(), goes.version()));
    return List.copyOf(edits);
  }

  /** One record that named the record that goes. */
  private List<Edit> moved(StoredRecord one, RecordKey stays, RecordKey goes, Set<String> there) {
    Fields moved = renamed(one.fields(), stays.id(), goes.id());
    RecordKind kind = one.key().kind();
    if (kind == RecordKind.MEMBERSHIP || kind == RecordKind.PLACEMENT) {
      RecordKey key = new RecordKey(kind, one.key().owner() + "/" + stays.id());
      Edit gone = Edit.remove(one.key(), one.version());
      return records.find(key).isPresent()
          ? List.of(gone)
          : List.of(gone, new Edit(key, Edit.ABSENT, read(key, moved), Optional.empty()));
    }
    boolean leadsToItself =
        (!moved.text("from").isEmpty() && moved.text("from").equals(moved.text("to")))
            || (!moved.text("a").isEmpty() && moved.text("a").equals(moved.text("b")));
    Optional<MapRecord> record = leadsToItself ? Optional.empty() : read(one.key(), moved);
    if (record.isEmpty() || !there.add(meaning(one.key(), moved))) {
      return List.of(Edit.remove(one.key(), one.version()));
    }
    return List.of(Edit.change(record.get(), one.version()));
  }

  private static Fields renamed(Fields fields, String stays, String goes) {
    Fields renamed = fields;
    for (String field : List.of("from", "to", "a", "b", "organisation", "service")) {
      if (fields.text(field).equals(goes)) {
        renamed = renamed.with(field, stays);
      }
    }
    for (String field : List.of("organisations", "services")) {
      if (fields.texts(field).contains(goes)) {
        Set<String> ids = new LinkedHashSet<>();
        fields.texts(field).forEach(id -> ids.add(id.equals(goes) ? stays : id));
        renamed = renamed.with(field, List.copyOf(ids));
      }
    }
    return renamed;
  }

  /** What a record says, so that two that say the same are known. */
  private static String meaning(RecordKey key, Fields fields) {
    return switch (key.kind()) {
      case PATH -> "path " + fields.text("from") + " " + fields.text("to");
      case CATEGORY_PATH ->
          "kind " + fields.text("from") + " " + String.join(" ", fields.texts("categories"));
      case TIE -> {
        boolean inOrder = fields.text("a").compareTo(fields.text("b")) <= 0;
        String first = inOrder ? fields.text("a") : fields.text("b");
        String second = inOrder ? fields.text("b") : fields.text("a");
        yield "tie " + first + " " + second + " " + fields.text("type");
      }
      default -> key.toString();
    };
  }

  private Optional<MapRecord> read(RecordKey key, Fields fields) {
    ReferenceFacts facts = networks.facts();
    return new RecordReader(new FieldReader(facts.vocabularies()), facts)
        .read(key, new WrittenFields(fields));
  }
}
