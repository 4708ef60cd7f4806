package be.knooppunt.learning.entity.questions;

import java.util.List;
import java.util.Optional;

/** The pool of questions of a module. */
public record Quiz(List<Question> questions) {
  /** Keeps its own copy. */
  public Quiz {
    questions = List.copyOf(questions);
  }

  /** A question by its id. */
  public Optional<Question> find(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /** Those that count for the result. */
  public List<Question> scored() {
    return questions.stream().filter(Question::isScored).toList();
  }
}
