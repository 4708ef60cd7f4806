package be.knooppunt.learning.entity.questions;

import be.knooppunt.learning.entity.content.LocalText;
import java.util.Map;
import java.util.Optional;

/**
 * What can be chosen in a field.
 *
 * @param value what a form sends; it does not tell whether it is right
 * @param why shown after the answer; empty when there is nothing to say
 * @param next the field that this choice leads to; empty when it leads nowhere
 */
public record Option(String value, LocalText text, LocalText why, Optional<String> next) {
  /** An option that leads nowhere and needs no explanation. */
  public static Option of(String value, LocalText text) {
    return new Option(value, text, new LocalText(Map.of()), Optional.empty());
  }
}
