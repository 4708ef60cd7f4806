package be.knooppunt.mapping.boundary;

import be.knooppunt.network.control.EditMap.Saved;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Parameters;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records and changes as JSON, with the names of the graph model. */
final class RecordJson {
  private static final int MOST_SIGNS = 1_000_000;

  private RecordJson() {}

  static JsonObject of(StoredRecord record) {
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("kind", record.key().kind().plural())
            .add("id", record.key().id())
            .add("version", record.version());
    record.steward().ifPresent(steward -> to.add("steward", steward.value()));
    return to.add("fields", of(record.fields().with("steward", null))).build();
  }

  static JsonObject of(Fields fields) {
    JsonObjectBuilder to = Json.createObjectBuilder();
    fields.values().forEach((name, value) -> to.add(name, value(value)));
    return to.build();
  }

  private static JsonValue value(@Nullable Object value) {
    if (value instanceof Fields fields) {
      return of(fields);
    } else if (value instanceof List<?> list) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      list.forEach(item -> array.add(value(item)));
      return array.build();
    } else if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    } else if (value instanceof Integer number) {
      return Json.createValue(number);
    } else if (value instanceof Double number) {
      return Json.createValue(number);
    }
    return value == null ? JsonValue.NULL : Json.createValue(value.toString());
  }

  static JsonObject of(Change change) {
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("id", change.id())
            .add("at", change.at().toString())
            .add("version", change.version())
            .add("actor", change.actorId())
            .add("batch", change.batchId())
            .add("action", change.action().name())
            .add("kind", change.key().kind().plural())
            .add("record", change.key().id())
            .add("reason", change.reason());
    change.partnership().ifPresent(p -> to.add("partnership", p.value()));
    change.undoes().ifPresent(batch -> to.add("undoes", batch));
    JsonArrayBuilder fields = Json.createArrayBuilder();
    change
        .differences()
        .forEach(
            difference ->
                fields.add(
                    Json.createObjectBuilder()
                        .add("field", difference.field())
                        .add("before", value(difference.before()))
                        .add("after", value(difference.after()))));
    return to.add("fields", fields).build();
  }

  static JsonObject removed(Saved saved, List<Edit> edits) {
    JsonArrayBuilder with = Json.createArrayBuilder();
    edits.forEach(
        edit ->
            with.add(
                Json.createObjectBuilder()
                    .add("kind", edit.key().kind().plural())
                    .add("id", edit.key().id())
                    .add("action", edit.after().isEmpty() ? "REMOVED" : "CHANGED")));
    return Json.createObjectBuilder()
        .add("version", saved.version().value())
        .add("batch", saved.batchId())
        .add("records", with)
        .build();
  }

  /**
   * Reads the fields of a record.
   *
   * @throws Problem when the text is no JSON object, or too large
   */
  static Fields read(String body) {
    if (body.length() > MOST_SIGNS) {
      throw new Problem(
          Problem.Kind.TOO_LARGE,
          null,
          "The record is too large.",
          "Send at most " + MOST_SIGNS + " signs.");
    }
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonObject object = reader.readObject();
      return fields(object.get("fields") instanceof JsonObject inner ? inner : object);
    } catch (JsonException | IllegalStateException e) {
      throw Parameters.malformed("body", "", "Send a JSON object with the fields of the record.");
    }
  }

  private static Fields fields(JsonObject object) {
    Map<String, Object> values = new TreeMap<>();
    object.forEach((name, value) -> values.put(name, plain(value)));
    return Fields.of(values);
  }

  private static Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> fields(value.asJsonObject());
      case ARRAY -> value.asJsonArray().stream().map(RecordJson::plain).toList();
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> number((JsonNumber) value);
      case TRUE -> true;
      case FALSE -> false;
      case NULL -> "";
    };
  }

  private static Object number(JsonNumber number) {
    if (number.isIntegral() && number.bigIntegerValue().bitLength() < Integer.SIZE) {
      return number.intValue();
    }
    return number.doubleValue();
  }
}
