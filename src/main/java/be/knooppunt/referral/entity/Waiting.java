package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.WaitingBand;
import java.util.OptionalInt;

/**
 * Waiting added up over the steps of a route. A step whose waiting nobody knows makes the whole
 * unknown; the known part is kept as 'at least'. Unknown sorts after known.
 *
 * @param atLeastDays the days that are known, 0 or more
 * @param isKnown whether every step is known
 */
public record Waiting(int atLeastDays, boolean isKnown) implements Comparable<Waiting> {
  /** No waiting at all. */
  public static final Waiting NONE = new Waiting(0, true);

  /**
   * Adds a step: the larger of the first contact along the path and the waiting of the receiver. Of
   * the two the known one counts; the step is unknown only when both are.
   */
  public Waiting plus(WaitingBand firstContact, WaitingBand receiver) {
    int days = Math.max(firstContact.days().orElse(0), receiver.days().orElse(0));
    boolean known = receiver.days().isPresent() || firstContact.days().isPresent();
    return new Waiting(atLeastDays + days, isKnown && known);
  }

  /** The days, when every step is known. */
  public OptionalInt days() {
    return isKnown ? OptionalInt.of(atLeastDays) : OptionalInt.empty();
  }

  /** Tells whether this is no longer and no less known, whatever steps still follow. */
  boolean isNoWorseThan(Waiting other) {
    return atLeastDays <= other.atLeastDays && (isKnown || !other.isKnown);
  }

  @Override
  public int compareTo(Waiting other) {
    if (isKnown != other.isKnown) {
      return isKnown ? -1 : 1;
    }
    return Integer.compare(atLeastDays, other.atLeastDays);
  }
}
