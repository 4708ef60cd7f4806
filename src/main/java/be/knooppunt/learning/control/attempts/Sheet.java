package be.knooppunt.learning.control.attempts;

import be.knooppunt.learning.entity.attempts.QuizAttempt;
import be.knooppunt.learning.entity.attempts.Result;
import java.util.List;
import java.util.Optional;

/**
 * An attempt with its questions, as they are put now.
 *
 * @param isChanged whether the text of the module is another one than when it was begun
 */
public record Sheet(QuizAttempt attempt, List<PutQuestion> questions, boolean isChanged) {
  /** Keeps its own copy. */
  public Sheet {
    questions = List.copyOf(questions);
  }

  /** The question at a place, from 1. */
  public Optional<PutQuestion> at(int place) {
    return questions.stream().filter(one -> one.row().place() == place).findFirst();
  }

  /** The first question that still has to be looked at. */
  public Optional<PutQuestion> next() {
    return questions.stream().filter(one -> !one.isDone()).findFirst();
  }

  /** Questions that cannot be asked any more and were not looked at. */
  public long gone() {
    return questions.stream()
        .filter(one -> one.posed().isEmpty() && !one.row().isChecked())
        .count();
  }

  /** The points so far; a question that was not looked at has none. */
  public Result result() {
    List<PutQuestion> counting = questions.stream().filter(PutQuestion::counts).toList();
    double points = counting.stream().mapToDouble(one -> one.row().points()).sum();
    return new Result(points, counting.size());
  }
}
