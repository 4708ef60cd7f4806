package be.knooppunt.compare.entity;

import java.util.Locale;

/** What happened to a record between two moments. */
public enum Happened {
  /** It was not on the map before. */
  NEW,
  /** It is not on the map any more. */
  LOST,
  /** It is on both maps, and says something else. */
  CHANGED;

  /** For example {@code new}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
