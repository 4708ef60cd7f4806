package be.knooppunt.learning.entity.questions;

import be.knooppunt.learning.entity.content.LocalText;
import java.util.List;

/**
 * A sentence that a page words in its own language.
 *
 * @param key which sentence
 * @param values what stands in it, in order
 */
public record Sentence(String key, List<LocalText> values) {
  /** Keeps its own copy. */
  public Sentence {
    values = List.copyOf(values);
  }

  /** A sentence with some values. */
  public static Sentence of(String key, LocalText... values) {
    return new Sentence(key, List.of(values));
  }
}
