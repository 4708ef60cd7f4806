package be.knooppunt.compare.boundary;

import be.knooppunt.platform.problem.Problem;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts of a JSON object that was sent, and the version it is about. */
final class SentFields {
  private static final int LONGEST = 20_000;

  private final JsonObject sent;

  private SentFields(JsonObject sent) {
    this.sent = sent;
  }

  static SentFields read(String body) {
    if (body.length() > LONGEST) {
      throw new Problem(Problem.Kind.TOO_LARGE, null, "This is too long.", "Send less.");
    }
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return new SentFields(reader.readObject());
    } catch (JsonException e) {
      throw new Problem(
          Problem.Kind.MALFORMED, null, "This is no JSON object.", "Send a JSON object.");
    }
  }

  /** A text; empty when it was not sent. */
  Optional<String> text(String name) {
    return sent.get(name) instanceof JsonString text
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  /** The version of a record in {@code If-Match}. */
  static int version(@Nullable String match) {
    if (match == null || match.isBlank()) {
      throw new Problem(
          Problem.Kind.PRECONDITION_REQUIRED,
          "If-Match",
          "Which version this changes is missing.",
          "Read it first, and send its ETag back as If-Match.");
    }
    String plain = match.strip().replaceFirst("^W/", "").replace("\"", "");
    if (!plain.matches("[0-9]{1,9}")) {
      throw new Problem(
          Problem.Kind.PRECONDITION_FAILED,
          "If-Match",
          "If-Match is no version of it.",
          "Read it again, and send its ETag back as If-Match.");
    }
    return Integer.parseInt(plain);
  }
}
