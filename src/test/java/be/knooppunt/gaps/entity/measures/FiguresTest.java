package be.knooppunt.gaps.entity.measures;

import static be.knooppunt.network.entity.EvidenceFilter.ALL;
import static be.knooppunt.network.entity.EvidenceFilter.STATED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import be.knooppunt.gaps.entity.measures.Brokerage.Role;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures of the sample networks, against numbers calculated apart from this program by another
 * one, to the four decimals in which they were written down.
 */
class FiguresTest {
  private static final LocalDate DURING = LocalDate.of(2019, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2020, 6, 30);
  private static final double FOUR_DECIMALS = 5e-5;

  private static Figures of(
      Network network, Relation relation, EvidenceFilter evidence, LocalDate day) {
    return Figures.of(
        MeasureGround.of(network, new MeasureQuestion(relation, Level.ORGANISATION, evidence, day)),
        1,
        Progress.UNWATCHED);
  }

  private static Figures roeselare(Relation relation, EvidenceFilter evidence, LocalDate day) {
    return of(Samples.network("roeselare"), relation, evidence, day);
  }

  private static void expect(Figures figures, Map<Measure, Double> expected) {
    expected.forEach(
        (measure, value) ->
            assertEquals(value, figures.get(measure).value().get(), FOUR_DECIMALS, measure.code()));
  }

  private static List<String> names(Figures figures, int[] parties) {
    return Arrays.stream(parties).mapToObj(figures.measured().ids()::get).toList();
  }

  private static int party(Figures figures, String id) {
    return figures.measured().ids().indexOf(id);
  }

  @Test
  void theStatedTiesOfRoeselareAreAStar() {
    Figures star = roeselare(Relation.TIES, STATED, DURING);
    assertEquals(6, star.size());
    assertEquals(5, star.graph().tieCount());
    expect(
        star,
        Map.of(
            Measure.DENSITY, 0.3333,
            Measure.MEAN_DEGREE, 1.6667,
            Measure.DEGREE_CENTRALIZATION, 1.0,
            Measure.BETWEENNESS_CENTRALIZATION, 1.0,
            Measure.FRAGMENTATION, 0.0,
            Measure.DISTANCE_WEIGHTED_FRAGMENTATION, 0.3333,
            Measure.EI, 0.2,
            Measure.KEY_PLAYER_FRAGMENTATION, 1.0,
            Measure.CUT_POINTS, 1.0));
    int lead = party(star, "R-SAAMO");
    assertEquals(10, star.standing().alongTies().raw()[lead]);
    assertEquals(10, Arrays.stream(star.standing().alongTies().raw()).sum());
    assertEquals(
        List.of(2L, 2L, 6L, 6L, 4L),
        Arrays.stream(Role.values())
            .map(role -> star.standing().brokerage().count(lead, role))
            .toList());
  }

  @Test
  void whenTheProjectEndsNothingIsLeftOfTheTies() {
    Figures left = roeselare(Relation.TIES, STATED, AFTER);
    expect(
        left,
        Map.of(
            Measure.DENSITY, 0.0,
            Measure.FRAGMENTATION, 1.0,
            Measure.DISTANCE_WEIGHTED_FRAGMENTATION, 1.0,
            Measure.ISOLATES, 6.0));
    Value index = left.get(Measure.EI).value();
    assertFalse(index.isDefined());
    assertEquals(Undefined.NO_LINKS, index.undefinedBecause());
  }

  @Test
  void thePathsOfRoeselareGiveTheNumbersOfTheirTable() {
    Figures paths = roeselare(Relation.PATHS, ALL, DURING);
    assertEquals(20, paths.size());
    assertEquals(34, paths.graph().arcCount());
    expect(
        paths,
        Map.of(
            Measure.DENSITY, 0.0895,
            Measure.DENSITY_UNDIRECTED, 0.1579,
            Measure.MEAN_OUT_DEGREE, 1.7,
            Measure.RECIPROCITY, 0.2353,
            Measure.RECIPROCITY_DYADS, 0.1333,
            Measure.IN_DEGREE_CENTRALIZATION, 0.2936,
            Measure.OUT_DEGREE_CENTRALIZATION, 0.2936,
            Measure.DEGREE_CENTRALIZATION, 0.4678,
            Measure.BETWEENNESS_CENTRALIZATION, 0.5692));
    expect(
        paths,
        Map.of(
            Measure.WEAK_COMPONENTS, 1.0,
            Measure.FRAGMENTATION, 0.0,
            Measure.DISTANCE_WEIGHTED_FRAGMENTATION, 0.5134,
            Measure.EI_DIRECTED, 0.0588,
            Measure.EI, 0.0,
            Measure.CUT_POINTS, 6.0,
            Measure.DEAD_ENDS, 9.0,
            Measure.ORPHANS, 3.0,
            Measure.KEY_PLAYER_FRAGMENTATION, 0.3684));
    assertEquals(new ExternalInternal.Count(18, 16), paths.sectors().externalInternal().arcs());
    assertEquals(new ExternalInternal.Count(15, 15), paths.sectors().externalInternal().ties());
  }

  @Test
  void everySectorOfRoeselareHasItsOwnIndex() {
    Figures paths = roeselare(Relation.PATHS, ALL, DURING);
    List<String> sectors = paths.measured().groupCodes();
    Map<String, Double> index =
        IntStream.range(0, sectors.size())
            .boxed()
            .filter(i -> count(paths, i).index().isDefined())
            .collect(Collectors.toMap(sectors::get, i -> count(paths, i).index().get()));
    assertEquals(new ExternalInternal.Count(15, 9), count(paths, sectors.indexOf("WELFARE")));
    Map.of(
            "WELFARE", 0.25,
            "WORK", 0.2727,
            "HEALTH", 0.5,
            "FAMILY", 0.0,
            "CIVIL", 1.0,
            "HOUSING", 1.0,
            "EDUCATION", 1.0,
            "LOCALGOV", 1.0)
        .forEach((code, value) -> assertEquals(value, index.get(code), FOUR_DECIMALS, code));
  }

  private static ExternalInternal.Count count(Figures figures, int sector) {
    return figures.sectors().externalInternal().arcsByGroup().get(sector);
  }

  @Test
  void brokersDeadEndsAndOrphansOfRoeselareAreNamed() {
    Figures paths = roeselare(Relation.PATHS, ALL, DURING);
    Brokerage brokers = paths.standing().brokerage();
    int ocmw = party(paths, "R-OCMW");
    assertEquals(36, brokers.total(ocmw));
    assertEquals(11, brokers.count(ocmw, Role.LIAISON));
    assertEquals(10, brokers.count(ocmw, Role.GATEKEEPER));
    assertEquals(9, brokers.count(ocmw, Role.REPRESENTATIVE));
    assertEquals(6, brokers.count(ocmw, Role.COORDINATOR));
    Map.of("R-CAW", 8L, "R-VDAB", 6L, "R-GTB", 2L, "R-DMW", 1L, "R-GOB", 1L, "R-HVK", 1L)
        .forEach((id, total) -> assertEquals(total, brokers.total(party(paths, id)), id));
    assertEquals(3, brokers.count(party(paths, "R-VDAB"), Role.LIAISON));
    assertEquals(3, brokers.count(party(paths, "R-VDAB"), Role.GATEKEEPER));
    assertEquals(2, brokers.count(party(paths, "R-CAW"), Role.LIAISON));
    assertEquals(
        List.of(
            "R-ABVV", "R-ACV", "R-CARE", "R-CGG", "R-FOOD", "R-HOUSE", "R-KLUS", "R-LIGO", "R-MWB"),
        names(paths, paths.deadEnds()));
    assertEquals(List.of("R-LINEA", "R-SAAMO", "R-STAD"), names(paths, paths.orphans()));
  }

  @Test
  void cutPointsOfRoeselareLeaveAsMuchBehindAsTheTableSays() {
    Figures paths = roeselare(Relation.PATHS, ALL, DURING);
    CutPoints cuts = paths.structure().cuts();
    Map<String, Double> without =
        Map.of(
            "R-OCMW", 0.3684, "R-SAAMO", 0.2047, "R-STAD", 0.1988, "R-VDAB", 0.1053, "R-LINEA",
            0.1053, "R-HVK", 0.1053);
    assertEquals(
        without.keySet().stream().sorted().toList(), names(paths, cuts.articulationPoints()));
    without.forEach(
        (id, left) ->
            assertEquals(
                left,
                cuts.fragmentationWithout(party(paths, id)).orElseThrow(),
                FOUR_DECIMALS,
                id));
  }

  @ParameterizedTest
  @CsvSource({
    "R-SAAMO, 6, 13, 14, 8",
    "R-OCMW, 7, 11, 11, 3",
    "R-CAW, 4, 8, 11, 3",
    "R-VDAB, 6, 11, 11, 5",
    "R-DMW, 2, 8, 11, 3",
    "R-LINEA, 3, 9, 13, 0",
    "R-STAD, 2, 10, 14, 3"
  })
  void howFarOneComesFromAParty(String id, int one, int two, int all, int warm) {
    Figures paths = roeselare(Relation.PATHS, ALL, DURING);
    Within within = Within.of(paths.ground(), party(paths, id));
    assertEquals(List.of(one, two, all, warm), within.counts());
  }

  @Test
  void childcareAndMentalHealthCareAreReachedFromOneDoorOnly() {
    Figures paths = roeselare(Relation.PATHS, ALL, DURING);
    DoorReach reach = paths.doors().reach();
    List<String> doors = names(paths, reach.doors());
    assertEquals(
        List.of("R-CAW", "R-DMW", "R-LINEA", "R-OCMW", "R-SAAMO", "R-STAD", "R-VDAB"), doors);
    assertEquals(
        1.0 / 7, reach.doorsThatReach(party(paths, "R-CARE")).orElseThrow(), 1e-12, "R-STAD");
    assertEquals(
        1.0 / 7, reach.doorsThatReach(party(paths, "R-CGG")).orElseThrow(), 1e-12, "R-LINEA");
  }

  @Test
  void withoutTheProjectBothUnionsDropOut() {
    Figures after = roeselare(Relation.PATHS, ALL, AFTER);
    // the organisation itself stays on the map and has no path any more: an island of its own
    assertEquals(28, after.graph().arcCount());
    assertEquals(List.of("R-ABVV", "R-ACV", "R-SAAMO"), isolates(after));
    assertEquals(
        0.2047,
        roeselare(Relation.PATHS, ALL, DURING)
            .structure()
            .cuts()
            .fragmentationWithout(party(after, "R-SAAMO"))
            .orElseThrow(),
        FOUR_DECIMALS);
    assertArrayEquals(new int[] {17, 1, 1, 1}, after.structure().weak().sizesDescending());
  }

  @Test
  void withoutTheLeadTheTableOfTheNetworkThatIsLeftComesOut() {
    NetworkContent all = Samples.content("roeselare", true);
    Figures after = of(without(all, "R-SAAMO"), Relation.PATHS, ALL, AFTER);
    assertEquals(19, after.size());
    assertEquals(28, after.graph().arcCount());
    assertArrayEquals(new int[] {17, 1, 1}, after.structure().weak().sizesDescending());
    expect(after, Map.of(Measure.DENSITY, 0.0819, Measure.FRAGMENTATION, 0.2047));
  }

  private static List<String> isolates(Figures figures) {
    return names(figures, Components.isolates(figures.graph()));
  }

  @Test
  void sintNiklaasWithAndWithoutWhatItsProjectPageAdds() {
    LocalDate day = LocalDate.of(2017, 6, 30);
    NetworkContent content = Samples.content("sint-niklaas", true);
    Figures all = of(Samples.network("sint-niklaas"), Relation.TIES, STATED, day);
    assertEquals(3, all.size());
    expect(
        all,
        Map.of(
            Measure.DENSITY, 1.0,
            Measure.DEGREE_CENTRALIZATION, 0.0,
            Measure.FRAGMENTATION, 0.0,
            Measure.DISTANCE_WEIGHTED_FRAGMENTATION, 0.0,
            Measure.EI, 0.3333));
    // no filter of evidence leaves out what a public page says and keeps what a document says
    Figures seed = of(withoutSourcedTies(content), Relation.TIES, STATED, day);
    expect(
        seed,
        Map.of(
            Measure.DENSITY, 0.6667,
            Measure.MEAN_DEGREE, 1.3333,
            Measure.DEGREE_CENTRALIZATION, 1.0,
            Measure.FRAGMENTATION, 0.0,
            Measure.DISTANCE_WEIGHTED_FRAGMENTATION, 0.1667,
            Measure.EI, 0.0));
    assertEquals(Undefined.TOO_FEW_PARTIES, seed.get(Measure.EI_Z).value().undefinedBecause());
  }

  private static Network without(NetworkContent all, String id) {
    Set<ServiceId> gone =
        all.services().stream()
            .filter(service -> service.organisation().value().equals(id))
            .map(Service::id)
            .collect(Collectors.toSet());
    return remade(
        new NetworkContent(
            all.partnership(),
            all.organisations().stream().filter(o -> !o.id().value().equals(id)).toList(),
            all.services().stream().filter(s -> !gone.contains(s.id())).toList(),
            List.of(),
            all.paths().stream()
                .filter(p -> !gone.contains(p.from()) && !gone.contains(p.to()))
                .toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of()));
  }

  private static Network withoutSourcedTies(NetworkContent all) {
    return remade(
        new NetworkContent(
            all.partnership(),
            all.organisations(),
            all.services(),
            all.mandates(),
            all.paths(),
            all.categoryPaths(),
            all.ties().stream()
                .filter(tie -> tie.provenance().evidence() != Evidence.SOURCED)
                .toList(),
            all.members(),
            all.placements(),
            all.outside()));
  }

  private static Network remade(NetworkContent content) {
    return new Network(new NetworkVersion(1), Samples.facts().reference(), content);
  }
}
