package be.knooppunt.learning.entity.content;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text in one or more languages, by their two letters. Who asks for a language that it lacks gets
 * Dutch, else any; {@link #languageOf} says which, so that a page can mark it.
 */
public record LocalText(Map<String, String> byLanguage) {
  private static final String FIRST_CHOICE = "nl";

  /** Keeps its own copy, in the order of the languages. */
  public LocalText {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** A text in one language. */
  public static LocalText of(String language, String text) {
    return new LocalText(Map.of(language, text));
  }

  /**
   * The text in a language, or in the language that is given in its place; empty if there is none.
   */
  public String in(String language) {
    return byLanguage.getOrDefault(languageOf(language), "");
  }

  /** Tells whether it has a language. */
  public boolean has(String language) {
    return byLanguage.containsKey(language);
  }

  /** In which language one gets it who asks for another. */
  public String languageOf(String asked) {
    if (has(asked) || byLanguage.isEmpty()) {
      return asked;
    }
    return has(FIRST_CHOICE) ? FIRST_CHOICE : new TreeMap<>(byLanguage).firstKey();
  }
}
