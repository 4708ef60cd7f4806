package be.knooppunt.gaps.entity.measures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.measures.Brokerage.Role;
import be.knooppunt.gaps.entity.measures.CorePeriphery.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of the sample networks, worked out apart from this code, and small cases by hand. */
class SectorTablesTest {
  private static final List<String> PARTIES =
      List.of(
          "SAAMO", "OCMW", "CAW", "WOMEN", "KLUS", "FOOD", "VDAB", "GTB", "GOB", "MWB", "ACV",
          "ABVV", "DMW", "LINEA", "CGG", "HVK", "CARE", "HOUSE", "LIGO", "STAD");

  /** Welfare, work, civil, health, family, housing, education, local government. */
  private static final int[] SECTORS = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7};

  private static final String PATHS =
      """
      SAAMO OCMW, SAAMO CAW, SAAMO VDAB, SAAMO ACV, SAAMO ABVV, SAAMO KLUS,
      VDAB OCMW, VDAB CAW, VDAB LIGO, VDAB GTB, VDAB MWB, VDAB DMW,
      OCMW GTB, OCMW VDAB, OCMW CAW, OCMW DMW, OCMW FOOD, OCMW KLUS, OCMW HOUSE,
      GTB GOB, GOB MWB, CAW OCMW, CAW DMW, CAW WOMEN, CAW HOUSE, DMW OCMW, DMW CAW,
      LINEA OCMW, LINEA DMW, LINEA CGG, WOMEN OCMW, STAD OCMW, STAD HVK, HVK CARE
      """;

  private static LinkGraph paths() {
    List<int[]> arcs = new ArrayList<>();
    for (String path : PATHS.strip().split(",\\s+")) {
      String[] ends = path.split(" ");
      arcs.add(new int[] {PARTIES.indexOf(ends[0]), PARTIES.indexOf(ends[1])});
    }
    return LinkGraph.directed(
        PARTIES.size(),
        arcs.stream().mapToInt(arc -> arc[0]).toArray(),
        arcs.stream().mapToInt(arc -> arc[1]).toArray());
  }

  /** A project with five partners that have nothing among themselves. */
  private static LinkGraph star() {
    return LinkGraph.undirected(6, new int[] {0, 0, 0, 0, 0}, new int[] {1, 2, 3, 4, 5});
  }

  private static final int[] STAR_SECTORS = {0, 0, 0, 1, 2, 2};

  private static LinkGraph complete(int n) {
    List<int[]> ties = new ArrayList<>();
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        ties.add(new int[] {a, b});
      }
    }
    return LinkGraph.undirected(
        n,
        ties.stream().mapToInt(tie -> tie[0]).toArray(),
        ties.stream().mapToInt(tie -> tie[1]).toArray());
  }

  @Test
  void statedTiesOfRoeselareAreStar() {
    LinkGraph star = star();
    assertEquals(1.0 / 3, Density.of(star).undirected().get(), 1e-12);
    assertEquals(10.0 / 6, Density.of(star).meanDegree().get(), 1e-12);
    assertEquals(1, Centralization.degree(star).get());
    Betweenness betweenness = Betweenness.undirected(star, 1, Progress.UNWATCHED);
    assertEquals(1, Centralization.betweenness(betweenness).get());
    assertArrayEquals(new double[] {10, 0, 0, 0, 0, 0}, betweenness.raw());
    ExternalInternal sectors = ExternalInternal.of(star, STAR_SECTORS);
    assertEquals(new ExternalInternal.Count(3, 2), sectors.ties());
    assertEquals(0.2, sectors.ties().index().get(), 1e-12);
    Brokerage brokerage = Brokerage.of(star, STAR_SECTORS);
    assertEquals(2, brokerage.count(0, Role.COORDINATOR));
    assertEquals(6, brokerage.count(0, Role.GATEKEEPER));
    assertEquals(6, brokerage.count(0, Role.REPRESENTATIVE));
    assertEquals(2, brokerage.count(0, Role.ITINERANT));
    assertEquals(4, brokerage.count(0, Role.LIAISON));
    assertEquals(20, brokerage.total(0));
  }

  @Test
  void statedTiesOfRoeselareIfAllPartnersWereLinked() {
    LinkGraph all = complete(6);
    assertEquals(1, Density.of(all).undirected().get());
    assertEquals(0, Centralization.degree(all).get());
    ExternalInternal sectors = ExternalInternal.of(all, STAR_SECTORS);
    assertEquals(new ExternalInternal.Count(11, 4), sectors.ties());
    assertEquals(7.0 / 15, sectors.ties().index().get(), 1e-12);
  }

  @Test
  void pathsOfRoeselare() {
    LinkGraph graph = paths();
    assertEquals(34, graph.arcCount());
    assertEquals(30, graph.tieCount());
    Density density = Density.of(graph);
    assertEquals(0.0895, density.directed().get(), 5e-5);
    assertEquals(0.1579, density.undirected().get(), 5e-5);
    assertEquals(1.7, density.meanOutDegree().get(), 1e-12);
    Reciprocity reciprocity = Reciprocity.of(graph);
    assertEquals(4, reciprocity.mutual());
    assertEquals(0.2353, reciprocity.arcs().get(), 5e-5);
    assertEquals(0.1333, reciprocity.dyads().get(), 5e-5);
    assertEquals(0.2936, Centralization.inDegree(graph).get(), 5e-5);
    assertEquals(0.2936, Centralization.outDegree(graph).get(), 5e-5);
    assertEquals(0.4678, Centralization.degree(graph).get(), 5e-5);
    Betweenness betweenness = Betweenness.undirected(graph, 1, Progress.UNWATCHED);
    assertEquals(0.5692, Centralization.betweenness(betweenness).get(), 5e-5);
  }

  @Test
  void sectorsOfThePathsOfRoeselare() {
    ExternalInternal sectors = ExternalInternal.of(paths(), SECTORS);
    assertEquals(new ExternalInternal.Count(18, 16), sectors.arcs());
    assertEquals(0.0588, sectors.arcs().index().get(), 5e-5);
    assertEquals(new ExternalInternal.Count(15, 15), sectors.ties());
    assertEquals(0, sectors.ties().index().get());
    List<ExternalInternal.Count> bySector = sectors.arcsByGroup();
    assertEquals(new ExternalInternal.Count(15, 9), bySector.get(0));
    assertEquals(new ExternalInternal.Count(7, 4), bySector.get(1));
    assertEquals(new ExternalInternal.Count(6, 2), bySector.get(3));
    assertEquals(new ExternalInternal.Count(1, 1), bySector.get(4));
    for (int sector : new int[] {2, 5, 6, 7}) {
      assertEquals(1, bySector.get(sector).index().get());
    }
    // CAW: SAAMO, OCMW, WOMEN inside; VDAB, DMW, HOUSE outside
    assertEquals(new ExternalInternal.Count(3, 3), sectors.tiesOf(PARTIES.indexOf("CAW")));
  }

  @Test
  void brokersOfThePathsOfRoeselare() {
    Brokerage brokerage = Brokerage.of(paths(), SECTORS);
    assertEquals(List.of(6L, 0L, 9L, 10L, 11L, 36L), roles(brokerage, "OCMW"));
    assertEquals(List.of(2L, 0L, 2L, 2L, 2L, 8L), roles(brokerage, "CAW"));
    assertEquals(List.of(0L, 0L, 0L, 3L, 3L, 6L), roles(brokerage, "VDAB"));
    assertEquals(2, brokerage.total(PARTIES.indexOf("GTB")));
    for (String one : List.of("DMW", "GOB", "HVK")) {
      assertEquals(1, brokerage.total(PARTIES.indexOf(one)));
    }
    assertEquals(36 + 8 + 6 + 2 + 3, brokerage.total());
  }

  private static List<Long> roles(Brokerage brokerage, String party) {
    List<Long> counts = new ArrayList<>();
    for (Role role : Role.values()) {
      counts.add(brokerage.count(PARTIES.indexOf(party), role));
    }
    counts.add(brokerage.total(PARTIES.indexOf(party)));
    return counts;
  }

  @Test
  void tiesOfSintNiklaas() {
    int[] sectors = {0, 0, 1};
    LinkGraph stated = LinkGraph.undirected(3, new int[] {0, 0}, new int[] {2, 1});
    assertEquals(2.0 / 3, Density.of(stated).undirected().get(), 1e-12);
    assertEquals(1, Centralization.degree(stated).get());
    assertEquals(0, ExternalInternal.of(stated, sectors).ties().index().get());
    LinkGraph withThird = complete(3);
    assertEquals(1, Density.of(withThird).undirected().get());
    assertEquals(0, Centralization.degree(withThird).get());
    assertEquals(1.0 / 3, ExternalInternal.of(withThird, sectors).ties().index().get(), 1e-12);
  }

  @Test
  void withoutLinksMostIsNotDefined() {
    LinkGraph none = LinkGraph.directed(3, new int[0], new int[0]);
    int[] sectors = {0, 1, 1};
    List<Value> values =
        List.of(
            Reciprocity.of(none).arcs(),
            ExternalInternal.of(none, sectors).ties().index(),
            ExternalInternal.of(none, sectors).rescaled(),
            ExternalInternal.of(none, sectors).chance().z(),
            Assortativity.of(none, sectors).undirected(),
            Modularity.of(none, sectors).directed(),
            Modularity.chance(none, sectors, 1).z(),
            Communities.of(none, Progress.UNWATCHED).modularity(),
            CorePeriphery.of(none, Picture.EITHER, 1, Progress.UNWATCHED).correlation(),
            StructuralHoles.ofArcs(none).efficiency(1));
    for (Value value : values) {
      assertFalse(value.isDefined());
      assertEquals(Undefined.NO_LINKS, value.undefinedBecause());
    }
    assertEquals(3, Communities.of(none, Progress.UNWATCHED).size());
    assertEquals(0, Brokerage.of(none, sectors).total());
    assertEquals(0, Density.of(none).directed().get());
  }

  @Test
  void indexOnTheRangeItCanReach() {
    // five ties among sectors of 3, 1 and 2: at least one must lie between, at most all do
    ExternalInternal sectors = ExternalInternal.of(star(), STAR_SECTORS);
    assertEquals(2.0 * (3 - 1) / (5 - 1) - 1, sectors.rescaled().get(), 1e-12);
  }

  @Test
  void triangleConstrainsAndCentreDoesNot() {
    assertEquals(1.125, StructuralHoles.ofTies(complete(3)).constraint(0).get(), 1e-12);
    StructuralHoles star = StructuralHoles.ofTies(star());
    assertEquals(0.2, star.constraint(0).get(), 1e-12);
    assertEquals(1, star.efficiency(0).get(), 1e-12);
    assertEquals(1, star.constraint(3).get(), 1e-12);
  }

  @Test
  void communitiesSetBesideSectors() {
    int[] groups = {0, 0, 0, 1, 1, 1};
    PartitionLikeness same = PartitionLikeness.of(groups, new int[] {5, 5, 5, 2, 2, 2});
    assertEquals(1, same.normalizedInformation().get(), 1e-12);
    assertEquals(1, same.adjustedRand().get(), 1e-12);
    // 3 + 3 against 2 + 2 + 2: 2 of 15 pairs are together in both, by chance 6 times 3 of 15
    PartitionLikeness crossed = PartitionLikeness.of(groups, new int[] {0, 0, 1, 1, 2, 2});
    assertEquals((2 - 6 * 3 / 15.0) / (4.5 - 6 * 3 / 15.0), crossed.adjustedRand().get(), 1e-12);
    double shared = Math.log(2) * 2 / 3;
    double mean = (Math.log(2) + Math.log(3)) / 2;
    assertEquals(shared / mean, crossed.normalizedInformation().get(), 1e-12);
  }

  @Test
  void largeCoreIsFoundAgain() {
    List<int[]> ties = new ArrayList<>();
    for (int a = 0; a < 6; a++) {
      for (int b = a + 1; b < 40; b++) {
        ties.add(new int[] {a, b});
      }
    }
    LinkGraph graph =
        LinkGraph.undirected(
            40,
            ties.stream().mapToInt(tie -> tie[0]).toArray(),
            ties.stream().mapToInt(tie -> tie[1]).toArray());
    CorePeriphery found = CorePeriphery.of(graph, Picture.EITHER, 1, Progress.UNWATCHED);
    assertEquals(1, found.correlation().get(), 1e-12);
    assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, found.core());
    assertFalse(found.isProven());
  }

  @Test
  void likelihoodsAreSeeded() {
    ExternalInternal sectors = ExternalInternal.of(paths(), SECTORS);
    var once = sectors.likelihood(199, 7, Progress.UNWATCHED);
    assertEquals(once, sectors.likelihood(199, 7, Progress.UNWATCHED));
    assertTrue(once.p() >= 1 / 200.0 && once.p() <= 1);
    Multiplexity same = Multiplexity.of(List.of(paths(), paths()));
    assertEquals(1, same.correlation(0, 1).get(), 1e-12);
    assertEquals(1, same.jaccard(0, 1).get());
    assertEquals(0.01, same.likelihood(0, 1, 99, 3, Progress.UNWATCHED).p(), 1e-12);
  }

  @Test
  void twoCliquesAreTwoCommunities() {
    int[] from = {0, 0, 1, 3, 3, 4, 2};
    int[] to = {1, 2, 2, 4, 5, 5, 3};
    Communities found = Communities.of(LinkGraph.undirected(6, from, to), Progress.UNWATCHED);
    assertArrayEquals(new int[] {0, 0, 0, 1, 1, 1}, found.groupOf());
    assertEquals(5.0 / 14, found.modularity().get(), 1e-12);
    assertEquals(50, found.found().size());
    assertTrue(Arrays.stream(found.groupOf()).max().orElseThrow() < found.size());
  }
}
