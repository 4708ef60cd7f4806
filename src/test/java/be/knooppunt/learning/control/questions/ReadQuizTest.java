package be.knooppunt.learning.control.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.control.files.ContentFile;
import be.knooppunt.learning.control.files.ContentFlaw;
import be.knooppunt.learning.control.files.Flaws;
import be.knooppunt.learning.entity.content.Audience;
import be.knooppunt.learning.entity.content.Goal;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.content.MapTask;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.questions.Quiz;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of questions that cannot be asked. */
class ReadQuizTest {
  private static final LocalText TEXT = LocalText.of("nl", "Tekst");

  private static LearningModule module() {
    return new LearningModule(
        new ModuleId("T1"),
        "1.0",
        List.of("nl"),
        List.of(Audience.ALL),
        10,
        LocalDate.of(2026, 11, 21),
        LocalDate.of(2027, 11, 21),
        80,
        1,
        Optional.empty(),
        TEXT,
        TEXT,
        List.of(new Goal("G1", TEXT)),
        List.of(),
        List.of(new Lesson("1-kiezen", 5, List.of("G1"), List.of(), TEXT, Map.of())),
        new MapTask(MapTask.Kind.SIGNALS_GIVEN, 1, 0, TEXT),
        Map.of(),
        "hash",
        Optional.empty());
  }

  private final Flaws flaws = new Flaws();

  private Quiz read(String kind, String rest) {
    String yaml =
        "questions:\n  - {id: Q1, kind: %s, goals: [G1], lesson: 1-kiezen, prompt: {nl: Wat}, why: {nl: Zo}, %s}\n"
            .formatted(kind, rest);
    return ContentFile.read(
            "quiz.yaml", yaml.getBytes(StandardCharsets.UTF_8), List.of("nl"), flaws)
        .map(
            root -> {
              Quiz quiz = ReadQuiz.read(root, module());
              root.finish();
              return quiz;
            })
        .orElseThrow();
  }

  private String said() {
    return String.join("\n", flaws.all().stream().map(ContentFlaw::toString).toList());
  }

  /** Columns: the kind, the rest of the question, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          single   | options: [{text: {nl: a}}, {text: {nl: b}}]                                      | 0 of 2 options are right.
          single   | options: [{text: {nl: a}, right: true}, {text: {nl: b}, right: true}]            | 2 of 2 options are right.
          multiple | options: [{text: {nl: a}, right: true}, {text: {nl: b}, right: true}]            | 2 of 2 options are right.
          match    | pairs: [{left: {nl: a}, right: {nl: x}}, {left: {nl: a}, right: {nl: y}}]        | cannot be told apart
          order    | steps: [{nl: a}, {nl: a}, {nl: b}]                                               | cannot be put in order
          classify | classes: [{id: x, text: {nl: X}}], items: [{text: {nl: a}, class: y}]            | cannot be put in classes
          numeric  | answer: veel, tolerance: 0                                                       | 'veel' is no number.
          numeric  | answer: 1, tolerance: -1                                                         | The tolerance is below 0.
          case     | steps: [{id: a, text: {nl: A}, options: [{text: {nl: x}, points: 1, next: a, why: {nl: z}}, {text: {nl: y}, points: 0, why: {nl: z}}]}] | leads back
          case     | steps: [{id: a, text: {nl: A}, options: [{text: {nl: x}, points: 1, next: q, why: {nl: z}}, {text: {nl: y}, points: 0, why: {nl: z}}]}] | which is not there
          network  | template: WHO_KNOWS                                                              | 'template' cannot be 'WHO_KNOWS'.
          route    | from: hier, need: DEBT                                                           | A way cannot begin here.
          guess    | answer: 1                                                                        | There is no kind of question 'guess'.
          """)
  void whatCannotBeAskedIsAFlawWithItsLineAndRemedy(String kind, String rest, String what) {
    read(kind, rest);
    assertTrue(said().contains(what), this::said);
    assertTrue(said().contains("quiz.yaml:2: "), this::said);
  }

  @Test
  void aPoolThatIsTooSmallOrTestsNoGoalIsAFlaw() {
    Quiz quiz = read("open", "hint: {nl: Denk}");
    assertEquals(1, quiz.questions().size());
    assertTrue(said().contains("There are 0 questions that count; 2 are needed."), this::said);
    assertTrue(said().contains("No question tests goal 'G1'."), this::said);
  }

  @Test
  void whatNobodyAsksForIsAFlaw() {
    read("single", "punten: 5, options: [{text: {nl: a}, right: true}, {text: {nl: b}}]");
    assertTrue(said().contains("'punten' has no meaning here."), this::said);
  }
}
