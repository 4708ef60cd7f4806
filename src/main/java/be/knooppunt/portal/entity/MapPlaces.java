package be.knooppunt.portal.entity;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where marks stand on the map. A pure function: the same services always get the same places, and
 * no place that is computed lies on another. A cluster keeps room for all of its services, so that
 * nothing else moves when it is opened.
 */
public final class MapPlaces {
  /** From one service to the next, in the pixels of a map at its own size. */
  public static final double STEP = 90;

  private static final double MARGIN = 0.62 * STEP;

  /** How much of the plane the clusters of municipalities may fill before they are moved. */
  private static final double DENSITY = 0.55;

  /** From one service to the next where places are parts of the whole, as stored ones are. */
  private static final double PART = 0.085;

  private static final double KILOMETRES = 111.32;
  private static final int SECTORS = 9;

  /** The middle of a cluster and how far it reaches when it is open. */
  public record Room(Place middle, double radius) {}

  private MapPlaces() {}

  /**
   * The places of clusters: those of municipalities as they lie on the earth, sectors on a circle,
   * organisations beside others of their sector, the largest nearest to where it wants to be.
   *
   * @param earth longitude and latitude of a NIS or region code, where it is known
   */
  public static Map<String, Room> clusters(
      Grouping grouping, List<Cluster> clusters, Function<String, Optional<Place>> earth) {
    return switch (grouping) {
      case SECTOR -> onCircle(clusters);
      case MUNICIPALITY -> spread(clusters, onEarth(clusters, earth));
      case ORGANISATION -> spread(clusters, bySector(clusters));
      case NONE -> Map.of();
    };
  }

  private static double radius(Cluster cluster) {
    return STEP * Math.sqrt(cluster.size() * Math.sqrt(0.75) / Math.PI) + MARGIN;
  }

  private static Map<String, Room> onCircle(List<Cluster> clusters) {
    double least = clusters.stream().mapToDouble(MapPlaces::radius).max().orElse(1);
    double most = clusters.stream().mapToDouble(MapPlaces::radius).sum() + 1;
    for (int i = 0; i < 60; i++) {
      double half = (least + most) / 2;
      if (clusters.stream().mapToDouble(c -> 2 * Math.asin(radius(c) / half)).sum() > 2 * Math.PI) {
        least = half;
      } else {
        most = half;
      }
    }
    double ring = clusters.size() == 1 ? 0 : most;
    Map<String, Room> rooms = new LinkedHashMap<>();
    double angle = 0;
    for (Cluster cluster : clusters) {
      double part = ring == 0 ? 0 : Math.asin(Math.min(1, radius(cluster) / ring));
      // the first one at the top, the others clockwise
      angle += rooms.isEmpty() ? 0 : part;
      Place middle = new Place(ring * Math.sin(angle), -ring * Math.cos(angle));
      rooms.put(cluster.key(), new Room(middle, radius(cluster)));
      angle += part;
    }
    return rooms;
  }

  private static Map<String, Room> spread(List<Cluster> clusters, Map<String, Place> wanted) {
    List<Cluster> largestFirst = new ArrayList<>(clusters);
    largestFirst.sort(
        Comparator.comparingInt((Cluster c) -> -c.size()).thenComparing(Cluster::key));
    Spread spread = new Spread(STEP);
    Map<String, Room> rooms = new LinkedHashMap<>();
    for (Cluster cluster : largestFirst) {
      Place want = Objects.requireNonNull(wanted.get(cluster.key()), cluster::key);
      Place place = spread.add(want, radius(cluster));
      rooms.put(cluster.key(), new Room(place, radius(cluster)));
    }
    return rooms;
  }

  private static double area(List<Cluster> clusters) {
    return clusters.stream().mapToDouble(c -> Math.PI * radius(c) * radius(c)).sum();
  }

  private static Map<String, Place> onEarth(
      List<Cluster> clusters, Function<String, Optional<Place>> earth) {
    Map<String, Place> known = new HashMap<>();
    clusters.forEach(c -> earth.apply(c.key()).ifPresent(place -> known.put(c.key(), place)));
    double south = known.values().stream().mapToDouble(Place::y).min().orElse(0);
    double north = known.values().stream().mapToDouble(Place::y).max().orElse(0);
    double west = known.values().stream().mapToDouble(Place::x).min().orElse(0);
    double east = known.values().stream().mapToDouble(Place::x).max().orElse(0);
    double shrink = Math.cos(Math.toRadians((south + north) / 2));
    double width = Math.max(1, (east - west) * shrink * KILOMETRES);
    double height = Math.max(1, (north - south) * KILOMETRES);
    double scale = Math.sqrt(area(clusters) / (DENSITY * width * height));
    Map<String, Place> wanted = new HashMap<>();
    for (Cluster cluster : clusters) {
      Place place = known.get(cluster.key());
      wanted.put(
          cluster.key(),
          place == null
              // what lies nowhere stands under the map
              ? new Place(width * scale / 2, height * scale * 1.15)
              : new Place(
                  (place.x() - west) * shrink * KILOMETRES * scale,
                  (north - place.y()) * KILOMETRES * scale));
    }
    return wanted;
  }

  private static Map<String, Place> bySector(List<Cluster> clusters) {
    double ring = Math.sqrt(area(clusters) / Math.PI) * 0.6;
    Map<String, Place> wanted = new HashMap<>();
    for (Cluster cluster : clusters) {
      Map<Integer, Integer> counts = new HashMap<>();
      cluster.services().forEach(s -> counts.merge(s.mapSector(), 1, Integer::sum));
      int main =
          counts.keySet().stream()
              .min(
                  Comparator.comparingInt((Integer s) -> -counts.getOrDefault(s, 0))
                      .thenComparing(s -> s))
              .orElseThrow();
      wanted.put(cluster.key(), towards(main, ring));
    }
    return wanted;
  }

  private static Place towards(int sector, double distance) {
    double angle = 2 * Math.PI * (sector - 1) / SECTORS;
    return new Place(distance * Math.sin(angle), -distance * Math.cos(angle));
  }

  /** The places of the services of a cluster: generalists in the middle, sectors as wedges. */
  public static Map<ServiceId, Place> within(Network network, Cluster cluster, Place middle) {
    List<Service> services = new ArrayList<>(cluster.services());
    services.sort(
        Comparator.comparing((Service s) -> !network.organisationOf(s).isGeneralist())
            .thenComparing(Service::mapSector)
            .thenComparing(byNumber(network)));
    int generalists =
        (int) services.stream().filter(s -> network.organisationOf(s).isGeneralist()).count();
    List<Place> disc = Honeycomb.disc(services.size());
    List<Place> cells = new ArrayList<>(disc.subList(0, generalists));
    disc.subList(generalists, disc.size()).stream()
        .sorted(Comparator.comparingDouble(Honeycomb::clockwise))
        .forEach(cells::add);
    Map<ServiceId, Place> places = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      Place cell = cells.get(i);
      places.put(services.get(i).id(), middle.plus(cell.x() * STEP, cell.y() * STEP));
    }
    return places;
  }

  /** The order of numbers; those that have none come last, by identifier. */
  public static Comparator<Service> byNumber(Network network) {
    return Comparator.comparingInt(
            (Service s) ->
                network.placementOf(s.id()).map(Placement::number).orElse(Integer.MAX_VALUE))
        .thenComparing(s -> s.id().value());
  }

  /**
   * The places of a small map as parts of the whole: the stored ones as they are; a service without
   * one stands as near as there is room to the others of its sector.
   */
  public static Map<ServiceId, Place> asParts(Network network, List<Service> services) {
    Map<ServiceId, Place> places = new HashMap<>();
    Spread spread = new Spread(PART / 2);
    for (Service service : services) {
      stored(network, service)
          .ifPresent(
              place -> {
                places.put(service.id(), place);
                spread.keep(place, PART / 2);
              });
    }
    Map<Integer, Place> middles = middles(services, places);
    services.stream()
        .filter(s -> stored(network, s).isEmpty())
        .sorted(byNumber(network))
        .forEach(
            s ->
                places.put(
                    s.id(),
                    spread.add(Objects.requireNonNull(middles.get(s.mapSector())), PART / 2)));
    return places;
  }

  private static Map<Integer, Place> middles(List<Service> services, Map<ServiceId, Place> places) {
    Map<Integer, Place> middles = new HashMap<>();
    for (int sector : services.stream().map(Service::mapSector).distinct().toList()) {
      List<Place> placed =
          services.stream()
              .filter(s -> s.mapSector() == sector && places.containsKey(s.id()))
              .map(s -> places.get(s.id()))
              .toList();
      middles.put(
          sector,
          placed.isEmpty()
              ? towards(sector, 0.36).plus(0.5, 0.5)
              : new Place(
                  placed.stream().mapToDouble(Place::x).average().orElseThrow(),
                  placed.stream().mapToDouble(Place::y).average().orElseThrow()));
    }
    return middles;
  }

  /**
   * The places of many services without clusters: the stored ones drawn apart where they are too
   * close; when one has none, all of them by sector.
   */
  public static Map<ServiceId, Place> alone(Network network, List<Service> services) {
    Map<ServiceId, Place> places = new HashMap<>();
    if (areStored(network, services)) {
      double side = STEP * Math.sqrt(services.size()) * 1.3;
      Spread spread = new Spread(STEP / 2);
      services.stream()
          .sorted(byNumber(network))
          .forEach(
              s -> {
                Place part = stored(network, s).orElseThrow();
                places.put(
                    s.id(), spread.add(new Place(part.x() * side, part.y() * side), STEP / 2));
              });
      return places;
    }
    List<Cluster> sectors = Cluster.of(Grouping.SECTOR, services);
    Map<String, Room> rooms = onCircle(sectors);
    sectors.forEach(
        c ->
            places.putAll(within(network, c, Objects.requireNonNull(rooms.get(c.key())).middle())));
    return places;
  }

  /** Tells whether every service has a stored place. */
  public static boolean areStored(Network network, List<Service> services) {
    return services.stream().allMatch(s -> stored(network, s).isPresent());
  }

  private static Optional<Place> stored(Network network, Service service) {
    return network.placementOf(service.id()).map(p -> new Place(p.x(), p.y()));
  }
}
