package be.knooppunt.compare.entity;

import be.knooppunt.gaps.entity.coverage.CoverState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A declared need for a group in a place, of which the cover differs between two moments. It never
 * holds how many people it is about: two such numbers could be subtracted.
 *
 * @param group null for everyone
 * @param municipality NIS code, the older one where municipalities were merged in between; null for
 *     the whole area
 * @param into the NIS code it became part of; null when it was not merged in between
 * @param before how it was met; null when it was not declared
 * @param after how it is met; null when it is not declared any more
 */
public record CellDifference(
    String need,
    @Nullable String group,
    @Nullable String municipality,
    @Nullable String into,
    @Nullable CoverState before,
    @Nullable CoverState after) {

  /** What it comes down to, most important first. */
  public enum Turn {
    /** It was covered and is not any more. */
    LOST,
    /** It was not covered and is now. */
    COVERED,
    /** It is covered still, by less or for a time. */
    WEAKER,
    /** It was covered already, and is by more now. */
    STRONGER,
    /** It is declared since. */
    DECLARED,
    /** It is not declared any more. */
    WITHDRAWN;

    /** For example {@code covered}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it comes down to. */
  public Turn turn() {
    if (before == null) {
      return Turn.DECLARED;
    } else if (after == null) {
      return Turn.WITHDRAWN;
    } else if (before.isCovered() != after.isCovered()) {
      return after.isCovered() ? Turn.COVERED : Turn.LOST;
    }
    return after.compareTo(before) < 0 ? Turn.WEAKER : Turn.STRONGER;
  }
}
