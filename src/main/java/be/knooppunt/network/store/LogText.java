package be.knooppunt.network.store;

import be.knooppunt.network.entity.Fields;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.TreeMap;

/** Fields as the change log keeps them: JSON with the names in the order of the alphabet. */
final class LogText {
  // asked once: the static methods of Json look through the whole class path at each call
  private final JsonProvider json = JsonProvider.provider();

  String write(Fields fields) {
    return object(fields).toString();
  }

  private JsonObject object(Fields fields) {
    JsonObjectBuilder object = json.createObjectBuilder();
    fields.values().forEach((name, value) -> object.add(name, value(value)));
    return object.build();
  }

  private JsonValue value(Object value) {
    if (value instanceof Fields fields) {
      return object(fields);
    }
    if (value instanceof List<?> list) {
      JsonArrayBuilder array = json.createArrayBuilder();
      list.forEach(item -> array.add(value(item)));
      return array.build();
    }
    if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Integer number) {
      return json.createValue(number);
    }
    return value instanceof Double number
        ? json.createValue(number)
        : json.createValue(value.toString());
  }

  Fields read(String text) {
    try (JsonReader reader = json.createReader(new StringReader(text))) {
      return fields(reader.readObject());
    }
  }

  private static Fields fields(JsonObject object) {
    TreeMap<String, Object> values = new TreeMap<>();
    object.forEach((name, value) -> values.put(name, plain(value)));
    return Fields.of(values);
  }

  private static Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> fields(value.asJsonObject());
      case ARRAY -> ((JsonArray) value).stream().map(LogText::plain).toList();
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> number((JsonNumber) value);
      case TRUE -> true;
      case FALSE -> false;
      case NULL -> "";
    };
  }

  private static Object number(JsonNumber number) {
    if (number.isIntegral()) {
      return number.intValue();
    }
    return number.doubleValue();
  }
}
