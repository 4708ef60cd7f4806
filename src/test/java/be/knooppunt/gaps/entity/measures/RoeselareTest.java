package be.knooppunt.gaps.entity.measures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.testing.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sample of Roeselare: figures that were worked out by hand and by another program. */
class RoeselareTest {
  private static final double FOUR_DECIMALS = 5e-5;
  private static final Network ROESELARE = Samples.network("roeselare");

  private final List<String> parties = new ArrayList<>();

  /** Who works together with the project; the town is only talked with. */
  private LinkGraph ties() {
    List<String[]> links =
        ROESELARE.ties().stream()
            .filter(tie -> tie.type().equals("JOINT_CASE"))
            .map((Tie tie) -> new String[] {tie.a().value(), tie.b().value()})
            .toList();
    return LinkGraph.undirected(numbered(links), ends(links, 0), ends(links, 1));
  }

  /** Who refers to whom, wishes left out. */
  private LinkGraph paths() {
    List<String[]> links =
        IntStream.range(0, ROESELARE.paths().size())
            .filter(path -> isInUse(ROESELARE.paths().get(path)))
            .mapToObj(
                path ->
                    new String[] {
                      organisation(ROESELARE.pathFrom(path)), organisation(ROESELARE.pathTo(path))
                    })
            .toList();
    return LinkGraph.directed(numbered(links), ends(links, 0), ends(links, 1));
  }

  private static boolean isInUse(ReferralPath path) {
    return path.id().value().startsWith("R-F");
  }

  private static String organisation(int service) {
    int first = ROESELARE.organisationsOfService().from(service);
    return ROESELARE.organisations().get(ROESELARE.organisationsOfService().at(first)).id().value();
  }

  private int numbered(List<String[]> links) {
    Set<String> all = new TreeSet<>();
    links.forEach(link -> all.addAll(Arrays.asList(link)));
    parties.clear();
    parties.addAll(all);
    return parties.size();
  }

  private int[] ends(List<String[]> links, int end) {
    return links.stream().mapToInt(link -> parties.indexOf(link[end])).toArray();
  }

  private static double df(LinkGraph graph) {
    return Fragmentation.distanceWeighted(Distances.alongTies(graph, 1, Progress.UNWATCHED))
        .orElseThrow();
  }

  @Test
  void theProjectHoldsTheStarTogether() {
    LinkGraph star = ties();
    int project = parties.indexOf("R-SAAMO");
    assertEquals(6, star.size());
    assertEquals(5, star.tieCount());
    assertEquals(0, Fragmentation.of(star).orElseThrow());
    assertEquals(0.3333, df(star), FOUR_DECIMALS);
    CutPoints cuts = CutPoints.of(star);
    assertArrayEquals(new int[] {project}, cuts.articulationPoints());
    assertEquals(1, cuts.fragmentationWithout(project).orElseThrow());
    KeyPlayers gone = KeyPlayers.of(star, Criterion.DISTANCE, 1, Progress.UNWATCHED);
    assertEquals(1, gone.value().orElseThrow());
    assertEquals(List.of(List.of(project)), gone.sets());
  }

  @Test
  void whenAllPartnersAreLinkedNobodyIsMissed() {
    int[] from = {0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4};
    int[] to = {1, 2, 3, 4, 5, 2, 3, 4, 5, 3, 4, 5, 4, 5, 5};
    LinkGraph complete = LinkGraph.undirected(6, from, to);
    assertEquals(0, df(complete));
    assertEquals(0, CutPoints.of(complete).fragmentationWithout(0).orElseThrow());
  }

  @Test
  void pathsHangOnAFewOrganisations() {
    LinkGraph graph = paths();
    assertEquals(20, graph.size());
    assertEquals(34, graph.arcCount());
    assertEquals(30, graph.tieCount());
    assertEquals(1, Components.weak(graph).count());
    assertEquals(0.5134, df(graph), FOUR_DECIMALS);
    CutPoints cuts = CutPoints.of(graph);
    TreeMap<String, Double> without = new TreeMap<>();
    for (int node : cuts.articulationPoints()) {
      double f = cuts.fragmentationWithout(node).orElseThrow();
      without.put(parties.get(node), Math.round(f * 1e4) / 1e4);
    }
    assertEquals(
        new TreeMap<>(
            java.util.Map.of(
                "R-OCMW", 0.3684,
                "R-SAAMO", 0.2047,
                "R-STAD", 0.1988,
                "R-VDAB", 0.1053,
                "R-LINEA", 0.1053,
                "R-HVK", 0.1053)),
        without);
  }

  @Test
  void withoutTheProjectBothUnionsDropOff() {
    LinkGraph graph = paths();
    List<int[]> pieces = CutPoints.of(graph).dropsOffWithout(parties.indexOf("R-SAAMO"));
    assertEquals(
        List.of("R-ABVV", "R-ACV"),
        pieces.stream().map(piece -> parties.get(piece[0])).sorted().toList());
    assertTrue(pieces.stream().allMatch(piece -> piece.length == 1));
  }

  @Test
  void childcareIsReachedFromTheTownOnlyAndTherapyFromOneDoorOnly() {
    LinkGraph graph = paths();
    List<String> doors =
        List.of("R-SAAMO", "R-OCMW", "R-CAW", "R-VDAB", "R-DMW", "R-LINEA", "R-STAD");
    int care = parties.indexOf("R-CARE");
    int therapy = parties.indexOf("R-CGG");
    int[] numbers = doors.stream().mapToInt(parties::indexOf).toArray();
    DoorQuestions asked =
        new DoorQuestions(numbers, List.of(new int[] {care}, new int[] {therapy}));
    DoorReach two = DoorReach.of(graph, asked, 2, Progress.UNWATCHED);
    DoorReach one = DoorReach.of(graph, asked, 1, Progress.UNWATCHED);
    assertEquals(1 / 7.0, two.doorsThatReach(care).orElseThrow());
    assertEquals(0, one.doorsThatReach(care).orElseThrow());
    assertEquals(1 / 7.0, one.doorsThatReach(therapy).orElseThrow());
    assertEquals(2, two.averageHandovers(0).orElseThrow());
    assertEquals(6 / 7.0, two.withoutRoute().orElseThrow(), 1e-12);
    assertEquals(7, two.wrongDoors().length);
    Dominators fromTown = Dominators.of(graph, numbers);
    assertEquals(parties.indexOf("R-HVK"), fromTown.gateOf(care).orElseThrow());
  }

  @Test
  void oneToTwoStepsFromEachEntry() {
    LinkGraph graph = paths();
    assertReach(graph, "R-SAAMO", 6, 13, 14);
    assertReach(graph, "R-OCMW", 7, 11, 11);
    assertReach(graph, "R-CAW", 4, 8, 11);
    assertReach(graph, "R-VDAB", 6, 11, 11);
    assertReach(graph, "R-DMW", 2, 8, 11);
    assertReach(graph, "R-LINEA", 3, 9, 13);
    assertReach(graph, "R-STAD", 2, 10, 14);
  }

  private void assertReach(LinkGraph graph, String door, int one, int two, int all) {
    int[] expected = {one, two, all};
    int[] steps = {1, 2, graph.size()};
    int[] found = new int[3];
    for (int i = 0; i < 3; i++) {
      DoorQuestions asked =
          new DoorQuestions(new int[] {parties.indexOf(door)}, List.of(new int[] {0}));
      DoorReach reach = DoorReach.of(graph, asked, steps[i], Progress.UNWATCHED);
      found[i] =
          IntStream.range(0, graph.size())
                  .map(node -> (int) reach.doorsThatReach(node).orElseThrow())
                  .sum()
              - 1;
    }
    assertArrayEquals(expected, found, door);
  }
}
