package be.knooppunt.gaps.entity.measures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.measures.Brokerage.Role;
import be.knooppunt.gaps.entity.measures.CorePeriphery.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of sectors, brokers and centrality on every network. */
class SectorPropertiesTest {
  private static final double SAME = 1e-12;

  /** A network by chance: parties, arcs (some double, some loops) and sectors. */
  private static final class Drawn {
    private final int n;
    private final List<int[]> arcs;
    private final int[] sectors;

    Drawn(int n, List<int[]> arcs, int[] sectors) {
      this.n = n;
      this.arcs = arcs;
      this.sectors = sectors;
    }

    static Drawn of(long seed, int n, int arcs) {
      Random random = new Random(seed);
      List<int[]> drawn = new ArrayList<>();
      for (int i = 0; i < arcs; i++) {
        drawn.add(new int[] {random.nextInt(n), random.nextInt(n)});
      }
      int kinds = 1 + random.nextInt(4);
      return new Drawn(n, drawn, random.ints(n, 0, kinds).toArray());
    }

    LinkGraph graph() {
      return LinkGraph.directed(
          n,
          arcs.stream().mapToInt(arc -> arc[0]).toArray(),
          arcs.stream().mapToInt(arc -> arc[1]).toArray());
    }

    /** The same network with other numbers: party i becomes numbers[i]. */
    Drawn renumbered(int[] numbers) {
      int[] moved = new int[n];
      for (int i = 0; i < n; i++) {
        moved[numbers[i]] = sectors[i];
      }
      return new Drawn(
          n,
          arcs.stream().map(arc -> new int[] {numbers[arc[0]], numbers[arc[1]]}).toList(),
          moved);
    }
  }

  @Property(tries = 150)
  void rolesAreTheOpenTwoStepRoutes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int n) {
    Drawn drawn = Drawn.of(seed, n, 3 * n);
    LinkGraph graph = drawn.graph();
    Brokerage brokerage = Brokerage.of(graph, drawn.sectors);
    long[] open = new long[Role.values().length];
    for (int s = 0; s < n; s++) {
      for (int v = 0; v < n; v++) {
        for (int t = 0; t < n; t++) {
          if (s != t && graph.hasArc(s, v) && graph.hasArc(v, t) && !graph.hasArc(s, t)) {
            int[] sector = drawn.sectors;
            open[Role.of(sector[s], sector[v], sector[t]).ordinal()]++;
          }
        }
      }
    }
    for (Role role : Role.values()) {
      assertEquals(open[role.ordinal()], brokerage.count(role));
    }
    assertEquals(Arrays.stream(open).sum(), brokerage.total());
  }

  @Property(tries = 150)
  void indexFollowsFromTheTiesWithin(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n) {
    Drawn drawn = Drawn.of(seed, n, 2 * n);
    LinkGraph graph = drawn.graph();
    ExternalInternal measured = ExternalInternal.of(graph, drawn.sectors);
    measured
        .ties()
        .index()
        .find()
        .ifPresent(
            index ->
                assertEquals(1 - 2.0 * measured.ties().internal() / graph.tieCount(), index, SAME));
    assertEquals(
        2L * measured.ties().external(),
        measured.tiesByGroup().stream().mapToLong(ExternalInternal.Count::external).sum());
  }

  @Property(tries = 150)
  void assortativityIsModularityOverItsHighest(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n) {
    Drawn drawn = Drawn.of(seed, n, 2 * n);
    Assortativity alike = Assortativity.of(drawn.graph(), drawn.sectors);
    Modularity modularity = Modularity.of(drawn.graph(), drawn.sectors);
    alike
        .undirected()
        .find()
        .ifPresent(
            r ->
                assertEquals(modularity.undirected().get() / modularity.highest().get(), r, 1e-10));
  }

  @Property(tries = 100)
  void betweennessAddsUpToTheStepsBetween(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
    LinkGraph graph = Drawn.of(seed, n, 2 * n).graph();
    double between = 0;
    for (int source = 0; source < n; source++) {
      for (int distance : distances(graph, source)) {
        between += Math.max(0, distance - 1);
      }
    }
    double sum = Arrays.stream(Betweenness.directed(graph, 1, Progress.UNWATCHED).raw()).sum();
    assertEquals(between, sum, 1e-9 * Math.max(1, between));
  }

  private static int[] distances(LinkGraph graph, int source) {
    int[] distance = new int[graph.size()];
    Arrays.fill(distance, -1);
    distance[source] = 0;
    List<Integer> queue = new ArrayList<>(List.of(source));
    for (int head = 0; head < queue.size(); head++) {
      int here = queue.get(head);
      for (int i = graph.out().from(here); i < graph.out().until(here); i++) {
        int next = graph.out().at(i);
        if (distance[next] < 0) {
          distance[next] = distance[here] + 1;
          queue.add(next);
        }
      }
    }
    return distance;
  }

  /** All figures of a network; those by party in the order of the numbers. */
  private static List<double[]> figures(Drawn drawn) {
    LinkGraph graph = drawn.graph();
    int[] sectors = drawn.sectors;
    Betweenness arcs = Betweenness.directed(graph, 1, Progress.UNWATCHED);
    Betweenness ties = Betweenness.undirected(graph, 1, Progress.UNWATCHED);
    ExternalInternal ei = ExternalInternal.of(graph, sectors);
    Brokerage brokerage = Brokerage.of(graph, sectors);
    StructuralHoles holes = StructuralHoles.ofArcs(graph);
    Chance chance = ei.chance();
    List<Value> single = new ArrayList<>();
    single.add(ei.ties().index());
    single.add(ei.arcs().index());
    single.add(ei.rescaled());
    single.addAll(List.of(chance.mean(), chance.deviation(), chance.z()));
    single.add(Assortativity.of(graph, sectors).directed());
    single.add(Modularity.of(graph, sectors).undirected());
    single.add(Modularity.chance(graph, sectors, 1).z());
    single.add(Modularity.directedChance(graph, sectors, 1).z());
    single.add(Centralization.betweenness(arcs));
    single.add(Centralization.degree(graph));
    single.add(Reciprocity.of(graph).rho());
    single.add(brokerage.chanceOfTotal().z());
    double[] constraint = new double[drawn.n];
    double[] size = new double[drawn.n];
    double[] brokered = new double[drawn.n];
    for (int party = 0; party < drawn.n; party++) {
      constraint[party] = holes.constraint(party).find().orElse(-1);
      size[party] = holes.effectiveSize(party).find().orElse(-1);
      brokered[party] = brokerage.total(party);
    }
    return List.of(
        single.stream().mapToDouble(value -> value.find().orElse(-7)).toArray(),
        arcs.raw(),
        ties.raw(),
        constraint,
        size,
        brokered);
  }

  @Property(tries = 60)
  void orderOfTheLinksDoesNotMatterToTheBit(@ForAll long seed) {
    Drawn drawn = Drawn.of(seed, 30, 90);
    List<int[]> shuffled = new ArrayList<>(drawn.arcs);
    Collections.shuffle(shuffled, new Random(seed));
    List<double[]> one = figures(drawn);
    List<double[]> other = figures(new Drawn(drawn.n, shuffled, drawn.sectors));
    for (int i = 0; i < one.size(); i++) {
      assertArrayEquals(one.get(i), other.get(i));
    }
  }

  @Property(tries = 60)
  void numbersOfThePartiesDoNotMatter(@ForAll long seed) {
    Drawn drawn = Drawn.of(seed, 30, 90);
    int[] numbers = new Draws(seed).order(30);
    List<double[]> one = figures(drawn);
    List<double[]> other = figures(drawn.renumbered(numbers));
    for (int i = 0; i < one.size(); i++) {
      double[] values = one.get(i);
      for (int j = 0; j < values.length; j++) {
        double moved = other.get(i)[i == 0 ? j : numbers[j]];
        assertEquals(values[j], moved, SAME * Math.max(1, Math.abs(values[j])));
      }
    }
  }

  @Property(tries = 50)
  void mergingAllSectorsLeavesNothingBetween(@ForAll long seed) {
    Drawn drawn = Drawn.of(seed, 12, 24);
    ExternalInternal merged = ExternalInternal.of(drawn.graph(), new int[12]);
    assertEquals(-1, merged.ties().index().get());
    assertEquals(Undefined.NO_SPREAD, merged.chance().z().undefinedBecause());
    assertEquals(0, Modularity.of(drawn.graph(), new int[12]).undirected().get(), SAME);
  }

  @Property(tries = 15)
  void threadsDoNotMatterToTheBit(@ForAll long seed) {
    LinkGraph graph = Drawn.of(seed, 400, 2400).graph();
    assertArrayEquals(
        Betweenness.directed(graph, 1, Progress.UNWATCHED).raw(),
        Betweenness.directed(graph, 2, Progress.UNWATCHED).raw());
    BetweennessSample one = BetweennessSample.of(graph, 2000, 0.05, seed, 1, Progress.UNWATCHED);
    BetweennessSample two = BetweennessSample.of(graph, 2000, 0.05, seed, 2, Progress.UNWATCHED);
    for (int party = 0; party < 400; party++) {
      assertEquals(one.raw(party), two.raw(party));
    }
  }

  @Property(tries = 10)
  void sampleLiesWithinItsBound(@ForAll @IntRange(min = 1, max = 1000) int seed) {
    LinkGraph graph = Drawn.of(seed, 200, 700).graph();
    double[] exact = Betweenness.directed(graph, 1, Progress.UNWATCHED).raw();
    BetweennessSample sample =
        BetweennessSample.of(graph, 20_000, 1e-6, seed, 1, Progress.UNWATCHED);
    double summed = 0;
    for (int party = 0; party < 200; party++) {
      assertEquals(exact[party], sample.raw(party), sample.bound(party));
      summed += sample.raw(party);
    }
    assertEquals(1, summed / Arrays.stream(exact).sum(), 0.05);
  }

  @Property(tries = 40)
  void communitiesAreConnectedAndRepeatable(@ForAll long seed) {
    Drawn drawn = Drawn.of(seed, 60, 100);
    LinkGraph graph = drawn.graph();
    Communities found = Communities.best(graph, 1, 5, 1, Progress.UNWATCHED);
    int[] groups = found.groupOf();
    assertArrayEquals(groups, Communities.best(graph, 1, 5, 1, Progress.UNWATCHED).groupOf());
    assertEquals(Modularity.of(graph, groups).undirected().get(), found.modularity().get(), SAME);
    int parts = 0;
    boolean[] seen = new boolean[60];
    for (int party = 0; party < 60; party++) {
      parts += seen[party] ? 0 : 1;
      mark(graph, groups, party, seen);
    }
    assertEquals(found.size(), parts);
    assertTrue(found.modularity().get() >= Modularity.of(graph, drawn.sectors).undirected().get());
  }

  private static void mark(LinkGraph graph, int[] groups, int party, boolean[] seen) {
    if (seen[party]) {
      return;
    }
    seen[party] = true;
    for (int i = graph.ties().from(party); i < graph.ties().until(party); i++) {
      if (groups[graph.ties().at(i)] == groups[party]) {
        mark(graph, groups, graph.ties().at(i), seen);
      }
    }
  }

  @Example
  void longWorkCanBeStopped() {
    LinkGraph graph = Drawn.of(1, 300, 1500).graph();
    Progress stop =
        share -> {
          if (share > 0.2) {
            throw new CancellationException();
          }
        };
    assertThrows(CancellationException.class, () -> Betweenness.directed(graph, 2, stop));
    assertThrows(CancellationException.class, () -> Communities.best(graph, 1, 50, 1, stop));
    assertThrows(
        CancellationException.class,
        () ->
            CorePeriphery.of(
                graph,
                Picture.BOTH,
                1,
                share -> {
                  throw new CancellationException();
                }));
  }
}
