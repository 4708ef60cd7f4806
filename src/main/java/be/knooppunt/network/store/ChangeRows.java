package be.knooppunt.network.store;

import be.knooppunt.network.control.NetworkWriter.Occasion;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.Placement;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the entries of the change log: what was written, in full, as JSON. */
final class ChangeRows {
  private ChangeRows() {}

  static List<Map<String, Object>> of(NetworkContent content, Occasion occasion) {
    List<Map<String, Object>> changes = new ArrayList<>();
    content
        .partnership()
        .ifPresent(p -> changes.add(change("Partnership", WriteRows.row(p), occasion)));
    content
        .organisations()
        .forEach(o -> changes.add(change("Organisation", WriteRows.row(o), occasion)));
    content.services().forEach(s -> changes.add(change("Service", WriteRows.row(s), occasion)));
    content.mandates().forEach(m -> changes.add(change("Mandate", WriteRows.row(m), occasion)));
    content.paths().forEach(p -> changes.add(change("ReferralPath", WriteRows.row(p), occasion)));
    content
        .categoryPaths()
        .forEach(p -> changes.add(change("CategoryPath", WriteRows.row(p), occasion)));
    content.ties().forEach(t -> changes.add(change("Tie", WriteRows.row(t), occasion)));
    return changes;
  }

  private static Map<String, Object> change(
      String entity, Map<String, Object> row, Occasion occasion) {
    return Map.of(
        "id", UUID.randomUUID().toString(),
        "at", occasion.at().atOffset(ZoneOffset.UTC),
        "actorId", occasion.actorId(),
        "batchId", occasion.batchId(),
        "action", "PUT",
        "entity", entity,
        "entityId", String.valueOf(row.get("id")),
        "after", json(row).toString(),
        "reason", occasion.reason());
  }

  private static JsonValue json(@Nullable Object value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    if (value instanceof Map<?, ?> map) {
      JsonObjectBuilder object = Json.createObjectBuilder();
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach(
          (key, item) -> {
            if (item != null) {
              sorted.put(String.valueOf(key), item);
            }
          });
      sorted.forEach((key, item) -> object.add(key, json(item)));
      return object.build();
    }
    if (value instanceof List<?> list) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      list.forEach(item -> array.add(json(item)));
      return array.build();
    }
    if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Integer number) {
      return Json.createValue(number);
    }
    return Json.createValue(value.toString());
  }

  static Map<String, Object> placement(Placement p) {
    return Map.of("service", p.service().value(), "number", p.number(), "x", p.x(), "y", p.y());
  }
}
