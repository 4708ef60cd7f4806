package be.knooppunt.learning.entity.questions;

import be.knooppunt.learning.entity.content.LocalText;
import java.util.List;

/** Steps to be put in order; they are kept in the right one. */
public record Ordering(QuestionHead head, List<LocalText> steps) implements Question {
  /** Keeps its own copy. */
  public Ordering {
    steps = List.copyOf(steps);
  }
}
