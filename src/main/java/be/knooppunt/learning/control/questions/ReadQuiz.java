package be.knooppunt.learning.control.questions;

import be.knooppunt.learning.control.files.ContentNode;
import be.knooppunt.learning.control.files.Fault;
import be.knooppunt.learning.entity.content.Goal;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.questions.Question;
import be.knooppunt.learning.entity.questions.QuestionHead;
import be.knooppunt.learning.entity.questions.Quiz;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code quiz.yaml}. Everything that would make a question unfair or impossible is a flaw,
 * with its line and what to do.
 */
public final class ReadQuiz {
  private static final String ID = "[A-Za-z][A-Za-z0-9-]{0,19}";
  private static final int TIMES_ASKED = 2;

  private final LearningModule module;
  private final Set<String> ids = new HashSet<>();

  private ReadQuiz(LearningModule module) {
    this.module = module;
  }

  /** Reads the questions of a module, without those that cannot be asked. */
  public static Quiz read(ContentNode root, LearningModule module) {
    ReadQuiz reader = new ReadQuiz(module);
    List<Question> questions = new ArrayList<>();
    for (ContentNode node : root.list("questions")) {
      reader.question(node).ifPresent(questions::add);
    }
    Quiz quiz = new Quiz(questions);
    reader.checkWhole(root, quiz);
    return quiz;
  }

  private Optional<Question> question(ContentNode node) {
    String id = node.text("id");
    String kind = node.text("kind");
    if (!id.isEmpty() && (!id.matches(ID) || !ids.add(id))) {
      node.flaw("id", Fault.QUESTION_ID, id, ids.size() + 1);
      return Optional.empty();
    }
    boolean isNetwork = kind.equals("network");
    LocalText nothing = new LocalText(Map.of());
    QuestionHead head =
        new QuestionHead(
            id,
            goals(node, kind),
            lesson(node),
            isNetwork ? node.optionalLocalText("prompt").orElse(nothing) : node.localText("prompt"),
            isNetwork || kind.equals("open")
                ? node.optionalLocalText("why").orElse(nothing)
                : node.localText("why"));
    return id.isEmpty() ? Optional.empty() : ReadQuestion.read(node, kind, head);
  }

  private List<String> goals(ContentNode node, String kind) {
    List<String> goals = node.names("goals");
    for (String goal : goals) {
      if (module.findGoal(goal).isEmpty()) {
        node.flaw("goals", Fault.GOAL_OF_QUESTION, goal);
      }
    }
    if (goals.isEmpty() && !kind.equals("open")) {
      node.flaw("goals", Fault.QUESTION_WITHOUT_GOAL);
    }
    return goals;
  }

  private Optional<String> lesson(ContentNode node) {
    Optional<String> lesson = node.optionalText("lesson");
    lesson
        .filter(id -> module.findLesson(id).isEmpty())
        .ifPresent(id -> node.flaw("lesson", Fault.LESSON_OF_QUESTION, id));
    return lesson.filter(id -> module.findLesson(id).isPresent());
  }

  private void checkWhole(ContentNode root, Quiz quiz) {
    int scored = quiz.scored().size();
    int wanted = module.asked() * TIMES_ASKED;
    if (scored < wanted) {
      root.flaw("questions", Fault.FEW_QUESTIONS, scored, wanted);
    }
    for (Goal goal : module.goals()) {
      boolean isTested =
          quiz.scored().stream().anyMatch(question -> question.head().goals().contains(goal.id()));
      if (!isTested) {
        root.flaw("questions", Fault.GOAL_WITHOUT_QUESTION, goal.id());
      }
    }
  }
}
