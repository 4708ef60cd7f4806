package be.knooppunt.portal.control;

import java.util.List;

/**
 * A word of a text, in the forms by which it can be found.
 *
 * @param from where it begins in the text
 * @param to where it ends, not included
 * @param text in small letters, without accents
 * @param stem what its inflected forms share
 * @param parts stems of the words it is made of, when it is a compound
 */
record Word(int from, int to, String text, String stem, List<String> parts) {
  /** Tells whether it can be a knooppunt number or another number. */
  boolean hasDigit() {
    return text.chars().anyMatch(Character::isDigit);
  }
}
