package be.knooppunt.learning.control.attempts;

import be.knooppunt.learning.entity.attempts.QuizAnswer;
import be.knooppunt.learning.entity.attempts.QuizAttempt;
import java.util.List;
import java.util.Optional;

/** Where attempts are kept. */
public interface Attempts {
  /** Holds an account until the end of the transaction; false when it is gone. */
  boolean hold(String account);

  /** The attempts of an account at a module, the first first. */
  List<QuizAttempt> list(String account, String module);

  /** All attempts of an account. */
  List<QuizAttempt> listOf(String account);

  /** An attempt, held until the end of the transaction: whoever comes second sees the first. */
  Optional<QuizAttempt> hold(String account, String attempt);

  /** An attempt of an account. */
  Optional<QuizAttempt> find(String account, String attempt);

  /** The questions that were drawn for it, in their order. */
  List<QuizAnswer> answers(String attempt);

  /** Keeps an attempt with what was drawn for it. */
  void add(QuizAttempt attempt, List<QuizAnswer> answers);

  /** Forgets an attempt. */
  void remove(QuizAttempt attempt);
}
