package be.knooppunt.learning.entity.content;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How easily a text reads: for Dutch the formula of Douma (1960), for English that of Flesch
 * (1948), which Douma fitted to Dutch. Both count words in a sentence and syllables in a word; a
 * higher figure is easier. From {@value #PLAIN} a text counts as plain enough for level B1. What
 * the figure can and cannot say stands in decision 0057.
 *
 * @param words words that were counted
 * @param score the figure; 0 for a text without words
 */
public record ReadingLevel(int words, double wordsPerSentence, double score) {
  /** From this figure a lesson counts as plain. */
  public static final int PLAIN = 60;

  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}'’-]*");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;…]+[)\"'’”»]*(?:\\s+|$)");
  // vowels that are said in one breath come first; a diaeresis begins a syllable of its own
  private static final Pattern DUTCH =
      Pattern.compile(
          "aai|ooi|oei|eeu|ieu|éé|óó|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyáàâéèêíìîóòôúùûäëïöü]");
  private static final Pattern ENGLISH = Pattern.compile("[aeiouy]+");

  /**
   * Measures a text.
   *
   * @param blocks paragraphs, headings, items and cells; each ends a sentence
   * @param language {@code en} for English; everything else is read as Dutch
   */
  public static ReadingLevel of(List<String> blocks, String language) {
    boolean english = language.equals("en");
    int words = 0;
    int syllables = 0;
    int sentences = 0;
    for (String block : blocks) {
      for (String sentence : SENTENCE_END.split(block, -1)) {
        int before = words;
        for (Matcher word = WORD.matcher(sentence); word.find(); words++) {
          syllables += english ? inEnglish(word.group()) : inDutch(word.group());
        }
        sentences += words > before ? 1 : 0;
      }
    }
    if (words == 0) {
      return new ReadingLevel(0, 0, 0);
    }
    double perSentence = (double) words / sentences;
    double perWord = (double) syllables / words;
    double score =
        english
            ? 206.835 - 1.015 * perSentence - 84.6 * perWord
            : 206.84 - 0.93 * perSentence - 77 * perWord;
    return new ReadingLevel(words, perSentence, score);
  }

  /** Syllables of a Dutch word, at least one. */
  static int inDutch(String word) {
    return Math.max(1, count(DUTCH, word.toLowerCase(Locale.ROOT)));
  }

  /** Syllables of an English word, at least one: groups of vowels without a silent e. */
  static int inEnglish(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int groups = count(ENGLISH, lower);
    boolean silent =
        lower.matches(".*[^aeiouylr]e") // time, because
            || lower.matches(".*[aeiouy][lr]e") // whole, there
            || lower.matches(".*[^aeiouytd]ed") // asked
            || lower.matches(".*[^aeiouyscxzhg]es"); // times
    return Math.max(1, silent ? groups - 1 : groups);
  }

  private static int count(Pattern pattern, String text) {
    int found = 0;
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      found++;
    }
    return found;
  }

  /** Tells whether it is plain enough. */
  public boolean isPlain() {
    return score >= PLAIN;
  }
}
