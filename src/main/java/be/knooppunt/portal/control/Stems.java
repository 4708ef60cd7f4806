package be.knooppunt.portal.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.KpStemmer;

/**
 * Stems of Dutch words. The rules of Kraaij and Pohlmann bring 'woning' and 'wonen' together, but
 * see participles and past tenses where there are none ('gezin', 'begeleiding', 'tanden'); for
 * those the milder rules of Porter are used, and a list of exceptions goes before both.
 */
final class Stems {
  private static final Map<String, String> EXCEPTIONS = exceptions();

  /** In 'woningen' and 'verzorgers' the letters g and e stand at the end and are no participle. */
  private static final int LONGEST_ENDING = 4;

  private Stems() {}

  private static Map<String, String> exceptions() {
    Map<String, String> exceptions = new HashMap<>();
    for (List<String> line : WordList.read("stems.txt")) {
      exceptions.put(line.get(0), line.get(1));
    }
    return Map.copyOf(exceptions);
  }

  /** The stem of a word in small letters without accents. */
  static String of(String word) {
    String exception = EXCEPTIONS.get(word);
    if (exception != null) {
      return exception;
    }
    KpStemmer rules = new KpStemmer();
    rules.setCurrent(word);
    rules.stem();
    String stem = rules.getCurrent();
    if (lostParticiple(word, stem) || lostPastTense(word, stem) || stem.length() < 2) {
      DutchStemmer milder = new DutchStemmer();
      milder.setCurrent(word);
      milder.stem();
      return milder.getCurrent();
    }
    return stem;
  }

  private static boolean lostParticiple(String word, String stem) {
    int at = word.indexOf("ge");
    boolean ending = at > 0 && at + LONGEST_ENDING >= word.length();
    return at >= 0 && !ending && !stem.startsWith("ge", at);
  }

  private static boolean lostPastTense(String word, String stem) {
    return (word.endsWith("den") || word.endsWith("de"))
        && !stem.endsWith("d")
        && word.startsWith(stem);
  }
}
