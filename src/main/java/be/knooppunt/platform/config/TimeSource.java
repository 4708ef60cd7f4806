package be.knooppunt.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Gives the time. Dates and 'today' are those of Brussels. */
@ApplicationScoped
public class TimeSource {
  /** The zone of all dates that people see. */
  public static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

  /** The clock to inject wherever time is asked. */
  @Produces
  @ApplicationScoped
  public Clock clock() {
    return Clock.system(BRUSSELS);
  }

  /** The day it is in Brussels by a clock. */
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), BRUSSELS);
  }
}
