package be.knooppunt.compare.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A moment of a map as an address names it: a day, which asks the map as it is known now, or a
 * snapshot, which asks the map as it stood.
 *
 * @param day the day; empty for a snapshot
 * @param snapshot the id of a snapshot; empty for a day
 */
public record TimePoint(Optional<LocalDate> day, Optional<String> snapshot) {
  private static final String SNAPSHOT = "beeld:";
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  /** A day. */
  public static TimePoint on(LocalDate day) {
    return new TimePoint(Optional.of(day), Optional.empty());
  }

  /** A snapshot. */
  public static TimePoint of(String snapshot) {
    return new TimePoint(Optional.empty(), Optional.of(snapshot));
  }

  /** Reads {@code 2019-06-30} or {@code beeld:<id>}; empty when it is neither. */
  public static Optional<TimePoint> parse(String text) {
    if (text.startsWith(SNAPSHOT)) {
      String id = text.substring(SNAPSHOT.length());
      return ID.matcher(id).matches() ? Optional.of(of(id)) : Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() >= 1900 && day.getYear() <= 2200
          ? Optional.of(on(day))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As an address writes it. */
  public String text() {
    return snapshot.map(id -> SNAPSHOT + id).orElseGet(() -> day.orElseThrow().toString());
  }
}
