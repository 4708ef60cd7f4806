package be.knooppunt.learning.control.attempts;

import be.knooppunt.learning.control.attempts.ModuleQuizzes.ModuleQuiz;
import be.knooppunt.learning.entity.live.LiveDraw;
import be.knooppunt.learning.entity.live.LiveQuestions;
import be.knooppunt.learning.entity.questions.Drawing;
import be.knooppunt.learning.entity.questions.NetworkQuestion;
import be.knooppunt.learning.entity.questions.Question;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Questions drawn from a pool with a seed, for an attempt or for practice. Questions about the map
 * are drawn from the map as it is; no two are about the same as long as there is something else.
 *
 * @param drawn the questions in their order, with what was drawn from the map
 */
public record DrawnQuiz(List<Drawn> drawn) {
  /** Keeps its own copy. */
  public DrawnQuiz {
    drawn = List.copyOf(drawn);
  }

  /** A question, with what was drawn from the map when it asks about that. */
  public record Drawn(Question question, Optional<LiveDraw> live) {}

  /** Draws. */
  public static DrawnQuiz of(ModuleQuiz asked, LiveQuestions map, long seed) {
    Map<String, LiveDraw> live = new HashMap<>();
    Map<String, Set<String>> taken = new HashMap<>();
    Predicate<Question> canBeAsked =
        question -> {
          if (question.isLive()) {
            Set<String> others = taken.computeIfAbsent(about(question), k -> new HashSet<>());
            map.draw(question, seed, others)
                .or(() -> map.draw(question, seed))
                .ifPresent(
                    draw -> {
                      live.put(question.id(), draw);
                      others.add(draw.subject());
                    });
          }
          return !question.isLive() || live.containsKey(question.id());
        };
    List<Question> questions = Drawing.of(asked.quiz(), asked.module().asked(), seed, canBeAsked);
    return new DrawnQuiz(
        questions.stream()
            .map(one -> new Drawn(one, Optional.ofNullable(live.get(one.id()))))
            .toList());
  }

  private static String about(Question question) {
    return question instanceof NetworkQuestion network
        ? network.template().name()
        : question.getClass().getSimpleName();
  }
}
