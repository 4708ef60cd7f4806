package be.knooppunt.referral.entity;

import static be.knooppunt.testing.Question.ask;
import static be.knooppunt.testing.Question.askAnyDoor;
import static be.knooppunt.testing.Question.askOrganisation;
import static be.knooppunt.testing.Question.itineraries;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.WaitingBand;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Question;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ways are possible and what an itinerary tells. */
class RouteFinderTest {
  private static DrawnNetwork ab(String path) {
    return DrawnNetwork.of(path).covers("b", "WORK");
  }

  private static Itinerary only(DrawnNetwork drawn, Question question) {
    List<Itinerary> all = itineraries(question.answer(drawn));
    assertEquals(1, all.size(), () -> "One itinerary expected: " + all);
    return all.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE,true",
    "WAITLIST,true",
    "BLOCKED,false",
    "ENDED,false",
    "WISHED,false",
    "PROPOSED,false",
    "DISPUTED,false"
  })
  void onlyActivePathsAndWaitingListsAreRoutedOver(String status, boolean found) {
    assertEquals(found, !ask("a", "WORK").routes(ab("a -WARM-> b " + status)).isEmpty());
  }

  @Test
  void aWaitingListIsWarnedAbout() {
    Step last = only(ab("a -WARM-> b WAITLIST"), ask("a", "WORK")).last();
    assertTrue(last.notices().contains(StepNotice.WAITING_LIST));
    Step open = only(ab("a -WARM-> b"), ask("a", "WORK")).last();
    assertFalse(open.notices().contains(StepNotice.WAITING_LIST));
    Step full =
        only(ab("a -WARM-> b").room("b", CapacityState.WAITING_LIST), ask("a", "WORK")).last();
    assertTrue(full.notices().contains(StepNotice.WAITING_LIST));
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNAL", "BACK"})
  void nobodyIsSentAlongASignalOrAWayBack(Handover handover) {
    assertEquals(List.of(), ask("a", "WORK").routes(ab("a -" + handover + "-> b")));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SIGNAL", "BACK"})
  void everyOtherHandoverCountsItsWeight(Handover handover) {
    Itinerary one = only(ab("a -" + handover + "-> b"), ask("a", "WORK"));
    assertEquals(handover.weight().orElseThrow(), one.burden());
    assertEquals(1, one.handovers());
    assertEquals(handover.line() == Handover.Line.WARM ? 1 : 0, one.warmHandovers());
  }

  @ParameterizedTest
  @CsvSource({"2019-12-31,true", "2020-01-01,false", "2019-01-01,true", "2018-12-31,false"})
  void aPathHoldsOnItsDaysBothEndsIncluded(String day, boolean found) {
    DrawnNetwork drawn = ab("a -WARM-> b from:2019-01-01 until:2019-12-31");
    assertEquals(found, !ask("a", "WORK").on(day).routes(drawn).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b", "o-a", "o-b"})
  void servicesAndOrganisationsThatAreOverAreNoStops(String ended) {
    DrawnNetwork drawn = ab("a -WARM-> b").ends(ended, "2019-12-31");
    assertEquals(List.of("a -WARM-> b"), ask("a", "WORK").on("2019-12-31").routes(drawn));
    assertEquals(List.of(), ask("a", "WORK").on("2020-01-01").routes(drawn));
  }

  @Test
  void aPathOnlyForCertainNeedsIsOnlyForThose() {
    DrawnNetwork drawn =
        ab("a -WARM-> b only:DEBT").covers("b", "WORK", "DEBT", "INCOME").broader("DEBT", "INCOME");
    assertEquals(1, ask("a", "DEBT").routes(drawn).size());
    assertEquals(0, ask("a", "WORK").routes(drawn).size());
    assertEquals(0, ask("a", "INCOME").routes(drawn).size(), "narrower is not enough");
    DrawnNetwork broad =
        ab("a -WARM-> b only:INCOME").covers("b", "DEBT").broader("DEBT", "INCOME");
    assertEquals(1, ask("a", "DEBT").routes(broad).size(), "broader takes in the narrower");
  }

  @Test
  void aPathOnlyForCertainGroupsIsOnlyForThose() {
    DrawnNetwork drawn = ab("a -WARM-> b for:LONE_PARENT");
    assertEquals(1, ask("a", "WORK").forGroup("LONE_PARENT").routes(drawn).size());
    assertEquals(0, ask("a", "WORK").forGroup("HOMELESS").routes(drawn).size());
    Step last = only(drawn, ask("a", "WORK")).last();
    assertTrue(last.notices().contains(StepNotice.ONLY_FOR_GROUPS), "who is not said is warned");
  }

  @Test
  void aNeedIsMetByTheSameDomainOrABroaderOneAndTheAnswerSaysWhich() {
    DrawnNetwork broad =
        DrawnNetwork.of("a -WARM-> b").covers("b", "INCOME").broader("DEBT", "INCOME");
    Itinerary one = only(broad, ask("a", "DEBT"));
    assertEquals("INCOME", one.metDomain());
    assertTrue(one.last().notices().contains(StepNotice.BROADER_DOMAIN));
    DrawnNetwork narrow =
        DrawnNetwork.of("a -WARM-> b").covers("b", "DEBT").broader("DEBT", "INCOME");
    assertEquals(List.of(), ask("a", "INCOME").routes(narrow));
    Itinerary exact = only(narrow, ask("a", "DEBT"));
    assertEquals("DEBT", exact.metDomain());
    assertFalse(exact.last().notices().contains(StepNotice.BROADER_DOMAIN));
  }

  @Test
  void ofEqualWaysTheOneThatMeetsTheNeedItselfIsShown() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b", "a -WARM-> c")
            .covers("b", "INCOME")
            .covers("c", "DEBT")
            .broader("DEBT", "INCOME");
    assertEquals(List.of("a -WARM-> c"), ask("a", "DEBT").routes(drawn));
  }

  @Test
  void whatIsNotRecordedPassesWithANotice() {
    Question question = ask("a", "WORK").in("36015").forGroup("LONE_PARENT").speaking("ar");
    Step last = only(ab("a -WARM-> b"), question).last();
    assertTrue(
        last.notices()
            .containsAll(
                Set.of(
                    StepNotice.PLACE_UNKNOWN,
                    StepNotice.GROUP_UNKNOWN,
                    StepNotice.LANGUAGE_UNKNOWN)));
    DrawnNetwork known =
        ab("a -WARM-> b").in("b", "REG").serves("b", "LONE_PARENT").speaks("b", "nl", "ar");
    Step told = only(known.lies("36015", "REG"), question).last();
    assertEquals(Set.of(StepNotice.WAITING_UNKNOWN), told.notices());
  }

  @Test
  void aServiceForOthersIsNoStop() {
    DrawnNetwork drawn =
        ab("a -WARM-> b").in("b", "46021").serves("b", "HOMELESS").speaks("b", "nl");
    assertEquals(1, ask("a", "WORK").routes(drawn).size());
    assertEquals(0, ask("a", "WORK").in("36015").routes(drawn).size());
    assertEquals(0, ask("a", "WORK").forGroup("LONE_PARENT").routes(drawn).size());
    assertEquals(0, ask("a", "WORK").speaking("ar").routes(drawn).size());
  }

  @ParameterizedTest
  @CsvSource({
    "AGREED,CONFIRMED,true",
    "OBSERVED,CONFIRMED,true",
    "STATED,CONFIRMED,false",
    "SOURCED,CONFIRMED,false",
    "ASSUMED,CONFIRMED,false",
    "STATED,STATED,true",
    "SOURCED,STATED,true",
    "ASSUMED,STATED,false",
    "ASSUMED,ALL,true"
  })
  void pathsAndServicesNeedTheEvidenceAskedFor(
      Evidence evidence, EvidenceFilter asked, boolean found) {
    Question question = ask("a", "WORK").with(asked);
    assertEquals(found, !question.routes(ab("a -WARM-> b " + evidence)).isEmpty());
    assertEquals(found, !question.routes(ab("a -WARM-> b").rests("b", evidence)).isEmpty());
  }

  @Test
  void anAssumptionIsNamed() {
    Itinerary byPath = only(ab("a -WARM-> b ASSUMED"), ask("a", "WORK"));
    assertTrue(byPath.leansOnAssumption());
    assertTrue(byPath.last().notices().contains(StepNotice.ASSUMED));
    Itinerary byStart = only(ab("a -WARM-> b").rests("a", Evidence.ASSUMED), ask("a", "WORK"));
    assertTrue(byStart.steps().get(0).notices().contains(StepNotice.ASSUMED));
    assertFalse(only(ab("a -WARM-> b"), ask("a", "WORK")).leansOnAssumption());
  }

  @Test
  void changingDeskWithinOneOrganisationIsNoHandover() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b", "b -COLD-> c", "c")
            .at("X", "b", "c")
            .covers("c", "DEBT")
            .threshold("c", 2);
    Itinerary one = only(drawn, ask("a", "DEBT"));
    assertEquals("a -WARM-> b = c", Question.told(one));
    assertEquals(1, one.handovers());
    assertEquals(3, one.burden(), "the handover and the threshold behind the other desk");
    assertEquals(List.of("b = c"), ask("b", "DEBT").atMost(0).routes(drawn));
    assertEquals(List.of("c"), askOrganisation("X", "DEBT").routes(drawn));
  }

  @Test
  void handoversAreLimited() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b", "b -WARM-> c", "c -WARM-> d").covers("d", "WORK");
    assertEquals(List.of(), ask("a", "WORK").atMost(2).routes(drawn));
    assertEquals(1, ask("a", "WORK").atMost(3).routes(drawn).size());
    assertThrows(IllegalArgumentException.class, () -> ask("a", "WORK").atMost(9).asked());
    assertThrows(IllegalArgumentException.class, () -> ask("a", "WORK").atMost(-1).asked());
  }

  @Test
  void aStartThatHelpsItselfNeedsNoHandover() {
    Itinerary one = only(DrawnNetwork.of("a").covers("a", "WORK"), ask("a", "WORK").atMost(0));
    assertEquals(List.of(0, 0, 1), List.of(one.handovers(), one.burden(), one.steps().size()));
    assertEquals(OptionalInt.of(0), one.waiting().days());
  }

  @ParameterizedTest
  @CsvSource({"WARM,false", "GUIDANCE,false", "MANDATED,false", "COLD,true", "SELF,true"})
  void colderHandoversThanAcceptedAreLeftOut(Handover coldest, boolean found) {
    assertEquals(found, !ask("a", "WORK").coldest(coldest).routes(ab("a -COLD-> b")).isEmpty());
  }

  @Test
  void aStartThatIsNotThereIsRefused() {
    DrawnNetwork drawn = ab("a -WARM-> b");
    assertThrows(IllegalArgumentException.class, () -> ask("z", "WORK").answer(drawn));
    assertThrows(IllegalArgumentException.class, () -> askOrganisation("z", "WORK").answer(drawn));
  }

  @Test
  void anyFrontDoorTakesTheBestOne() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -COLD-> d", "b -WARM-> d", "c -JOINT-> d")
            .covers("d", "WORK")
            .frontDoor("a", "b");
    assertEquals(List.of("b -WARM-> d"), askAnyDoor("WORK").routes(drawn));
    assertEquals(
        List.of("a -COLD-> d"),
        askAnyDoor("WORK").routes(drawn.room("b", CapacityState.CLOSED)),
        "a closed door is no way in");
  }

  @Test
  void aServiceThatTakesNobodyIsNoStop() {
    Question question = ask("a", "WORK");
    assertEquals(List.of(), question.routes(ab("a -WARM-> b").room("b", CapacityState.CLOSED)));
    assertEquals(List.of(), question.routes(ab("a -WARM-> b").waits("b", WaitingBand.CLOSED)));
    assertEquals(List.of(), question.routes(ab("a -WARM-> b CLOSED")));
    assertInstanceOf(
        RouteAnswer.Found.class,
        question.answer(ab("a -WARM-> b").room("a", CapacityState.CLOSED)),
        "someone who already sits there can still be sent on");
  }

  @ParameterizedTest
  @CsvSource({
    "WEEK,MONTH,28,true",
    "MONTH,WEEK,28,true",
    "UNKNOWN,NOW,2,true",
    "QUARTER,UNKNOWN,90,true",
    "UNKNOWN,UNKNOWN,0,false"
  })
  void waitingIsTheLongerOfFirstContactAndReceiver(
      WaitingBand contact, WaitingBand receiver, int days, boolean known) {
    Itinerary one = only(ab("a -WARM-> b " + contact).waits("b", receiver), ask("a", "WORK"));
    assertEquals(new Waiting(days, known), one.waiting());
    assertEquals(!known, one.last().notices().contains(StepNotice.WAITING_UNKNOWN));
  }

  @Test
  void waitingAddsUpAndStaysUnknownOnceItIs() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b WEEK", "b -WARM-> c", "c -WARM-> d LONGER")
            .covers("d", "WORK");
    Waiting waiting = only(drawn, ask("a", "WORK")).waiting();
    assertEquals(new Waiting(187, false), waiting);
    assertEquals(OptionalInt.empty(), waiting.days());
    assertTrue(waiting.compareTo(new Waiting(10_000, true)) > 0, "unknown sorts after known");
  }

  @Test
  void projectsAndBlockingThresholdsAreTold() {
    DrawnNetwork drawn = ab("a -WARM-> b").project("b").threshold("b", 1).threshold("b", 3);
    Itinerary one = only(drawn, ask("a", "WORK"));
    assertTrue(one.leansOnProject());
    assertEquals(4, one.burden(), "only the highest threshold counts");
    assertTrue(
        one.last()
            .notices()
            .containsAll(Set.of(StepNotice.PROJECT, StepNotice.BLOCKING_THRESHOLD)));
  }
}
