package be.knooppunt.gaps.entity.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.measures.BestLinks.Step;
import be.knooppunt.generator.PlantedNetwork;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was planted in a network as large as Flanders, and in a tenth of it, is found back. */
class PlantedAnswersTest {
  private static Object answer(Map<String, Object> planted, String name) {
    Object answer = planted.get(name);
    if (answer == null) {
      throw new IllegalArgumentException("No planted answer " + name);
    }
    return answer;
  }

  private static int number(Map<String, Object> planted, String name) {
    return ((Number) answer(planted, name)).intValue();
  }

  @ParameterizedTest
  @CsvSource({"1, 0.1", "20250101, 1"})
  void plantedAnswersAreFound(long seed, double scale) {
    PlantedNetwork planted = PlantedNetwork.of(seed, scale);
    LinkGraph graph = LinkGraph.directed(planted.services(), planted.from(), planted.to());
    Map<String, Object> answers = planted.answers();
    components(answers, graph);
    cutPoints(answers, graph);
    doors(answers, graph, planted.doors());
    choices(answers, graph);
  }

  private static void components(Map<String, Object> planted, LinkGraph graph) {
    Components weak = Components.weak(graph);
    Components strong = Components.strong(graph);
    assertEquals(number(planted, "undirected_pairs"), graph.tieCount());
    assertEquals(number(planted, "weak_components"), weak.count());
    assertEquals(number(planted, "strong_components"), strong.count());
    assertEquals(number(planted, "giant_scc"), strong.largest());
    assertEquals(number(planted, "isolates"), Components.isolates(graph).length);
    assertEquals(
        answer(planted, "weak_component_sizes_over_1"),
        Arrays.stream(weak.sizesDescending())
            .filter(size -> size > 1)
            .mapToObj(size -> (long) size)
            .toList());
    assertEquals(answer(planted, "fragmentation"), Fragmentation.of(weak).orElseThrow());
    assertEquals(
        number(planted, "fewest_new_referrals_for_full_access"), AccessBound.of(graph).links());
  }

  private static void cutPoints(Map<String, Object> planted, LinkGraph graph) {
    CutPoints cuts = CutPoints.of(graph);
    assertEquals(
        answer(planted, "articulation_points"),
        Arrays.stream(cuts.articulationPoints()).boxed().toList());
    assertEquals(
        answer(planted, "bridges"),
        cuts.bridges().stream().map(bridge -> List.of(bridge.a(), bridge.b())).toList());
  }

  private static void doors(Map<String, Object> planted, LinkGraph graph, int[] doors) {
    Dominators dominators = Dominators.of(graph, doors);
    long unreached =
        IntStream.range(0, graph.size()).filter(node -> !dominators.isReached(node)).count();
    assertEquals(number(planted, "unreachable_from_any_front_door"), unreached);
    DoorQuestions asked =
        new DoorQuestions(doors, List.of(IntStream.range(0, graph.size()).toArray()));
    DoorReach reach = DoorReach.of(graph, asked, 6, Progress.UNWATCHED);
    assertEquals(
        1.0 * unreached / graph.size(), reach.withoutRoute().orElseThrow(), 1e-12, "no route");
  }

  private static void choices(Map<String, Object> planted, LinkGraph graph) {
    Map<?, ?> player = (Map<?, ?>) answer(planted, "best_single_key_player");
    KeyPlayers found = KeyPlayers.of(graph, Criterion.REACH, 1, Progress.UNWATCHED);
    assertTrue(found.isProven());
    assertEquals(List.of(List.of(Objects.requireNonNull(player.get("node")))), found.sets());
    assertEquals(player.get("fragmentation_after"), found.value().orElseThrow());
    List<?> links = (List<?>) answer(planted, "best_links");
    BestLinks best = BestLinks.forReach(graph, links.size());
    assertEquals(
        links.stream().map(link -> ((Map<?, ?>) link).get("fragmentation_after")).toList(),
        best.steps().stream().map(Step::after).toList());
    assertTrue(best.isProven());
  }
}
