package be.knooppunt.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.measures.Assortativity;
import be.knooppunt.gaps.entity.measures.Communities;
import be.knooppunt.gaps.entity.measures.Density;
import be.knooppunt.gaps.entity.measures.ExternalInternal;
import be.knooppunt.gaps.entity.measures.LinkGraph;
import be.knooppunt.gaps.entity.measures.Modularity;
import be.knooppunt.gaps.entity.measures.Progress;
import be.knooppunt.gaps.entity.measures.Reciprocity;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The measures of sectors find what is known of size L. */
class PlantedSectorsTest {
  private static LinkGraph graph(FlandersNetwork made) {
    ArcList arcs = made.arcs();
    return LinkGraph.directed(
        made.services().size(),
        IntStream.range(0, arcs.size()).map(arcs::from).toArray(),
        IntStream.range(0, arcs.size()).map(arcs::to).toArray());
  }

  private static int[] sectors(FlandersNetwork made) {
    return IntStream.range(0, made.services().size())
        .map(service -> made.sectorOf(service).ordinal())
        .toArray();
  }

  /** Links between and within the sectors of a tenth, and what follows from them by definition. */
  @Test
  void aTenth() {
    FlandersNetwork made = FlandersRecipe.make(1, 0.1);
    Map<String, Object> answers = FlandersAnswers.of(made);
    LinkGraph graph = graph(made);
    int[] sectors = sectors(made);
    ExternalInternal measured = ExternalInternal.of(graph, sectors);
    assertEquals(((Integer) answers.get("ei_external")).longValue(), measured.ties().external());
    assertEquals(((Integer) answers.get("ei_internal")).longValue(), measured.ties().internal());
    assertEquals(answers.get("ei_index"), measured.ties().index().get());
    long[] pairs = made.arcs().pairs();
    Map<Integer, Long> ends = new HashMap<>();
    for (long pair : pairs) {
      ends.merge(sectors[(int) (pair >> 32)], 1L, Long::sum);
      ends.merge(sectors[(int) pair], 1L, Long::sum);
    }
    double m = pairs.length;
    double byChance =
        ends.values().stream().mapToDouble(end -> end / (2 * m) * (end / (2 * m))).sum();
    double inside = measured.ties().internal() / m;
    assertEquals(inside - byChance, Modularity.of(graph, sectors).undirected().get(), 1e-12);
    assertEquals(
        (inside - byChance) / (1 - byChance),
        Assortativity.of(graph, sectors).undirected().get(),
        1e-12);
    double arcs = made.arcs().size();
    double n = made.services().size();
    assertEquals(arcs / (n * (n - 1)), Density.of(graph).directed().get(), 1e-15);
    assertEquals(2 * (arcs - m) / arcs, Reciprocity.of(graph).arcs().get(), 1e-15);
  }

  /** Counted and calculated by igraph on the same files. */
  @Test
  void theWhole() {
    FlandersNetwork made = FlandersRecipe.make(FlandersRecipe.USUAL_SEED, 1);
    LinkGraph graph = graph(made);
    int[] sectors = sectors(made);
    ExternalInternal measured = ExternalInternal.of(graph, sectors);
    assertEquals(new ExternalInternal.Count(154_847, 226_293), measured.ties());
    assertEquals(-0.18745342918612584, measured.ties().index().get());
    assertEquals(0.48482690960158914, Modularity.of(graph, sectors).undirected().get(), 1e-13);
    assertEquals(0.544076762991787, Assortativity.of(graph, sectors).undirected().get(), 1e-13);
    assertEquals(0.0002495568400828414, Density.of(graph).directed().get(), 1e-18);
    assertEquals(0.0943, Reciprocity.of(graph).arcs().get(), 1e-15);
    Communities found = Communities.best(graph, 1, 1, 1, Progress.UNWATCHED);
    assertTrue(found.modularity().get() >= 0.8472, "found " + found.modularity());
  }
}
