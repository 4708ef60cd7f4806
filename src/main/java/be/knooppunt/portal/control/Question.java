package be.knooppunt.portal.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;

/**
 * The words somebody asks by. Some have to be found; others ('hulp', 'nodig', the place itself)
 * only say how one asks. When there are no other words, those have to be found.
 *
 * @param text what the words point into
 */
record Question(String text, List<Word> required, List<Word> others) {
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_WORD = 40;
  private static final int MOST_WORDS = 12;
  private static final Set<String> ASKING = asking();

  private static Set<String> asking() {
    Set<String> asking = new HashSet<>();
    WordList.read("asking-words.txt").forEach(asking::addAll);
    return Set.copyOf(asking);
  }

  /** Reads a text; a place name that the whole network shares does not have to be found. */
  static Question of(String text, Words words, Set<String> place) {
    String asked = Words.normal(beginning(text));
    Set<String> seen = new LinkedHashSet<>();
    List<Word> all = new ArrayList<>();
    for (Word word : words.of(asked)) {
      if (word.text().length() <= LONGEST_WORD && seen.add(word.text())) {
        all.add(word);
      }
    }
    List<Word> useful = all.stream().filter(Question::isUseful).limit(MOST_WORDS).toList();
    List<Word> content =
        useful.stream().filter(w -> !isAsking(w.text()) && !place.contains(w.text())).toList();
    if (content.isEmpty()) {
      return new Question(
          asked, useful.isEmpty() ? all.stream().limit(MOST_WORDS).toList() : useful, List.of());
    }
    return new Question(
        asked, content, useful.stream().filter(Predicate.not(content::contains)).toList());
  }

  /** Tells whether a word says how one asks. */
  static boolean isAsking(String word) {
    return ASKING.contains(word);
  }

  /** What is looked at of a very long text, without the word that would be cut in two. */
  private static String beginning(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    String beginning = text.substring(0, LONGEST_TEXT);
    int space = beginning.lastIndexOf(' ');
    return space < 0 ? beginning : beginning.substring(0, space);
  }

  private static boolean isUseful(Word word) {
    boolean letter = word.text().length() == 1 && !word.hasDigit();
    return !letter
        && !DutchAnalyzer.getDefaultStopSet().contains(word.text())
        && !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word.text());
  }
}
