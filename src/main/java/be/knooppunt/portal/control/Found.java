package be.knooppunt.portal.control;

import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Service;
import java.util.List;

/**
 * What a text found.
 *
 * @param words what to mark in the texts that are shown
 * @param services the best first; equally good ones in the order of their identifiers
 * @param complete how many of them, at the front, have all the words; the others have a part
 * @param organisations with all the words in their names, the best first
 * @param missing words that are nowhere on the map
 * @param corrections words that were read as others
 * @param suggestions words that look like those that are missing
 */
public record Found(
    FoundWords words,
    List<Service> services,
    int complete,
    List<OrganisationId> organisations,
    List<String> missing,
    List<Correction> corrections,
    List<Suggestion> suggestions) {
  /** A typing error and what was probably meant. */
  public record Correction(String typed, List<String> meant) {}

  /** A word to try, and the whole text with that word in its place. */
  public record Suggestion(String word, String text) {}
}
