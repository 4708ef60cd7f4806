package be.knooppunt.compare.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Municipalities on both sides of the mergers of 1 January 2025. */
class MunicipalityOnTest {
  private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
  private static final LocalDate AFTER = LocalDate.of(2025, 1, 1);

  private static MunicipalityOn one(LocalDate day, String... codes) {
    List<MunicipalityOn> all = MunicipalityOn.of(List.of(codes), day, Samples.facts());
    assertEquals(1, all.size());
    return all.get(0);
  }

  @Test
  void oneThatHeldIsItself() {
    MunicipalityOn roeselare = one(AFTER, "36015");
    assertEquals("36015", roeselare.facts().nisCode());
    assertEquals(List.of(), roeselare.otherCodes());
    assertTrue(roeselare.isPlaced());
  }

  @Test
  void onesThatHadEndedAreTheOneTheyBecame() {
    assertEquals("46003", one(BEFORE, "46003").facts().nisCode());
    MunicipalityOn merged = one(AFTER, "46003", "46013");
    assertEquals("46030", merged.facts().nisCode());
    assertEquals(List.of("46003", "46013"), merged.otherCodes());
  }

  @Test
  void oneThatWasStillToComeIsEachOfItsParts() {
    List<MunicipalityOn> parts = MunicipalityOn.of(List.of("46030"), BEFORE, Samples.facts());
    assertEquals(
        List.of("Beveren", "Kruibeke", "Zwijndrecht"),
        parts.stream().map(part -> part.facts().name()).sorted().toList());
    parts.forEach(part -> assertEquals(List.of("46030"), part.otherCodes()));
  }

  @Test
  void aCodeOfNothingIsLeftOut() {
    assertEquals(List.of(), MunicipalityOn.of(List.of("99999"), AFTER, Samples.facts()));
  }
}
