package be.knooppunt.network.entity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds, both ends included; an open end is null.
 *
 * @param from first day, or null when it always held
 * @param until last day, or null when no end is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {
  /** Holds on every day. */
  public static final Validity ALWAYS = new Validity(null, null);

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException when the end lies before the beginning
   */
  public Validity {
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("Ends " + until + " before it begins " + from);
    }
  }

  /** Tells whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /** Tells whether it was over before a day. */
  public boolean endedBefore(LocalDate day) {
    return until != null && until.isBefore(day);
  }
}
