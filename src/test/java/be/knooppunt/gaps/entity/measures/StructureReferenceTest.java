package be.knooppunt.gaps.entity.measures;

import static be.knooppunt.gaps.ReferenceNetworks.agree;

import be.knooppunt.gaps.entity.measures.CutPoints.Bridge;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The structure of published networks is what igraph, NetworkX and sna find in them. */
class StructureReferenceTest {
  private static Distances alongTies(LinkGraph graph) {
    return Distances.alongTies(graph, 1, Progress.UNWATCHED);
  }

  private static Distances alongArcs(LinkGraph graph) {
    return Distances.alongArcs(graph, 1, Progress.UNWATCHED);
  }

  private static List<Integer> fromOne(int[] nodes) {
    return Arrays.stream(nodes).mapToObj(node -> node + 1).toList();
  }

  private static List<Integer> fromOne(Bridge bridge) {
    return List.of(bridge.a() + 1, bridge.b() + 1);
  }

  @Test
  void sizes() {
    agree("n", network -> network.graph().size());
    agree("undirected_pairs", network -> network.graph().tieCount());
    agree(
        "ties",
        network ->
            network.graph().isDirected() ? network.graph().arcCount() : network.graph().tieCount());
  }

  @Test
  void components() {
    agree("isolates", network -> Components.isolates(network.graph()).length);
    agree("weak_components", network -> Components.weak(network.graph()).count());
    agree("weak_component_sizes", network -> Components.weak(network.graph()).sizesDescending());
    agree("strong_components", network -> Components.strong(network.graph()).count());
    agree("largest_strong_component", network -> Components.strong(network.graph()).largest());
  }

  @Test
  void fragmentation() {
    agree("fragmentation_F", network -> Fragmentation.of(network.graph()));
    agree(
        "distance_weighted_fragmentation_DF",
        network -> Fragmentation.distanceWeighted(alongTies(network.graph())));
    agree(
        "directed_F_unreachable_ordered_pairs",
        network -> Fragmentation.withoutRoute(alongArcs(network.graph())));
    agree("directed_DF", network -> Fragmentation.distanceWeighted(alongArcs(network.graph())));
  }

  @Test
  void distances() {
    agree("average_distance_undirected_reachable", network -> alongTies(network.graph()).average());
    agree("average_distance_directed_reachable", network -> alongArcs(network.graph()).average());
    agree("diameter_directed", network -> alongArcs(network.graph()).longest());
  }

  @Test
  void cutPointsAndBridges() {
    agree(
        "articulation_points",
        network -> fromOne(CutPoints.of(network.graph()).articulationPoints()));
    agree(
        "bridges",
        network ->
            CutPoints.of(network.graph()).bridges().stream()
                .map(StructureReferenceTest::fromOne)
                .toList());
  }

  @Test
  void coreness() {
    agree("coreness", network -> Coreness.of(network.graph()));
  }
}
