package be.knooppunt.network.entity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody looks whether a record is still right. What changes fast is looked at more
 * often; own choice, to be judged by how much is found wrong.
 */
public enum ReviewRhythm {
  /** How long one waits for a service, from the day it was measured. */
  WAITING_BAND(3),
  /** An organisation, from the day it was verified. */
  ORGANISATION(12),
  /** A service, from the day it was verified. */
  SERVICE(12),
  /** A mandate, from the day it was verified. */
  MANDATE(12),
  /** A referral path, from the day it was verified. */
  PATH(12);

  /** Those that go by the day a record was verified. */
  public static final List<ReviewRhythm> OF_RECORDS = List.of(ORGANISATION, SERVICE, MANDATE, PATH);

  private final int months;

  ReviewRhythm(int months) {
    this.months = months;
  }

  /** How many months it holds. */
  public int months() {
    return months;
  }

  /** The last day on which a check of that day still holds. */
  public LocalDate holdsUntil(LocalDate checked) {
    return checked.plusMonths(months);
  }

  /** Whether it has to be looked at again on a day; {@code checked} is null when it never was. */
  public Freshness on(LocalDate today, @Nullable LocalDate checked) {
    if (checked == null) {
      return Freshness.NEVER;
    }
    return today.isAfter(holdsUntil(checked)) ? Freshness.STALE : Freshness.FRESH;
  }
}
