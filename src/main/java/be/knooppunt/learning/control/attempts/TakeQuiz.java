package be.knooppunt.learning.control.attempts;

import be.knooppunt.learning.control.attempts.ModuleQuizzes.ModuleQuiz;
import be.knooppunt.learning.control.progress.NoteProgress;
import be.knooppunt.learning.entity.attempts.QuizAnswer;
import be.knooppunt.learning.entity.attempts.QuizAttempt;
import be.knooppunt.learning.entity.attempts.Result;
import be.knooppunt.learning.entity.attempts.Turns;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.live.LiveQuestions.Change;
import be.knooppunt.learning.entity.questions.Answer;
import be.knooppunt.learning.entity.questions.Field;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Scoring;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lets a learner take the questions of a module. What a browser sends is only ever an answer: what
 * was drawn, what is right and how many points it is worth is kept and computed here.
 */
@ApplicationScoped
public class TakeQuiz {
  @Inject private Attempts attempts;
  @Inject private ModuleQuizzes quizzes;
  @Inject private NoteProgress progress;
  @Inject private CurrentRights rights;
  @Inject private Clock clock;

  /** For the container. */
  protected TakeQuiz() {}

  /** Keeps attempts in a store. */
  public TakeQuiz(
      Attempts attempts,
      ModuleQuizzes quizzes,
      NoteProgress progress,
      CurrentRights rights,
      Clock clock) {
    this.attempts = attempts;
    this.quizzes = quizzes;
    this.progress = progress;
    this.rights = rights;
    this.clock = clock;
  }

  /** What a browser sends. */
  public record Sent(Answer answer, int basis) {}

  private String learner(String partnership) {
    String account = rights.requireAccountId();
    if (!rights.isInside(partnership)) {
      throw Problem.forbidden();
    }
    return account;
  }

  /** How often whoever asks tried a module, and whether they may again. */
  @Transactional
  public Turns turns(String partnership, String module) {
    String account = learner(partnership);
    ModuleQuiz asked = quizzes.get(partnership, module);
    return Turns.of(attempts.list(account, asked.module().id().text()), clock.instant());
  }

  /**
   * Begins an attempt, or goes on with the one that is open.
   *
   * @param seed from which everything that is drawn follows
   * @throws Problem while there is a pause
   */
  @Transactional
  public QuizAttempt begin(String partnership, String module, long seed) {
    String account = learner(partnership);
    ModuleQuiz asked = quizzes.get(partnership, module);
    if (!attempts.hold(account)) {
      throw Problem.unauthenticated();
    }
    List<QuizAttempt> made = attempts.list(account, asked.module().id().text());
    Turns turns = Turns.of(made, clock.instant());
    if (turns.open().isPresent()) {
      return turns.open().get();
    }
    if (!turns.mayBegin()) {
      throw new Problem(
          Problem.Kind.CONFLICT,
          null,
          "There is a pause until " + turns.pausedUntil().orElseThrow() + ".",
          "Read the lessons again, and try after that.");
    }
    int turn = made.isEmpty() ? 1 : made.get(made.size() - 1).turn() + 1;
    QuizAttempt attempt =
        new QuizAttempt(account, partnership, asked.module(), seed, turn, clock.instant());
    List<QuizAnswer> drawn = new ArrayList<>();
    for (DrawnQuiz.Drawn one : DrawnQuiz.of(asked, quizzes.live(partnership), seed).drawn()) {
      drawn.add(new QuizAnswer(attempt.id(), drawn.size() + 1, one.question(), one.live()));
    }
    attempts.add(attempt, drawn);
    return attempt;
  }

  /**
   * An attempt of whoever asks; that of somebody else is not told from one that is not there.
   *
   * @throws Problem when there is none
   */
  @Transactional
  public Sheet read(String partnership, String module, String attempt) {
    String account = learner(partnership);
    return sheet(partnership, module, attempts.find(account, attempt), attempt);
  }

  private Sheet sheet(
      String partnership, String module, Optional<QuizAttempt> found, String attempt) {
    QuizAttempt mine =
        found
            .filter(one -> one.partnershipId().equals(partnership))
            .filter(one -> one.moduleId().equals(module))
            .orElseThrow(() -> Lookups.unknown("attempt", attempt));
    ModuleQuiz asked = quizzes.get(partnership, module);
    return new Sheet(
        mine,
        attempts.answers(attempt).stream()
            .map(
                row ->
                    PutQuestion.of(row, asked.quiz(), () -> quizzes.live(partnership), mine.seed()))
            .toList(),
        !asked.module().contentHash().equals(mine.contentHash()));
  }

  /** The attempt, held, with the question at a place that can still be answered. */
  private Sheet held(String partnership, String module, String attempt) {
    String account = learner(partnership);
    Sheet sheet = sheet(partnership, module, attempts.hold(account, attempt), attempt);
    if (!sheet.attempt().isOpen()) {
      throw new Problem(
          Problem.Kind.CONFLICT, null, "This attempt has ended.", "Look at its result.");
    }
    return sheet;
  }

  private static PutQuestion open(Sheet sheet, int place) {
    PutQuestion put =
        sheet.at(place).orElseThrow(() -> Lookups.unknown("question", String.valueOf(place)));
    if (put.isDone()) {
      throw new NewerAnswer(); // looked at on another device
    }
    return put;
  }

  /**
   * Keeps what was filled in. The same once more changes nothing.
   *
   * @return the question as it is kept now
   * @throws NewerAnswer when it is based on another answer than the newest
   * @throws Problem when the question has no such field or value; nothing was written
   */
  @Transactional
  public PutQuestion save(String partnership, String module, String attempt, int place, Sent sent) {
    Sheet sheet = held(partnership, module, attempt);
    PutQuestion put = open(sheet, place);
    keep(put, sent);
    return put;
  }

  private static void keep(PutQuestion put, Sent sent) {
    Answer wanted = merged(put, sent.answer());
    if (wanted.equals(put.row().answer())) {
      return;
    }
    if (sent.basis() != put.row().revision()) {
      throw new NewerAnswer();
    }
    put.row().keep(wanted);
  }

  /** What is sent, with what was settled before; a form has no field for that any more. */
  private static Answer merged(PutQuestion put, Answer sent) {
    Posed posed = put.posed().orElseThrow();
    Map<String, List<String>> all = new TreeMap<>(sent.given());
    if (posed.scoring() == Scoring.STORY) {
      List<Field> reached = posed.reached(put.answer());
      int settled = put.settled();
      boolean isForged =
          all.keySet().stream().anyMatch(name -> !name.equals(current(reached, settled)));
      reached.subList(0, settled).forEach(f -> all.put(f.name(), put.answer().of(f.name())));
      if (isForged) {
        throw refused();
      }
    }
    Answer answer = Answer.of(all);
    if (!posed.admits(answer)) {
      throw put.change() == Change.REDRAWN ? new NewerAnswer() : refused();
    }
    return answer;
  }

  private static String current(List<Field> reached, int settled) {
    return settled < reached.size() ? reached.get(settled).name() : "";
  }

  private static Problem refused() {
    return new Problem(
        Problem.Kind.UNPROCESSABLE,
        null,
        "This question has no such field or answer.",
        "Open the question again, and choose one of its answers.");
  }

  /**
   * Keeps what was filled in and looks at it, for good; of a story only the step that was chosen.
   * The attempt ends with its last question.
   *
   * @return fields that still have to be filled in; none when it was looked at
   */
  @Transactional
  public List<Field> check(
      String partnership, String module, String attempt, int place, Sent sent) {
    Sheet sheet = held(partnership, module, attempt);
    PutQuestion put = open(sheet, place);
    keep(put, sent);
    Posed posed = put.posed().orElseThrow();
    QuizAnswer row = put.row();
    if (posed.scoring() == Scoring.STORY) {
      List<Field> reached = posed.reached(row.answer());
      Field step = reached.get(Math.min(put.settled(), reached.size() - 1));
      if (row.answer().of(step.name()).isEmpty()) {
        return List.of(step);
      }
      row.settle();
    }
    List<Field> open = posed.open(row.answer());
    boolean goesOn = posed.scoring() == Scoring.STORY && !open.isEmpty();
    if (open.isEmpty()) {
      row.check(posed.points(row.answer()), put.stood());
      endWhenDone(sheet);
    }
    return goesOn ? List.of() : open;
  }

  private void endWhenDone(Sheet sheet) {
    if (sheet.next().isEmpty()) {
      end(sheet);
    }
  }

  private void end(Sheet sheet) {
    QuizAttempt attempt = sheet.attempt();
    Result result = sheet.result();
    attempt.end(result.percent(), result.reaches(attempt.passMark()), clock.instant());
    if (attempt.isPassed()) {
      progress.quizPassed(
          attempt.accountId(),
          attempt.partnershipId(),
          new ModuleId(attempt.moduleId()),
          attempt.moduleVersion(),
          attempt.percent());
    } else {
      progress.quizFailed(
          attempt.accountId(),
          attempt.partnershipId(),
          new ModuleId(attempt.moduleId()),
          attempt.moduleVersion(),
          attempt.percent());
    }
  }

  /**
   * Ends an attempt; what was not looked at has no points. One of which nothing can be asked any
   * more is forgotten, and does not count as a turn.
   *
   * @return whether it counts
   */
  @Transactional
  public boolean end(String partnership, String module, String attempt) {
    Sheet sheet = held(partnership, module, attempt);
    if (sheet.result().count() == 0) {
      attempts.remove(sheet.attempt());
      return false;
    }
    end(sheet);
    return true;
  }
}
