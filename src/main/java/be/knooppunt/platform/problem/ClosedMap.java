package be.knooppunt.platform.problem;

import java.util.Optional;

/**
 * The problem of whoever is outside a partnership that does not share its map. It says what the
 * partnership does share, so that nobody keeps looking.
 */
public final class ClosedMap extends Problem {
  private final boolean sharesFigures;

  /**
   * Says that a map is closed.
   *
   * @param sharesFigures whether figures may be compared
   */
  public ClosedMap(boolean sharesFigures) {
    super(
        Kind.FORBIDDEN,
        null,
        sharesFigures
            ? "This partnership does not share its map. It shares its figures for comparison only."
            : "This partnership does not share its map or its figures.",
        sharesFigures
            ? "Compare its figures, or ask its coordinator for a role in the partnership."
            : "Ask its coordinator for a role in the partnership.");
    this.sharesFigures = sharesFigures;
  }

  @Override
  public Optional<String> reason() {
    return Optional.of(sharesFigures ? "figuresOnly" : "nothingShared");
  }
}
