package be.knooppunt.learning.entity.questions;

import java.util.List;

/** A question with one right option. */
public record SingleChoice(QuestionHead head, List<Choice> choices) implements Question {
  /** Keeps its own copy. */
  public SingleChoice {
    choices = List.copyOf(choices);
  }
}
