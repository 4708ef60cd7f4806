package be.knooppunt.network.entity;

import java.util.regex.Pattern;

/**
 * A public, readable, stable identifier of something in the graph: 1 to 64 letters, digits, dots,
 * underscores or hyphens, starting with a letter or digit.
 */
public sealed interface Identifier
    permits OrganisationId, ServiceId, MandateId, PathId, PartnershipId {

  /** What an identifier looks like. */
  Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** The identifier as text. */
  String value();

  /**
   * Tells whether a text has the form of an identifier.
   *
   * @param text anything a caller typed
   */
  static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Refuses a text that is no identifier.
   *
   * @throws IllegalArgumentException when the form is wrong
   */
  static void check(String text) {
    if (!isWellFormed(text)) {
      throw new IllegalArgumentException("Not an identifier: " + text);
    }
  }
}
