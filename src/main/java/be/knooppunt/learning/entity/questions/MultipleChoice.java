package be.knooppunt.learning.entity.questions;

import java.util.List;

/** A question with two or more right options, and at least one that is not. */
public record MultipleChoice(QuestionHead head, List<Choice> choices) implements Question {
  /** Keeps its own copy. */
  public MultipleChoice {
    choices = List.copyOf(choices);
  }
}
