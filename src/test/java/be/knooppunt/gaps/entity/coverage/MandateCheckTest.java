package be.knooppunt.gaps.entity.coverage;

import static be.knooppunt.gaps.entity.coverage.Needed.need;
import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.MandateId;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.testing.DrawnNetwork;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What mandates and rungs say beside the cells, each once true and once false. */
class MandateCheckTest {
  private static final DeclaredNeed DEBT = need("DEBT", "LONE_PARENT", null);

  private static DrawnNetwork two() {
    return DrawnNetwork.of("a", "b").covers("a", "DEBT").covers("b", "DEBT");
  }

  private static Coverage coverage(DrawnNetwork drawn, DeclaredNeed... needs) {
    return Coverage.of(
        Needed.in(List.of("1"), drawn, needs),
        new CoverageQuestion(LocalDate.of(2026, 11, 22), EvidenceFilter.ALL, false));
  }

  private static MandateCheck check(DrawnNetwork drawn, DeclaredNeed... needs) {
    return coverage(drawn, needs).mandates();
  }

  @Test
  void twoWhoDecideOverTheSameOverlap() {
    DrawnNetwork drawn =
        two()
            .mandate(Mandated.by("a", "o-a").decides().made())
            .mandate(Mandated.by("b", "o-b").decides().made());
    assertEquals(
        List.of(
            new MandateCheck.Overlap("DEBT", List.of(new MandateId("m-a"), new MandateId("m-b")))),
        check(drawn).overlaps());
  }

  @Test
  void oneWhoDecidesOtherGroupsOtherPlacesOrTheSameHolderDoNotOverlap() {
    assertEquals(
        List.of(),
        check(
                two()
                    .mandate(Mandated.by("a", "o-a").decides().made())
                    .mandate(Mandated.by("b", "o-b").made()))
            .overlaps());
    assertEquals(
        List.of(),
        check(
                two()
                    .mandate(Mandated.by("a", "o-a").decides().groups("LONE_PARENT").made())
                    .mandate(Mandated.by("b", "o-b").decides().groups("ADDICTION").made()))
            .overlaps());
    assertEquals(
        List.of(),
        check(
                two()
                    .lies("1", "ELZ")
                    .lies("2")
                    .mandate(Mandated.by("a", "o-a").decides().within("ELZ").made())
                    .mandate(Mandated.by("b", "o-b").decides().within("2").made()))
            .overlaps());
    assertEquals(
        List.of(),
        check(
                two()
                    .at("o-a", "b")
                    .mandate(Mandated.by("a", "o-a").decides().made())
                    .mandate(Mandated.by("b", "o-a").decides().made()))
            .overlaps());
  }

  @Test
  void aRegionAndItsMunicipalityOverlap() {
    DrawnNetwork drawn =
        two()
            .lies("1", "ELZ")
            .mandate(Mandated.by("a", "o-a").decides().within("ELZ").made())
            .mandate(Mandated.by("b", "o-b").decides().within("1").made());
    assertEquals(1, check(drawn).overlaps().size());
  }

  @Test
  void aMandateWithoutServiceIsNamed() {
    DrawnNetwork drawn = two().organisation("p");
    assertEquals(
        List.of("m-p"),
        check(drawn.mandate(Mandated.by(null, "p").made())).withoutService().stream()
            .map(m -> m.id().value())
            .toList());
    assertEquals(List.of(), check(two().mandate(Mandated.by(null, "o-a").made())).withoutService());
  }

  @Test
  void aMandateWhoseServicesEndedOrHelpWithSomethingElseHasNone() {
    assertEquals(
        1,
        check(two().ends("a", "2020-01-01").mandate(Mandated.by("a", "o-a").made()))
            .withoutService()
            .size());
    assertEquals(
        1,
        check(two().mandate(Mandated.by("a", "o-a").about("WORK").made())).withoutService().size());
  }

  @Test
  void aServiceWithoutMandateIsNamedWithTheDomains() {
    assertEquals(
        List.of(new MandateCheck.WithoutMandate(new ServiceId("b"), List.of("DEBT"))),
        check(two().mandate(Mandated.by("a", "o-a").made())).withoutMandate());
    assertEquals(
        List.of(new MandateCheck.WithoutMandate(new ServiceId("a"), List.of("WORK"))),
        check(
                DrawnNetwork.of("a")
                    .covers("a", "DEBT", "WORK", "INFO")
                    .mandate(Mandated.by("a", "o-a").made()))
            .withoutMandate());
  }

  @Test
  void aNeedWithoutIntegralMandateIsNamed() {
    assertEquals(1, check(two(), DEBT).withoutIntegral().size());
    assertEquals(
        1,
        check(two().mandate(Mandated.by("a", "o-a").breadth("SPECIALISED").made()), DEBT)
            .withoutIntegral()
            .size());
    assertEquals(
        List.of(),
        check(two().mandate(Mandated.by("a", "o-a").about().breadth("INTEGRAL").made()), DEBT)
            .withoutIntegral());
    assertEquals(
        1,
        check(two().mandate(Mandated.by("a", "o-a").breadth("INTEGRAL").within("2").made()), DEBT)
            .withoutIntegral()
            .size());
  }

  @Test
  void aNeedWithServicesWhereNobodyDecidesIsNamed() {
    assertEquals(
        1, check(two().mandate(Mandated.by("a", "o-a").made()), DEBT).withoutDecision().size());
    assertEquals(
        List.of(),
        check(two().mandate(Mandated.by("a", "o-a").decides().made()), DEBT).withoutDecision());
    assertEquals(List.of(), check(DrawnNetwork.of("a"), DEBT).withoutDecision());
  }

  @Test
  void aStepOfTheLadderWithoutServiceIsAGap() {
    DrawnNetwork drawn =
        two()
            .rungs("a", Rung.ISOLATED, Rung.SOCIAL_OUT)
            .rungs("b", Rung.TEMP_ACTIVATION, Rung.PAID);
    assertEquals(
        List.of(Rung.SOCIAL_OUT, Rung.WORKLIKE),
        coverage(drawn).ladder().gaps().stream().map(Ladder.Step::from).toList());
    assertEquals(List.of(), coverage(two()).ladder().gaps());
  }

  @Test
  void aServiceElsewhereOrForOneRungHelpsOverNoStep() {
    DrawnNetwork drawn =
        two().rungs("a", Rung.PAID, Rung.PAID).rungs("b", null, Rung.PAID).in("b", "2");
    assertEquals(5, coverage(drawn).ladder().gaps().size());
    assertEquals(1, coverage(drawn).ladder().stated());
    assertEquals(List.of(), coverage(two().rungs("b", null, Rung.PAID)).ladder().gaps());
  }
}
