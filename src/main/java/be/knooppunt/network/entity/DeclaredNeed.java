package be.knooppunt.network.entity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A need that a partnership says must be met in its area. What nobody declared is no gap.
 *
 * @param need code of the vocabulary {@code life-domains}
 * @param group code of the vocabulary {@code target-groups}; null for everyone
 * @param municipality NIS code; null for the whole area
 * @param people how many people it is about, at least 5; null when not counted
 * @param outOf among how many people was counted; null when not known
 * @param source where the count comes from
 * @param countedOn the day of the count
 */
public record DeclaredNeed(
    String need,
    @Nullable String group,
    @Nullable String municipality,
    @Nullable Integer people,
    @Nullable Integer outOf,
    @Nullable String source,
    @Nullable LocalDate countedOn) {

  /** A need of which nobody recorded among how many people it was counted. */
  public DeclaredNeed(
      String need,
      @Nullable String group,
      @Nullable String municipality,
      @Nullable Integer people,
      @Nullable String source,
      @Nullable LocalDate countedOn) {
    this(need, group, municipality, people, null, source, countedOn);
  }
}
