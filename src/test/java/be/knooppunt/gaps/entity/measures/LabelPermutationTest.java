package be.knooppunt.gaps.entity.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.gaps.entity.measures.Brokerage.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What chance gives in closed form is what all cases together give, each of them tried. */
class LabelPermutationTest {
  private static final int N = 7;
  private static final int[] SECTORS = {0, 0, 0, 1, 1, 2, 2};

  private static LinkGraph drawn(long seed, int arcs) {
    Random random = new Random(seed);
    return LinkGraph.directed(
        N, random.ints(arcs, 0, N).toArray(), random.ints(arcs, 0, N).toArray());
  }

  private static void everyDeal(int[] dealt, int from, Consumer<int[]> use) {
    if (from == dealt.length) {
      use.accept(dealt);
      return;
    }
    for (int i = from; i < dealt.length; i++) {
      swap(dealt, from, i);
      everyDeal(dealt, from + 1, use);
      swap(dealt, from, i);
    }
  }

  private static void swap(int[] dealt, int a, int b) {
    int kept = dealt[a];
    dealt[a] = dealt[b];
    dealt[b] = kept;
  }

  private static void compare(Chance chance, double figure, ToDoubleFunction<int[]> measure) {
    List<Double> all = new ArrayList<>();
    everyDeal(SECTORS.clone(), 0, dealt -> all.add(measure.applyAsDouble(dealt)));
    compare(chance, figure, all);
  }

  private static void compare(Chance chance, double figure, List<Double> all) {
    double mean = all.stream().mapToDouble(x -> x).average().orElseThrow();
    double variance =
        all.stream().mapToDouble(x -> (x - mean) * (x - mean)).average().orElseThrow();
    assertEquals(mean, chance.mean().get(), 1e-12);
    assertEquals(Math.sqrt(variance), chance.deviation().get(), 1e-12);
    assertEquals((figure - mean) / Math.sqrt(variance), chance.z().get(), 1e-9);
  }

  @Test
  void indexOverAllDeals() {
    for (long seed = 1; seed <= 3; seed++) {
      LinkGraph graph = drawn(seed, 14);
      compare(
          ExternalInternal.of(graph, SECTORS).chance(),
          ExternalInternal.of(graph, SECTORS).ties().index().get(),
          dealt -> ExternalInternal.of(graph, dealt).ties().index().get());
    }
  }

  @Test
  void indexOfWeightedTiesOverAllDeals() {
    int[] a = {0, 0, 1, 2, 3, 4, 5, 1, 2};
    int[] b = {1, 3, 2, 5, 4, 6, 6, 6, 4};
    double[] weight = {1, 2.5, 0.5, 4, 1, 3, 2, 1.5, 0.25};
    ToDoubleFunction<int[]> index =
        dealt -> {
          double between = 0;
          double within = 0;
          for (int i = 0; i < a.length; i++) {
            if (dealt[a[i]] == dealt[b[i]]) {
              within += weight[i];
            } else {
              between += weight[i];
            }
          }
          return (between - within) / (between + within);
        };
    compare(
        ExternalInternal.weightedChance(SECTORS, a, b, weight),
        index.applyAsDouble(SECTORS),
        index);
  }

  @Test
  void modularityOverAllDeals() {
    for (double gamma : new double[] {1, 1.5}) {
      LinkGraph graph = drawn(4, 16);
      ToDoubleFunction<int[]> ofTies =
          dealt -> Modularity.of(MixingMatrix.of(graph, dealt), gamma).undirected().get();
      compare(Modularity.chance(graph, SECTORS, gamma), ofTies.applyAsDouble(SECTORS), ofTies);
      ToDoubleFunction<int[]> ofArcs =
          dealt -> Modularity.of(MixingMatrix.of(graph, dealt), gamma).directed().get();
      compare(
          Modularity.directedChance(graph, SECTORS, gamma), ofArcs.applyAsDouble(SECTORS), ofArcs);
    }
  }

  @Test
  void simulationComesNearTheClosedForm() {
    LinkGraph graph = drawn(5, 14);
    ExternalInternal measured = ExternalInternal.of(graph, SECTORS);
    double mean = measured.chance().mean().get();
    double apart = Math.abs(measured.ties().index().get() - mean) - 1e-9;
    int[] cases = new int[2];
    everyDeal(
        SECTORS.clone(),
        0,
        dealt -> {
          cases[0]++;
          double index = ExternalInternal.of(graph, dealt).ties().index().get();
          cases[1] += Math.abs(index - mean) >= apart ? 1 : 0;
        });
    double p = measured.likelihood(9_999, 1, Progress.UNWATCHED).p();
    assertEquals((double) cases[1] / cases[0], p, 0.02);
  }

  /** Every set of arcs among four parties, each arc with chance d: the exact mean and variance. */
  @Test
  void brokersOfSectorOverAllGraphs() {
    int[] sectors = {0, 0, 1, 1};
    double d = 1.0 / 3;
    for (int group = 0; group < 2; group++) {
      for (Role role : List.of(Role.REPRESENTATIVE, Role.GATEKEEPER, Role.ITINERANT)) {
        double mean = 0;
        double square = 0;
        for (int arcs = 0; arcs < 1 << 12; arcs++) {
          long count = Brokerage.of(graph(arcs), sectors).countOfGroup(group, role);
          int used = Integer.bitCount(arcs);
          double chance = Math.pow(d, used) * Math.pow(1 - d, 12 - used);
          mean += chance * count;
          square += chance * count * count;
        }
        Chance closed = new BrokerageChance(new long[] {2, 2}, d).ofGroup(0, group, role);
        assertEquals(mean, closed.mean().get(), 1e-12);
        assertEquals(Math.sqrt(square - mean * mean), closed.deviation().get(), 1e-9);
      }
    }
  }

  private static LinkGraph graph(int arcs) {
    int[] from = new int[Integer.bitCount(arcs)];
    int[] to = new int[from.length];
    int count = 0;
    for (int arc = 0; arc < 12; arc++) {
      if ((arcs >> arc & 1) == 1) {
        from[count] = arc / 3;
        to[count++] = arc % 3 + (arc % 3 >= arc / 3 ? 1 : 0);
      }
    }
    return LinkGraph.directed(4, from, to);
  }
}
