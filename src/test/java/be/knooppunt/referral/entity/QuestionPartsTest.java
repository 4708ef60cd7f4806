package be.knooppunt.referral.entity;

import static be.knooppunt.testing.Question.ask;
import static be.knooppunt.testing.Question.itineraries;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.network.entity.WaitingBand;
import be.knooppunt.referral.entity.RouteAnswer.Recommendation;
import be.knooppunt.referral.entity.RouteAnswer.Recommendation.Why;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Question;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked in a situation, what is asked of partners, and why a way is recommended. */
class QuestionPartsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @ValueSource(ints = {-1, 9})
  void handoversOutOfRangeAreRefused(int handovers) {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Situation(
                null, Set.of(), null, null, Set.of(), null, handovers, EvidenceFilter.ALL, DAY));
  }

  @Test
  void aSituationKeepsWhatItWasGivenWhateverHappensToIt() {
    Set<String> groups = new HashSet<>(Set.of("LONE_PARENT"));
    Set<Obstacle> avoid = new HashSet<>(Set.of(Obstacle.COST));
    Situation asked =
        new Situation(
            "36015", groups, "nl", Rung.PAID, avoid, Handover.WARM, 3, EvidenceFilter.STATED, DAY);
    groups.clear();
    avoid.clear();
    assertEquals(Set.of("LONE_PARENT"), asked.groups());
    assertEquals(Set.of(Obstacle.COST), asked.avoid());
    Situation other = asked.withEvidence(EvidenceFilter.ALL).withAvoid(Set.of());
    assertEquals(asked, other.withEvidence(EvidenceFilter.STATED).withAvoid(asked.avoid()));
    assertEquals(EvidenceFilter.ALL, other.evidence());
    assertEquals(Set.of(), other.avoid());
  }

  @Test
  void theNeedsOfAPlanAreEachOnceInOneOrder() {
    Start from = new Start.AnyFrontDoor();
    Situation situation = Situation.on(DAY);
    PlanQuestion question = new PlanQuestion(from, List.of("WORK", "DEBT", "WORK"), situation);
    assertEquals(List.of("DEBT", "WORK"), question.needs());
    assertEquals(new PlanQuestion(from, List.of("DEBT", "WORK"), situation), question);
    assertEquals(new RouteQuestion(from, "DEBT", situation), question.alone("DEBT"));
    assertThrows(
        IllegalArgumentException.class, () -> new PlanQuestion(from, List.of(), situation));
    List<String> nine = IntStream.range(0, 9).mapToObj(i -> "N" + i).toList();
    assertThrows(IllegalArgumentException.class, () -> new PlanQuestion(from, nine, situation));
    assertEquals(8, new PlanQuestion(from, nine.subList(0, 8), situation).needs().size());
    assertEquals(
        1, new PlanQuestion(from, Collections.nCopies(9, "WORK"), situation).needs().size());
  }

  private static List<String> asks(RouteAnswer answer) {
    return answer.asks().stream()
        .map(
            ask ->
                ask.kind()
                    + ask.from().map(from -> " " + from.id() + ">").orElse(" ")
                    + ask.about().id())
        .toList();
  }

  @Test
  void whatIsNotSureAlongTheWayIsAskedOfThePartner() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b ASSUMED").covers("b", "WORK").rests("b", Evidence.ASSUMED);
    Question question =
        ask("a", "WORK").in("36015").forGroup("HOMELESS").speaking("nl").on(Rung.PAID);
    assertEquals(
        List.of(
            "CONFIRM_SERVICE b",
            "CONFIRM_PATH a>b",
            "PLACES b",
            "GROUPS b",
            "LANGUAGES b",
            "RUNGS b",
            "WAITING b"),
        asks(question.answer(drawn)));
  }

  @Test
  void whatIsKnownIsNotAsked() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b")
            .covers("b", "WORK")
            .in("b", "36015")
            .waits("b", WaitingBand.WEEK)
            .rungs("b", Rung.ISOLATED, null);
    assertEquals(List.of(), asks(ask("a", "WORK").in("36015").on(Rung.PAID).answer(drawn)));
  }

  @Test
  void withoutAWayItIsAskedWhetherOneCanBeAgreed() {
    DrawnNetwork drawn = DrawnNetwork.of("a", "b").covers("b", "WORK");
    assertEquals(List.of("AGREE_PATH a>b"), asks(ask("a", "WORK").answer(drawn)));
    DrawnNetwork assumed = DrawnNetwork.of("a -WARM-> b ASSUMED NOW").covers("b", "WORK");
    assertEquals(
        List.of("CONFIRM_PATH a>b"),
        asks(ask("a", "WORK").with(EvidenceFilter.STATED).answer(assumed)));
  }

  @Test
  void atMostEightQuestionsArePut() {
    DrawnNetwork drawn = DrawnNetwork.of("a");
    for (int i = 1; i <= 9; i++) {
      drawn.draw("b" + i).covers("b" + i, "WORK");
    }
    assertEquals(8, ask("a", "WORK").answer(drawn).asks().size());
  }

  private static Recommendation recommended(DrawnNetwork drawn) {
    return assertInstanceOf(RouteAnswer.Found.class, ask("a", "WORK").answer(drawn))
        .recommendation();
  }

  @Test
  void theOnlyWayIsRecommendedBecauseThereIsNoOther() {
    assertEquals(
        new Recommendation(Why.ONLY_WAY, 0, OptionalInt.of(0)),
        recommended(DrawnNetwork.of("a -WARM-> b WEEK").covers("b", "WORK")));
  }

  @Test
  void theLightestIsRecommendedWithWhatItAsksInReturn() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b NOW", "b -WARM-> c MONTH", "a -COLD-> d NOW")
            .covers("c", "WORK")
            .covers("d", "WORK");
    assertEquals(new Recommendation(Why.LEAST_BURDEN, 1, OptionalInt.of(28)), recommended(drawn));
    DrawnNetwork unknown =
        DrawnNetwork.of("a -WARM-> b", "a -COLD-> d NOW").covers("b", "WORK").covers("d", "WORK");
    assertEquals(
        new Recommendation(Why.LEAST_BURDEN, 0, OptionalInt.empty()),
        recommended(unknown),
        "who knows how long it takes");
  }

  @Test
  void aWayOverAWishIsShownButNeverRecommended() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -COLD-> b NOW", "a -WARM-> c WISHED NOW", "a -JOINT-> d BLOCKED NOW")
            .covers("b", "WORK")
            .covers("c", "WORK")
            .covers("d", "WORK");
    RouteAnswer.Found found =
        assertInstanceOf(RouteAnswer.Found.class, ask("a", "WORK").answer(drawn));
    assertEquals(List.of("a -COLD-> b"), itineraries(found).stream().map(Question::told).toList());
    assertEquals("a -COLD-> b", Question.told(found.recommended()));
    DrawnNetwork withoutBlocked =
        DrawnNetwork.of("a -COLD-> b NOW", "a -WARM-> c WISHED NOW")
            .covers("b", "WORK")
            .covers("c", "WORK");
    RouteAnswer.Found wish =
        assertInstanceOf(RouteAnswer.Found.class, ask("a", "WORK").answer(withoutBlocked));
    assertEquals(List.of("a -WARM-> c"), wish.wished().stream().map(Question::told).toList());
  }
}
