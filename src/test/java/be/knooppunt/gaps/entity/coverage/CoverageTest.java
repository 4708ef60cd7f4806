package be.knooppunt.gaps.entity.coverage;

import static be.knooppunt.gaps.entity.coverage.Needed.counted;
import static be.knooppunt.gaps.entity.coverage.Needed.need;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.WaitingBand;
import be.knooppunt.testing.DrawnMandates;
import be.knooppunt.testing.DrawnNetwork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every rule of coverage, once true and once false. */
class CoverageTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final CoverageQuestion USUAL =
      new CoverageQuestion(DAY, EvidenceFilter.ALL, false);
  private static final CoverageQuestion MANDATED =
      new CoverageQuestion(DAY, EvidenceFilter.ALL, true);

  /** What counts for debts of lone parents in 1. */
  private static List<String> counts(DrawnNetwork drawn, CoverageQuestion question) {
    Network network = Needed.in(List.of("1"), drawn, need("DEBT", "LONE_PARENT", null));
    return Coverage.of(network, question).cells().get(0).services().stream()
        .map(ServiceId::value)
        .toList();
  }

  private static List<String> counts(DrawnNetwork drawn) {
    return counts(drawn, USUAL);
  }

  private static DrawnNetwork debtHelp() {
    return DrawnNetwork.of("a").covers("a", "DEBT").serves("a", "LONE_PARENT").in("a", "1");
  }

  private static Offer offer(DrawnNetwork drawn, CoverageQuestion question) {
    Coverage coverage =
        Coverage.of(Needed.in(List.of("1"), drawn, need("DEBT", "LONE_PARENT", null)), question);
    return coverage.offers(coverage.cells().get(0)).get(0);
  }

  @Test
  void aServiceForTheNeedTheGroupAndThePlaceCounts() {
    assertEquals(List.of("a"), counts(debtHelp()));
    assertEquals(List.of(), counts(debtHelp().covers("a", "WORK")));
  }

  @Test
  void theBroaderDomainCountsAndTheNarrowerDoesNot() {
    assertEquals(List.of("a"), counts(debtHelp().covers("a", "INCOME").broader("DEBT", "INCOME")));
    assertEquals(List.of(), counts(debtHelp().covers("a", "FINES").broader("FINES", "DEBT")));
  }

  @Test
  void informationAndHelpOfAllKindsCoverNothing() {
    assertEquals(List.of(), counts(debtHelp().covers("a", "INFO").broader("DEBT", "INFO")));
    assertEquals(List.of(), counts(debtHelp().covers("a", "MULTI").broader("DEBT", "MULTI")));
  }

  @Test
  void anotherGroupDoesNotCountAndAnUnknownGroupCountsWithAMark() {
    assertEquals(List.of(), counts(debtHelp().serves("a", "ADDICTION")));
    assertEquals(List.of("a"), counts(debtHelp().serves("a")));
    assertTrue(offer(debtHelp().serves("a"), USUAL).groupUnknown());
    assertEquals(
        Set.of(NotCounted.OTHER_GROUP),
        offer(debtHelp().serves("a", "ADDICTION"), USUAL).reasons());
  }

  @Test
  void everyoneIsNotHelpedByAServiceForOneGroup() {
    Network network = Needed.in(List.of("1"), debtHelp(), need("DEBT", null, null));
    assertEquals(CoverState.NONE, Coverage.of(network, USUAL).cells().get(0).state());
    Network open = Needed.in(List.of("1"), debtHelp().serves("a"), need("DEBT", null, null));
    assertEquals(CoverState.SINGLE, Coverage.of(open, USUAL).cells().get(0).state());
  }

  @Test
  void elsewhereDoesNotCountARegionDoesAndAnUnknownPlaceCountsWithAMark() {
    assertEquals(List.of(), counts(debtHelp().in("a", "2")));
    assertEquals(List.of("a"), counts(debtHelp().in("a", "ELZ").lies("1", "ELZ")));
    assertEquals(List.of(), counts(debtHelp().in("a", "ELZ").lies("2", "ELZ")));
    assertEquals(List.of("a"), counts(debtHelp().in("a")));
    assertTrue(offer(debtHelp().in("a"), USUAL).placeUnknown());
    assertEquals(Set.of(NotCounted.ELSEWHERE), offer(debtHelp().in("a", "2"), USUAL).reasons());
  }

  @Test
  void aClosedServiceDoesNotCountAndAWaitingListDoes() {
    assertEquals(List.of(), counts(debtHelp().room("a", CapacityState.CLOSED)));
    assertEquals(List.of(), counts(debtHelp().waits("a", WaitingBand.CLOSED)));
    assertEquals(List.of("a"), counts(debtHelp().room("a", CapacityState.WAITING_LIST)));
    assertEquals(
        Set.of(NotCounted.CLOSED),
        offer(debtHelp().room("a", CapacityState.CLOSED), USUAL).reasons());
  }

  @Test
  void theDayDecides() {
    assertEquals(List.of("a"), counts(debtHelp().ends("a", "2026-11-22")));
    assertEquals(List.of(), counts(debtHelp().ends("a", "2026-11-21")));
    assertEquals(List.of(), counts(debtHelp().begins("a", "2026-11-23")));
    assertEquals(
        Set.of(NotCounted.ENDED), offer(debtHelp().ends("a", "2026-11-21"), USUAL).reasons());
    assertEquals(
        Set.of(NotCounted.NOT_YET), offer(debtHelp().begins("a", "2026-11-23"), USUAL).reasons());
  }

  @Test
  void theEvidenceDecides() {
    CoverageQuestion stated = new CoverageQuestion(DAY, EvidenceFilter.STATED, false);
    assertEquals(List.of(), counts(debtHelp().rests("a", Evidence.ASSUMED), stated));
    assertEquals(List.of("a"), counts(debtHelp().rests("a", Evidence.SOURCED), stated));
    assertEquals(
        Set.of(NotCounted.NOT_CONFIRMED),
        offer(debtHelp().rests("a", Evidence.ASSUMED), stated).reasons());
  }

  @Test
  void withMandatesAskedOnlyAMandateOverTheNeedForTheGroupCounts() {
    assertEquals(List.of(), counts(debtHelp(), MANDATED));
    assertEquals(Set.of(NotCounted.NO_MANDATE), offer(debtHelp(), MANDATED).reasons());
    assertEquals(
        List.of("a"),
        counts(
            debtHelp().mandate(DrawnMandates.exclusive("a", "o-a", Set.of("DEBT"), Set.of())),
            MANDATED));
    assertEquals(
        List.of(),
        counts(
            debtHelp().mandate(DrawnMandates.exclusive("a", "o-a", Set.of("WORK"), Set.of())),
            MANDATED));
    assertEquals(
        List.of(),
        counts(
            debtHelp()
                .mandate(DrawnMandates.exclusive("a", "o-a", Set.of("DEBT"), Set.of("ADDICTION"))),
            MANDATED));
  }

  @Test
  void aMandateElsewhereOrWithoutDomainsDoesNotCountUnlessItIsIntegral() {
    assertEquals(
        List.of(),
        counts(debtHelp().mandate(Mandated.by("a", "o-a").within("2").made()), MANDATED));
    assertEquals(
        List.of("a"),
        counts(debtHelp().mandate(Mandated.by("a", "o-a").within("1").made()), MANDATED));
    assertEquals(
        List.of(), counts(debtHelp().mandate(Mandated.by("a", "o-a").about().made()), MANDATED));
    assertEquals(
        List.of("a"),
        counts(
            debtHelp().mandate(Mandated.by("a", "o-a").about().breadth("INTEGRAL").made()),
            MANDATED));
  }

  @Test
  void theStateSaysWhatStays() {
    DrawnNetwork drawn = DrawnNetwork.of("a", "b", "c");
    for (String service : List.of("a", "b", "c")) {
      drawn.covers(service, "DEBT");
    }
    assertEquals(CoverState.MULTIPLE, state(drawn));
    assertEquals(CoverState.MULTIPLE, state(drawn.project("a")));
    assertEquals(CoverState.SINGLE, state(drawn.ends("b", "2027-12-31")));
    assertEquals(CoverState.TEMPORARY, state(drawn.project("c")));
    assertEquals(CoverState.NONE, state(DrawnNetwork.of("a")));
  }

  private static CoverState state(DrawnNetwork drawn) {
    return Coverage.of(Needed.in(List.of("1"), drawn, need("DEBT", null, null)), USUAL)
        .cells()
        .get(0)
        .state();
  }

  @Test
  void aNeedForTheWholeAreaIsNeededInEachMunicipality() {
    DrawnNetwork drawn = debtHelp().serves("a");
    Coverage coverage =
        Coverage.of(Needed.in(List.of("1", "2"), drawn, need("DEBT", null, null)), USUAL);
    assertEquals(2, coverage.cells().size());
    assertEquals(CoverState.SINGLE, coverage.find("DEBT", null, "1").orElseThrow().state());
    assertEquals(CoverState.NONE, coverage.find("DEBT", null, "2").orElseThrow().state());
    assertEquals(0.5, Objects.requireNonNull(coverage.rate()));
    Coverage nowhere = Coverage.of(Needed.in(List.of(), drawn, need("DEBT", null, null)), USUAL);
    assertEquals(CoverState.SINGLE, nowhere.find("DEBT", null, null).orElseThrow().state());
  }

  @Test
  void whatIsDeclaredForOneMunicipalityGoesBeforeTheWholeArea() {
    Coverage coverage =
        Coverage.of(
            Needed.in(
                List.of("1", "2", "3"),
                debtHelp().serves("a"),
                counted("DEBT", null, null, 40, 100),
                counted("DEBT", null, "1", 60, 80)),
            USUAL);
    assertEquals(3, coverage.cells().size());
    assertEquals(60, coverage.find("DEBT", null, "1").orElseThrow().people());
    assertNull(coverage.find("DEBT", null, "2").orElseThrow().people());
    assertEquals(0.6, Objects.requireNonNull(coverage.weightedRate()), 1e-12);
    assertEquals(1.0 / 3, Objects.requireNonNull(coverage.rate()), 1e-12);
  }

  @Test
  void whatNobodyDeclaredIsNoGapButIsNamed() {
    Network network = Needed.in(List.of("1"), debtHelp().draw("b").covers("b", "INFO"));
    Coverage coverage = Coverage.of(network, USUAL);
    assertNull(coverage.rate());
    assertNull(coverage.weightedRate());
    assertEquals(List.of(), coverage.uncovered());
    assertEquals(
        List.of(new NotDeclared("DEBT", List.of(new ServiceId("a")))), coverage.notDeclared());
    Network declared =
        Needed.in(
            List.of("1"),
            debtHelp().covers("a", "INCOME").broader("DEBT", "INCOME"),
            need("DEBT", null, null));
    assertEquals(List.of(), Coverage.of(declared, USUAL).notDeclared());
  }

  @Test
  void aGapScoreNeedsACountAmongHowManyAndASource() {
    DrawnNetwork drawn = debtHelp().serves("a").project("a");
    Coverage coverage =
        Coverage.of(
            Needed.in(
                List.of("1"),
                drawn,
                counted("DEBT", null, null, 12, 15),
                counted("HOUSING", null, null, 12, 15),
                need("WORK", null, null)),
            USUAL);
    assertEquals(0.4, Objects.requireNonNull(coverage.gapScores().get(0).score()), 1e-12);
    assertEquals(0.8, Objects.requireNonNull(coverage.gapScores().get(1).score()), 1e-12);
    assertNull(coverage.gapScores().get(2).score());
  }

  @Test
  void anOrganisationAloneIsNamed() {
    DrawnNetwork drawn = DrawnNetwork.of("a", "b").covers("a", "DEBT").covers("b", "DEBT");
    Network alone = Needed.in(List.of("1"), drawn.at("o", "a", "b"), need("DEBT", null, null));
    SoleProvider sole = Coverage.of(alone, USUAL).soleProviders().get(0);
    assertEquals("o", sole.organisation().value());
    assertEquals(2, sole.services().size());
    Network both = Needed.in(List.of("1"), drawn.at("p", "b"), need("DEBT", null, null));
    assertEquals(List.of(), Coverage.of(both, USUAL).soleProviders());
  }

  @Test
  void theEvidenceMixCountsEachServiceOnce() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a", "b", "c")
            .covers("a", "DEBT", "WORK")
            .covers("b", "DEBT")
            .rests("b", Evidence.ASSUMED);
    Network network =
        Needed.in(List.of("1"), drawn, need("DEBT", null, null), need("WORK", null, null));
    assertEquals(
        Map.of(Evidence.AGREED, 1, Evidence.ASSUMED, 1), Coverage.of(network, USUAL).evidenceMix());
  }
}
