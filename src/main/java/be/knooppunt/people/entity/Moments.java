package be.knooppunt.people.entity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments as the database keeps them: to the millisecond, in UTC. */
public final class Moments {
  private Moments() {}

  /** What a column holds. */
  public static OffsetDateTime column(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }
}
