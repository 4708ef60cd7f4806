package be.knooppunt.learning.control.records;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What xAPI 1.0.3 asks of a statement (part two, chapters 2 and 4), as far as this portal uses it.
 * Whatever it does not use counts as wrong.
 */
final class StatementShape {
  /** For a validator that does not run in the build. */
  private static final Path FOR_OTHERS = Path.of("target", "xapi-statements.json");

  private final List<String> wrong = new ArrayList<>();

  private StatementShape() {}

  /** What is wrong with a statement. */
  static List<String> wrong(JsonObject statement) {
    StatementShape shape = new StatementShape();
    shape.statement(statement);
    return shape.wrong;
  }

  /** Leaves statements in a file. */
  static void writeForOthers(List<String> statements) throws IOException {
    Files.createDirectories(FOR_OTHERS.getParent());
    Files.writeString(FOR_OTHERS, "[" + String.join(",\n", statements) + "]\n");
  }

  private void check(boolean isRight, String what) {
    if (!isRight) {
      wrong.add(what);
    }
  }

  private void keys(JsonObject json, Set<String> needed, Set<String> allowed, String where) {
    for (String key : needed) {
      check(json.containsKey(key), where + " lacks " + key);
    }
    for (String key : json.keySet()) {
      check(needed.contains(key) || allowed.contains(key), where + " has " + key);
      check(!json.isNull(key), where + "." + key + " is null");
    }
  }

  private void statement(JsonObject json) {
    keys(
        json,
        Set.of("id", "actor", "verb", "object", "timestamp"),
        Set.of("result", "context"),
        "statement");
    check(
        json.getString("id")
            .matches("[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
        "id is no UUID");
    actor(json.getJsonObject("actor"));
    JsonObject verb = json.getJsonObject("verb");
    keys(verb, Set.of("id"), Set.of("display"), "verb");
    iri(verb.getString("id"), "verb.id");
    words(verb.getJsonObject("display"), "verb.display");
    activity(json.getJsonObject("object"), "object");
    try {
      OffsetDateTime.parse(json.getString("timestamp"));
    } catch (DateTimeParseException e) {
      wrong.add("timestamp is none of ISO 8601");
    }
    if (json.containsKey("result")) {
      result(json.getJsonObject("result"));
    }
    if (json.containsKey("context")) {
      context(json.getJsonObject("context"));
    }
  }

  /** Nothing but an account: no name, no mailbox. */
  private void actor(JsonObject actor) {
    keys(actor, Set.of("objectType", "account"), Set.of(), "actor");
    check(actor.getString("objectType").equals("Agent"), "actor is no Agent");
    JsonObject account = actor.getJsonObject("account");
    keys(account, Set.of("homePage", "name"), Set.of(), "actor.account");
    iri(account.getString("homePage"), "actor.account.homePage");
    check(!account.getString("name").isBlank(), "actor.account.name is empty");
  }

  private void activity(JsonObject activity, String where) {
    keys(activity, Set.of("id"), Set.of("objectType", "definition"), where);
    iri(activity.getString("id"), where + ".id");
    check(activity.getString("objectType").equals("Activity"), where + " is no Activity");
    JsonObject definition = activity.getJsonObject("definition");
    keys(definition, Set.of(), Set.of("name", "description", "type", "moreInfo"), where);
    iri(definition.getString("type"), where + ".definition.type");
    words(definition.getJsonObject("name"), where + ".definition.name");
  }

  private void result(JsonObject result) {
    keys(result, Set.of(), Set.of("score", "success", "completion"), "result");
    for (String key : List.of("success", "completion")) {
      if (result.containsKey(key)) {
        JsonValue value = result.get(key);
        check(value == JsonValue.TRUE || value == JsonValue.FALSE, key + " is no boolean");
      }
    }
    if (result.containsKey("score")) {
      JsonObject score = result.getJsonObject("score");
      keys(score, Set.of("scaled"), Set.of("raw", "min", "max"), "score");
      score.forEach((key, value) -> check(value instanceof JsonNumber, key + " is no number"));
      double scaled = score.getJsonNumber("scaled").doubleValue();
      double raw = score.getJsonNumber("raw").doubleValue();
      check(scaled >= -1 && scaled <= 1, "score.scaled is outside -1 to 1");
      check(raw >= score.getInt("min") && raw <= score.getInt("max"), "score.raw is out of bounds");
    }
  }

  private void context(JsonObject context) {
    keys(context, Set.of(), Set.of("platform", "revision", "contextActivities"), "context");
    JsonObject around = context.getJsonObject("contextActivities");
    if (around != null) {
      keys(around, Set.of(), Set.of("parent", "grouping", "category", "other"), "around");
      JsonArray parents = around.getJsonArray("parent");
      parents.forEach(parent -> activity(parent.asJsonObject(), "parent"));
    }
  }

  private void iri(String text, String where) {
    check(URI.create(text).isAbsolute(), where + " is no IRI with a scheme");
  }

  private void words(JsonObject words, String where) {
    check(!words.isEmpty(), where + " is empty");
    words.forEach(
        (language, text) -> {
          check(
              Locale.forLanguageTag(language).toLanguageTag().equals(language),
              where + ": " + language + " is no language tag");
          check(text instanceof JsonString, where + " holds no text");
        });
  }
}
