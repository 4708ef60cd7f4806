package be.knooppunt.learning.control.scorm;

import be.knooppunt.learning.entity.content.Goal;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.questions.Field;
import be.knooppunt.learning.entity.questions.Option;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Posing;
import be.knooppunt.learning.entity.questions.Question;
import be.knooppunt.learning.entity.questions.Quiz;
import be.knooppunt.platform.web.Texts;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * What the player of a package knows of a module: its lessons by id, and its questions with their
 * right answers, which a package cannot hide. Questions about the local map stay out.
 */
final class QuizData {
  /** The order of the options: the same in every package. */
  private static final long SEED = 1;

  private static final List<String> WORDS =
      List.of(
          "again",
          "alone",
          "begin",
          "best",
          "check",
          "choose",
          "done",
          "failed",
          "isRight",
          "mark",
          "missing",
          "next",
          "notKept",
          "number",
          "partly",
          "passed",
          "pick",
          "point",
          "questionOf",
          "readOf",
          "ready",
          "right",
          "rightIs",
          "rightOne",
          "stillToRead",
          "thought",
          "toResult",
          "wrong",
          "yourWords");

  private final LearningModule module;
  private final Texts texts;

  QuizData(LearningModule module, Texts texts) {
    this.module = module;
    this.texts = texts;
  }

  /** Those that can be asked without the map. */
  static List<Question> questions(Quiz quiz) {
    return quiz.questions().stream().filter(question -> !question.isLive()).toList();
  }

  /** All of it. */
  JsonObject json(Quiz quiz) {
    JsonArrayBuilder questions = Json.createArrayBuilder();
    questions(quiz).forEach(question -> questions.add(question(Posing.pose(question, SEED))));
    JsonObjectBuilder words = Json.createObjectBuilder();
    WORDS.forEach(word -> words.add(word, texts.get("out.scorm." + word)));
    return Json.createObjectBuilder()
        .add("hash", module.contentHash().substring(0, Math.min(8, module.contentHash().length())))
        .add("passMark", module.passMark())
        .add("asked", module.asked())
        .add("lessons", Json.createArrayBuilder(module.lessons().stream().map(Lesson::id).toList()))
        .add("goals", Json.createArrayBuilder(module.goals().stream().map(Goal::id).toList()))
        .add("questions", questions)
        .add("words", words)
        .build();
  }

  private JsonObject question(Posed posed) {
    Question question = posed.question();
    JsonArrayBuilder fields = Json.createArrayBuilder();
    posed.fields().forEach(field -> fields.add(field(field)));
    return Json.createObjectBuilder()
        .add("id", question.id())
        .add("s", posed.scoring().name())
        .add("g", Json.createArrayBuilder(question.head().goals()))
        .add("p", posed.prompt().in(texts.code()))
        .add("w", question.head().why().in(texts.code()))
        .add("h", posed.hint().in(texts.code()))
        .add("f", fields)
        .build();
  }

  private JsonObject field(Field field) {
    JsonArrayBuilder options = Json.createArrayBuilder();
    field.options().forEach(option -> options.add(option(option)));
    return Json.createObjectBuilder()
        .add("n", field.name())
        .add("k", field.kind().name())
        .add("l", field.label().in(texts.code()))
        .add("o", options)
        .add("r", Json.createArrayBuilder(field.right().stream().sorted().toList()))
        .add("t", field.tolerance())
        .build();
  }

  private JsonArray option(Option option) {
    return Json.createArrayBuilder()
        .add(option.value())
        .add(option.text().in(texts.code()))
        .add(option.why().in(texts.code()))
        .add(option.next().orElse(""))
        .build();
  }
}
