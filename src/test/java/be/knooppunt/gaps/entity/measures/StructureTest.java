package be.knooppunt.gaps.entity.measures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.measures.BestLinks.Link;
import be.knooppunt.gaps.entity.measures.CutPoints.Bridge;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small networks worked out by hand, and the edges of every definition. */
class StructureTest {
  private static final LinkGraph NOBODY = ties(0);
  private static final LinkGraph ONE = ties(1);

  /** Two triangles, 0-1-2 and 3-4-5, and 6 alone: F is 5/7. */
  private static final LinkGraph TRIANGLES = ties(7, 0, 1, 1, 2, 0, 2, 3, 4, 4, 5, 3, 5);

  /** One after another: 0 → 1 → 2 → 3. */
  private static final LinkGraph ROW = arcs(4, 0, 1, 1, 2, 2, 3);

  private static int[] every(int[] numbers, int from) {
    return IntStream.range(0, numbers.length / 2).map(i -> numbers[2 * i + from]).toArray();
  }

  private static LinkGraph ties(int n, int... ends) {
    return LinkGraph.undirected(n, every(ends, 0), every(ends, 1));
  }

  private static LinkGraph arcs(int n, int... ends) {
    return LinkGraph.directed(n, every(ends, 0), every(ends, 1));
  }

  private static Distances alongTies(LinkGraph graph) {
    return Distances.alongTies(graph, 2, Progress.UNWATCHED);
  }

  private static Distances alongArcs(LinkGraph graph) {
    return Distances.alongArcs(graph, 2, Progress.UNWATCHED);
  }

  @Test
  void aFigureWithoutPairsIsNotZero() {
    for (LinkGraph graph : List.of(NOBODY, ONE)) {
      assertEquals(OptionalDouble.empty(), Fragmentation.of(graph));
      assertEquals(OptionalDouble.empty(), Fragmentation.distanceWeighted(alongTies(graph)));
      assertEquals(OptionalDouble.empty(), Fragmentation.withoutRoute(alongArcs(graph)));
      assertEquals(OptionalDouble.empty(), alongTies(graph).average());
      assertEquals(0, AccessBound.of(graph).links());
      assertEquals(
          Optional.of(Undefined.TOO_FEW_PARTIES),
          KeyPlayers.of(graph, Criterion.REACH, 1, Progress.UNWATCHED).undefined());
      assertEquals(
          Optional.of(Undefined.TOO_FEW_PARTIES), BestLinks.forReach(graph, 1).undefined());
      assertEquals(
          Optional.of(Undefined.TOO_FEW_PARTIES),
          BestLinks.forDistance(graph, List.of(), 1, Progress.UNWATCHED).undefined());
    }
    assertEquals(OptionalDouble.empty(), Robustness.byDegree(NOBODY).value());
    assertEquals(OptionalDouble.empty(), CutPoints.of(ties(2, 0, 1)).fragmentationWithout(0));
  }

  @Test
  void trianglesAndOneAlone() {
    assertEquals(5 / 7.0, Fragmentation.of(TRIANGLES).orElseThrow(), 1e-15);
    assertEquals(3, Components.weak(TRIANGLES).count());
    assertArrayEquals(new int[] {3, 3, 1}, Components.weak(TRIANGLES).sizesDescending());
    assertArrayEquals(new int[] {6}, Components.isolates(TRIANGLES));
    assertArrayEquals(new int[] {2, 2, 2, 2, 2, 2, 0}, Coreness.of(TRIANGLES));
    assertEquals(0, CutPoints.of(TRIANGLES).articulationPoints().length);
    assertEquals(List.of(), CutPoints.of(TRIANGLES).bridges());
    BestLinks best = BestLinks.forReach(TRIANGLES, 5);
    assertEquals(List.of(new Link(0, 3), new Link(0, 6)), best.links());
    assertEquals(12 / 42.0, best.steps().get(0).after(), 1e-15);
    assertEquals(0, best.steps().get(1).after());
  }

  @Test
  void aRowInOneDirection() {
    assertEquals(4, Components.strong(ROW).count());
    assertEquals(0.5, Fragmentation.withoutRoute(alongArcs(ROW)).orElseThrow());
    assertEquals(
        1 - (3 + 2 / 2.0 + 1 / 3.0) / 12,
        Fragmentation.distanceWeighted(alongArcs(ROW)).orElseThrow(),
        1e-15);
    assertEquals(10 / 6.0, alongArcs(ROW).average().orElseThrow(), 1e-15);
    assertEquals(3, alongArcs(ROW).longest());
    CutPoints cuts = CutPoints.of(ROW);
    assertArrayEquals(new int[] {1, 2}, cuts.articulationPoints());
    assertEquals(
        List.of(new Bridge(0, 1, 1), new Bridge(1, 2, 2), new Bridge(2, 3, 1)), cuts.bridges());
    assertArrayEquals(new int[] {2, 3}, cuts.dropsOffWithout(new Bridge(1, 2, 2)));
    assertArrayEquals(new int[] {0}, cuts.dropsOffWithout(1).get(0));
    assertEquals(new AccessBound(1, 1, 0, 1), AccessBound.of(ROW));
  }

  @Test
  void anArcBackInTheCutNetworkIsNoSecondLink() {
    LinkGraph both = arcs(3, 0, 1, 1, 0, 1, 2);
    assertEquals(2, CutPoints.of(both).bridges().size());
  }

  @Test
  void fewestNewArcs() {
    // 0 → 2, 1 → 2, 2 ⇄ 3, 3 → 4, and 5 alone: two ways in to make, one way out, one alone
    LinkGraph graph = arcs(6, 0, 2, 1, 2, 2, 3, 3, 2, 3, 4);
    assertEquals(new AccessBound(2, 1, 1, 3), AccessBound.of(graph));
    assertEquals(new AccessBound(0, 0, 0, 0), AccessBound.of(ties(3, 0, 1, 1, 2)));
  }

  @Test
  void whatHangsOnOneService() {
    // doors 0 and 1; both lead to 2, only 2 leads to 3 and 4, both of which lead to 5
    LinkGraph graph = arcs(7, 0, 2, 1, 2, 2, 3, 2, 4, 3, 5, 4, 5);
    Dominators dominators = Dominators.of(graph, new int[] {1, 0, 1});
    assertEquals(OptionalInt.empty(), dominators.gateOf(0));
    assertEquals(OptionalInt.empty(), dominators.gateOf(2));
    assertEquals(OptionalInt.of(2), dominators.gateOf(5));
    assertArrayEquals(new int[] {3, 4, 5}, dominators.whoHangsOn(2));
    assertEquals(3, dominators.hangingOn(2));
    assertFalse(dominators.isReached(6));
    assertFalse(Dominators.of(graph, new int[0]).isReached(0));
  }

  @Test
  void aStarFallsApartAtOnce() {
    Robustness star = Robustness.byDegree(ties(5, 4, 0, 4, 1, 4, 2, 4, 3));
    assertArrayEquals(new int[] {4, 0, 1, 2, 3}, star.order());
    assertArrayEquals(new double[] {1, 0.2, 0.2, 0.2, 0.2, 0}, star.curve());
    assertEquals(0.16, star.value().orElseThrow(), 1e-15);
    LinkGraph ring = ties(5, 0, 1, 1, 2, 2, 3, 3, 4, 0, 4);
    assertArrayEquals(Robustness.atRandom(ring, 7).order(), Robustness.atRandom(ring, 7).order());
  }

  @Test
  void doorsAndQuestions() {
    DoorQuestions asked = new DoorQuestions(new int[] {0, 3}, List.of(new int[] {2, 3}));
    DoorReach reach = DoorReach.of(ROW, asked, 1, Progress.UNWATCHED);
    assertEquals(0.5, reach.noWrongDoor().orElseThrow());
    assertEquals(0.5, reach.noWrongDoor(0).orElseThrow());
    assertArrayEquals(new int[] {0}, reach.wrongDoors());
    // 0 to 2 takes two, 0 to 3 three, 3 to itself none; 3 never gets to 2
    assertEquals(5 / 3.0, reach.averageHandovers().orElseThrow());
    assertEquals(0.25, reach.withoutRoute().orElseThrow());
    BestLinks best =
        BestLinks.forDoors(ROW, asked, 1, BestLinks.missingArcs(ROW), 1, Progress.UNWATCHED);
    assertEquals(List.of(new Link(0, 2), new Link(0, 3)), best.asGood());
    assertEquals(1, best.steps().get(0).after());
    assertTrue(best.isProven());
  }

  @Test
  void withoutDoorsOrQuestionsThereIsNoAnswer() {
    DoorQuestions noDoors = new DoorQuestions(new int[0], List.of(new int[] {1}));
    DoorQuestions noQuestions = new DoorQuestions(new int[] {1}, List.of());
    DoorReach doors = DoorReach.of(ROW, noDoors, 2, Progress.UNWATCHED);
    DoorReach questions = DoorReach.of(ROW, noQuestions, 2, Progress.UNWATCHED);
    assertEquals(Optional.of(Undefined.NO_DOORS), doors.undefined());
    assertEquals(OptionalDouble.empty(), doors.noWrongDoor());
    assertEquals(OptionalDouble.empty(), doors.averageHandovers());
    assertEquals(OptionalDouble.empty(), doors.doorsThatReach(0));
    assertEquals(Optional.of(Undefined.NO_QUESTIONS), questions.undefined());
    assertEquals(OptionalDouble.empty(), questions.noWrongDoor());
    assertEquals(OptionalDouble.empty(), questions.withoutRoute());
    assertEquals(
        Optional.of(Undefined.NO_DOORS),
        BestLinks.forDoors(ROW, noDoors, 2, List.of(), 1, Progress.UNWATCHED).undefined());
  }

  @Test
  void whatWouldTakeHoursIsRefused() {
    LinkGraph many = ties(20_000, 0, 1);
    assertEquals(
        Optional.of(Undefined.TOO_MANY_PARTIES),
        KeyPlayers.of(many, Criterion.DISTANCE, 1, Progress.UNWATCHED).undefined());
    assertEquals(
        Optional.of(Undefined.TOO_MANY_PARTIES),
        BestLinks.forDistance(many, List.of(), 1, Progress.UNWATCHED).undefined());
  }

  @Test
  void aComputationStopsWhenAsked() {
    LinkGraph many = ties(1000, 0, 1);
    Progress stop =
        share -> {
          throw new CancellationException("enough");
        };
    assertThrows(CancellationException.class, () -> Distances.alongTies(many, 2, stop));
    assertThrows(CancellationException.class, () -> KeyPlayers.of(many, Criterion.REACH, 2, stop));
    assertThrows(
        CancellationException.class, () -> KeyPlayers.of(many, Criterion.DISTANCE, 1, stop));
    assertThrows(
        CancellationException.class,
        () -> BestLinks.forDistance(many, List.of(new Link(0, 5)), 1, stop));
  }

  @Test
  void aVeryLongChainFitsInASmallStack() throws InterruptedException {
    int n = 200_000;
    int[] from = IntStream.range(0, n - 1).toArray();
    int[] to = IntStream.range(1, n).toArray();
    AtomicReference<String> found = new AtomicReference<>("nothing");
    Thread small =
        new Thread(
            null,
            () -> {
              LinkGraph chain = LinkGraph.directed(n, from, to);
              found.set(
                  Components.strong(chain).count()
                      + " "
                      + CutPoints.of(chain).bridges().size()
                      + " "
                      + Dominators.of(chain, new int[] {0}).hangingOn(0)
                      + " "
                      + Robustness.inOrder(chain, IntStream.range(0, n).toArray()).curve()[1]);
            },
            "small stack",
            256 * 1024);
    small.start();
    small.join();
    assertEquals("200000 199999 199999 0.999995", found.get());
  }
}
