package be.knooppunt.portal.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.portal.entity.MapPlaces.Room;
import be.knooppunt.testing.DrawnNetwork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mark has a place, the same each time, and none lies on another. */
class MapPlacesTest {
  private static final double HAIR = 1e-3;

  /** Towns M0, M1 … on a row from west to east. */
  private static Optional<Place> earth(String code) {
    return code.startsWith("M")
        ? Optional.of(new Place(3 + Integer.parseInt(code.substring(1)) / 10.0, 51))
        : Optional.empty();
  }

  private static Map<String, Room> rooms(Grouping grouping, List<Service> services) {
    return MapPlaces.clusters(grouping, Cluster.of(grouping, services), MapPlacesTest::earth);
  }

  private static double nearest(Collection<Place> places) {
    List<Place> all = new ArrayList<>(places);
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        nearest = Math.min(nearest, all.get(i).distanceTo(all.get(j)));
      }
    }
    return nearest;
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void noClusterOverlapsAnother(Grouping grouping) {
    Network network = DrawnServices.network(700, 25, false);
    List<Room> rooms = List.copyOf(rooms(grouping, network.services()).values());
    for (int i = 0; i < rooms.size(); i++) {
      for (int j = 0; j < i; j++) {
        Room a = rooms.get(i);
        Room b = rooms.get(j);
        double apart = a.middle().distanceTo(b.middle());
        assertTrue(apart >= a.radius() + b.radius() - HAIR, a + " and " + b);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void allServicesOfAllOpenClustersStandApartAndInTheirRoom(Grouping grouping) {
    Network network = DrawnServices.network(700, 25, false);
    Map<String, Room> rooms = rooms(grouping, network.services());
    Map<ServiceId, Place> places = new HashMap<>();
    for (Cluster cluster : Cluster.of(grouping, network.services())) {
      Room room = rooms.getOrDefault(cluster.key(), new Room(new Place(0, 0), 0));
      MapPlaces.within(network, cluster, room.middle())
          .forEach(
              (id, place) -> {
                places.put(id, place);
                assertTrue(place.distanceTo(room.middle()) < room.radius(), id + " in " + room);
              });
    }
    assertEquals(700, places.size());
    assertTrue(nearest(places.values()) >= MapPlaces.STEP - HAIR);
  }

  @ParameterizedTest
  @EnumSource(Grouping.class)
  void theSameServicesInAnyOrderGetTheSamePlaces(Grouping grouping) {
    Network network = DrawnServices.network(300, 12, false);
    List<Service> backwards = new ArrayList<>(network.services());
    Collections.reverse(backwards);
    assertEquals(rooms(grouping, network.services()), rooms(grouping, backwards));
    assertEquals(MapPlaces.alone(network, network.services()), MapPlaces.alone(network, backwards));
  }

  @Test
  void townsLieAsOnTheEarthAndWhatLiesNowhereStandsBelow() {
    DrawnNetwork drawn = DrawnNetwork.of("west", "middle", "east", "nowhere");
    drawn.in("west", "M0").in("middle", "M4").in("east", "M9");
    Map<String, Room> rooms = rooms(Grouping.MUNICIPALITY, drawn.network().services());
    List<Double> x =
        List.of("M0", "M4", "M9").stream()
            .map(key -> rooms.getOrDefault(key, new Room(new Place(-1, -1), 0)).middle().x())
            .toList();
    assertTrue(x.get(0) < x.get(1) && x.get(1) < x.get(2), x.toString());
    assertTrue(
        rooms.entrySet().stream()
            .filter(e -> e.getKey().equals(Grouping.UNKNOWN))
            .allMatch(e -> e.getValue().middle().y() > 0));
  }

  @Test
  void sectorsStandClockwiseFromTheTop() {
    Network network = DrawnServices.network(400, 5, false);
    List<Double> angles =
        rooms(Grouping.SECTOR, network.services()).values().stream()
            .map(room -> Honeycomb.clockwise(room.middle()))
            .toList();
    assertEquals(9, angles.size());
    assertEquals(angles.stream().sorted().toList(), angles);
    assertEquals(0, angles.get(0), HAIR);
  }

  @Test
  void storedPlacesOfASmallMapStayAndTheOthersFindRoom() {
    DrawnNetwork drawn = DrawnNetwork.of();
    List<Placement> stored = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      drawn.draw(DrawnServices.id(i));
      if (i % 2 == 0) {
        stored.add(
            new Placement(
                new ServiceId(DrawnServices.id(i)),
                11 + i,
                i % 6 / 5.0,
                Math.floorDiv(i, 6) / 9.0));
      }
    }
    Network network = DrawnServices.network(drawn.content(), drawn.content().services(), stored);
    Map<ServiceId, Place> places = MapPlaces.asParts(network, network.services());
    assertEquals(60, places.size());
    stored.forEach(p -> assertEquals(new Place(p.x(), p.y()), places.get(p.service())));
    assertTrue(nearest(places.values()) > 0.08, "nearest " + nearest(places.values()));
  }

  @Test
  void manyStoredPlacesAreDrawnApart() {
    Network network = DrawnServices.network(900, 5, true);
    Map<ServiceId, Place> places = MapPlaces.alone(network, network.services());
    assertEquals(900, places.size());
    assertTrue(nearest(places.values()) >= MapPlaces.STEP - HAIR);
  }

  @Test
  void manyServicesWithoutPlacesStandBySector() {
    Network network = DrawnServices.network(900, 5, false);
    Map<ServiceId, Place> places = MapPlaces.alone(network, network.services());
    assertEquals(900, places.size());
    assertTrue(nearest(places.values()) >= MapPlaces.STEP - HAIR);
  }
}
