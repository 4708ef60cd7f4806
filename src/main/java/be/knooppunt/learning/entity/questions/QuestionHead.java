package be.knooppunt.learning.entity.questions;

import be.knooppunt.learning.entity.content.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * What every question has.
 *
 * @param goals ids of the goals of the module that it tests
 * @param lesson id of the lesson it comes from
 * @param why explanation shown after the answer; empty when the map gives it
 */
public record QuestionHead(
    String id, List<String> goals, Optional<String> lesson, LocalText prompt, LocalText why) {
  /** Keeps its own copy. */
  public QuestionHead {
    goals = List.copyOf(goals);
  }
}
