package be.knooppunt.gaps.entity.findings;

import be.knooppunt.gaps.entity.measures.CutPoints;
import be.knooppunt.gaps.entity.measures.Dominators;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.Service;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What hangs on one thing: an organisation whose loss leaves others without any link, one single
 * path between two organisations that holds two sides together, and a service without which others
 * cannot be reached from any front door. The largest side that stays together counts as the network
 * that is left; the others drop off.
 */
final class CutRules implements Rule {
  private static final String LOST = "lost";

  @Override
  public void look(ShownMap map, Consumer<Finding> found) {
    Links links = map.links();
    OptionalDouble before = links.fragmentation(link -> false);
    if (before.isPresent()) {
      CutPoints cuts = CutPoints.of(links.graph);
      for (int node : cuts.articulationPoints()) {
        lookAtOrganisation(map, links, cuts, before.getAsDouble(), node, found);
      }
      Map<Long, Integer> single = links.single();
      for (CutPoints.Bridge bridge : cuts.bridges()) {
        Integer path = single.get(Links.pair(bridge.a(), bridge.b()));
        if (path != null && bridge.smallerSide() >= map.limit(Limit.BRIDGE_SIDE)) {
          lookAtPath(map, links, cuts, bridge, path, before.getAsDouble(), found);
        }
      }
    }
    Dominators gates = Dominators.of(map.graph, map.doors);
    map.services.stream().forEach(service -> lookAtService(map, gates, service, found));
  }

  private static void lookAtOrganisation(
      ShownMap map, Links links, CutPoints cuts, double before, int node, Consumer<Finding> found) {
    int[] lost =
        cuts.dropsOffWithout(node).stream()
            .flatMapToInt(IntStream::of)
            .map(o -> links.organisations[o])
            .sorted()
            .toArray();
    double after = cuts.fragmentationWithout(node).orElse(before);
    boolean isHeavy = after - before >= map.limit(Limit.FRAGMENTATION_RISE);
    OrganisationId id = map.network.organisations().get(links.organisations[node]).id();
    found.accept(
        FindingDraft.of(FindingKind.CUT_POINT, "organisation", id.value())
            .as(isHeavy ? Severity.MEDIUM : Severity.LOW)
            .organisation(id)
            .organisations(map.organisationIds(lost))
            .services(map.serviceIds(map.servicesOf(links.organisations[node])))
            .figure(LOST, lost.length)
            .figure("before", before)
            .figure("after", after)
            .made());
  }

  private static void lookAtPath(
      ShownMap map,
      Links links,
      CutPoints cuts,
      CutPoints.Bridge bridge,
      int path,
      double before,
      Consumer<Finding> found) {
    int[] lost =
        IntStream.of(cuts.dropsOffWithout(bridge)).map(o -> links.organisations[o]).toArray();
    PathId id = map.path(path).id();
    List<OrganisationId> ends =
        map.organisationIds(
            new int[] {links.organisations[bridge.a()], links.organisations[bridge.b()]});
    found.accept(
        FindingDraft.of(
                FindingKind.SINGLE_BRIDGE,
                ends.stream().map(OrganisationId::value).sorted().toArray(String[]::new))
            .as(Severity.MEDIUM)
            .organisations(ends)
            .organisations(map.organisationIds(lost))
            .service(map.path(path).from())
            .service(map.path(path).to())
            .paths(List.of(id))
            .figure(LOST, lost.length)
            .figure("before", before)
            .figure("after", links.fragmentation(link -> link == path).orElse(before))
            .made());
  }

  private static void lookAtService(
      ShownMap map, Dominators gates, int position, Consumer<Finding> found) {
    int hanging = gates.hangingOn(position);
    if (hanging == 0 || hanging < map.limit(Limit.SERVICES_BEHIND)) {
      return;
    }
    Service service = map.service(position);
    found.accept(
        FindingDraft.of(FindingKind.CUT_POINT, "service", service.id().value())
            .as(Severity.MEDIUM)
            .service(service.id())
            .services(map.serviceIds(gates.whoHangsOn(position)))
            .organisation(service.organisation())
            .figure(LOST, hanging)
            .made());
  }
}
