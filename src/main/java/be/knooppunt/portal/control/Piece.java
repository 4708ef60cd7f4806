package be.knooppunt.portal.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A piece of a shown text: one that was asked for, or what stands between. */
public record Piece(String text, boolean marked) {
  /** Takes a text apart; the pieces together are the text. */
  static List<Piece> of(String text, List<Word> words, Predicate<Word> asked) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Word word : words) {
      if (asked.test(word)) {
        if (word.from() > done) {
          pieces.add(new Piece(text.substring(done, word.from()), false));
        }
        pieces.add(new Piece(text.substring(word.from(), word.to()), true));
        done = word.to();
      }
    }
    if (done < text.length()) {
      pieces.add(new Piece(text.substring(done), false));
    }
    return pieces;
  }
}
