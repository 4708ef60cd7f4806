package be.knooppunt.learning.entity.questions;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Draws questions from a pool: the same seed gives the same questions in the same order. */
public final class Drawing {
  private Drawing() {}

  /**
   * Draws. Every goal comes before any goal comes twice, as far as there are questions; one
   * question to think about is put last, when there is one.
   *
   * @param asked how many that count
   * @param canBeAsked tells whether a question can be asked now; of the map it cannot always
   */
  public static List<Question> of(Quiz quiz, int asked, long seed, Predicate<Question> canBeAsked) {
    List<Question> pool = Seeded.shuffled(quiz.scored(), seed);
    Set<String> goals = new TreeSet<>();
    pool.forEach(question -> goals.addAll(question.head().goals()));
    Set<Question> drawn = new LinkedHashSet<>();
    Map<Question, Boolean> known = new HashMap<>();
    Predicate<Question> open =
        question -> !drawn.contains(question) && known.computeIfAbsent(question, canBeAsked::test);
    for (String goal : Seeded.shuffled(goals, seed + 1)) {
      boolean isMet = drawn.stream().anyMatch(question -> question.head().goals().contains(goal));
      if (!isMet && drawn.size() < asked) {
        pool.stream()
            .filter(question -> question.head().goals().contains(goal))
            .filter(open)
            .findFirst()
            .ifPresent(drawn::add);
      }
    }
    for (Question question : pool) {
      if (drawn.size() < asked && open.test(question)) {
        drawn.add(question);
      }
    }
    List<Question> order = Seeded.shuffled(drawn, seed + 2);
    List<Question> toThinkAbout =
        quiz.questions().stream().filter(question -> !question.isScored()).toList();
    Seeded.shuffled(toThinkAbout, seed).stream().findFirst().ifPresent(order::add);
    return List.copyOf(order);
  }
}
