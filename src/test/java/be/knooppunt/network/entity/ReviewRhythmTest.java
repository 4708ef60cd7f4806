package be.knooppunt.network.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a record has to be looked at again, on the days around the boundary. */
class ReviewRhythmTest {
  @ParameterizedTest
  @CsvSource({
    "WAITING_BAND, 2026-08-22, 2026-11-22, FRESH",
    "WAITING_BAND, 2026-08-22, 2026-11-23, STALE",
    "WAITING_BAND, 2025-11-30, 2026-02-28, FRESH",
    "WAITING_BAND, 2025-11-30, 2026-03-01, STALE",
    "SERVICE, 2025-11-22, 2026-11-22, FRESH",
    "SERVICE, 2025-11-22, 2026-11-23, STALE",
    "PATH, 2024-02-29, 2025-02-28, FRESH",
    "PATH, 2024-02-29, 2025-03-01, STALE",
    "ORGANISATION, 2026-11-22, 2026-11-22, FRESH",
    "MANDATE, 2026-11-23, 2026-11-22, FRESH"
  })
  void holdsToTheLastDay(ReviewRhythm rhythm, LocalDate checked, LocalDate today, Freshness found) {
    assertEquals(found, rhythm.on(today, checked));
  }

  @ParameterizedTest
  @EnumSource(ReviewRhythm.class)
  void whatWasNeverCheckedIsNeverFresh(ReviewRhythm rhythm) {
    assertEquals(Freshness.NEVER, rhythm.on(LocalDate.parse("2026-11-22"), null));
  }

  @Test
  void onlyTheWaitingBandIsLookedAtEachQuarter() {
    assertEquals(3, ReviewRhythm.WAITING_BAND.months());
    ReviewRhythm.OF_RECORDS.forEach(rhythm -> assertEquals(12, rhythm.months()));
  }
}
