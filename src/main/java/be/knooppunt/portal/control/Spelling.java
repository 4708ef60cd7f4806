package be.knooppunt.portal.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Words of the index that look like another word. A letter too many, too few or wrong, and two
 * neighbours that changed places, each count one; the first letter may be wrong as well.
 */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONG = 8;
  private static final int MOST_CORRECTIONS = 8;
  private static final int SHORTEST_MEANT = 3;

  private final IndexReader reader;

  private record Near(String word, int distance, int services) {
    static final Comparator<Near> FIRST =
        Comparator.comparingInt(Near::distance)
            .thenComparing(Near::services, Comparator.reverseOrder())
            .thenComparing(Near::word);
  }

  Spelling(IndexReader reader) {
    this.reader = reader;
  }

  private static boolean canBeWrong(Word word) {
    return word.text().length() >= SHORTEST && word.text().chars().allMatch(Character::isLetter);
  }

  /**
   * Words that were probably meant: one mistake, or two in a long word; the fewest mistakes only.
   */
  List<String> corrections(Word word) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, ServiceIndex.ANY);
    int most = word.text().length() >= LONG ? 2 : 1;
    for (int mistakes = 1; terms != null && canBeWrong(word) && mistakes <= most; mistakes++) {
      Term term = new Term(ServiceIndex.ANY, word.text());
      List<Near> near = near(new FuzzyTermsEnum(terms, term, mistakes, 0, true), mistakes);
      if (!near.isEmpty()) {
        return near.stream().sorted(Near.FIRST).map(Near::word).limit(MOST_CORRECTIONS).toList();
      }
    }
    return List.of();
  }

  private static List<Near> near(TermsEnum terms, int distance) throws IOException {
    List<Near> near = new ArrayList<>();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      String word = term.utf8ToString();
      if (word.length() >= SHORTEST_MEANT && word.chars().allMatch(Character::isLetter)) {
        near.add(new Near(word, distance, terms.docFreq()));
      }
    }
    return near;
  }

  /** Words that look most like it, further off than what is corrected without asking. */
  List<String> nearest(Word word) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, ServiceIndex.ANY);
    if (terms == null || !canBeWrong(word)) {
      return List.of();
    }
    int most = word.text().length() >= LONG ? 3 : 2;
    List<Near> near = new ArrayList<>();
    TermsEnum all = terms.iterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      if (Math.abs(term.length - word.text().length()) <= most) {
        String other = term.utf8ToString();
        int distance = distance(word.text(), other);
        if (distance <= most
            && other.length() > most
            && other.chars().allMatch(Character::isLetter)) {
          near.add(new Near(other, distance, all.docFreq()));
        }
      }
    }
    return near.stream().sorted(Near.FIRST).map(Near::word).limit(MOST_CORRECTIONS).toList();
  }

  /** The number of mistakes between two words. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + wrong);
        boolean changedPlaces =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (changedPlaces) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
