package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.DeclaredNeed;
import org.jspecify.annotations.Nullable;

/**
 * How much a declared need weighs as a gap: the share of people with the need, times what is not
 * met of it. A need met for a time counts as half met. Over several municipalities the mean of
 * their cells is taken.
 *
 * @param met 0 when nothing covers it, 0.5 when only something temporary does, 1 when covered
 * @param share people with the need among those who were counted; null when that is not known
 * @param score share × (1 − met); null when there is no share, or no source for it
 */
public record GapScore(
    DeclaredNeed declared, double met, @Nullable Double share, @Nullable Double score) {

  static GapScore of(DeclaredNeed declared, double met) {
    Integer people = declared.people();
    Integer outOf = declared.outOf();
    boolean isCounted =
        people != null && outOf != null && outOf >= people && declared.source() != null;
    Double share = isCounted ? (Double) ((double) people / outOf) : null;
    return new GapScore(declared, met, share, share == null ? null : share * (1 - met));
  }
}
