package be.knooppunt.network.store;

import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.MapPlace;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PartnershipMember;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.platform.graphstore.CypherText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;

/** Reads records by their keys within a transaction. */
final class FoundRecords {
  private static final Map<RecordKind, String> QUESTIONS =
      Map.of(
          RecordKind.PARTNERSHIP, "list-partnerships",
          RecordKind.ORGANISATION, "find-organisations",
          RecordKind.MEMBERSHIP, "find-memberships",
          RecordKind.SERVICE, "find-services",
          RecordKind.PLACEMENT, "find-placements",
          RecordKind.MANDATE, "find-mandates",
          RecordKind.PATH, "find-paths",
          RecordKind.CATEGORY_PATH, "find-category-paths",
          RecordKind.TIE, "find-ties");

  private final Map<RecordKind, CypherText> texts = new EnumMap<>(RecordKind.class);

  /** Reads its questions, so that a missing file fails the deployment. */
  FoundRecords() {
    QUESTIONS.forEach((kind, name) -> texts.put(kind, CypherText.of(FoundRecords.class, name)));
  }

  /** The records that are there, by key. */
  Map<RecordKey, StoredRecord> find(TransactionContext tx, Collection<RecordKey> keys) {
    Map<RecordKey, StoredRecord> found = new HashMap<>();
    Map<RecordKind, List<String>> ids = new EnumMap<>(RecordKind.class);
    keys.forEach(key -> ids.computeIfAbsent(key.kind(), kind -> new ArrayList<>()).add(key.id()));
    ids.forEach(
        (kind, wanted) -> {
          for (int from = 0; from < wanted.size(); from += ChangeRows.AT_A_TIME) {
            int until = Math.min(wanted.size(), from + ChangeRows.AT_A_TIME);
            read(tx, kind, wanted.subList(from, until), one -> found.put(one.key(), one));
          }
        });
    return found;
  }

  private void read(
      TransactionContext tx, RecordKind kind, List<String> ids, Consumer<StoredRecord> take) {
    Result rows = tx.run(Objects.requireNonNull(texts.get(kind)).text(), Map.of("ids", ids));
    while (rows.hasNext()) {
      Properties row = new Properties(rows.next().asMap());
      if (kind != RecordKind.PARTNERSHIP || ids.contains(id(row))) {
        take.accept(stored(kind, row));
      }
    }
  }

  private static String id(Properties row) {
    return Properties.of(row.values().get("properties")).text("id");
  }

  private static StoredRecord stored(RecordKind kind, Properties row) {
    Optional<PartnershipId> steward =
        Optional.ofNullable(row.optionalText("steward")).map(PartnershipId::new);
    MapRecord record = record(kind, row);
    Properties properties =
        row.values().get("properties") == null
            ? row
            : Properties.of(row.values().get("properties"));
    // what an earlier program wrote has no version of the network yet
    long version =
        properties.values().get("version") instanceof Number number ? number.longValue() : 1;
    Fields fields = RecordFields.of(record, steward);
    return new StoredRecord(record.key(), Math.max(1, version), steward, fields);
  }

  private static MapRecord record(RecordKind kind, Properties row) {
    return switch (kind) {
      case PARTNERSHIP -> NetworkRows.partnership(row);
      case ORGANISATION -> NetworkRows.organisation(row);
      case MEMBERSHIP -> new PartnershipMember(owner(row), NetworkRows.membership(row));
      case SERVICE -> NetworkRows.service(row);
      case PLACEMENT -> new MapPlace(owner(row), NetworkRows.placement(row));
      case MANDATE -> NetworkRows.mandate(row);
      case PATH -> NetworkRows.path(row);
      case CATEGORY_PATH -> NetworkRows.categoryPath(row);
      case TIE -> NetworkRows.tie(row);
    };
  }

  private static PartnershipId owner(Properties row) {
    return new PartnershipId(new RecordKey(RecordKind.MEMBERSHIP, row.text("id")).owner());
  }
}
