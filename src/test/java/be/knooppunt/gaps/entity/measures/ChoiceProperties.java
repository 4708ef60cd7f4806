package be.knooppunt.gaps.entity.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.measures.BestLinks.Link;
import be.knooppunt.gaps.entity.measures.BestLinks.Step;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Key players, doors and new links of every network, against the figures calculated anew. */
class ChoiceProperties {
  private static final int TRIES = 100;
  private static final double ROUNDING = 1e-12;

  @Provide
  Arbitrary<AnyGraph> graphs() {
    return AnyGraph.any(5, 11);
  }

  private static OptionalDouble f(LinkGraph graph) {
    return Fragmentation.of(graph);
  }

  private static OptionalDouble df(LinkGraph graph) {
    return Fragmentation.distanceWeighted(Distances.alongTies(graph, 1, Progress.UNWATCHED));
  }

  private static OptionalDouble directedDf(LinkGraph graph) {
    return Fragmentation.distanceWeighted(Distances.alongArcs(graph, 1, Progress.UNWATCHED));
  }

  private static AnyGraph withAll(AnyGraph any, List<Link> links) {
    AnyGraph more = any;
    for (Link link : links) {
      List<int[]> all = new java.util.ArrayList<>(more.links());
      all.add(new int[] {link.from(), link.to()});
      more = new AnyGraph(any.n(), any.isDirected(), all);
    }
    return more;
  }

  @Property(tries = TRIES)
  void noPairOfPartiesIsWorthMore(@ForAll("graphs") AnyGraph any) {
    double most = 0;
    double mostFar = 0;
    for (int a = 0; a < any.n(); a++) {
      for (int b = a + 1; b < any.n(); b++) {
        List<int[]> left = new java.util.ArrayList<>(any.links());
        int one = a;
        int other = b;
        left.removeIf(
            link -> link[0] == one || link[1] == one || link[0] == other || link[1] == other);
        double pairs = (double) any.n() * (any.n() - 1);
        double pairsLeft = (any.n() - 2.0) * (any.n() - 3);
        LinkGraph without = new AnyGraph(any.n(), any.isDirected(), left).graph();
        most = Math.max(most, 1 - (1 - f(without).orElseThrow()) * pairs / pairsLeft);
        mostFar = Math.max(mostFar, 1 - (1 - df(without).orElseThrow()) * pairs / pairsLeft);
      }
    }
    KeyPlayers exact = KeyPlayers.of(any.graph(), Criterion.REACH, 2, Progress.UNWATCHED);
    assertEquals(most, exact.value().orElseThrow(), ROUNDING);
    KeyPlayers exactFar = KeyPlayers.of(any.graph(), Criterion.DISTANCE, 2, Progress.UNWATCHED);
    assertEquals(mostFar, exactFar.value().orElseThrow(), ROUNDING);
    KeyPlayers quick = KeyPlayers.of(any.graph(), Criterion.REACH, 2, 0, Progress.UNWATCHED);
    assertTrue(quick.value().orElseThrow() <= most + ROUNDING);
    assertTrue(exact.isProven() && !quick.isProven());
    assertEquals(2, quick.sets().get(0).size());
  }

  @Property(tries = TRIES)
  void joiningTheLargestIslandsIsBest(@ForAll("graphs") AnyGraph any) {
    BestLinks free = BestLinks.forReach(any.graph(), 2);
    BestLinks among = BestLinks.forReach(any.graph(), BestLinks.missingTies(any.graph()), 2);
    assertEquals(
        free.steps().stream().map(Step::after).toList(),
        among.steps().stream().map(Step::after).toList());
    assertTrue(free.isProven() && among.isProven());
    double last = free.before().orElseThrow();
    for (int i = 0; i < free.steps().size(); i++) {
      last = free.steps().get(i).after();
      assertEquals(f(withAll(any, free.links().subList(0, i + 1)).graph()).orElseThrow(), last);
    }
    for (Link one : BestLinks.missingTies(any.graph())) {
      for (Link other : BestLinks.missingTies(any.graph())) {
        assertTrue(f(withAll(any, List.of(one, other)).graph()).orElseThrow() >= last - ROUNDING);
      }
    }
  }

  @Property(tries = TRIES)
  void amongAFewAllowedTiesTheBestChoiceIsFound(@ForAll("graphs") AnyGraph any) {
    List<Link> missing = BestLinks.missingTies(any.graph());
    List<Link> allowed =
        IntStream.range(0, missing.size()).filter(i -> i % 7 == 2).mapToObj(missing::get).toList();
    BestLinks found = BestLinks.forReach(any.graph(), allowed, 2);
    double best = f(any.graph()).orElseThrow();
    for (Link one : allowed) {
      for (Link other : allowed) {
        best = Math.min(best, f(withAll(any, List.of(one, other)).graph()).orElseThrow());
      }
    }
    assertTrue(found.isProven());
    assertEquals(best, last(found), ROUNDING);
  }

  private static double last(BestLinks found) {
    return found.steps().isEmpty()
        ? found.before().orElseThrow()
        : found.steps().get(found.steps().size() - 1).after();
  }

  @Property(tries = TRIES)
  void theValueAfterEachLinkIsThatOfTheNewNetwork(@ForAll("graphs") AnyGraph any) {
    LinkGraph graph = any.graph();
    BestLinks near =
        BestLinks.forDistance(graph, BestLinks.missingTies(graph), 3, Progress.UNWATCHED);
    BestLinks along =
        BestLinks.forDistanceAlongArcs(graph, BestLinks.missingArcs(graph), 1, Progress.UNWATCHED);
    for (int i = 0; i < near.steps().size(); i++) {
      assertEquals(
          df(withAll(any, near.links().subList(0, i + 1)).graph()).orElseThrow(),
          near.steps().get(i).after(),
          ROUNDING);
    }
    for (Link link : BestLinks.missingTies(graph)) {
      assertTrue(
          df(withAll(any, List.of(link)).graph()).orElseThrow()
              >= near.steps().get(0).after() - ROUNDING);
    }
    if (any.isDirected()) {
      double best =
          BestLinks.missingArcs(graph).stream()
              .mapToDouble(arc -> directedDf(withAll(any, List.of(arc)).graph()).orElseThrow())
              .min()
              .orElse(last(along));
      assertEquals(best, last(along), ROUNDING);
    }
  }

  private static DoorQuestions asked(int n) {
    return new DoorQuestions(
        new int[] {0, 1, 1},
        List.of(new int[] {n - 1}, new int[] {n - 2, 2, 2}, new int[] {1, n - 1}, new int[0]));
  }

  @Property(tries = TRIES)
  void moreHandoversNeverAnswerLess(@ForAll("graphs") AnyGraph any) {
    DoorReach reach = DoorReach.of(any.graph(), asked(any.n()), 6, Progress.UNWATCHED);
    for (int within = 1; within <= 6; within++) {
      double less = reach.noWrongDoor(within - 1).orElseThrow();
      double more = reach.noWrongDoor(within).orElseThrow();
      assertTrue(more >= less);
      DoorReach alone = DoorReach.of(any.graph(), asked(any.n()), within, Progress.UNWATCHED);
      assertEquals(more, alone.noWrongDoor().orElseThrow());
    }
    assertEquals(0, reach.answered(3).orElseThrow(), "nothing fits the last question");
    int answered = reach.questionsAnsweredAt(0) + reach.questionsAnsweredAt(1);
    assertEquals(answered / 8.0, reach.noWrongDoor().orElseThrow());
  }

  @Property(tries = TRIES)
  void theBestArcForDoorsIsTheBestOfAll(@ForAll("graphs") AnyGraph any) {
    LinkGraph graph = any.graph();
    DoorQuestions asked = asked(any.n());
    for (int within = 0; within <= 3; within++) {
      List<Link> allowed = BestLinks.missingArcs(graph);
      BestLinks found = BestLinks.forDoors(graph, asked, within, allowed, 1, Progress.UNWATCHED);
      double best = DoorReach.of(graph, asked, within, Progress.UNWATCHED).noWrongDoor().orElse(2);
      assertEquals(best, found.before().orElseThrow());
      for (Link arc : any.isDirected() ? allowed : List.<Link>of()) {
        LinkGraph more = withAll(any, List.of(arc)).graph();
        best =
            Math.max(
                best,
                DoorReach.of(more, asked, within, Progress.UNWATCHED).noWrongDoor().orElse(2));
      }
      if (any.isDirected()) {
        assertEquals(best, last(found));
      }
    }
  }
}
