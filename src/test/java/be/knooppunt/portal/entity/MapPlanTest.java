package be.knooppunt.portal.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.Service;
import be.knooppunt.testing.DrawnNetwork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When the map puts services together, by what, and what becomes of their paths. */
class MapPlanTest {
  private static MapPlan plan(Network network, Optional<Grouping> asked, String... open) {
    return MapPlan.of(network, network.services(), asked, List.of(open));
  }

  private static final Network TOWNS =
      DrawnNetwork.of(
              "a -WARM-> b",
              "a -WARM-> c",
              "b -COLD-> c",
              "c -GUIDANCE-> a",
              "a -COLD-> d WISHED",
              "c -WARM-> d",
              "e")
          .in("a", "36008")
          .in("b", "36008")
          .in("c", "36015")
          .in("d", "36015", "36008")
          .network();

  @Test
  void aSmallMapDrawsEveryService() {
    Network small = DrawnServices.network(MapPlan.ALONE, 5, false);
    MapPlan plan = plan(small, Optional.empty());
    assertEquals(Grouping.NONE, plan.grouping());
    assertTrue(plan.isSmall());
    assertEquals(MapPlan.ALONE, plan.alone().size());
  }

  @Test
  void oneServiceMoreAndTheyStandTogether() {
    DrawnNetwork towns = DrawnNetwork.of();
    for (int i = 0; i <= MapPlan.ALONE; i++) {
      towns.draw(DrawnServices.id(i)).in(DrawnServices.id(i), "M" + i % 9);
    }
    MapPlan plan = plan(towns.network(), Optional.empty());
    assertEquals(Grouping.MUNICIPALITY, plan.grouping());
    assertEquals(List.of(), plan.alone());
    assertEquals(
        MapPlan.ALONE + 1, plan.clusters().stream().mapToInt(Cluster::size).sum(), "none is lost");
  }

  @Test
  void aMapOfOneTownIsPutTogetherBySector() {
    MapPlan plan = plan(DrawnServices.network(300, 1, false), Optional.empty());
    assertEquals(Grouping.SECTOR, plan.grouping());
    assertEquals(9, plan.clusters().size());
  }

  @Test
  void whatTheReaderAsksForGoesFirst() {
    assertEquals(
        Grouping.NONE,
        plan(DrawnServices.network(300, 9, false), Optional.of(Grouping.NONE)).grouping());
    assertEquals(Grouping.ORGANISATION, plan(TOWNS, Optional.of(Grouping.ORGANISATION)).grouping());
  }

  @Test
  void servicesWithoutOneTownHaveClustersOfTheirOwn() {
    MapPlan plan = plan(TOWNS, Optional.of(Grouping.MUNICIPALITY));
    assertEquals(
        List.of("36008", "36015", Grouping.SEVERAL, Grouping.UNKNOWN),
        plan.clusters().stream().map(Cluster::key).toList());
  }

  @Test
  void pathsBetweenClustersAreCountedAndHowManyAreWarm() {
    MapPlan plan = plan(TOWNS, Optional.of(Grouping.MUNICIPALITY));
    MapPlan.Lines lines = plan.lines(TOWNS, path -> true);
    assertEquals(List.of(), lines.paths());
    assertEquals(Map.of("36008", 1), lines.within());
    assertEquals(
        Set.of(
            new Bundle(-1, -2, 2, 1, 0),
            new Bundle(-2, -1, 1, 0, 0),
            new Bundle(-1, -3, 0, 0, 1),
            new Bundle(-2, -3, 1, 1, 0)),
        Set.copyOf(lines.bundles()));
  }

  @Test
  void anOpenClusterShowsItsServicesAndTheirPaths() {
    MapPlan plan = plan(TOWNS, Optional.of(Grouping.MUNICIPALITY), "36008", "nowhere");
    assertEquals(List.of("a", "b"), plan.alone().stream().map(s -> s.id().value()).toList());
    MapPlan.Lines lines = plan.lines(TOWNS, path -> true);
    assertEquals(List.of(new PathId("p1")), lines.paths().stream().map(p -> p.id()).toList());
    assertEquals(Map.of(), lines.within());
    assertTrue(lines.bundles().contains(new Bundle(0, -2, 1, 1, 0)), "a to the other town");
    assertTrue(lines.bundles().contains(new Bundle(1, -2, 1, 0, 0)), "b to the other town");
  }

  @Test
  void aPathThatIsFilteredOutIsInNoBundle() {
    MapPlan plan = plan(TOWNS, Optional.of(Grouping.MUNICIPALITY));
    assertEquals(
        new MapPlan.Lines(List.of(), List.of(), Map.of()), plan.lines(TOWNS, path -> false));
  }

  @Test
  void noMapDrawsMoreThanItsMost() {
    Network large = DrawnServices.network(MapPlan.MOST + 50, 30, false);
    MapPlan whole = plan(large, Optional.of(Grouping.NONE));
    assertTrue(whole.isGrouped() && whole.isTooLarge());
    assertEquals(List.of(), whole.alone());

    String[] all = whole.clusters().stream().map(Cluster::key).toArray(String[]::new);
    MapPlan opened = plan(large, Optional.empty(), all);
    assertFalse(opened.refused().isEmpty());
    assertTrue(opened.alone().size() + opened.clusters().size() <= MapPlan.MOST);
    assertTrue(opened.isOpen(opened.clusters().get(0)), "the first that is asked for is opened");
  }

  @Test
  void moreClustersThanFitBecomeSectors() {
    DrawnNetwork alone = DrawnNetwork.of();
    for (int i = 0; i <= MapPlan.MOST; i++) {
      alone.draw(DrawnServices.id(i));
    }
    MapPlan plan = plan(alone.network(), Optional.of(Grouping.ORGANISATION));
    assertEquals(Grouping.SECTOR, plan.grouping());
    assertTrue(plan.isTooLarge());
  }

  @Test
  void theOrderOfTheServicesChangesNothing() {
    Network network = DrawnServices.network(200, 9, true);
    List<Service> backwards = new ArrayList<>(network.services());
    Collections.reverse(backwards);
    assertEquals(
        plan(network, Optional.empty()),
        MapPlan.of(network, backwards, Optional.empty(), List.of()));
  }
}
