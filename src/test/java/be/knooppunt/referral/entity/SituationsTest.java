package be.knooppunt.referral.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.generator.SmallNetwork;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.referral.entity.BruteForce.Cost;
import be.knooppunt.referral.entity.NotFoundReason.Code;
import be.knooppunt.referral.entity.Plan.Aim;
import be.knooppunt.referral.entity.PlanBruteForce.Price;
import be.knooppunt.testing.Question;
import be.knooppunt.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Situations on the sample and on size S, each answered by counting out: all ways for one need, all
 * trees for several.
 */
class SituationsTest {
  private static final Map<String, Network> NETWORKS =
      Map.of(
          "roeselare",
          Samples.network("roeselare"),
          "S",
          SmallNetwork.make().generated().network(Samples.tables()));

  @ParameterizedTest
  @CsvFileSource(resources = "situations.csv", useHeadersInDisplayName = true)
  void theAnswerIsWhatCountingOutGives(ArgumentsAccessor row) {
    Network network = network(row);
    PlanQuestion question = question(network, row);
    Set<String> possible = new HashSet<>();
    for (String need : question.needs()) {
      if (assertRoutes(network, question.alone(need))) {
        possible.add(need);
      }
    }
    PlanAnswer answer = PlanFinder.answer(network, question);
    assertEquals(
        question.needs().stream().filter(need -> !possible.contains(need)).toList(),
        answer.unmet().stream().map(PlanAnswer.Unmet::need).toList());
    assertEquals(possible.isEmpty(), answer.plans().isEmpty());
    for (Plan plan : answer.plans()) {
      assertEquals(List.of(), PlanWalk.faults(network, question, possible, plan));
      assertTrue(plan.isProvenBest());
    }
    if (!possible.isEmpty()) {
      assertCheapest(network, question, List.copyOf(possible), answer.plans());
    }
  }

  private static void assertCheapest(
      Network network, PlanQuestion question, List<String> needs, List<Plan> plans) {
    for (Aim aim : Aim.values()) {
      Plan plan = plans.get(aim == Aim.FEWEST_SERVICES ? 0 : plans.size() - 1);
      assertEquals(
          PlanBruteForce.cheapest(network, question, needs, aim, true), Price.of(plan), "" + aim);
      assertTrue(plan.goodAt().contains(aim));
    }
  }

  /** Compares the routes with all ways, and tells whether there are any. */
  private static boolean assertRoutes(Network network, RouteQuestion question) {
    Set<Cost> front = new BruteForce(network, question).front();
    RouteAnswer answer = RouteFinder.answer(network, question);
    List<Itinerary> shown = Question.itineraries(answer);
    List<Cost> costs = shown.stream().map(Cost::of).toList();
    assertEquals(Math.min(front.size(), RouteFinder.MOST_ITINERARIES), shown.size());
    assertEquals(shown.size(), Set.copyOf(costs).size());
    assertTrue(front.containsAll(costs), () -> costs + " of " + front);
    for (Itinerary one : shown) {
      assertEquals(Cost.of(one), BruteForce.walk(network, question, one));
    }
    for (Function<Cost, Integer> figure :
        List.<Function<Cost, Integer>>of(
            Cost::burden, Cost::handovers, c -> c.isKnown() ? c.days() : 100_000 + c.days())) {
      assertEquals(least(front, figure), least(costs, figure));
    }
    if (answer instanceof RouteAnswer.NotFound none) {
      assertReasons(network, question, none);
    }
    return !front.isEmpty();
  }

  private static Optional<Integer> least(Collection<Cost> costs, Function<Cost, Integer> figure) {
    return costs.stream().map(figure).min(Comparator.naturalOrder());
  }

  /** A condition is told exactly when there is a way without it. */
  private static void assertReasons(
      Network network, RouteQuestion question, RouteAnswer.NotFound none) {
    Set<Code> told = none.reasons().stream().map(NotFoundReason::code).collect(Collectors.toSet());
    for (Code code :
        List.of(
            Code.NOT_IN_PLACE,
            Code.NOT_IN_LANGUAGE,
            Code.NOT_FOR_RUNG,
            Code.TOO_COLD,
            Code.NOT_CONFIRMED)) {
      boolean hasWay =
          new BruteForce(network, question.in(without(code, question.situation()))).hasWay();
      assertEquals(hasWay, told.contains(code), () -> code + " in " + told);
    }
    Set<Obstacle> single =
        none.reasons().stream()
            .flatMap(reason -> reason.obstacle().stream())
            .collect(Collectors.toSet());
    for (Obstacle obstacle : question.situation().avoid()) {
      Set<Obstacle> others = new HashSet<>(question.situation().avoid());
      others.remove(obstacle);
      Situation fewer = question.situation().withAvoid(others);
      assertEquals(new BruteForce(network, question.in(fewer)).hasWay(), single.contains(obstacle));
    }
  }

  private static Situation without(Code code, Situation asked) {
    return new Situation(
        code == Code.NOT_IN_PLACE ? null : asked.municipality(),
        asked.groups(),
        code == Code.NOT_IN_LANGUAGE ? null : asked.language(),
        code == Code.NOT_FOR_RUNG ? null : asked.rung(),
        asked.avoid(),
        code == Code.TOO_COLD ? null : asked.coldest(),
        asked.maxHandovers(),
        code == Code.NOT_CONFIRMED ? EvidenceFilter.ALL : asked.evidence(),
        asked.date());
  }

  private static Network network(ArgumentsAccessor row) {
    return Optional.ofNullable(NETWORKS.get(row.getString(0))).orElseThrow();
  }

  private static PlanQuestion question(Network network, ArgumentsAccessor row) {
    String from = row.getString(1);
    Start start =
        from.equals("any")
            ? new Start.AnyFrontDoor()
            : network.findService(new ServiceId(from)).isPresent()
                ? new Start.AtService(new ServiceId(from))
                : new Start.AtOrganisation(new OrganisationId(from));
    return new PlanQuestion(
        start,
        words(row.getString(2)),
        new Situation(
            row.getString(3),
            Set.copyOf(words(row.getString(4))),
            row.getString(5),
            Rung.find(row.getString(6)).orElse(null),
            words(row.getString(7)).stream().map(Obstacle::valueOf).collect(Collectors.toSet()),
            row.getString(8) == null ? null : Handover.valueOf(row.getString(8)),
            Optional.ofNullable(row.getInteger(9)).orElse(Situation.USUAL_HANDOVERS),
            Optional.ofNullable(row.getString(10))
                .map(EvidenceFilter::valueOf)
                .orElse(EvidenceFilter.ALL),
            Optional.ofNullable(row.getString(11))
                .map(LocalDate::parse)
                .orElse(LocalDate.of(2026, 11, 21))));
  }

  private static List<String> words(@Nullable String text) {
    return text == null ? List.of() : Arrays.asList(text.split("\\|", -1));
  }

  @Test
  void thereAreEnoughOfEachKind() {
    List<String[]> rows = rows();
    assertTrue(rows.stream().filter(row -> row[0].equals("roeselare")).count() >= 24);
    assertTrue(rows.stream().filter(row -> row[0].equals("S")).count() >= 24);
    for (int column = 3; column < rows.get(0).length; column++) {
      int asked = column;
      assertTrue(rows.stream().filter(row -> !row[asked].isEmpty()).count() >= 6, "" + column);
    }
  }

  private static List<String[]> rows() {
    try (InputStream in = SituationsTest.class.getResourceAsStream("situations.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
