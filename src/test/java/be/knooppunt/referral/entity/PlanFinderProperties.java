package be.knooppunt.referral.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.Network;
import be.knooppunt.referral.entity.Plan.Aim;
import be.knooppunt.referral.entity.PlanAnswer.Unmet;
import be.knooppunt.referral.entity.PlanBruteForce.Price;
import be.knooppunt.referral.entity.RandomNetworks.Asked;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Plans on random small networks, against all trees put together one by one. */
class PlanFinderProperties {
  @Provide
  Arbitrary<DrawnNetwork> networks() {
    return RandomNetworks.drawn(6, 12);
  }

  @Provide
  Arbitrary<Question> questions() {
    return RandomNetworks.questions();
  }

  @Provide
  Arbitrary<Set<String>> needs() {
    return Arbitraries.of(RandomNetworks.NEEDS).set().ofMinSize(1);
  }

  private static PlanQuestion asked(Question question, Set<String> needs) {
    return new PlanQuestion(question.from(), List.copyOf(needs), question.situation());
  }

  private static Set<String> met(PlanQuestion question, PlanAnswer answer) {
    Set<String> met = new HashSet<>(question.needs());
    answer.unmet().forEach(unmet -> met.remove(unmet.need()));
    return met;
  }

  /** The plan that was chosen for an aim; one plan may be the best in both. */
  private static Price price(PlanAnswer answer, Aim aim) {
    List<Plan> plans = answer.plans();
    return Price.of(aim == Aim.FEWEST_SERVICES ? plans.get(0) : plans.get(plans.size() - 1));
  }

  @Property(tries = 2000)
  void everyPlanIsTheCheapestOfAllTrees(
      @ForAll("networks") DrawnNetwork drawn,
      @ForAll("questions") Question question,
      @ForAll("needs") Set<String> needs) {
    Network network = drawn.network();
    PlanQuestion asked = asked(question, needs);
    List<String> possible = new ArrayList<>();
    int apart = 0;
    for (String need : asked.needs()) {
      BruteForce alone = new BruteForce(network, asked.alone(need));
      if (alone.hasWay()) {
        possible.add(need);
        apart += alone.front().stream().mapToInt(cost -> cost.handovers()).min().orElseThrow();
      }
    }
    PlanAnswer answer = PlanFinder.answer(network, asked);
    assertEquals(Set.copyOf(possible), met(asked, answer));
    assertEquals(apart, answer.handoversApart());
    assertEquals(possible.isEmpty(), answer.plans().isEmpty());
    for (Aim aim : possible.isEmpty() ? new Aim[0] : Aim.values()) {
      assertEquals(
          PlanBruteForce.cheapest(network, asked, possible, aim, false), price(answer, aim));
    }
    assertTrue(answer.plans().stream().allMatch(Plan::isProvenBest));
  }

  @Property(tries = 300)
  void leavingHopelessTreesLosesNothing(
      @ForAll("networks") DrawnNetwork drawn, @ForAll("questions") Question question) {
    Network network = drawn.network();
    PlanQuestion asked = asked(question, Set.copyOf(RandomNetworks.NEEDS));
    List<String> possible =
        asked.needs().stream()
            .filter(need -> new BruteForce(network, asked.alone(need)).hasWay())
            .toList();
    for (Aim aim : possible.isEmpty() ? new Aim[0] : Aim.values()) {
      assertEquals(
          PlanBruteForce.cheapest(network, asked, possible, aim, false),
          PlanBruteForce.cheapest(network, asked, possible, aim, true));
    }
  }

  @Property(tries = 1500)
  void everyPlanCanBeWalked(
      @ForAll("networks") DrawnNetwork drawn,
      @ForAll("questions") Question question,
      @ForAll("needs") Set<String> needs) {
    Network network = drawn.network();
    PlanQuestion asked = asked(question, needs);
    PlanAnswer answer = PlanFinder.answer(network, asked);
    for (Plan plan : answer.plans()) {
      assertEquals(List.of(), PlanWalk.faults(network, asked, met(asked, answer), plan));
    }
  }

  @Property(tries = 1500)
  void aPlanInHalvesIsAPlanButNotProvenTheBest(
      @ForAll("networks") DrawnNetwork drawn,
      @ForAll("questions") Question question,
      @ForAll("needs") Set<String> needs) {
    Network network = drawn.network();
    PlanQuestion asked = asked(question, needs);
    PlanAnswer exact = PlanFinder.answer(network, asked);
    PlanAnswer halved = PlanFinder.answer(network, asked, 0);
    Set<String> met = met(asked, exact);
    assertEquals(met, met(asked, halved));
    for (Plan plan : halved.plans()) {
      assertEquals(List.of(), PlanWalk.faults(network, asked, met, plan));
      assertEquals(met.size() == 1, plan.isProvenBest());
      for (Aim aim : Aim.values()) {
        assertTrue(Price.of(plan).in(aim) >= price(exact, aim).in(aim), "cheaper than exact");
      }
    }
  }

  @Property(tries = 1000)
  void removingAPathNeverMakesAPlanBetter(
      @ForAll("networks") DrawnNetwork drawn,
      @ForAll("questions") Question question,
      @ForAll("needs") Set<String> needs,
      @ForAll @IntRange(max = 11) int which) {
    PlanQuestion asked = asked(question, needs);
    assertNoBetter(
        asked,
        PlanFinder.answer(drawn.network(), asked),
        PlanFinder.answer(RandomNetworks.withoutOnePath(drawn, which), asked));
  }

  @Property(tries = 1500)
  void aConditionMoreNeverMakesAPlanBetter(
      @ForAll("networks") DrawnNetwork drawn,
      @ForAll("questions") Question question,
      @ForAll("needs") Set<String> needs,
      @ForAll Asked more) {
    PlanQuestion asked = asked(question.atMost(3), needs);
    assertNoBetter(
        asked,
        PlanFinder.answer(drawn.network(), asked),
        PlanFinder.answer(drawn.network(), asked(more.on(question.atMost(3)), needs)));
  }

  private static void assertNoBetter(PlanQuestion asked, PlanAnswer before, PlanAnswer after) {
    Set<String> met = met(asked, before);
    Set<String> stillMet = met(asked, after);
    assertTrue(met.containsAll(stillMet), () -> stillMet + " out of " + met);
    if (met.equals(stillMet) && !met.isEmpty()) {
      for (Aim aim : Aim.values()) {
        assertFalse(
            price(after, aim).in(aim) < price(before, aim).in(aim),
            () -> price(after, aim) + " is better than " + price(before, aim));
      }
    }
  }

  @Property(tries = 500)
  void noOrderEverMatters(
      @ForAll("networks") DrawnNetwork drawn,
      @ForAll("questions") Question question,
      @ForAll Random order) {
    List<String> needs = new ArrayList<>(RandomNetworks.NEEDS);
    PlanAnswer answer = PlanFinder.answer(drawn.network(), asked(question, Set.copyOf(needs)));
    Collections.shuffle(needs, order);
    assertEquals(
        answer,
        PlanFinder.answer(
            RandomNetworks.shuffled(drawn, order),
            new PlanQuestion(question.from(), needs, question.situation())));
  }

  @Property(tries = 500)
  void whatIsUnmetIsToldWithAReason(
      @ForAll("networks") DrawnNetwork drawn, @ForAll("questions") Question question) {
    PlanAnswer answer =
        PlanFinder.answer(drawn.network(), asked(question, Set.copyOf(RandomNetworks.NEEDS)));
    Set<String> once = answer.unmet().stream().map(Unmet::need).collect(Collectors.toSet());
    assertEquals(once.size(), answer.unmet().size());
    assertTrue(answer.unmet().stream().noneMatch(unmet -> unmet.why().reasons().isEmpty()));
  }
}
