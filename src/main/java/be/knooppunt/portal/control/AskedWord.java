package be.knooppunt.portal.control;

import java.util.List;

/**
 * A word of a question and how it is taken.
 *
 * @param typed as it stands in the question
 * @param required false for words that only say how one asks
 * @param senses none when nothing on the map can be meant by it
 * @param readAs the words it was corrected to; none when it was found as it stands
 */
record AskedWord(
    Word word, String typed, boolean required, List<Sense> senses, List<String> readAs) {
  boolean means(Word other) {
    return senses.stream().anyMatch(sense -> sense.means(other));
  }

  boolean isFound() {
    return !senses.isEmpty();
  }
}
