package be.knooppunt.people.boundary;

import be.knooppunt.platform.problem.Problem;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;

/** The JSON object that a request carries; what it cannot be is a problem that names the member. */
record JsonBody(JsonObject json) {
  private static final int LONGEST = 10_000;

  static JsonBody read(String text) {
    if (text.length() > LONGEST) {
      throw new Problem(
          Problem.Kind.TOO_LARGE, null, "The request is too long.", "Send less in one request.");
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return new JsonBody(reader.readObject());
    } catch (JsonException e) {
      throw new Problem(
          Problem.Kind.MALFORMED, null, "The request is no JSON object.", "Send {…} in UTF-8.");
    }
  }

  /** A text; empty when it is absent or null. */
  Optional<String> text(String name) {
    JsonValue value = json.getOrDefault(name, JsonValue.NULL);
    if (value == JsonValue.NULL) {
      return Optional.empty();
    }
    if (value instanceof JsonString text) {
      return Optional.of(text.getString()).filter(t -> !t.isBlank());
    }
    throw new Problem(
        Problem.Kind.MALFORMED, name, name + " is no text.", "Put it between double quotes.");
  }
}
