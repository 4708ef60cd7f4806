package be.knooppunt.referral.entity;

import static be.knooppunt.testing.Question.ask;
import static be.knooppunt.testing.Question.askAnyDoor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.generator.SmallNetwork;
import be.knooppunt.generator.SmallNetwork.Bundle;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.WaitingBand;
import be.knooppunt.referral.entity.NotFoundReason.Code;
import be.knooppunt.referral.entity.Plan.Aim;
import be.knooppunt.referral.entity.Plan.Overview;
import be.knooppunt.referral.entity.PlanBruteForce.Price;
import be.knooppunt.referral.entity.PlanStop.WaitsFor;
import be.knooppunt.referral.entity.PlanStop.WaitsFor.Why;
import be.knooppunt.testing.DrawnMandates;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Question;
import be.knooppunt.testing.Samples;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a plan for several needs says, by example. */
class PlanFinderTest {
  private static PlanQuestion plan(Question question, String... needs) {
    return new PlanQuestion(question.from(), List.of(needs), question.situation());
  }

  private static PlanAnswer answer(DrawnNetwork drawn, Question question, String... needs) {
    return PlanFinder.answer(drawn.network(), plan(question, needs));
  }

  private static Plan only(DrawnNetwork drawn, Question question, String... needs) {
    PlanAnswer answer = answer(drawn, question, needs);
    assertEquals(1, answer.plans().size());
    return answer.plans().get(0);
  }

  private static List<String> names(Plan plan) {
    return plan.stops().stream().map(stop -> stop.step().service().id().value()).toList();
  }

  private static PlanStop stop(Plan plan, String name) {
    return plan.stops().get(names(plan).indexOf(name));
  }

  @Test
  void thePlantedBundlesAreAnsweredAsPlanted() {
    SmallNetwork small = SmallNetwork.make();
    Network network = small.generated().network(Samples.tables());
    var planted = small.planted();
    for (Bundle bundle : List.of(planted.oneForThree(), planted.oneForTwo(), planted.inARow())) {
      PlanAnswer answer =
          PlanFinder.answer(
              network, plan(ask(bundle.from().value(), ""), bundle.needs().toArray(String[]::new)));
      Plan plan = answer.plans().get(answer.plans().size() - 1);
      assertEquals(bundle.fewest(), plan.handovers());
    }
    PlanAnswer three =
        PlanFinder.answer(
            network,
            plan(ask(planted.oneForThree().from().value(), ""), "HOUSING", "DEBT", "FAMILY"));
    assertEquals(3, three.handoversApart(), "apart each has a nearer one");
    Plan together = three.plans().get(0);
    assertEquals(
        Set.of("HOUSING", "DEBT", "FAMILY"),
        Set.copyOf(
            stop(together, planted.oneForThree().best().get(0).value()).meets().stream()
                .map(PlanStop.Met::need)
                .toList()));
  }

  @Test
  void fewerServicesAndLessBurdenAreTwoPlansWhenTheyPullApart() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -COLD-> both", "a -WARM-> b", "a -WARM-> c")
            .covers("both", "A", "B")
            .covers("b", "A")
            .covers("c", "B");
    List<Plan> plans = answer(drawn, ask("a", ""), "A", "B").plans();
    assertEquals(
        List.of(new Price(1, 1, 4), new Price(2, 2, 2)), plans.stream().map(Price::of).toList());
    assertEquals(
        List.of(Set.of(Aim.FEWEST_SERVICES), Set.of(Aim.WARMEST)),
        plans.stream().map(Plan::goodAt).toList());
  }

  @Test
  void aNeedThatNobodyMeetsIsToldAndTheOthersArePlanned() {
    DrawnNetwork drawn = DrawnNetwork.of("a -WARM-> b", "a -WARM-> c WISHED");
    drawn.covers("b", "A").covers("c", "B");
    PlanAnswer answer = answer(drawn, ask("a", ""), "B", "A");
    assertEquals(List.of("a", "b"), names(answer.plans().get(0)));
    assertEquals(List.of("B"), answer.unmet().stream().map(PlanAnswer.Unmet::need).toList());
    assertEquals(Code.PATH_NOT_USABLE, answer.unmet().get(0).why().reasons().get(0).code());
    assertEquals(1, answer.handoversApart());
  }

  @Test
  void eachFurtherStartIsOneServiceMore() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a", "b", "c").frontDoor("a", "b", "c").covers("a", "A").covers("b", "B");
    Plan plan = only(drawn, askAnyDoor(""), "A", "B");
    assertEquals(new Price(1, 0, 0), Price.of(plan));
    assertTrue(plan.stops().stream().allMatch(PlanStop::isStart));
  }

  @Test
  void aPathForOneNeedTakesTheOthersAlong() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b only:A", "a -COLD-> c").covers("b", "A", "B").covers("c", "B");
    assertEquals(List.of("a", "b"), names(only(drawn, ask("a", ""), "A", "B")));
    assertEquals(List.of("a", "c"), names(only(drawn, ask("a", ""), "B")));
  }

  @Test
  void aMandatedHandoverWaitsForADecision() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -MANDATED-> b", "b -WARM-> c").covers("b", "A").covers("c", "B");
    Plan plan = only(drawn, ask("a", ""), "A", "B");
    assertEquals(List.of(new WaitsFor(Why.MANDATED, 0)), stop(plan, "b").waitsFor());
    assertEquals(List.of(new WaitsFor(Why.HANDOVER, 1)), stop(plan, "c").waitsFor());
    assertEquals(List.of(0, 1, 2), plan.stops().stream().map(PlanStop::moment).toList());
  }

  private static DrawnNetwork withADecider() {
    return DrawnNetwork.of("a -WARM-> b LONGER", "a -WARM-> z NOW")
        .covers("b", "FOOD")
        .covers("z", "DEBT")
        .mandate(DrawnMandates.exclusive("z", "o-z", Set.of("FOOD"), Set.of("HOMELESS")));
  }

  @Test
  void whatOnlyAnotherMayDecideWaitsForThatStop() {
    Plan plan = only(withADecider(), ask("a", ""), "FOOD", "DEBT");
    assertEquals(List.of("a", "z", "b"), names(plan));
    assertEquals(
        List.of(new WaitsFor(Why.HANDOVER, 0), new WaitsFor(Why.DECISION, 1)),
        stop(plan, "b").waitsFor());
    assertEquals(2, stop(plan, "b").moment());
    assertEquals(new Waiting(180, true), plan.waiting(), "the ways run side by side");
  }

  @Test
  void aDecisionForAnotherGroupIsNotWaitedFor() {
    Plan plan = only(withADecider(), ask("a", "").forGroup("LONE_PARENT"), "FOOD", "DEBT");
    assertEquals(List.of("a", "b", "z"), names(plan), "the longest waiting begins first");
    assertEquals(1, stop(plan, "b").moment());
    assertEquals(1, stop(plan, "z").moment());
  }

  @Test
  void nobodyWaitsForADecisionThatTheStopTakesItself() {
    DrawnNetwork drawn =
        withADecider().mandate(DrawnMandates.exclusive("b", "o-b", Set.of("FOOD"), Set.of()));
    assertEquals(1, stop(only(drawn, ask("a", ""), "FOOD", "DEBT"), "b").moment());
  }

  @Test
  void waitingAddsUpAlongEachWay() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b WEEK", "b -WARM-> c", "a -WARM-> d LONGER")
            .covers("c", "A")
            .covers("d", "B")
            .waits("c", WaitingBand.MONTH);
    Plan plan = only(drawn, ask("a", ""), "A", "B");
    assertEquals(new Waiting(35, true), stop(plan, "c").waiting());
    assertEquals(new Waiting(180, true), plan.waiting());
    DrawnNetwork unknown = drawn.draw("c -WARM-> e").covers("e", "C");
    assertEquals(new Waiting(180, false), only(unknown, ask("a", ""), "A", "B", "C").waiting());
  }

  private static List<Overview.Why> whys(Plan plan) {
    return plan.overview().stream().map(Overview::why).toList();
  }

  @Test
  void whoCoordinatesOrLooksAtTheWholeCouldKeepTheOverview() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b", "a -WARM-> c", "a -WARM-> d")
            .covers("b", "A")
            .covers("c", "B")
            .covers("d", "C")
            .looks("o-a", Lens.SPECIALIST_WITH_GENERALIST_LENS)
            .looks("o-b", Lens.GENERALIST)
            .type("c", "CASE_COORDINATION")
            .mandate(DrawnMandates.function("d", "o-d", "COORDINATION"));
    Plan plan = only(drawn, ask("a", ""), "A", "B", "C");
    assertEquals(
        List.of(Overview.Why.MANDATE, Overview.Why.SERVICE, Overview.Why.GENERALIST), whys(plan));
    assertEquals(OptionalInt.of(3), plan.overview().get(0).stop());
  }

  @Test
  void whenNoStopCoordinatesOneThatIsReferredToIsNamed() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> b", "b -WARM-> k", "b -WARM-> w WISHED", "k -WARM-> far")
            .covers("b", "A")
            .type("k", "CASE_COORDINATION")
            .type("w", "CASE_COORDINATION")
            .type("far", "CASE_COORDINATION");
    Plan plan = only(drawn, ask("a", ""), "A");
    assertEquals(
        List.of("k"), plan.overview().stream().map(o -> o.service().id().value()).toList());
    assertEquals(OptionalInt.empty(), plan.overview().get(0).stop());
    assertEquals(List.of(), only(drawn.type("k", "INFO"), ask("a", ""), "A").overview());
  }

  @Test
  void aPlanInHalvesKeepsNoStopThatServesNothing() {
    DrawnNetwork drawn =
        DrawnNetwork.of("a -WARM-> y only:A", "a -WARM-> x", "x -WARM-> y").covers("y", "A", "B");
    PlanQuestion question = plan(ask("a", ""), "A", "B");
    Plan plan = PlanFinder.answer(drawn.network(), question, 0).plans().get(0);
    assertEquals(List.of("a", "y"), names(plan));
    assertFalse(plan.isProvenBest());
    assertEquals(Set.of(Aim.FEWEST_SERVICES), plan.goodAt(), "not proven warmest either");
  }
}
