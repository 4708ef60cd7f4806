package be.knooppunt.network.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days something holds. */
class ValidityTest {
  @ParameterizedTest
  @CsvSource({
    ",,2026-11-21,true,false",
    "2020-01-01,2020-12-31,2019-12-31,false,false",
    "2020-01-01,2020-12-31,2020-01-01,true,false",
    "2020-01-01,2020-12-31,2020-12-31,true,false",
    "2020-01-01,2020-12-31,2021-01-01,false,true",
    "2020-01-01,,2019-12-31,false,false",
    "2020-01-01,,9999-12-31,true,false",
    ",2019-12-31,0001-01-01,true,false",
    ",2019-12-31,2020-01-01,false,true"
  })
  void holdsFromTheFirstDayToTheLast(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      LocalDate day,
      boolean holds,
      boolean ended) {
    Validity validity = new Validity(from, until);
    assertEquals(holds, validity.holdsOn(day));
    assertEquals(ended, validity.endedBefore(day));
  }

  @Test
  void anEndBeforeTheBeginningIsRefused() {
    LocalDate day = LocalDate.of(2020, 1, 1);
    assertThrows(IllegalArgumentException.class, () -> new Validity(day, day.minusDays(1)));
    assertTrue(new Validity(day, day).holdsOn(day), "a single day is possible");
  }
}
