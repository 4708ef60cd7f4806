package be.knooppunt.learning.control.attempts;

import be.knooppunt.learning.entity.attempts.QuizAnswer;
import be.knooppunt.learning.entity.live.LiveDraw;
import be.knooppunt.learning.entity.live.LiveQuestions;
import be.knooppunt.learning.entity.live.LiveQuestions.Change;
import be.knooppunt.learning.entity.live.LiveQuestions.Now;
import be.knooppunt.learning.entity.questions.Answer;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Posing;
import be.knooppunt.learning.entity.questions.Question;
import be.knooppunt.learning.entity.questions.Quiz;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A question of an attempt as it is put now.
 *
 * @param row what is kept of it
 * @param posed with its fields; empty when it cannot be asked any more
 * @param stood what was drawn from the map as it stands now, or stood when it was looked at
 * @param change what became of what was drawn from the map
 */
public record PutQuestion(
    QuizAnswer row, Optional<Posed> posed, Optional<LiveDraw> stood, Change change) {

  /** Puts a question. */
  static PutQuestion of(QuizAnswer row, Quiz quiz, Supplier<LiveQuestions> map, long seed) {
    Optional<Question> question = quiz.find(row.questionId());
    if (question.isEmpty() || question.get().isScored() != row.isScored()) {
      return new PutQuestion(row, Optional.empty(), Optional.empty(), Change.NONE);
    }
    if (!question.get().isLive()) {
      return new PutQuestion(
          row, question.map(one -> Posing.pose(one, seed)), Optional.empty(), Change.NONE);
    }
    LiveQuestions live = map.get();
    Optional<Now> now = row.isChecked() ? judged(row) : now(row, question.get(), live, seed);
    return new PutQuestion(
        row,
        now.map(one -> live.pose(question.get(), one.draw())),
        now.map(Now::draw),
        now.map(Now::change).orElse(Change.NONE));
  }

  private static Optional<Now> now(
      QuizAnswer row, Question question, LiveQuestions live, long seed) {
    return row.drawn()
        .map(before -> live.now(question, before, seed))
        .orElseGet(() -> live.draw(question, seed).map(draw -> new Now(draw, Change.REDRAWN)));
  }

  /** What was looked at stays as it was then, whatever the map says now. */
  private static Optional<Now> judged(QuizAnswer row) {
    return row.judged()
        .map(
            then -> {
              LiveDraw first = row.drawn().orElse(then);
              boolean isSame = first.options().equals(then.options());
              Change change =
                  !isSame
                      ? Change.REDRAWN
                      : first.right().equals(then.right()) ? Change.NONE : Change.RIGHT;
              return new Now(then, change);
            });
  }

  /** Tells whether it counts: it was looked at, or it can be. */
  public boolean counts() {
    return row.isScored() && (row.isChecked() || posed.isPresent());
  }

  /** Tells whether nothing has to be done with it any more. */
  public boolean isDone() {
    return row.isChecked() || posed.isEmpty();
  }

  /** What was filled in, as far as the question still has the fields for it. */
  public Answer answer() {
    Answer given = row.answer();
    return posed.filter(one -> one.admits(given)).isPresent() ? given : Answer.NONE;
  }

  /**
   * How many steps of a story cannot be chosen again: as many as were settled, as far as the story
   * still has what was chosen.
   */
  public int settled() {
    Answer answer = answer();
    long chosen =
        posed.stream()
            .flatMap(one -> one.reached(answer).stream())
            .filter(field -> !answer.of(field.name()).isEmpty())
            .count();
    return (int) Math.min(row.settled(), chosen);
  }
}
