package be.knooppunt.mapping.entity;

import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.referral.entity.Side;
import java.util.Optional;

/** The side of a path that a link asks for its word. As text it is what the link is about. */
public record AskedSide(PathId path, Side side) {
  private static final char BETWEEN = '|';

  /** As a link keeps it. */
  public String text() {
    return path.value() + BETWEEN + side;
  }

  /** Reads it back; empty when it is something else. */
  public static Optional<AskedSide> parse(String text) {
    int at = text.indexOf(BETWEEN);
    if (at < 0 || !Identifier.isWellFormed(text.substring(0, at))) {
      return Optional.empty();
    }
    for (Side side : Side.values()) {
      if (side.name().equals(text.substring(at + 1))) {
        return Optional.of(new AskedSide(new PathId(text.substring(0, at)), side));
      }
    }
    return Optional.empty();
  }
}
