package be.knooppunt.network.store;

import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.platform.graphstore.CypherText;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neo4j.driver.TransactionContext;

/** Writes single records within a transaction, with the statements that write many. */
final class WriteRecords {
  private static final Map<RecordKind, String> STATEMENTS =
      Map.of(
          RecordKind.PARTNERSHIP, "write-partnership",
          RecordKind.ORGANISATION, "write-organisations",
          RecordKind.MEMBERSHIP, "write-members",
          RecordKind.SERVICE, "write-services",
          RecordKind.PLACEMENT, "write-placements",
          RecordKind.MANDATE, "write-mandates",
          RecordKind.PATH, "write-paths",
          RecordKind.CATEGORY_PATH, "write-category-paths",
          RecordKind.TIE, "write-ties");

  private final Map<RecordKind, CypherText> texts = new EnumMap<>(RecordKind.class);
  private final CypherText removePaths = CypherText.of(WriteRecords.class, "remove-paths");

  /** Reads its statements, so that a missing file fails the deployment. */
  WriteRecords() {
    STATEMENTS.forEach((kind, name) -> texts.put(kind, CypherText.of(WriteRecords.class, name)));
  }

  void write(
      TransactionContext tx, MapRecord record, Optional<PartnershipId> steward, long version) {
    RecordKind kind = record.key().kind();
    Map<String, Object> row = RecordFields.row(record);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("rows", List.of(row));
    parameters.put("row", row);
    parameters.put("version", version);
    parameters.put(
        "partnership",
        kind == RecordKind.MEMBERSHIP || kind == RecordKind.PLACEMENT
            ? record.key().owner()
            : steward.map(PartnershipId::value).orElse(""));
    if (kind == RecordKind.PATH) {
      tx.run(removePaths.text(), Map.of("rows", List.of(Map.of("id", record.key().id()))))
          .consume();
    }
    tx.run(Objects.requireNonNull(texts.get(kind)).text(), parameters).consume();
  }
}
