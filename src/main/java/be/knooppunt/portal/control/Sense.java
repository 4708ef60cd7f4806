package be.knooppunt.portal.control;

import java.util.List;
import java.util.Set;

/**
 * One way in which an asked word is taken: as typed, by a part of it, or as the word it was
 * probably meant to be.
 *
 * @param weight how much it counts, at most 1
 * @param texts words that are the same
 * @param stems stems of forms of it; a compound that has such a part matches too
 * @param beginnings words may begin with these
 */
record Sense(float weight, Set<String> texts, Set<String> stems, List<String> beginnings) {
  static final float FORM = 0.9f;
  static final float PART = 0.6f;
  static final float BEGINNING = 0.5f;
  private static final float AS_TYPED = 1f;
  private static final float BY_PART = 0.5f;
  private static final float CORRECTED = 0.4f;
  private static final int SHORTEST_BEGINNING = 3;
  private static final int SHORTEST_STEM = 4;

  /** Copies. */
  Sense {
    texts = Set.copyOf(texts);
    stems = Set.copyOf(stems);
    beginnings = List.copyOf(beginnings);
  }

  static Sense typed(Word word) {
    if (word.hasDigit() || word.text().length() < SHORTEST_BEGINNING) {
      return new Sense(AS_TYPED, Set.of(word.text()), Set.of(word.stem()), List.of());
    }
    boolean alsoStem = word.stem().length() >= SHORTEST_STEM && word.text().startsWith(word.stem());
    return new Sense(
        AS_TYPED,
        Set.of(word.text()),
        Set.of(word.stem()),
        List.of(alsoStem ? word.stem() : word.text()));
  }

  static Sense part(String stem) {
    return new Sense(BY_PART, Set.of(), Set.of(stem), List.of());
  }

  static Sense corrected(Set<String> texts, Set<String> stems) {
    return new Sense(CORRECTED, texts, stems, List.of());
  }

  /** Tells whether a word of a text is meant. */
  boolean means(Word word) {
    return texts.contains(word.text())
        || stems.contains(word.stem())
        || word.parts().stream().anyMatch(stems::contains)
        || beginnings.stream().anyMatch(word.text()::startsWith);
  }
}
