package be.knooppunt.learning.entity.questions;

import be.knooppunt.learning.entity.content.LocalText;
import java.util.List;
import java.util.Optional;

/** A story in steps, in which each choice leads to the next. */
public record BranchingCase(QuestionHead head, List<Step> steps) implements Question {
  /** Keeps its own copy. */
  public BranchingCase {
    steps = List.copyOf(steps);
  }

  /** Where one has to choose. */
  public record Step(String id, LocalText text, List<Way> ways) {
    /** Keeps its own copy. */
    public Step {
      ways = List.copyOf(ways);
    }
  }

  /**
   * A choice.
   *
   * @param points 1 for a good one, 0 for another
   * @param next id of the step it leads to; empty at the end
   */
  public record Way(LocalText text, int points, Optional<String> next, LocalText why) {}
}
