package be.knooppunt.gaps.entity.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The needs counted among fifteen participants in Roeselare, during the project and after it. The
 * expected gap scores were worked out by hand, counting what has a mandate.
 */
class SampleCoverageTest {
  private static final LocalDate DURING = LocalDate.of(2019, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2020, 6, 30);
  private static final String FAMILIES = "LOW_WORK_FAMILY";

  private static Coverage roeselare(LocalDate day, boolean mandated) {
    return Coverage.of(
        Samples.network("roeselare"), new CoverageQuestion(day, EvidenceFilter.STATED, mandated));
  }

  private static CoverState state(Coverage coverage, String need) {
    return coverage.find(need, FAMILIES, "36015").orElseThrow().state();
  }

  private static GapScore score(Coverage coverage, String need) {
    return coverage.gapScores().stream()
        .filter(s -> s.declared().need().equals(need))
        .filter(s -> FAMILIES.equals(s.declared().group()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "HOUSING, 0.4, 0.8",
    "INCOME, 0, 0",
    "DEBT, 0, 0",
    "SOCIAL_NETWORK, 0.4333333333333333, 0.8666666666666667",
    "DIGITAL, 0.3666666666666667, 0.7333333333333333"
  })
  void theGapScoresOfTheFifteen(String need, double during, double after) {
    assertEquals(
        during, Objects.requireNonNull(score(roeselare(DURING, true), need).score()), 1e-9);
    assertEquals(after, Objects.requireNonNull(score(roeselare(AFTER, true), need).score()), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"MOBILITY, TEMPORARY, NONE", "PHYS_HEALTH, TEMPORARY, NONE", "CHILDCARE, NONE, NONE"})
  void whatWasNotCountedHasAStateAndNoScore(String need, CoverState during, CoverState after) {
    assertEquals(during, state(roeselare(DURING, true), need));
    assertEquals(after, state(roeselare(AFTER, true), need));
    assertNull(score(roeselare(DURING, true), need).score());
  }

  @Test
  void servicesFromPublicPagesWithoutMandateLiftHousing() {
    Coverage coverage = roeselare(DURING, false);
    assertEquals(CoverState.MULTIPLE, state(coverage, "HOUSING"));
    assertTrue(
        coverage
            .find("HOUSING", FAMILIES, "36015")
            .orElseThrow()
            .services()
            .containsAll(List.of(new ServiceId("R-S9"), new ServiceId("R-S11"))));
    assertEquals(0, Objects.requireNonNull(score(coverage, "HOUSING").score()));
  }

  @Test
  void theProjectHeldTheIntegralMandateAndNobodyDoesAfterIt() {
    assertEquals(List.of(), roeselare(DURING, false).mandates().withoutIntegral());
    Coverage after = roeselare(AFTER, false);
    assertEquals(after.cells(), after.mandates().withoutIntegral());
  }

  @Test
  void noStepToOrFromWorkLikeActivityHasAService() {
    assertEquals(
        List.of(Rung.SOCIAL_OUT, Rung.WORKLIKE),
        roeselare(DURING, false).ladder().gaps().stream().map(Ladder.Step::from).toList());
    assertEquals(
        List.of(Rung.ISOLATED, Rung.SOCIAL_OUT, Rung.WORKLIKE),
        roeselare(AFTER, false).ladder().gaps().stream().map(Ladder.Step::from).toList());
  }

  @Test
  void theProjectAloneCarriedTheSocialNetwork() {
    List<String> needs =
        roeselare(DURING, false).soleProviders().stream()
            .filter(sole -> sole.organisation().value().equals("R-SAAMO"))
            .map(sole -> sole.cell().need())
            .distinct()
            .toList();
    assertTrue(needs.containsAll(List.of("SOCIAL_NETWORK", "DIGITAL")), needs::toString);
  }

  @Test
  void whereThingsAreOpenTheHeaviestNewServicesAreNamed() {
    Coverage after = roeselare(AFTER, true);
    NewServices best = after.bestNewServices(2, true, true);
    assertTrue(best.proven());
    assertEquals(
        List.of("SOCIAL_NETWORK", "HOUSING"),
        best.services().stream().map(NewServices.Proposal::need).toList());
    assertEquals(25, best.closed(), 1e-9);
    FewestServices fewest = after.fewestServices();
    assertTrue(fewest.proven());
    assertEquals(1, fewest.services().size(), "income and debts are helped by one service");
  }

  @ParameterizedTest
  @ValueSource(strings = {"roeselare", "sint-niklaas", "generalistisch-werkt"})
  void everyCountHasASourceAndIsOfAtLeastFive(String sample) {
    for (DeclaredNeed need : Samples.content(sample, true).partnership().orElseThrow().needs()) {
      assertNotNull(need.source());
      Integer people = need.people();
      Integer outOf = need.outOf();
      assertTrue(people == null || (people >= 5 && outOf != null && outOf >= people));
    }
  }

  @Test
  void aNetworkWithoutPlaceDeclaresNothingAndHasNoGap() {
    Coverage coverage =
        Coverage.of(
            Samples.network("generalistisch-werkt"),
            new CoverageQuestion(AFTER, EvidenceFilter.ALL, false));
    assertEquals(List.of(), coverage.cells());
    assertNull(coverage.rate());
  }
}
