package be.knooppunt.portal.control;

import java.util.List;

/**
 * Why a service was found, when its name, organisation and description do not show it.
 *
 * @param words what matched
 * @param list the vocabulary of the term it belongs to; empty when it is no term
 * @param code the code of that term; empty when it is no term
 * @param language in which the words are: {@code nl} or {@code en}
 */
public record Reason(Kind kind, List<Piece> words, String list, String code, String language) {
  /** What the words are. */
  public enum Kind {
    /** A shorter name of the service. */
    SHORT_NAME,
    /** A name that an organisation of the service has or had. */
    ORGANISATION,
    /** The name of what it helps with, whom it is for or what kind of help it is. */
    TERM,
    /** A word by which such a term is searched. */
    SYNONYM
  }
}
