package be.knooppunt.portal.entity;

import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What of a network the map draws: which services stand alone, which together in a cluster, and the
 * paths between them. Never more than {@link #MOST} marks.
 *
 * @param grouping by what services are put together
 * @param asked by what the reader wanted them together; empty when it was left to the map
 * @param shown the services that pass the filters, in the order of their numbers
 * @param clusters the clusters of what is shown, by key; none without grouping
 * @param open keys of the clusters whose services are drawn
 * @param refused keys of clusters that would have made too many marks
 */
public record MapPlan(
    Grouping grouping,
    Optional<Grouping> asked,
    List<Service> shown,
    List<Cluster> clusters,
    Set<String> open,
    Set<String> refused) {
  /** With more services than this, the map puts them together unless it is told not to. */
  public static final int ALONE = 80;

  /** No map has more marks than this. */
  public static final int MOST = 2000;

  /** The paths of a plan: those between two services, bundles, and how many lie within clusters. */
  public record Lines(
      List<ReferralPath> paths, List<Bundle> bundles, Map<String, Integer> within) {}

  /**
   * Makes a plan.
   *
   * @param services what passes the filters
   * @param open keys of clusters to open, the first ones first; unknown ones are passed over
   */
  public static MapPlan of(
      Network network, List<Service> services, Optional<Grouping> asked, List<String> open) {
    List<Service> shown = services.stream().sorted(MapPlaces.byNumber(network)).toList();
    Grouping grouping = asked.orElse(shown.size() <= ALONE ? Grouping.NONE : Cluster.best(shown));
    if (shown.size() > MOST && grouping == Grouping.NONE) {
      grouping = Cluster.best(shown);
    }
    List<Cluster> clusters = grouping == Grouping.NONE ? List.of() : Cluster.of(grouping, shown);
    if (clusters.size() > MOST) {
      grouping = Grouping.SECTOR;
      clusters = Cluster.of(grouping, shown);
    }
    Map<String, Cluster> byKey =
        clusters.stream().collect(Collectors.toMap(Cluster::key, cluster -> cluster));
    int marks = clusters.size();
    Set<String> opened = new HashSet<>();
    Set<String> refused = new HashSet<>();
    for (String key : open) {
      Cluster cluster = byKey.get(key);
      if (cluster != null && !opened.contains(key)) {
        boolean fits = marks + cluster.size() <= MOST;
        (fits ? opened : refused).add(key);
        marks += fits ? cluster.size() : 0;
      }
    }
    return new MapPlan(grouping, asked, shown, clusters, Set.copyOf(opened), Set.copyOf(refused));
  }

  /** Tells whether services stand in clusters. */
  public boolean isGrouped() {
    return grouping != Grouping.NONE;
  }

  /** Tells whether there are too many services to draw each of them. */
  public boolean isTooLarge() {
    return shown.size() > MOST || asked.map(wanted -> wanted != grouping).orElse(false);
  }

  /** Tells whether the places are parts of the whole, to be stretched over the screen. */
  public boolean isSmall() {
    return !isGrouped() && shown.size() <= ALONE;
  }

  /** Tells whether a cluster is open. */
  public boolean isOpen(Cluster cluster) {
    return open.contains(cluster.key());
  }

  /** The services that are marks of their own, in the order of their numbers. */
  public List<Service> alone() {
    return isGrouped()
        ? shown.stream().filter(s -> open.contains(grouping.keyOf(s))).toList()
        : shown;
  }

  /**
   * The lines between the marks.
   *
   * @param drawn whether a path passes the filters
   */
  public Lines lines(Network network, Predicate<ReferralPath> drawn) {
    Map<ServiceId, Integer> marks = marks();
    List<ReferralPath> paths = new ArrayList<>();
    Map<List<Integer>, Bundle> bundles = new LinkedHashMap<>();
    Map<String, Integer> within = new HashMap<>();
    for (ReferralPath path : network.paths()) {
      Integer from = marks.get(path.from());
      Integer to = marks.get(path.to());
      if (from == null || to == null || !drawn.test(path)) {
        continue;
      }
      if (from >= 0 && to >= 0) {
        paths.add(path);
      } else if (from.equals(to)) {
        within.merge(clusters.get(-1 - from).key(), 1, Integer::sum);
      } else {
        bundles.merge(List.of(from, to), one(from, to, path), Bundle::plus);
      }
    }
    return new Lines(List.copyOf(paths), List.copyOf(bundles.values()), Map.copyOf(within));
  }

  private static Bundle one(int from, int to, ReferralPath path) {
    if (path.status() == PathStatus.WISHED) {
      return new Bundle(from, to, 0, 0, 1);
    }
    return new Bundle(from, to, 1, path.handover().line() == Handover.Line.WARM ? 1 : 0, 0);
  }

  /** The mark of each service that is shown: its own, from 0, or that of its cluster, below 0. */
  private Map<ServiceId, Integer> marks() {
    Map<ServiceId, Integer> marks = new HashMap<>();
    for (int c = 0; c < clusters.size(); c++) {
      for (Service service : clusters.get(c).services()) {
        marks.put(service.id(), -1 - c);
      }
    }
    List<Service> alone = alone();
    for (int s = 0; s < alone.size(); s++) {
      marks.put(alone.get(s).id(), s);
    }
    return marks;
  }
}
