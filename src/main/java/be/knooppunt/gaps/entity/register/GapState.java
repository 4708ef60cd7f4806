package be.knooppunt.gaps.entity.register;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a gap is. People move it by {@link #next}; the map moves it by {@link #afterVanishing}
 * and {@link #afterReturning}. What people decided knowingly the map never undoes.
 */
public enum GapState {
  /** Nobody decided anything about it yet. */
  OPEN,
  /** Somebody works on it. */
  IN_HAND,
  /** The partners know it, and do nothing about it for now. */
  ACCEPTED,
  /** It is gone. */
  SOLVED,
  /** It never was one, for a reason that is written down. */
  NOT_A_GAP;

  /** The states people may move it to. */
  public Set<GapState> next() {
    Set<GapState> next =
        isClosed() ? EnumSet.of(OPEN, IN_HAND) : EnumSet.complementOf(EnumSet.of(this));
    next.remove(this);
    return next;
  }

  /** Tells whether nothing has to be done any more. */
  public boolean isClosed() {
    return this == SOLVED || this == NOT_A_GAP;
  }

  /** Tells whether it has to be said why. */
  public boolean needsBecause() {
    return this == ACCEPTED || this == NOT_A_GAP;
  }

  /** Where it is once the map no longer shows it. */
  public GapState afterVanishing() {
    return this == OPEN || this == IN_HAND ? SOLVED : this;
  }

  /** Where it is once the map shows it again. */
  public GapState afterReturning() {
    return this == SOLVED ? OPEN : this;
  }
}
