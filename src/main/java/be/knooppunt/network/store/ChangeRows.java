package be.knooppunt.network.store;

import be.knooppunt.network.control.NetworkWriter.Occasion;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.Placement;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the entries of the change log: what was written, in full, as JSON. */
final class ChangeRows {
  /** How many rows go to the database in one statement. */
  static final int AT_A_TIME = 2_000;

  // asked once: the static methods of Json look through the whole class path at each call
  private final JsonProvider json = JsonProvider.provider();
  private final Occasion occasion;
  private final Consumer<List<Map<String, Object>>> write;
  private final List<Map<String, Object>> waiting = new ArrayList<>();

  /**
   * Prepares.
   *
   * @param write takes the next entries
   */
  ChangeRows(Occasion occasion, Consumer<List<Map<String, Object>>> write) {
    this.occasion = occasion;
    this.write = write;
  }

  void writeAll(NetworkContent content) {
    content.partnership().ifPresent(p -> add("Partnership", WriteRows.row(p)));
    content.organisations().forEach(o -> add("Organisation", WriteRows.row(o)));
    content.services().forEach(s -> add("Service", WriteRows.row(s)));
    content.mandates().forEach(m -> add("Mandate", WriteRows.row(m)));
    content.paths().forEach(p -> add("ReferralPath", WriteRows.row(p)));
    content.categoryPaths().forEach(p -> add("CategoryPath", WriteRows.row(p)));
    content.ties().forEach(t -> add("Tie", WriteRows.row(t)));
    pass();
  }

  private void add(String entity, Map<String, Object> row) {
    waiting.add(change(entity, row));
    if (waiting.size() == AT_A_TIME) {
      pass();
    }
  }

  private void pass() {
    if (!waiting.isEmpty()) {
      write.accept(List.copyOf(waiting));
      waiting.clear();
    }
  }

  private Map<String, Object> change(String entity, Map<String, Object> row) {
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

  private JsonValue json(@Nullable Object value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    if (value instanceof Map<?, ?> map) {
      JsonObjectBuilder object = json.createObjectBuilder();
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
      JsonArrayBuilder array = json.createArrayBuilder();
      list.forEach(item -> array.add(json(item)));
      return array.build();
    }
    if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Integer number) {
      return json.createValue(number);
    }
    return json.createValue(value.toString());
  }

  static Map<String, Object> placement(Placement p) {
    return Map.of("service", p.service().value(), "number", p.number(), "x", p.x(), "y", p.y());
  }
}
