package be.knooppunt.testing;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The questions of a small module. */
public final class SmallQuiz {
  private SmallQuiz() {}

  /**
   * A file {@code quiz.yaml} with some choices.
   *
   * @param lesson the lesson they all belong to
   */
  public static String of(String lesson, int questions) {
    return IntStream.rangeClosed(1, questions)
        .mapToObj(
            i ->
                """
                  - id: Q%1$d
                    kind: single
                    goals: [G1]
                    lesson: %2$s
                    prompt: {nl: Wat kies je bij %1$d?}
                    options:
                      - {text: {nl: goed %1$d}, right: true}
                      - {text: {nl: mis %1$d}}
                    why: {nl: Daarom.}
                """
                    .formatted(i, lesson))
        .collect(Collectors.joining("", "questions:\n", ""));
  }
}
