package be.knooppunt.people.entity;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a partnership lets those outside see: who has no role in it and does not look after the
 * installation. A later one in this list shows less.
 */
public enum Sharing {
  /** The map, and all that is made of it. */
  MAP,
  /** Figures in a comparison, nothing else. */
  FIGURES,
  /** Nothing. */
  NOTHING;

  /** Tells whether those outside may open the map. */
  public boolean opensMap() {
    return this == MAP;
  }

  /** Tells whether those outside may see figures in a comparison. */
  public boolean showsFigures() {
    return this != NOTHING;
  }

  /** The choice with a name; empty when there is none. */
  public static Optional<Sharing> find(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
