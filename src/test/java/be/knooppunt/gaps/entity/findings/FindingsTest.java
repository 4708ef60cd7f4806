package be.knooppunt.gaps.entity.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.testing.DrawnMandates;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every rule of the table once true and once false, on networks drawn for it. */
class FindingsTest {
  private static final LocalDate DAY = DrawnMap.DAY;

  @Test
  void declaredHelpThatNobodyOffersIsAGap() {
    DrawnMap map = DrawnMap.of("a -WARM-> b").needs("DEBT", null).needs("WORK", "LONE_PARENT");
    map.drawing().covers("b", "WORK");
    assertEquals(List.of("uncovered-need/need/DEBT/all/all"), map.keys(FindingKind.UNCOVERED_NEED));
    assertEquals(Severity.HIGH, map.only(FindingKind.UNCOVERED_NEED).severity());
  }

  @Test
  void whatNobodyDeclaredIsNoGap() {
    DrawnMap map = DrawnMap.of("a -WARM-> b");
    assertEquals(List.of(), map.keys(FindingKind.UNCOVERED_NEED));
  }

  @Test
  void aStepOfTheLadderWithoutServiceIsAGapOnceOneServiceNamesRungs() {
    DrawnMap map = DrawnMap.of("a -WARM-> b");
    map.drawing().rungs("b", Rung.ISOLATED, Rung.TEMP_ACTIVATION);
    assertEquals(
        List.of(
            "uncovered-need/ladder/PAID_SUPPORTED/PAID",
            "uncovered-need/ladder/TEMP_ACTIVATION/PAID_SUPPORTED"),
        map.keys(FindingKind.UNCOVERED_NEED));
    map.drawing().rungs("a", Rung.TEMP_ACTIVATION, Rung.PAID);
    assertEquals(List.of(), map.keys(FindingKind.UNCOVERED_NEED));
  }

  @Test
  void aServiceNoDoorLeadsToIsOutOfReach() {
    DrawnMap map = DrawnMap.of("door -WARM-> b", "c");
    map.drawing().frontDoor("door");
    Finding found = map.only(FindingKind.UNREACHABLE);
    assertEquals("unreachable/service/c", found.key().text());
    assertEquals(Severity.HIGH, found.severity());
    map.drawing().draw("b -WARM-> c");
    assertEquals(List.of(), map.keys(FindingKind.UNREACHABLE));
  }

  @Test
  void theHouseOfADoorIsNoClosedHouse() {
    DrawnMap map = DrawnMap.of("door", "c");
    map.drawing().frontDoor("door").at("house", "door", "c");
    assertEquals(Severity.MEDIUM, map.only(FindingKind.UNREACHABLE).severity());
  }

  @Test
  void aDoorElsewhereIsNoWrongDoor() {
    DrawnMap map = DrawnMap.of("d1 -WARM-> b", "d2");
    map.drawing().frontDoor("d1", "d2").in("d1", "36015").in("d2", "46021").in("b", "36015");
    assertEquals(List.of(), map.limit(Limit.SERVICE_DOORS, 1).keys(FindingKind.UNREACHABLE));
    map.drawing().in("d2", "36015");
    Finding found = map.only(FindingKind.UNREACHABLE);
    assertEquals(0.5, found.figures().get("share"));
    assertEquals(Severity.LOW, found.severity());
  }

  @Test
  void fartherThanTheLimitIsNotReachedInTime() {
    DrawnMap map = DrawnMap.of("door -WARM-> b", "b -WARM-> c").limit(Limit.HANDOVERS, 1);
    map.drawing().frontDoor("door");
    Finding found = map.only(FindingKind.UNREACHABLE);
    assertEquals("unreachable/service/c", found.key().text());
    assertEquals(Severity.MEDIUM, found.severity());
    assertEquals(List.of(), map.limit(Limit.HANDOVERS, 2).keys(FindingKind.UNREACHABLE));
  }

  @Test
  void everyDoorMustLeadToDeclaredHelp() {
    DrawnMap map = DrawnMap.of("d1 -WARM-> b", "d2").needs("DEBT", null);
    map.drawing().frontDoor("d1", "d2").covers("b", "DEBT");
    Finding found = map.only(FindingKind.UNREACHABLE);
    assertEquals("unreachable/need/DEBT/all/all", found.key().text());
    assertEquals(Severity.MEDIUM, found.severity());
    map.drawing().draw("d2 -WARM-> d1");
    assertEquals(List.of(), map.keys(FindingKind.UNREACHABLE));
  }

  @Test
  void whatReceivesAndNeverRefersIsADeadEnd() {
    DrawnMap map = DrawnMap.of("a -WARM-> b").feedback("p1", Feedback.NONE);
    assertEquals("dead-end/b", map.only(FindingKind.DEAD_END).key().text());
    assertEquals(Severity.MEDIUM, map.only(FindingKind.DEAD_END).severity());
    map.feedback("p1", Feedback.ON_OUTCOME);
    assertEquals(Severity.LOW, map.only(FindingKind.DEAD_END).severity());
    map.drawing().draw("b -WARM-> a");
    assertEquals(List.of(), map.keys(FindingKind.DEAD_END));
  }

  @Test
  void aHouseThatRefersElsewhereIsNoWholeDeadEnd() {
    DrawnMap map = DrawnMap.of("a -WARM-> b", "c -WARM-> a").feedback("p1", Feedback.NONE);
    map.drawing().at("house", "b", "c");
    assertEquals(Severity.LOW, map.only(FindingKind.DEAD_END).severity());
  }

  @Test
  void whatRefersAndNobodyRefersToIsAnOrphanUnlessPeopleWalkIn() {
    DrawnMap map = DrawnMap.of("a -WARM-> b");
    assertEquals("orphan/a", map.only(FindingKind.ORPHAN).key().text());
    map.drawing().frontDoor("a");
    assertEquals(List.of(), map.keys(FindingKind.ORPHAN));
  }

  @Test
  void aRoundOfColdHandoversWithoutADecisionIsPingPong() {
    DrawnMap map =
        DrawnMap.of(
            "a -COLD-> b about:DEBT", "b -MANDATED-> c about:DEBT", "c -SELF-> a about:DEBT");
    Finding found = map.only(FindingKind.PING_PONG);
    assertEquals("ping-pong/a/b/c", found.key().text());
    assertEquals(List.of("DEBT"), found.codes().get("need"));
    map.drawing().mandate(DrawnMandates.exclusive("b", "o-b", Set.of("DEBT"), Set.of()));
    assertEquals(List.of(), map.keys(FindingKind.PING_PONG));
  }

  @Test
  void aRoundForDifferentNeedsOrWithAWarmStepIsNone() {
    assertEquals(
        List.of(),
        DrawnMap.of("a -COLD-> b about:DEBT", "b -COLD-> a about:WORK")
            .keys(FindingKind.PING_PONG));
    assertEquals(
        List.of(),
        DrawnMap.of("a -COLD-> b about:DEBT", "b -WARM-> a about:DEBT")
            .keys(FindingKind.PING_PONG));
  }

  @Test
  void anOrganisationOthersHangOnIsACutPoint() {
    DrawnMap map = DrawnMap.of("a -WARM-> b", "b -WARM-> c");
    Finding found = map.only(FindingKind.CUT_POINT);
    assertEquals("cut-point/organisation/o-b", found.key().text());
    assertEquals(0.0, found.figures().get("before"));
    assertEquals(1.0, found.figures().get("after"));
    assertEquals(Severity.MEDIUM, found.severity());
    map.drawing().draw("c -WARM-> a");
    assertEquals(List.of(), map.keys(FindingKind.CUT_POINT));
  }

  @Test
  void aServiceThatOthersAreReachedThroughIsACutPoint() {
    DrawnMap map =
        DrawnMap.of("door -WARM-> x", "x -WARM-> y", "x -WARM-> z").limit(Limit.SERVICES_BEHIND, 2);
    map.drawing().frontDoor("door");
    assertTrue(map.keys(FindingKind.CUT_POINT).contains("cut-point/service/x"));
    map.drawing().draw("door -WARM-> y");
    assertTrue(map.keys(FindingKind.CUT_POINT).stream().noneMatch(k -> k.endsWith("service/x")));
  }

  @Test
  void onePathBetweenTwoGroupsIsASingleBridge() {
    DrawnMap map = DrawnMap.of("a -WARM-> b", "b -WARM-> c", "c -WARM-> d");
    assertEquals("single-bridge/o-b/o-c", map.only(FindingKind.SINGLE_BRIDGE).key().text());
    map.drawing().draw("c -WARM-> b");
    assertEquals(List.of(), map.keys(FindingKind.SINGLE_BRIDGE));
  }

  @Test
  void oneOrganisationForDeclaredHelpIsASoleProvider() {
    DrawnMap map = DrawnMap.of("a -WARM-> b", "c").needs("DEBT", null);
    map.drawing().covers("b", "DEBT");
    Finding found = map.only(FindingKind.SOLE_PROVIDER);
    assertEquals("sole-provider/need/DEBT/all/all", found.key().text());
    assertEquals("o-b", found.organisations().get(0).value());
    map.drawing().covers("c", "DEBT");
    assertEquals(List.of(), map.keys(FindingKind.SOLE_PROVIDER));
  }

  @Test
  void whatLivesOnAProjectIsToldWithWhatFallsAway() {
    DrawnMap map =
        DrawnMap.of("door -WARM-> b", "b -WARM-> c")
            .tie("o-b", "o-c", LocalDate.of(2026, 6, 30))
            .needs("DEBT", null);
    map.drawing().frontDoor("door").covers("b", "DEBT").project("b").ends("b", "2026-06-30");
    List<Finding> found = map.findings().of(FindingKind.PROJECT_DEPENDENT);
    assertEquals(
        List.of("project-dependent/need/DEBT/all/all", "project-dependent/organisation/o-b"),
        found.stream().map(one -> one.key().text()).toList());
    Finding project = found.get(1);
    assertEquals(Severity.HIGH, project.severity());
    assertEquals(LocalDate.of(2026, 6, 30), project.fallsAwayOn());
    assertEquals(List.of("DEBT"), project.codes().get("need"));
    assertEquals(1.0, project.figures().get("servicesCutOff"));
    assertEquals(0.0, project.figures().get("before"));
    assertEquals(1.0, project.figures().get("after"));
    assertEquals(1.0, project.figures().get("tiesAfter"));
  }

  @Test
  void whatEndsFarAwayOrStaysIsNoProject() {
    DrawnMap map = DrawnMap.of("a -WARM-> b");
    map.drawing().ends("b", "2036-06-30");
    assertEquals(List.of(), map.keys(FindingKind.PROJECT_DEPENDENT));
  }

  @Test
  void pathsWithoutAgreedFeedbackAreToldPerReceiver() {
    DrawnMap map = DrawnMap.of("a -WARM-> b", "c -WARM-> b").feedback("p1", Feedback.UNKNOWN);
    Finding found = map.only(FindingKind.NO_FEEDBACK);
    assertEquals("no-feedback/b", found.key().text());
    assertEquals(Severity.LOW, found.severity());
    assertEquals(List.of(), map.limit(Limit.FEEDBACK, 0.6).keys(FindingKind.NO_FEEDBACK));
    map.feedback("p1", Feedback.NONE).limit(Limit.FEEDBACK, 0.5);
    assertEquals(Severity.MEDIUM, map.only(FindingKind.NO_FEEDBACK).severity());
  }

  @Test
  void workingJointlyNeedsNoFeedback() {
    DrawnMap map = DrawnMap.of("a -JOINT-> b").feedback("p1", Feedback.NONE);
    assertEquals(List.of(), map.keys(FindingKind.NO_FEEDBACK));
  }

  @Test
  void anExclusiveMandateIsAGateThatWeighsMoreWhenOthersAsked() {
    DrawnMap map = DrawnMap.of("gate -WARM-> b");
    map.drawing().mandate(DrawnMandates.exclusive("gate", "o-gate", Set.of("DEBT"), Set.of()));
    assertEquals(Severity.LOW, map.only(FindingKind.EXCLUSIVE_GATE).severity());
    map.drawing().draw("c -WARM-> gate WISHED");
    Finding found = map.only(FindingKind.EXCLUSIVE_GATE);
    assertEquals("exclusive-gate/m-gate-ALLOCATION", found.key().text());
    assertEquals(Severity.MEDIUM, found.severity());
    assertEquals(List.of(), DrawnMap.of("a -WARM-> b").keys(FindingKind.EXCLUSIVE_GATE));
  }

  @Test
  void pathsIntoWhatStoppedOrIsClosedContradict() {
    DrawnMap map = DrawnMap.of("a -WARM-> b", "a -WARM-> c", "a -WARM-> d DISPUTED", "e -WARM-> a");
    map.drawing().ends("b", "2025-12-31").room("c", CapacityState.CLOSED);
    assertEquals(
        List.of(
            "conflicting-statements/receiver-closed/c",
            "conflicting-statements/receiver-stopped/b",
            "conflicting-statements/path/p3"),
        map.keys(FindingKind.CONFLICTING_STATEMENTS));
    assertEquals(List.of(), DrawnMap.of("a -WARM-> b").keys(FindingKind.CONFLICTING_STATEMENTS));
  }

  @Test
  void twoWhoEachDecideAloneContradict() {
    DrawnMap map = DrawnMap.of("a -WARM-> b");
    map.drawing()
        .mandate(DrawnMandates.exclusive("a", "o-a", Set.of("DEBT"), Set.of()))
        .mandate(DrawnMandates.exclusive("b", "o-b", Set.of("DEBT", "WORK"), Set.of()));
    assertEquals(
        List.of("conflicting-statements/gates/o-a/o-b"),
        map.keys(FindingKind.CONFLICTING_STATEMENTS));
  }

  @Test
  void recordsThatWereNotCheckedInTimeAreStale() {
    DrawnMap map = DrawnMap.of("a -WARM-> b");
    assertEquals(List.of(), map.keys(FindingKind.STALE));
    map.checked(DAY.minusMonths(13));
    assertEquals(List.of("stale/o-a", "stale/o-b"), map.keys(FindingKind.STALE));
    map.drawing().frontDoor("b");
    assertEquals(Severity.MEDIUM, map.findings().of(FindingKind.STALE).get(0).severity());
  }

  @Test
  void aWishIsAMissingBridgeUntilThereIsAPath() {
    DrawnMap map = DrawnMap.of("a -WARM-> b WISHED");
    assertEquals(List.of("missing-bridge/wish/a/b"), map.keys(FindingKind.MISSING_BRIDGE));
    map.drawing().draw("a -COLD-> b");
    assertEquals(List.of(), map.keys(FindingKind.MISSING_BRIDGE));
  }

  @Test
  void sectorsThatShareAGroupNeedAPathBetweenThem() {
    DrawnMap map = DrawnMap.of("a", "b").sector("o-a", "WORK").sector("o-b", "FAMILY");
    map.drawing().serves("a", "LONE_PARENT").serves("b", "LONE_PARENT");
    Finding found = map.only(FindingKind.MISSING_BRIDGE);
    assertEquals("missing-bridge/sectors/FAMILY/WORK", found.key().text());
    assertEquals(Severity.LOW, found.severity());
    map.drawing().draw("b -WARM-> a");
    assertEquals(List.of(), map.keys(FindingKind.MISSING_BRIDGE));
  }

  @Test
  void sectorsThatEachHaveWhatTheSamePeopleNeedMissABridge() {
    DrawnMap map =
        DrawnMap.of("a", "b")
            .sector("o-a", "WORK")
            .sector("o-b", "FAMILY")
            .needs("WORK", null)
            .needs("CHILDCARE", null);
    map.drawing().covers("a", "WORK").covers("b", "CHILDCARE");
    assertEquals(Severity.MEDIUM, map.only(FindingKind.MISSING_BRIDGE).severity());
    map.drawing().covers("a", "WORK", "CHILDCARE");
    assertEquals(List.of(), map.keys(FindingKind.MISSING_BRIDGE));
  }

  @Test
  void aGeneralistThatLetsGoWithoutWordOrWayBackMissesAReturn() {
    DrawnMap map = DrawnMap.of("a -WARM-> b").feedback("p1", Feedback.UNKNOWN);
    assertEquals(List.of(), map.keys(FindingKind.MISSING_RETURN));
    map.drawing().looks("o-a", Lens.GENERALIST);
    assertEquals("missing-return/o-a/o-b", map.only(FindingKind.MISSING_RETURN).key().text());
    map.drawing().draw("b -BACK-> a");
    assertEquals(List.of(), map.keys(FindingKind.MISSING_RETURN));
  }

  @Test
  void guidanceThatLetsGoMissesAReturnToo() {
    DrawnMap map = DrawnMap.of("a -GUIDANCE-> b").feedback("p1", Feedback.NONE);
    assertEquals(Severity.MEDIUM, map.only(FindingKind.MISSING_RETURN).severity());
    map.feedback("p1", Feedback.ON_ARRIVAL);
    assertEquals(List.of(), map.keys(FindingKind.MISSING_RETURN));
  }
}
