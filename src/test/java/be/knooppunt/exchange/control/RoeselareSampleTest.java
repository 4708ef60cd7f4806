package be.knooppunt.exchange.control;

import static be.knooppunt.testing.Question.askAnyDoor;
import static be.knooppunt.testing.Question.askOrganisation;
import static be.knooppunt.testing.Question.itineraries;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationArcs;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Service;
import be.knooppunt.referral.entity.Itinerary;
import be.knooppunt.referral.entity.NotFoundReason;
import be.knooppunt.referral.entity.NotFoundReason.Code;
import be.knooppunt.referral.entity.Reach;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.testing.Question;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample of Roeselare against figures that were worked out by hand: during the project (30 June
 * 2019) and after it.
 */
class RoeselareSampleTest {
  private static final Network NETWORK = Samples.network("roeselare");
  private static final LocalDate DURING = LocalDate.of(2019, 6, 30);
  private static final String DURING_TEXT = "2019-06-30";

  /** Who refers to whom during the project, without the R- of the identifiers. */
  private static final String PAIRS =
      """
      SAAMO: OCMW CAW VDAB ACV ABVV KLUS
      VDAB: OCMW CAW LIGO GTB MWB DMW
      OCMW: GTB VDAB CAW DMW FOOD KLUS HOUSE
      GTB: GOB
      GOB: MWB
      CAW: OCMW DMW WOMEN HOUSE
      DMW: OCMW CAW
      LINEA: OCMW DMW CGG
      WOMEN: OCMW
      STAD: OCMW HVK
      HVK: CARE
      """;

  private static Set<String> pairs() {
    Set<String> pairs = new TreeSet<>();
    for (String line : PAIRS.lines().toList()) {
      String from = line.substring(0, line.indexOf(':'));
      for (String to : line.substring(from.length() + 2).split(" ", -1)) {
        pairs.add(from + ">" + to);
      }
    }
    return pairs;
  }

  private static String plain(OrganisationId id) {
    return id.value().substring("R-".length());
  }

  private static OrganisationArcs arcs(LocalDate day) {
    return OrganisationArcs.of(NETWORK, day, EvidenceFilter.ALL, handover -> true);
  }

  private static Set<String> told(OrganisationArcs arcs) {
    return arcs.arcs().stream()
        .map(arc -> plain(arc.from()) + ">" + plain(arc.to()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void duringTheProjectThereAreThirtyFourArcs() {
    assertEquals(34, pairs().size());
    assertEquals(pairs(), told(arcs(DURING)));
    assertEquals(34, arcs(DURING).arcs().size());
  }

  @Test
  void afterTheProjectThoseOfSaamoAreGone() {
    Set<String> left = pairs();
    left.removeIf(pair -> pair.startsWith("SAAMO>"));
    assertEquals(28, left.size());
    assertEquals(left, told(arcs(LocalDate.of(2020, 1, 1))));
    assertEquals(34, arcs(LocalDate.of(2019, 12, 31)).arcs().size(), "the last day counts");
  }

  @Test
  void theHandoversAreMixedAsCounted() {
    Map<Handover, Long> mix =
        NETWORK.paths().stream()
            .filter(p -> p.status().isUsable())
            .collect(Collectors.groupingBy(p -> p.handover(), Collectors.counting()));
    assertEquals(
        Map.of(
            Handover.WARM, 13L,
            Handover.COLD, 10L,
            Handover.GUIDANCE, 4L,
            Handover.MANDATED, 4L,
            Handover.ACCOMPANIED, 3L),
        mix);
  }

  private static Set<String> plain(List<OrganisationId> ids) {
    return ids.stream()
        .map(RoeselareSampleTest::plain)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void deadEndsAndOrphansAreNamed() {
    assertEquals(
        Set.of("ACV", "ABVV", "CGG", "KLUS", "FOOD", "MWB", "HOUSE", "LIGO", "CARE"),
        plain(arcs(DURING).deadEnds()));
    assertEquals(Set.of("SAAMO", "STAD", "LINEA"), plain(arcs(DURING).orphans()));
  }

  private static Service door(String organisation) {
    return NETWORK.services().stream()
        .filter(Service::frontDoor)
        .filter(s -> s.organisation().value().equals("R-" + organisation))
        .findFirst()
        .orElseThrow();
  }

  private static Set<OrganisationId> reach(String door, int handovers, boolean warmOnly) {
    Set<Handover> warm = EnumSet.of(Handover.WARM, Handover.ACCOMPANIED, Handover.GUIDANCE);
    return Reach.of(
        NETWORK,
        door(door).id(),
        handovers,
        handover -> !warmOnly || warm.contains(handover),
        EvidenceFilter.ALL,
        DURING);
  }

  @ParameterizedTest
  @CsvSource({
    "SAAMO,6,13,14,8",
    "OCMW,7,11,11,3",
    "CAW,4,8,11,3",
    "VDAB,6,11,11,5",
    "DMW,2,8,11,3",
    "LINEA,3,9,13,0",
    "STAD,2,10,14,3"
  })
  void eachFrontDoorReachesAsManyOrganisations(
      String door, int inOne, int inTwo, int inAll, int inTwoWarm) {
    assertEquals(
        List.of(inOne, inTwo, inAll, inTwoWarm),
        List.of(
            reach(door, 1, false).size(),
            reach(door, 2, false).size(),
            reach(door, 20, false).size(),
            reach(door, 2, true).size()));
  }

  @Test
  void thereAreSevenFrontDoorsAndChildcareIsBehindOne() {
    List<String> doors =
        NETWORK.services().stream()
            .filter(Service::frontDoor)
            .map(s -> plain(s.organisation()))
            .toList();
    assertEquals(Set.of("SAAMO", "OCMW", "CAW", "VDAB", "DMW", "LINEA", "STAD"), Set.copyOf(doors));
    assertEquals(7, doors.size());
    assertEquals(List.of("STAD"), behind(doors, "R-CARE"));
    assertEquals(List.of("LINEA"), behind(doors, "R-CGG"));
  }

  private static List<String> behind(List<String> doors, String organisation) {
    return doors.stream()
        .filter(door -> reach(door, 20, false).contains(new OrganisationId(organisation)))
        .toList();
  }

  private static Set<Code> codes(RouteAnswer answer) {
    return assertInstanceOf(RouteAnswer.NotFound.class, answer).reasons().stream()
        .map(NotFoundReason::code)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEBT", "INCOME"})
  void theProjectWarmlyHandedOverToTheOcmw(String need) {
    RouteAnswer answer = askOrganisation("R-SAAMO", need).on(DURING_TEXT).answer(NETWORK);
    Itinerary lightest = itineraries(answer).get(0);
    assertEquals("R-OCMW", lightest.last().service().organisation().value());
    assertEquals(1, lightest.handovers());
    assertEquals(1, lightest.warmHandovers());
    assertEquals(need, lightest.metDomain());
  }

  @Test
  void theCityReachesChildcareOverTheHouseOfTheChild() {
    RouteAnswer answer = askOrganisation("R-STAD", "CHILDCARE").on(DURING_TEXT).answer(NETWORK);
    assertEquals(
        List.of(List.of("R-STAD", "R-HVK", "R-CARE")),
        itineraries(answer).stream()
            .map(i -> i.steps().stream().map(s -> s.service().organisation().value()).toList())
            .toList());
  }

  @Test
  void theOcmwDoesNotReachChildcare() {
    RouteAnswer answer = askOrganisation("R-OCMW", "CHILDCARE").on(DURING_TEXT).answer(NETWORK);
    assertEquals(Set.of(Code.NO_PATH), codes(answer));
  }

  @Test
  void lineaReachesWorkButNotWarmly() {
    Question question = askOrganisation("R-LINEA", "WORK").on(DURING_TEXT);
    assertFalse(itineraries(question.answer(NETWORK)).isEmpty());
    assertTrue(codes(question.coldest(Handover.WARM).answer(NETWORK)).contains(Code.TOO_COLD));
  }

  @Test
  void afterTheProjectSaamoIsNoStartAnyMore() {
    RouteAnswer answer = askOrganisation("R-SAAMO", "DEBT").on("2026-11-21").answer(NETWORK);
    assertEquals(Set.of(Code.START_ENDED, Code.ENDED), codes(answer));
    List<NotFoundReason> reasons = ((RouteAnswer.NotFound) answer).reasons();
    for (NotFoundReason reason : reasons) {
      assertEquals(Optional.of(LocalDate.of(2019, 12, 31)), reason.endedOn());
    }
  }

  private static boolean isFound(Question question) {
    return question.with(EvidenceFilter.STATED).answer(NETWORK) instanceof RouteAnswer.Found;
  }

  @ParameterizedTest
  @CsvSource({
    "WORK,true",
    "INCOME,true",
    "BASIC_NEEDS,true",
    "CHILDCARE,false",
    "MENTAL_HEALTH,false"
  })
  void whatIsStatedAnswersSomeNeedsOnly(String need, boolean found) {
    assertEquals(found, isFound(askAnyDoor(need)));
    boolean fromSomeDoor =
        Arrays.stream("SAAMO OCMW CAW VDAB DMW LINEA STAD".split(" ", -1))
            .anyMatch(door -> isFound(askOrganisation("R-" + door, need)));
    assertEquals(found, fromSomeDoor);
  }

  @Test
  void statedPathsLeadFromTheOcmwToWork() {
    assertTrue(isFound(askOrganisation("R-OCMW", "WORK")));
  }

  @Test
  void whatToAskThePartnersIsNamedForTheCity() {
    RouteAnswer answer =
        askOrganisation("R-STAD", "CHILDCARE").with(EvidenceFilter.STATED).answer(NETWORK);
    RouteAnswer.NotFound none = assertInstanceOf(RouteAnswer.NotFound.class, answer);
    assertEquals(
        List.of("R-S18 -COLD-> R-S27 -COLD-> R-S24"),
        none.unconfirmed().stream().map(Question::told).toList());
    assertTrue(none.unconfirmed().get(0).leansOnAssumption());
  }

  @Test
  void withoutTheAssumedPathsTheStatedOnesStillAnswer() {
    Network bare =
        new Network(NETWORK.version(), NETWORK.reference(), Samples.content("roeselare", false));
    for (String need : List.of("WORK", "INCOME", "BASIC_NEEDS")) {
      assertInstanceOf(RouteAnswer.Found.class, askAnyDoor(need).answer(bare), need);
    }
    for (String need : List.of("CHILDCARE", "MENTAL_HEALTH")) {
      assertInstanceOf(RouteAnswer.NotFound.class, askAnyDoor(need).answer(bare), need);
    }
  }
}
