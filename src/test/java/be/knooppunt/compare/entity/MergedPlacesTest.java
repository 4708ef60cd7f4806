package be.knooppunt.compare.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.compare.entity.MergedPlaces.Merger;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which municipalities were taken together between two days, by the reference list. */
class MergedPlacesTest {
  private static final LocalDate NEW = LocalDate.parse("2025-01-01");

  private static MergedPlaces between(LocalDate one, LocalDate other) {
    return MergedPlaces.between(Samples.facts().municipalities(), one, other);
  }

  @Test
  void lokerenAndMoerbekeBecameOneOnTheFirstOfJanuary() {
    MergedPlaces merged = between(LocalDate.parse("2019-06-30"), LocalDate.parse("2026-01-01"));
    Merger lokeren = new Merger("46029", NEW, List.of("44045", "46014"));
    assertEquals(List.of(lokeren), merged.among(List.of("46029")));
    assertEquals(List.of(lokeren), merged.among(List.of("44045")));
    assertEquals("46029", merged.into("46014"));
    assertEquals("36015", merged.into("36015"), "Roeselare stayed what it was");
    assertEquals(List.of("44045", "46014"), merged.parts("46029"));
  }

  @Test
  void antwerpenTookBorsbeekInAndKeptItsCode() {
    MergedPlaces merged = between(NEW.minusDays(1), NEW);
    assertEquals(List.of("11002", "11007"), merged.parts("11002"));
    assertEquals("11002", merged.into("11007"));
    assertEquals("11002", merged.into("11002"));
  }

  @Test
  void onlyADayThatLiesBetweenCounts() {
    assertEquals(List.of(), between(NEW, LocalDate.parse("2026-01-01")).all());
    assertEquals(List.of(), between(LocalDate.parse("2019-01-01"), NEW.minusDays(1)).all());
    assertEquals(12, between(NEW.minusDays(1), NEW).all().size() - 1, "twelve new codes and one");
    assertEquals(
        between(NEW, NEW.minusDays(1)).all(), between(NEW.minusDays(1), NEW).all(), "either way");
  }
}
