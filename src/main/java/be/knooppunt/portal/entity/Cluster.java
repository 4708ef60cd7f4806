package be.knooppunt.portal.entity;

import be.knooppunt.network.entity.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Services that the map draws as one mark, until it is opened.
 *
 * @param key what they have in common, as in the address
 * @param services never empty, in the order in which they were given
 */
public record Cluster(String key, List<Service> services) {
  /** Keeps its own copy. */
  public Cluster {
    services = List.copyOf(services);
  }

  /** How many services it holds. */
  public int size() {
    return services.size();
  }

  /** All clusters of services, by key. */
  public static List<Cluster> of(Grouping grouping, List<Service> services) {
    Map<String, List<Service>> byKey = new TreeMap<>();
    for (Service service : services) {
      byKey.computeIfAbsent(grouping.keyOf(service), key -> new ArrayList<>()).add(service);
    }
    return byKey.entrySet().stream().map(e -> new Cluster(e.getKey(), e.getValue())).toList();
  }

  /**
   * The grouping that leaves the least to look at: the number of clusters plus the size of the
   * largest, which is what stands on the map after that one is opened. Of equals, the first of
   * municipality, sector, organisation.
   */
  public static Grouping best(List<Service> services) {
    return Stream.of(Grouping.MUNICIPALITY, Grouping.SECTOR, Grouping.ORGANISATION)
        .min(Comparator.comparingInt(grouping -> marks(of(grouping, services))))
        .orElseThrow();
  }

  private static int marks(List<Cluster> clusters) {
    return clusters.size() + clusters.stream().mapToInt(Cluster::size).max().orElse(0);
  }
}
