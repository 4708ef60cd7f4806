package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.entity.content.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A text of a module, with its language where it differs from that of the page.
 *
 * @param lang null when it is that of the page, so that no attribute is written
 */
public record QuizText(String words, @Nullable String lang) {
  /** The text for a page in a language. */
  static QuizText of(LocalText text, String language) {
    String given = text.languageOf(language);
    return new QuizText(text.in(language), given.equals(language) ? null : given);
  }

  /** Tells whether there is none. */
  public boolean isEmpty() {
    return words.isEmpty();
  }
}
