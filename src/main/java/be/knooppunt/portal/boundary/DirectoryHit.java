package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.Service;
import be.knooppunt.portal.control.Piece;
import java.util.List;

/**
 * A service that was found, in pieces with the asked words marked.
 *
 * @param whole false when it has only a part of the words
 * @param reasons why it was found, when the other texts do not show it
 */
public record DirectoryHit(
    Node node,
    Service service,
    String role,
    boolean whole,
    List<Piece> name,
    List<Piece> organisation,
    List<Piece> description,
    List<Why> reasons) {
  /** Marked words, their language, and what they are of. */
  public record Why(List<Piece> words, String language, String about) {}

  /** Hits that belong together, under a sentence; empty when there is nothing to say. */
  public record Group(String sentence, List<DirectoryHit> hits) {}
}
