package be.knooppunt.learning.store;

import be.knooppunt.learning.control.attempts.PutQuestion;
import be.knooppunt.learning.control.attempts.Sheet;
import be.knooppunt.learning.control.attempts.TakeQuiz;
import be.knooppunt.learning.entity.attempts.Turns;
import be.knooppunt.learning.entity.questions.Answer;
import be.knooppunt.learning.entity.questions.Field;
import be.knooppunt.learning.entity.questions.PlayedAnswers;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Scoring;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;

/** Somebody with an attempt that goes on. */
final class QuizLearner {
  private static final String HERE = "roeselare";
  private static final String M = AttemptModule.ID;

  private final EntityManager entities;
  private final TakeQuiz take;
  String attempt = "";

  QuizLearner(EntityManager entities, TakeQuiz take) {
    this.entities = entities;
    this.take = take;
  }

  void begin(long seed) {
    attempt = in(entities, () -> take.begin(HERE, M, seed)).id();
  }

  Sheet sheet() {
    return in(entities, () -> take.read(HERE, M, attempt));
  }

  PutQuestion at(int place) {
    return sheet().at(place).orElseThrow();
  }

  int save(int place, Answer answer, int basis) {
    return in(
        entities,
        () ->
            take.save(HERE, M, attempt, place, new TakeQuiz.Sent(answer, basis)).row().revision());
  }

  List<Field> check(int place, Answer answer) {
    int basis = at(place).row().revision();
    return in(
        entities, () -> take.check(HERE, M, attempt, place, new TakeQuiz.Sent(answer, basis)));
  }

  /** Answers a question, of a story step by step. */
  void play(int place, boolean well) {
    Posed posed = at(place).posed().orElseThrow();
    Answer all = well ? PlayedAnswers.right(posed) : PlayedAnswers.wrong(posed);
    if (posed.scoring() != Scoring.STORY) {
      check(place, all);
      return;
    }
    for (Field field : posed.reached(all)) {
      check(place, Answer.of(field.name(), all.one(field.name())));
    }
  }

  void playAll(boolean well) {
    for (int place = 1; place <= 4; place++) {
      play(place, well);
    }
  }

  Turns turns() {
    return in(entities, () -> take.turns(HERE, M));
  }

  static <T> T in(EntityManager entities, Supplier<T> work) {
    entities.getTransaction().begin();
    try {
      T result = work.get();
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.clear();
    }
  }
}
