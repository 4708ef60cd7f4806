package be.knooppunt.gaps.entity.findings;

import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ways that are missing: a path somebody wished for, and two sectors between which no path runs in
 * either direction although the same people need both. They do when they belong to a group that
 * services of both name, or when each of the sectors alone helps with a need that was declared for
 * the same group.
 */
final class BridgeRules implements Rule {
  private static final String SECTORS = "sectors";

  /** What a sector has on the map. */
  private static final class Sector {
    final BitSet services = new BitSet();
    final Set<String> groups = new TreeSet<>();
    final Set<String> linked = new HashSet<>();
  }

  @Override
  public void look(ShownMap map, Consumer<Finding> found) {
    lookAtWishes(map, found);
    Map<String, Sector> sectors = sectors(map);
    List<String> codes = List.copyOf(sectors.keySet());
    List<CoveredCell> cells = map.coverage().cells();
    List<BitSet> helping = cells.stream().map(cell -> map.positions(cell.services())).toList();
    for (int i = 0; i < codes.size(); i++) {
      for (int j = i + 1; j < codes.size(); j++) {
        lookAtPair(map, codes.get(i), codes.get(j), sectors, helping, found);
      }
    }
  }

  private static void lookAtWishes(ShownMap map, Consumer<Finding> found) {
    Map<String, List<ReferralPath>> wishes = new TreeMap<>();
    for (ReferralPath path : map.network.paths()) {
      if (path.status() == PathStatus.WISHED
          && map.isShown(path)
          && isOnMap(map, path.from())
          && isOnMap(map, path.to())
          && !hasWay(map, path)) {
        wishes
            .computeIfAbsent(path.from().value() + "/" + path.to().value(), k -> new ArrayList<>())
            .add(path);
      }
    }
    wishes.values().forEach(paths -> found.accept(wish(map, paths)));
  }

  private static boolean isOnMap(ShownMap map, ServiceId id) {
    return map.services.get(map.network.positionOf(id).orElseThrow());
  }

  private static boolean hasWay(ShownMap map, ReferralPath wish) {
    return IntStream.of(map.out(map.network.positionOf(wish.from()).orElseThrow()))
        .anyMatch(path -> map.path(path).to().equals(wish.to()));
  }

  private static Finding wish(ShownMap map, List<ReferralPath> paths) {
    ReferralPath first = paths.get(0);
    Set<String> about = new TreeSet<>();
    paths.forEach(path -> about.addAll(path.about()));
    return FindingDraft.of(
            FindingKind.MISSING_BRIDGE, "wish", first.from().value(), first.to().value())
        .as(Severity.MEDIUM)
        .service(first.from())
        .service(first.to())
        .organisation(map.network.getService(first.from()).organisation())
        .organisation(map.network.getService(first.to()).organisation())
        .paths(paths.stream().map(ReferralPath::id).toList())
        .codes("need", about)
        .made();
  }

  private static Map<String, Sector> sectors(ShownMap map) {
    Map<String, Sector> sectors = new TreeMap<>();
    map.own.stream()
        .forEach(
            s -> {
              for (String code : sectorsOf(map, s)) {
                Sector sector = sectors.computeIfAbsent(code, key -> new Sector());
                sector.services.set(s);
                sector.groups.addAll(map.service(s).serves());
              }
            });
    map.usable.stream()
        .forEach(
            p -> {
              for (String from : sectorsOf(map, map.network.pathFrom(p))) {
                for (String to : sectorsOf(map, map.network.pathTo(p))) {
                  link(sectors.get(from), to);
                  link(sectors.get(to), from);
                }
              }
            });
    return sectors;
  }

  private static void link(@Nullable Sector sector, String other) {
    if (sector != null) {
      sector.linked.add(other);
    }
  }

  private static Set<String> sectorsOf(ShownMap map, int service) {
    Set<String> codes = new TreeSet<>();
    for (int o : map.organisationsOf(service)) {
      Organisation organisation = map.network.organisations().get(o);
      codes.add(organisation.sector());
    }
    return codes;
  }

  private static void lookAtPair(
      ShownMap map,
      String one,
      String other,
      Map<String, Sector> sectors,
      List<BitSet> helping,
      Consumer<Finding> found) {
    Sector a = Objects.requireNonNull(sectors.get(one));
    Sector b = Objects.requireNonNull(sectors.get(other));
    if (a.linked.contains(other)) {
      return;
    }
    Set<String> groups = new TreeSet<>(a.groups);
    groups.retainAll(b.groups);
    Set<String> declared = declaredForBoth(map.coverage().cells(), helping, a, b);
    if (groups.isEmpty() && declared.isEmpty()) {
      return;
    }
    found.accept(
        FindingDraft.of(FindingKind.MISSING_BRIDGE, SECTORS, one, other)
            .as(declared.isEmpty() ? Severity.LOW : Severity.MEDIUM)
            .services(map.serviceIds(examples(map, a, groups, declared)))
            .services(map.serviceIds(examples(map, b, groups, declared)))
            .codes("sector", List.of(one, other))
            .codes("group", groups)
            .codes("need", declared)
            .figure("first", a.services.cardinality())
            .figure("second", b.services.cardinality())
            .made());
  }

  /** Needs declared for the same people, of which each sector has one to itself. */
  private static Set<String> declaredForBoth(
      List<CoveredCell> needs, List<BitSet> helping, Sector a, Sector b) {
    Set<String> both = new TreeSet<>();
    for (int i = 0; i < needs.size(); i++) {
      for (int j = 0; j < needs.size(); j++) {
        if (isOnlyIn(helping.get(i), a, b)
            && isOnlyIn(helping.get(j), b, a)
            && isSame(needs.get(i).group(), needs.get(j).group())
            && isSame(needs.get(i).municipality(), needs.get(j).municipality())) {
          both.add(needs.get(i).need());
          both.add(needs.get(j).need());
        }
      }
    }
    return both;
  }

  private static boolean isOnlyIn(BitSet helping, Sector in, Sector notIn) {
    return helping.intersects(in.services) && !helping.intersects(notIn.services);
  }

  private static boolean isSame(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  /** The services of a sector by which it shows: those for the shared groups or the needs. */
  private static int[] examples(
      ShownMap map, Sector sector, Set<String> groups, Set<String> declared) {
    return sector.services.stream()
        .filter(
            s ->
                map.service(s).serves().stream().anyMatch(groups::contains)
                    || map.service(s).covers().stream().anyMatch(declared::contains))
        .toArray();
  }
}
