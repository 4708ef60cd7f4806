package be.knooppunt.compare.entity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** How often a snapshot of the map of a partnership is made by itself. */
public enum SnapshotRhythm {
  NONE(0),
  QUARTERLY(3),
  HALF_YEARLY(6),
  YEARLY(12);

  private final int months;

  SnapshotRhythm(int months) {
    this.months = months;
  }

  /** For example {@code half-yearly}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The last day on which one was due, counted from a first day; empty before that day. */
  public Optional<LocalDate> lastDue(LocalDate first, LocalDate today) {
    if (months == 0 || today.isBefore(first)) {
      return Optional.empty();
    }
    int times = 0;
    // each time from the first day: the 31st stays the 31st where a month has one
    while (!first.plusMonths((long) months * (times + 1)).isAfter(today)) {
      times++;
    }
    return Optional.of(first.plusMonths((long) months * times));
  }

  /** The first day after a day on which one is due; empty without a rhythm. */
  public Optional<LocalDate> nextDue(LocalDate first, LocalDate today) {
    if (months == 0) {
      return Optional.empty();
    }
    LocalDate next = first;
    for (int times = 1; !next.isAfter(today); times++) {
      next = first.plusMonths((long) months * times);
    }
    return Optional.of(next);
  }
}
