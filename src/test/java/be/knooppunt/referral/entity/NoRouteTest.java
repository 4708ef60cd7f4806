package be.knooppunt.referral.entity;

import static be.knooppunt.testing.Question.ask;
import static be.knooppunt.testing.Question.askAnyDoor;
import static be.knooppunt.testing.Question.askOrganisation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Channel;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.referral.entity.NotFoundReason.Code;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Question;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the answer says when there is no route, and about the services it leaves out. */
class NoRouteTest {
  private static final Question QUESTION = ask("a", "WORK");

  private static DrawnNetwork ab(String path) {
    return DrawnNetwork.of(path).covers("b", "WORK");
  }

  private static RouteAnswer.NotFound none(DrawnNetwork drawn, Question question) {
    return assertInstanceOf(RouteAnswer.NotFound.class, question.answer(drawn));
  }

  private static Set<Code> codes(RouteAnswer.NotFound answer) {
    return answer.reasons().stream().map(NotFoundReason::code).collect(Collectors.toSet());
  }

  static Stream<Arguments> reasons() {
    return Stream.of(
        Arguments.of(
            Set.of(Code.START_ENDED, Code.ENDED),
            ab("a -WARM-> b").ends("a", "2019-12-31"),
            QUESTION),
        Arguments.of(
            Set.of(Code.START_ENDED, Code.ENDED),
            ab("a -WARM-> b").ends("o-a", "2019-12-31"),
            QUESTION),
        Arguments.of(
            Set.of(Code.START_NOT_YET), ab("a -WARM-> b").begins("a", "2030-01-01"), QUESTION),
        Arguments.of(
            Set.of(Code.START_NOT_CONFIRMED, Code.NOT_CONFIRMED),
            ab("a -WARM-> b").rests("a", Evidence.STATED),
            QUESTION.with(EvidenceFilter.CONFIRMED)),
        Arguments.of(
            Set.of(Code.START_WITHOUT_SERVICE, Code.NEED_NOT_COVERED),
            DrawnNetwork.of("a").organisation("empty"),
            askOrganisation("empty", "WORK")),
        Arguments.of(Set.of(Code.NO_FRONT_DOOR), ab("a -WARM-> b"), askAnyDoor("WORK")),
        Arguments.of(Set.of(Code.NEED_NOT_COVERED), DrawnNetwork.of("a -WARM-> b"), QUESTION),
        Arguments.of(Set.of(Code.ENDED), ab("a -WARM-> b until:2019-12-31"), QUESTION),
        Arguments.of(Set.of(Code.ENDED), ab("a -WARM-> b").ends("b", "2019-12-31"), QUESTION),
        Arguments.of(Set.of(Code.ENDED), ab("a -WARM-> b").ends("o-b", "2019-12-31"), QUESTION),
        Arguments.of(
            Set.of(Code.NOT_CONFIRMED),
            ab("a -WARM-> b ASSUMED"),
            QUESTION.with(EvidenceFilter.STATED)),
        Arguments.of(
            Set.of(Code.NOT_IN_PLACE), ab("a -WARM-> b").in("b", "46021"), QUESTION.in("36015")),
        Arguments.of(
            Set.of(Code.NOT_FOR_GROUP),
            ab("a -WARM-> b").serves("b", "HOMELESS"),
            QUESTION.forGroup("LONE_PARENT")),
        Arguments.of(
            Set.of(Code.NOT_IN_LANGUAGE),
            ab("a -WARM-> b").speaks("b", "nl"),
            QUESTION.speaking("ar")),
        Arguments.of(
            Set.of(Code.NOT_FOR_RUNG),
            ab("a -WARM-> b").rungs("b", Rung.WORKLIKE, Rung.PAID),
            QUESTION.on(Rung.SOCIAL_OUT)),
        Arguments.of(
            Set.of(Code.OBSTACLE),
            ab("a -WARM-> b").threshold("b", "REACH", 3),
            QUESTION.avoiding(Obstacle.TRANSPORT, Obstacle.COST)),
        Arguments.of(
            Set.of(Code.OBSTACLE),
            ab("a -WARM-> b").reachedBy("b", Channel.ONLINE),
            QUESTION.avoiding(Obstacle.DIGITAL_ONLY)),
        Arguments.of(Set.of(Code.TOO_COLD), ab("a -COLD-> b"), QUESTION.coldest(Handover.WARM)),
        Arguments.of(Set.of(Code.TOO_MANY_HANDOVERS), ab("a -WARM-> b"), QUESTION.atMost(0)),
        Arguments.of(Set.of(Code.PATH_NOT_USABLE), ab("a -WARM-> b WISHED"), QUESTION),
        Arguments.of(Set.of(Code.PATH_CONDITIONS), ab("a -WARM-> b only:DEBT"), QUESTION),
        Arguments.of(
            Set.of(Code.CLOSED), ab("a -WARM-> b").room("b", CapacityState.CLOSED), QUESTION),
        Arguments.of(Set.of(Code.NO_PATH), ab("b -WARM-> a"), QUESTION));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void theReasonIsTheConditionThatStandsInTheWay(
      Set<Code> expected, DrawnNetwork drawn, Question question) {
    assertEquals(expected, codes(none(drawn, question)));
  }

  @Test
  void everyReasonIsProvokedAbove() {
    Set<Code> provoked = EnumSet.noneOf(Code.class);
    reasons().forEach(row -> ((Set<?>) row.get()[0]).forEach(code -> provoked.add((Code) code)));
    assertEquals(EnumSet.allOf(Code.class), provoked);
  }

  @Test
  void severalReasonsAreToldTogether() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b WISHED", "a -COLD-> c", "c")
            .covers("b", "WORK")
            .covers("c", "WORK");
    assertEquals(
        Set.of(Code.PATH_NOT_USABLE, Code.TOO_COLD),
        codes(none(drawn, QUESTION.coldest(Handover.WARM))));
  }

  @Test
  void aWayThatIsVeryLongAndHeavyIsStillAWay() {
    DrawnNetwork drawn = DrawnNetwork.of("s00");
    for (int i = 1; i <= 20; i++) {
      drawn.draw("s%02d -SELF-> s%02d".formatted(i - 1, i)).threshold("s%02d".formatted(i), 3);
    }
    NotFoundReason reason =
        none(drawn.covers("s20", "WORK"), ask("s00", "WORK").atMost(8)).reasons().get(0);
    assertEquals(Code.TOO_MANY_HANDOVERS, reason.code());
    assertEquals(160, reason.possible().orElseThrow().burden());
  }

  @Test
  void eachObstacleThatStandsInTheWayAloneIsNamed() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b", "a -WARM-> c")
            .covers("b", "WORK")
            .covers("c", "WORK")
            .threshold("b", "AFFORD", 3)
            .threshold("c", "TRUST", 3);
    List<NotFoundReason> reasons =
        none(drawn, QUESTION.avoiding(Obstacle.TRUST, Obstacle.COST, Obstacle.LANGUAGE)).reasons();
    assertEquals(
        List.of(Optional.of(Obstacle.COST), Optional.of(Obstacle.TRUST)),
        reasons.stream().map(NotFoundReason::obstacle).toList());
    assertEquals(
        List.of("a -WARM-> b", "a -WARM-> c"),
        reasons.stream().map(reason -> Question.told(reason.possible().orElseThrow())).toList());
  }

  @Test
  void obstaclesThatOnlyTogetherStandInTheWayAreOneReason() {
    DrawnNetwork drawn =
        ab("a -WARM-> b").threshold("b", "AFFORD", 3).threshold("b", "UNDERSTAND", 3);
    List<NotFoundReason> reasons =
        none(drawn, QUESTION.avoiding(Obstacle.COST, Obstacle.LANGUAGE)).reasons();
    assertEquals(List.of(Code.OBSTACLE), reasons.stream().map(NotFoundReason::code).toList());
    assertEquals(Optional.empty(), reasons.get(0).obstacle());
  }

  @Test
  void anEndedWayNamesItsLastDayAndItsServices() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b until:2020-06-30", "b -WARM-> c until:2019-12-31")
            .covers("c", "WORK");
    NotFoundReason reason = none(drawn, QUESTION).reasons().get(0);
    assertEquals(Code.ENDED, reason.code());
    assertEquals(Optional.of(LocalDate.of(2019, 12, 31)), reason.endedOn());
    assertEquals(Stream.of("a", "b", "c").map(ServiceId::new).toList(), reason.services());
  }

  @Test
  void anEndedOrganisationNamesItsLastDay() {
    NotFoundReason reason =
        none(ab("a -WARM-> b").ends("o-b", "2019-12-31"), QUESTION).reasons().get(0);
    assertEquals(Optional.of(LocalDate.of(2019, 12, 31)), reason.endedOn());
  }

  private static Map<String, String> aside(RouteAnswer answer) {
    Map<String, String> notices = new HashMap<>();
    answer
        .setAside()
        .forEach(
            one ->
                notices.put(
                    one.service().id().value(),
                    one.notice() + one.endedOn().map(day -> " " + day).orElse("")));
    return notices;
  }

  @Test
  void everyServiceThatHelpsButIsLeftOutIsSetAsideWithItsReason() {
    DrawnNetwork drawn = DrawnNetwork.of("a -WARM-> b NOW", "b -COLD-> longer NOW", "apart", "x");
    List.of("b", "longer", "apart").forEach(helper -> drawn.covers(helper, "WORK"));
    for (String out :
        List.of(
            "ended",
            "later",
            "assumed",
            "elsewhere",
            "others",
            "french",
            "ladder",
            "dear",
            "full")) {
      drawn.draw("a -WARM-> " + out).covers(out, "WORK");
    }
    drawn
        .ends("ended", "2019-12-31")
        .begins("later", "2030-01-01")
        .rests("assumed", Evidence.ASSUMED)
        .in("elsewhere", "46021")
        .serves("others", "HOMELESS")
        .speaks("french", "fr")
        .rungs("ladder", Rung.PAID, null)
        .threshold("dear", "AFFORD", 3)
        .room("full", CapacityState.CLOSED);
    RouteAnswer answer =
        QUESTION
            .in("36015")
            .forGroup("LONE_PARENT")
            .speaking("nl")
            .on(Rung.WORKLIKE)
            .avoiding(Obstacle.COST)
            .with(EvidenceFilter.STATED)
            .answer(drawn);
    assertInstanceOf(RouteAnswer.Found.class, answer);
    Map<String, String> aside = aside(answer);
    assertEquals(
        Map.ofEntries(
            Map.entry("longer", "LONGER_WAY"),
            Map.entry("ended", "ENDED 2019-12-31"),
            Map.entry("later", "NOT_YET"),
            Map.entry("assumed", "NOT_CONFIRMED"),
            Map.entry("elsewhere", "NOT_IN_PLACE"),
            Map.entry("others", "NOT_FOR_GROUP"),
            Map.entry("french", "NOT_IN_LANGUAGE"),
            Map.entry("ladder", "NOT_FOR_RUNG"),
            Map.entry("dear", "OBSTACLE"),
            Map.entry("full", "CLOSED"),
            Map.entry("apart", "NO_PATH")),
        aside);
    assertEquals(
        Arrays.stream(SetAside.Notice.values()).map(Enum::name).collect(Collectors.toSet()),
        aside.values().stream().map(text -> text.split(" ", -1)[0]).collect(Collectors.toSet()),
        "every notice is provoked");
  }

  @Test
  void theNearestHelpIsNamedWithWhoRefersToIt() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> x", "r -WARM-> b", "q -WARM-> b WISHED", "z -WARM-> b")
            .covers("b", "WORK")
            .ends("z", "2019-12-31");
    List<Nearest> nearest = none(drawn, QUESTION).nearest();
    assertEquals(List.of("b"), nearest.stream().map(n -> n.service().id().value()).toList());
    assertEquals(
        List.of("r"), nearest.get(0).referrers().stream().map(s -> s.id().value()).toList());
  }

  @Test
  void helpThatCannotReceiveIsTheNearestWhenThereIsNoOther() {
    DrawnNetwork drawn = ab("a -WARM-> b").room("b", CapacityState.CLOSED);
    assertEquals(
        List.of("b"),
        none(drawn, QUESTION).nearest().stream().map(n -> n.service().id().value()).toList());
  }

  @Test
  void whatWouldAnswerIfItWereConfirmedIsWhatToAskThePartners() {
    DrawnNetwork drawn = ab("a -WARM-> b ASSUMED");
    List<Itinerary> ask = none(drawn, QUESTION.with(EvidenceFilter.STATED)).unconfirmed();
    assertEquals(List.of("a -WARM-> b"), ask.stream().map(Question::told).toList());
    assertEquals(List.of(), none(ab("b -WARM-> a"), QUESTION).unconfirmed());
  }
}
