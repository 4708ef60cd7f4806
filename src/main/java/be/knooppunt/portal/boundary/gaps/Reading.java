package be.knooppunt.portal.boundary.gaps;

import java.util.List;

/**
 * What some figures say about this network, in sentences that can be read aloud.
 *
 * @param key of the texts about what it says and when not to use it
 * @param sentences what was found, with the real numbers
 * @param figures the figures behind it
 */
public record Reading(String key, List<String> sentences, List<Shown> figures) {
  /**
   * A figure with its meaning.
   *
   * @param value in words; {@code exact} with all decimals, empty when not defined
   * @param because why it is not defined; empty when it is
   * @param parameters the settings it was calculated with; may be empty
   */
  public record Shown(
      String code,
      String name,
      String value,
      String exact,
      String because,
      String definition,
      String formula,
      String parameters,
      int n) {}
}
