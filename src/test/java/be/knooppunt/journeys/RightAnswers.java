package be.knooppunt.journeys;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.live.LiveDraw;
import be.knooppunt.learning.entity.live.LiveQuestions;
import be.knooppunt.learning.entity.questions.Answer;
import be.knooppunt.learning.entity.questions.PlayedAnswers;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Posing;
import be.knooppunt.learning.entity.questions.Question;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.testing.Samples;
import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody who knows the right answers of a module, also those that stand on the local map. */
final class RightAnswers {
  private static final int MOST_SUBJECTS = 200;
  private static final long ANY = 7;

  private final List<Question> questions;
  private final LiveQuestions live =
      new LiveQuestions(
          Samples.network("roeselare"),
          Samples.facts().vocabularies(),
          TimeSource.today(Clock.systemUTC()));

  private String asked = "";

  RightAnswers(String module) {
    ModuleLibrary library = new ModuleLibrary();
    LearningModule found =
        library.shippedModules().stream()
            .filter(one -> one.id().text().equals(module))
            .findFirst()
            .orElseThrow();
    questions = library.quiz(found).orElseThrow().questions();
  }

  /** What the last question was. */
  String lastAsked() {
    return asked;
  }

  /** Fills in what is open of the question on the page. */
  void fillIn(Visit visit) {
    asked =
        plain(
            String.join(
                " ", visit.find("form#quiz .vraagkop, form#quiz .vraagregel").allInnerTexts()));
    Posed posed =
        questions.stream()
            .filter(question -> !question.isLive())
            .map(question -> Posing.pose(question, ANY))
            .filter(one -> isAsked(asked, one))
            .findFirst()
            .or(() -> onMap(visit, asked))
            .orElseThrow(() -> new AssertionError("Not a question of the module: " + asked));
    Answer right = PlayedAnswers.right(posed);
    right.given().forEach((field, values) -> fillIn(visit, field, values));
  }

  private static boolean isAsked(String asked, Posed posed) {
    String prompt = plain(posed.prompt().in("nl"));
    return !prompt.isEmpty()
        && List.of(prompt.split("(?<=[.?!]) ")).stream().allMatch(asked::contains);
  }

  /** The right one of the options on the page, on the map as it is shipped. */
  private Optional<Posed> onMap(Visit visit, String asked) {
    List<String> options =
        visit.find("form#quiz input[type=radio]").all().stream()
            .map(option -> option.getAttribute("value"))
            .toList();
    return questions.stream()
        .filter(Question::isLive)
        .flatMap(question -> onMap(question, options, asked).stream())
        .findFirst();
  }

  private Optional<Posed> onMap(Question question, List<String> options, String asked) {
    for (long seed = 0; seed < MOST_SUBJECTS && !options.isEmpty(); seed++) {
      Optional<LiveDraw> drawn = live.draw(question, seed);
      if (drawn.isEmpty() || !isAbout(live.pose(question, drawn.get()), asked)) {
        continue;
      }
      LiveDraw shown = new LiveDraw(drawn.get().subject(), options, Set.of(options.get(0)));
      Optional<LiveQuestions.Now> now = live.now(question, shown, seed);
      if (now.isPresent() && now.get().draw().options().equals(options)) {
        return Optional.of(live.pose(question, now.get().draw()));
      }
    }
    return Optional.empty();
  }

  private static boolean isAbout(Posed posed, String asked) {
    return posed
        .sentence()
        .map(
            sentence -> sentence.values().stream().allMatch(v -> asked.contains(plain(v.in("nl")))))
        .orElse(false);
  }

  private static void fillIn(Visit visit, String field, List<String> values) {
    Locator open = visit.find("form#quiz [name$='." + field + "']:enabled");
    if (open.count() == 0) {
      return; // a step of a story that was answered, or that is still to come
    }
    String kind = (String) open.first().evaluate("e => e.type");
    switch (kind) {
      case "radio", "checkbox" ->
          values.forEach(
              value ->
                  visit
                      .find("form#quiz [name$='." + field + "'][value='" + value + "']:enabled")
                      .check());
      case "select-one" -> open.selectOption(values.get(0));
      default -> open.fill(values.get(0).replace('.', ','));
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
