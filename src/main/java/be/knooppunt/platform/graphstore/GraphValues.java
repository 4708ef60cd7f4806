package be.knooppunt.platform.graphstore;

import be.knooppunt.platform.dump.DifferentContent;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Point;

/**
 * Properties of the graph as JSON and back, without loss. Texts, whole numbers, yes and no, and
 * lists are plain JSON; every other type is an object whose one name is that of the type, such as
 * {@code {"date":"2026-11-21"}}.
 */
final class GraphValues {
  private static final JsonProvider JSON = JsonProvider.provider();

  private GraphValues() {}

  static JsonObject json(Value properties) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    // in the order of their names, so that the same graph gives the same lines
    new TreeMap<>(properties.asMap(value -> value))
        .forEach((name, value) -> object.add(name, jsonOf(value)));
    return object.build();
  }

  private static JsonValue jsonOf(Value value) {
    return switch (value.type().name()) {
      case "NULL" -> JsonValue.NULL;
      case "BOOLEAN" -> value.asBoolean() ? JsonValue.TRUE : JsonValue.FALSE;
      case "STRING" -> JSON.createValue(value.asString());
      case "INTEGER" -> JSON.createValue(value.asLong());
      case "FLOAT" -> typed("float", Double.toString(value.asDouble()));
      case "DATE" -> typed("date", value.asLocalDate().toString());
      case "TIME" -> typed("time", value.asOffsetTime().toString());
      case "LOCAL_TIME" -> typed("localtime", value.asLocalTime().toString());
      case "DATE_TIME" -> typed("datetime", value.asZonedDateTime().toString());
      case "LOCAL_DATE_TIME" -> typed("localdatetime", value.asLocalDateTime().toString());
      case "DURATION" -> typed("duration", text(value.asIsoDuration()));
      case "POINT" -> typed("point", text(value.asPoint()));
      case "BYTES" -> typed("bytes", Base64.getEncoder().encodeToString(value.asByteArray()));
      default -> {
        if (!value.type().name().startsWith("LIST")) {
          throw new IllegalStateException("A back-up does not know " + value.type().name());
        }
        JsonArrayBuilder array = JSON.createArrayBuilder();
        value.values().forEach(one -> array.add(jsonOf(one)));
        yield array.build();
      }
    };
  }

  private static JsonValue typed(String type, String text) {
    return JSON.createObjectBuilder().add(type, text).build();
  }

  private static String text(IsoDuration d) {
    return d.months() + " " + d.days() + " " + d.seconds() + " " + d.nanoseconds();
  }

  private static String text(Point p) {
    String flat = p.srid() + " " + p.x() + " " + p.y();
    return Double.isNaN(p.z()) ? flat : flat + " " + p.z();
  }

  static Map<String, Object> properties(JsonObject object) {
    Map<String, Object> properties = new TreeMap<>();
    object.forEach((name, value) -> properties.put(name, valueOf(value)));
    return properties;
  }

  private static Value valueOf(JsonValue json) {
    return switch (json.getValueType()) {
      case NULL -> Values.NULL;
      case TRUE -> Values.value(true);
      case FALSE -> Values.value(false);
      case STRING -> Values.value(((JsonString) json).getString());
      case NUMBER -> Values.value(((JsonNumber) json).longValueExact());
      case ARRAY -> {
        List<Value> list = new ArrayList<>();
        ((JsonArray) json).forEach(one -> list.add(valueOf(one)));
        yield Values.value(list);
      }
      case OBJECT -> typed((JsonObject) json);
    };
  }

  private static Value typed(JsonObject json) {
    String type = json.keySet().stream().findFirst().orElse("");
    String text = json.getString(type, "");
    return switch (type) {
      case "float" -> Values.value(Double.parseDouble(text));
      case "date" -> Values.value(LocalDate.parse(text));
      case "time" -> Values.value(OffsetTime.parse(text));
      case "localtime" -> Values.value(LocalTime.parse(text));
      case "datetime" -> Values.value(ZonedDateTime.parse(text));
      case "localdatetime" -> Values.value(LocalDateTime.parse(text));
      case "bytes" -> Values.value(Base64.getDecoder().decode(text));
      case "duration" -> {
        String[] d = text.split(" ", -1);
        yield Values.isoDuration(
            Long.parseLong(d[0]),
            Long.parseLong(d[1]),
            Long.parseLong(d[2]),
            Integer.parseInt(d[3]));
      }
      case "point" -> point(text.split(" ", -1));
      default -> throw new DifferentContent("It holds a value of an unknown type, " + type + ".");
    };
  }

  private static Value point(String[] p) {
    int srid = Integer.parseInt(p[0]);
    double x = Double.parseDouble(p[1]);
    double y = Double.parseDouble(p[2]);
    return p.length == 3
        ? Values.point(srid, x, y)
        : Values.point(srid, x, y, Double.parseDouble(p[3]));
  }
}
