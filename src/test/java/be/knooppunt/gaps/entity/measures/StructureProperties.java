package be.knooppunt.gaps.entity.measures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.measures.CutPoints.Bridge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the structure of every network, against plain searches through all of it. */
class StructureProperties {
  private static final int TRIES = 200;

  @Provide
  Arbitrary<AnyGraph> graphs() {
    return AnyGraph.any(0, 14);
  }

  @Provide
  Arbitrary<AnyGraph> graphsOfMoreThanOneBatch() {
    return AnyGraph.any(60, 140);
  }

  private static Distances alongTies(LinkGraph graph) {
    return Distances.alongTies(graph, 1, Progress.UNWATCHED);
  }

  private static Distances alongArcs(LinkGraph graph) {
    return Distances.alongArcs(graph, 1, Progress.UNWATCHED);
  }

  private static OptionalDouble df(LinkGraph graph) {
    return Fragmentation.distanceWeighted(alongTies(graph));
  }

  private static List<Object> all(LinkGraph graph) {
    CutPoints cuts = CutPoints.of(graph);
    Dominators dominators = Dominators.of(graph, graph.size() > 0 ? new int[] {0} : new int[0]);
    List<Object> all = new ArrayList<>();
    all.add(Fragmentation.of(graph));
    all.add(df(graph));
    all.add(Fragmentation.distanceWeighted(alongArcs(graph)));
    all.add(Fragmentation.withoutRoute(alongArcs(graph)));
    all.add(Arrays.toString(Components.weak(graph).numbers()));
    all.add(Arrays.toString(Components.strong(graph).numbers()));
    all.add(cuts.bridges());
    all.add(Arrays.toString(Coreness.of(graph)));
    all.add(AccessBound.of(graph));
    all.add(Robustness.byDegree(graph).value());
    all.add(Arrays.toString(Robustness.byDegree(graph).order()));
    for (int node = 0; node < graph.size(); node++) {
      all.add(cuts.fragmentationWithout(node));
      all.add(dominators.gateOf(node));
    }
    return all;
  }

  @Property(tries = TRIES)
  void theOrderOfTheLinksDoesNotMatter(@ForAll("graphs") AnyGraph any) {
    assertEquals(all(any.graph()), all(any.turned()));
  }

  @Property(tries = TRIES)
  void anIsolateRaisesFragmentationByTheClosedForm(@ForAll("graphs") AnyGraph any) {
    double n = any.n();
    Fragmentation.of(any.graph())
        .ifPresent(
            f ->
                assertEquals(
                    1 - (1 - f) * (n - 1) / (n + 1),
                    Fragmentation.of(any.withIsolate()).orElseThrow(),
                    1e-12));
    df(any.graph())
        .ifPresent(
            f ->
                assertEquals(
                    1 - (1 - f) * (n - 1) / (n + 1), df(any.withIsolate()).orElseThrow(), 1e-12));
  }

  @Property(tries = TRIES)
  void aNewLinkNeverFragments(@ForAll("graphs") AnyGraph any) {
    for (int to = 1; to < any.n(); to++) {
      LinkGraph more = any.with(0, to);
      assertTrue(
          Fragmentation.of(more).orElseThrow() <= Fragmentation.of(any.graph()).orElseThrow());
      assertTrue(df(more).orElseThrow() <= df(any.graph()).orElseThrow());
    }
  }

  @Property(tries = TRIES)
  void distanceNeverLowersFragmentation(@ForAll("graphs") AnyGraph any) {
    if (any.n() > 1) {
      double f = Fragmentation.of(any.graph()).orElseThrow();
      assertTrue(df(any.graph()).orElseThrow() >= f);
      assertEquals(f, Fragmentation.withoutRoute(alongTies(any.graph())).orElseThrow());
      assertTrue(Fragmentation.withoutRoute(alongArcs(any.graph())).orElseThrow() >= f);
    }
  }

  @Property(tries = TRIES)
  void withoutAPartyIsAsIfItHadNeverBeen(@ForAll("graphs") AnyGraph any) {
    LinkGraph graph = any.graph();
    CutPoints cuts = CutPoints.of(graph);
    int before = Components.weak(graph).count();
    for (int node = 0; node < any.n(); node++) {
      Components after = Components.weak(any.without(node));
      assertEquals(Fragmentation.of(after), cuts.fragmentationWithout(node));
      int pieces = after.count() - before + (graph.ties().count(node) == 0 ? 1 : 0);
      assertEquals(pieces > 0, cuts.isArticulationPoint(node), "articulation point " + node);
      assertEquals(pieces, cuts.dropsOffWithout(node).size(), "pieces without " + node);
    }
  }

  @Property(tries = TRIES)
  void withoutABridgeThereIsOneIslandMore(@ForAll("graphs") AnyGraph any) {
    LinkGraph graph = any.graph();
    List<Bridge> expected = new ArrayList<>();
    for (int a = 0; a < any.n(); a++) {
      for (int b = a + 1; b < any.n(); b++) {
        LinkGraph without = withoutTie(graph, a, b);
        Components after = Components.weak(without);
        if (graph.hasTie(a, b) && after.count() > Components.weak(graph).count()) {
          int side = Math.min(after.size(after.of(a)), after.size(after.of(b)));
          expected.add(new Bridge(a, b, side));
        }
      }
    }
    CutPoints cuts = CutPoints.of(graph);
    assertEquals(expected, cuts.bridges());
    for (Bridge bridge : expected) {
      assertEquals(bridge.smallerSide(), cuts.dropsOffWithout(bridge).length);
    }
  }

  private static LinkGraph withoutTie(LinkGraph graph, int a, int b) {
    List<int[]> left = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      for (int i = graph.ties().from(node); i < graph.ties().until(node); i++) {
        int other = graph.ties().at(i);
        if (node < other && !(node == a && other == b)) {
          left.add(new int[] {node, other});
        }
      }
    }
    return LinkGraph.undirected(
        graph.size(),
        left.stream().mapToInt(tie -> tie[0]).toArray(),
        left.stream().mapToInt(tie -> tie[1]).toArray());
  }

  /** Whom one gets to, itself included, when one party is closed. */
  private static BitSet reach(LinkGraph graph, List<Integer> starts, int closed) {
    BitSet seen = new BitSet();
    List<Integer> queue = new ArrayList<>(starts);
    queue.removeIf(start -> start == closed);
    queue.forEach(seen::set);
    for (int head = 0; head < queue.size(); head++) {
      int here = queue.get(head);
      for (int i = graph.out().from(here); i < graph.out().until(here); i++) {
        int other = graph.out().at(i);
        if (other != closed && !seen.get(other)) {
          seen.set(other);
          queue.add(other);
        }
      }
    }
    return seen;
  }

  @Property(tries = TRIES)
  void strongComponentsAreThoseOneGetsBackFrom(@ForAll("graphs") AnyGraph any) {
    LinkGraph graph = any.graph();
    Components strong = Components.strong(graph);
    for (int a = 0; a < any.n(); a++) {
      for (int b = 0; b < any.n(); b++) {
        boolean isBoth = reach(graph, List.of(a), -1).get(b) && reach(graph, List.of(b), -1).get(a);
        assertEquals(isBoth, strong.of(a) == strong.of(b), a + " and " + b);
      }
    }
  }

  @Property(tries = TRIES)
  void whatHangsOnAPartyIsLostWhenItCloses(@ForAll("graphs") AnyGraph any) {
    LinkGraph graph = any.graph();
    List<Integer> doors = IntStream.range(0, any.n()).filter(d -> d % 5 == 1).boxed().toList();
    Dominators dominators =
        Dominators.of(graph, doors.stream().mapToInt(Integer::intValue).toArray());
    BitSet all = reach(graph, doors, -1);
    for (int closed = 0; closed < any.n(); closed++) {
      BitSet lost = (BitSet) all.clone();
      lost.andNot(reach(graph, doors, closed));
      lost.clear(closed);
      assertArrayEquals(lost.stream().toArray(), dominators.whoHangsOn(closed), "on " + closed);
      assertEquals(lost.cardinality(), dominators.hangingOn(closed));
      assertEquals(all.get(closed), dominators.isReached(closed));
    }
  }

  @Property(tries = TRIES)
  void inACoreEverybodyHasEnoughPartnersInIt(@ForAll("graphs") AnyGraph any) {
    LinkGraph graph = any.graph();
    int[] coreness = Coreness.of(graph);
    for (int k = 1; k <= any.n(); k++) {
      BitSet left = new BitSet();
      left.set(0, any.n());
      boolean isSmaller = true;
      while (isSmaller) {
        isSmaller = false;
        for (int node = left.nextSetBit(0); node >= 0; node = left.nextSetBit(node + 1)) {
          int partners = 0;
          for (int i = graph.ties().from(node); i < graph.ties().until(node); i++) {
            partners += left.get(graph.ties().at(i)) ? 1 : 0;
          }
          if (partners < k) {
            left.clear(node);
            isSmaller = true;
          }
        }
      }
      for (int node = 0; node < any.n(); node++) {
        assertEquals(left.get(node), coreness[node] >= k, "party " + node + " in core " + k);
      }
    }
  }

  @Property(tries = 30)
  void anyNumberOfThreadsGivesTheSameBits(@ForAll("graphsOfMoreThanOneBatch") AnyGraph any) {
    LinkGraph graph = any.graph();
    Distances one = Distances.alongArcs(graph, 1, Progress.UNWATCHED);
    Distances two = Distances.alongArcs(graph, 2, Progress.UNWATCHED);
    assertEquals(one.longest(), two.longest());
    for (int distance = 1; distance <= one.longest(); distance++) {
      assertEquals(one.pairsAt(distance), two.pairsAt(distance));
    }
    assertEquals(
        Double.doubleToRawLongBits(one.harmonicSum()),
        Double.doubleToRawLongBits(two.harmonicSum()));
    long reached =
        IntStream.range(0, any.n())
            .mapToLong(start -> reach(graph, List.of(start), -1).cardinality() - 1)
            .sum();
    assertEquals(reached, one.reachedPairs());
  }

  @Property(tries = TRIES)
  void theCurveShrinksToNothing(@ForAll("graphs") AnyGraph any) {
    Robustness robustness = Robustness.byDegree(any.graph());
    double[] curve = robustness.curve();
    assertArrayEquals(
        IntStream.range(0, any.n()).toArray(),
        Arrays.stream(robustness.order()).sorted().toArray());
    for (int gone = 1; gone < curve.length; gone++) {
      assertTrue(curve[gone] <= curve[gone - 1]);
    }
    if (any.n() > 0) {
      assertEquals(
          (double) Components.weak(any.graph()).largest() / any.n(), curve[0], "nobody gone");
      assertEquals(0, curve[any.n()]);
    }
  }
}
