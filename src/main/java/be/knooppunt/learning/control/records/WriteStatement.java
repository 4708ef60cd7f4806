package be.knooppunt.learning.control.records;

import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.content.LocalText;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes statements of xAPI 1.0.3 about one learner. They name nobody: the learner is an account of
 * this portal with a name drawn by chance.
 */
final class WriteStatement {
  /** What a learner did; the addresses are those of ADL's vocabulary. */
  private enum Verb {
    EXPERIENCED("las"),
    PASSED("slaagde voor"),
    FAILED("slaagde niet voor"),
    COMPLETED("rondde af");

    private final String dutch;

    Verb(String dutch) {
      this.dutch = dutch;
    }

    JsonObject json() {
      String code = name().toLowerCase(Locale.ROOT);
      return Json.createObjectBuilder()
          .add("id", "http://adlnet.gov/expapi/verbs/" + code)
          .add("display", Json.createObjectBuilder().add("nl", dutch).add("en", code))
          .build();
    }
  }

  /** What the statement is about. */
  private enum Kind {
    LESSON,
    ASSESSMENT,
    MODULE;

    String address() {
      return "http://adlnet.gov/expapi/activities/" + name().toLowerCase(Locale.ROOT);
    }
  }

  private static final LocalText QUIZ =
      new LocalText(Map.of("nl", "Vragen: ", "en", "Questions: "));
  private static final double WHOLE = 100.0;

  private final String home;
  private final String pseudonym;
  private final LearningModule module;
  private final Instant at;

  /**
   * Writes about a learner in a module.
   *
   * @param home the address of this portal
   */
  WriteStatement(String home, String pseudonym, LearningModule module, Instant at) {
    this.home = home;
    this.pseudonym = pseudonym;
    this.module = module;
    this.at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /** A lesson was read. */
  JsonObject experienced(String id, Lesson lesson) {
    return statement(id, Verb.EXPERIENCED, lesson(lesson), Optional.empty(), true);
  }

  /** The quiz was done. */
  JsonObject scored(String id, boolean passed, int percent) {
    JsonObject result =
        Json.createObjectBuilder()
            .add(
                "score",
                Json.createObjectBuilder()
                    .add("scaled", percent / WHOLE)
                    .add("raw", percent)
                    .add("min", 0)
                    .add("max", (int) WHOLE))
            .add("success", passed)
            .add("completion", true)
            .build();
    return statement(id, passed ? Verb.PASSED : Verb.FAILED, quiz(), Optional.of(result), true);
  }

  /** Everything was read, answered and done. */
  JsonObject completed(String id) {
    JsonObject result = Json.createObjectBuilder().add("completion", true).build();
    return statement(id, Verb.COMPLETED, whole(), Optional.of(result), false);
  }

  private JsonObject statement(
      String id, Verb verb, JsonObject object, Optional<JsonObject> result, boolean isPart) {
    JsonObjectBuilder context =
        Json.createObjectBuilder().add("platform", "Knooppunt").add("revision", module.version());
    if (isPart) {
      context.add(
          "contextActivities",
          Json.createObjectBuilder().add("parent", Json.createArrayBuilder().add(whole())));
    }
    JsonObjectBuilder statement =
        Json.createObjectBuilder()
            .add("id", id)
            .add(
                "actor",
                Json.createObjectBuilder()
                    .add("objectType", "Agent")
                    .add(
                        "account",
                        Json.createObjectBuilder().add("homePage", home).add("name", pseudonym)))
            .add("verb", verb.json())
            .add("object", object);
    result.ifPresent(json -> statement.add("result", json));
    return statement.add("context", context).add("timestamp", at.toString()).build();
  }

  private JsonObject whole() {
    return activity("", Kind.MODULE, names(module.title(), LocalText.of("nl", "")));
  }

  private JsonObject lesson(Lesson lesson) {
    return activity("#" + lesson.id(), Kind.LESSON, names(lesson.title(), LocalText.of("nl", "")));
  }

  private JsonObject quiz() {
    return activity("#quiz", Kind.ASSESSMENT, names(module.title(), QUIZ));
  }

  private static JsonObject names(LocalText text, LocalText before) {
    JsonObjectBuilder names = Json.createObjectBuilder();
    new TreeMap<>(text.byLanguage())
        .forEach((language, name) -> names.add(language, before.in(language) + name));
    return names.build();
  }

  /** Its id is where the portal tells about the module, also to who has no account. */
  private JsonObject activity(String part, Kind kind, JsonObject names) {
    String of = module.partnership().map(partnership -> "?partnership=" + partnership).orElse("");
    return Json.createObjectBuilder()
        .add("objectType", "Activity")
        .add("id", home + "/api/v1/learning/modules/" + module.id().text() + of + part)
        .add(
            "definition", Json.createObjectBuilder().add("type", kind.address()).add("name", names))
        .build();
  }
}
