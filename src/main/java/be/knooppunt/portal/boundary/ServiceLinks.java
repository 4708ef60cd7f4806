package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.Adjacency;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The paths that leave a service and those that arrive, with who is at the other end. */
final class ServiceLinks {
  private final Network network;
  private final Labels labels;
  private final MapFilter filter;

  ServiceLinks(Network network, Labels labels, MapFilter filter) {
    this.network = network;
    this.labels = labels;
    this.filter = filter;
  }

  List<PathLink> out(ServiceId id, Predicate<ReferralPath> shown) {
    int position = network.positionOf(id).orElseThrow();
    Adjacency out = network.pathsOut();
    List<PathLink> links = new ArrayList<>();
    for (int i = out.from(position); i < out.until(position); i++) {
      add(links, network.paths().get(out.at(i)), network.pathTo(out.at(i)), shown);
    }
    return sorted(links);
  }

  List<PathLink> in(ServiceId id, Predicate<ReferralPath> shown) {
    int position = network.positionOf(id).orElseThrow();
    Adjacency in = network.pathsIn();
    List<PathLink> links = new ArrayList<>();
    for (int i = in.from(position); i < in.until(position); i++) {
      add(links, network.paths().get(in.at(i)), network.pathFrom(in.at(i)), shown);
    }
    return sorted(links);
  }

  private void add(
      List<PathLink> links, ReferralPath path, int other, Predicate<ReferralPath> shown) {
    if (shown.test(path)) {
      links.add(
          new PathLink(path, labels.node(network, network.services().get(other), filter.date())));
    }
  }

  private static List<PathLink> sorted(List<PathLink> links) {
    links.sort(Comparator.comparing(link -> link.other().number()));
    return links;
  }
}
