package be.knooppunt.learning.entity.questions;

/** A question of a module, as its file describes it; right answers are part of it. */
public sealed interface Question
    permits SingleChoice,
        MultipleChoice,
        Matching,
        Ordering,
        Classifying,
        Numeric,
        BranchingCase,
        OpenReflection,
        RouteQuestion,
        NetworkQuestion {
  /** What every question has. */
  QuestionHead head();

  /** By what it is known in its module. */
  default String id() {
    return head().id();
  }

  /** Tells whether it counts for the result. */
  default boolean isScored() {
    return !(this instanceof OpenReflection);
  }

  /** Tells whether its right answers are read from the map. */
  default boolean isLive() {
    return this instanceof RouteQuestion || this instanceof NetworkQuestion;
  }
}
