package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What hangs on one thing: an organisation whose loss leaves others without any link, one single
 * path between two organisations that holds two sides together, and a service without which others
 * cannot be reached from any front door. The largest side that stays together counts as the network
 * that is left; the others drop off.
 */
final class CutRules implements Rule {
  private static final String ORGANISATION = "organisation";

  @Override
  public void look(ShownMap map, Consumer<Finding> found) {
    Links links = map.links();
    int[] whole = links.parts(node -> false);
    double before = Links.fragmentation(whole);
    for (int node = 0; node < links.size(); node++) {
      lookAtOrganisation(map, links, whole, before, node, found);
    }
    lookAtBridges(map, links, before, found);
    if (map.doors.length > 0) {
      BitSet reached = map.reached(map.doors, new BitSet(), Integer.MAX_VALUE);
      reached.stream().forEach(service -> lookAtService(map, service, reached, found));
    }
  }

  private static void lookAtOrganisation(
      ShownMap map, Links links, int[] whole, double before, int node, Consumer<Finding> found) {
    if (links.graph.ties().count(node) < 2) {
      return;
    }
    int[] parts = links.parts(other -> other == node);
    int[] lost = droppedOff(parts, whole, whole[node], node);
    if (lost.length == 0) {
      return;
    }
    double after = Links.fragmentation(parts);
    OrganisationId id = map.network.organisations().get(links.organisations[node]).id();
    found.accept(
        FindingDraft.of(FindingKind.CUT_POINT, ORGANISATION, id.value())
            .as(after - before >= map.limit(Limit.FRAGMENTATION_RISE)
                ? Severity.MEDIUM
                : Severity.LOW)
            .organisation(id)
            .organisations(
                map.organisationIds(IntStream.of(lost).map(o -> links.organisations[o]).toArray()))
            .services(map.serviceIds(map.servicesOf(links.organisations[node])))
            .figure("lost", lost.length)
            .figure("before", before)
            .figure("after", after)
            .made());
  }

  /** The nodes of a part of the whole that no longer belong to its largest remainder. */
  private static int[] droppedOff(int[] parts, int[] whole, int within, int without) {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int node = 0; node < parts.length; node++) {
      if (whole[node] == within && node != without) {
        sizes.merge(parts[node], 1, Integer::sum);
      }
    }
    int kept =
        sizes.entrySet().stream()
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey)
            .orElse(-1);
    return IntStream.range(0, parts.length)
        .filter(node -> whole[node] == within && node != without && parts[node] != kept)
        .toArray();
  }

  private static void lookAtBridges(
      ShownMap map, Links links, double before, Consumer<Finding> found) {
    Map<Long, List<Integer>> between = new HashMap<>();
    int[] node = new int[map.network.organisations().size()];
    for (int i = 0; i < links.size(); i++) {
      node[links.organisations[i]] = i;
    }
    map.usable.stream()
        .forEach(
            path -> {
              for (int from : map.organisationsOf(map.network.pathFrom(path))) {
                for (int to : map.organisationsOf(map.network.pathTo(path))) {
                  long low = Math.min(node[from], node[to]);
                  long high = Math.max(node[from], node[to]);
                  if (low != high) {
                    between
                        .computeIfAbsent(low << 32 | high, pair -> new ArrayList<>())
                        .add(path);
                  }
                }
              }
            });
    for (Map.Entry<Long, List<Integer>> pair : new java.util.TreeMap<>(between).entrySet()) {
      if (pair.getValue().size() == 1) {
        lookAtPath(map, links, pair.getValue().get(0), node, before, found);
      }
    }
  }

  private static void lookAtPath(
      ShownMap map, Links links, int path, int[] node, double before, Consumer<Finding> found) {
    int[] from = map.organisationsOf(map.network.pathFrom(path));
    int[] to = map.organisationsOf(map.network.pathTo(path));
    if (from.length != 1 || to.length != 1) {
      return; // a second organisation holds the two sides together
    }
    if (!links.isBridge(node[from[0]], node[to[0]])) {
      return;
    }
    int[] parts = Links.ofPaths(map, other -> other != path).parts(any -> false);
    int left = parts[node[from[0]]];
    int right = parts[node[to[0]]];
    long leftSize = IntStream.of(parts).filter(part -> part == left).count();
    long rightSize = IntStream.of(parts).filter(part -> part == right).count();
    if (Math.min(leftSize, rightSize) < map.limit(Limit.BRIDGE_SIDE)) {
      return;
    }
    int smaller = leftSize < rightSize ? left : right;
    int[] lost =
        IntStream.range(0, parts.length)
            .filter(o -> parts[o] == smaller)
            .map(o -> links.organisations[o])
            .toArray();
    PathId id = map.path(path).id();
    List<OrganisationId> ends = map.organisationIds(new int[] {from[0], to[0]});
    String[] about = ends.stream().map(OrganisationId::value).sorted().toArray(String[]::new);
    found.accept(
        FindingDraft.of(FindingKind.SINGLE_BRIDGE, about)
            .as(Severity.MEDIUM)
            .organisations(ends)
            .organisations(map.organisationIds(lost))
            .service(map.path(path).from())
            .service(map.path(path).to())
            .paths(List.of(id))
            .figure("lost", lost.length)
            .figure("before", before)
            .figure("after", Links.fragmentation(parts))
            .made());
  }

  private static void lookAtService(
      ShownMap map, int position, BitSet reached, Consumer<Finding> found) {
    if (map.graph.out().count(position) == 0) {
      return;
    }
    BitSet without = new BitSet();
    without.set(position);
    BitSet lost = (BitSet) reached.clone();
    lost.andNot(map.reached(map.doors, without, Integer.MAX_VALUE));
    lost.clear(position);
    if (lost.cardinality() < map.limit(Limit.SERVICES_BEHIND)) {
      return;
    }
    Service service = map.service(position);
    List<ServiceId> behind = map.serviceIds(lost.stream().toArray());
    found.accept(
        FindingDraft.of(FindingKind.CUT_POINT, "service", service.id().value())
            .as(Severity.MEDIUM)
            .service(service.id())
            .services(behind)
            .organisation(service.organisation())
            .figure("lost", behind.size())
            .made());
  }
}
