package be.knooppunt.learning.entity.questions;

import be.knooppunt.learning.entity.content.LocalText;
import java.util.List;

/** Pairs that belong together, and perhaps right sides that belong to nothing. */
public record Matching(QuestionHead head, List<Pair> pairs, List<LocalText> extra)
    implements Question {
  /** Keeps its own copies. */
  public Matching {
    pairs = List.copyOf(pairs);
    extra = List.copyOf(extra);
  }

  /** A left side with the right side that belongs to it. */
  public record Pair(LocalText left, LocalText right) {}
}
