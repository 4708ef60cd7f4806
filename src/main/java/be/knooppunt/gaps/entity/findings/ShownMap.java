package be.knooppunt.gaps.entity.findings;

import be.knooppunt.gaps.entity.measures.LinkGraph;
import be.knooppunt.network.entity.Adjacency;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a network that is on the map of a question, on arrays: which services and
 * organisations, and which paths people can be handed over along. Made in O(services + paths).
 */
final class ShownMap {
  final Network network;
  final FindingQuestion question;

  /** Services on the map, by position. */
  final BitSet services;

  /** Services on the map that the partnership answers for: not those it only refers to. */
  final BitSet own;

  /** Organisations on the map, by position. */
  final BitSet organisations;

  /** Paths people can be handed over along, by position. */
  final BitSet usable;

  /** Which service can hand people over to which. */
  final LinkGraph graph;

  /** Services people can walk into, by position, in ascending order. */
  final int[] doors;

  private @Nullable Links links;

  ShownMap(Network network, FindingQuestion question) {
    this.network = network;
    this.question = question;
    this.services = shown(network.services());
    this.organisations = shown(network.organisations());
    this.own = (BitSet) services.clone();
    for (int s = services.nextSetBit(0); s >= 0; s = services.nextSetBit(s + 1)) {
      own.set(s, !network.isOutside(service(s).id()));
    }
    this.usable = new BitSet(network.paths().size());
    for (int p = 0; p < network.paths().size(); p++) {
      ReferralPath path = network.paths().get(p);
      usable.set(
          p,
          path.status().isUsable()
              && path.handover().line() != Handover.Line.NONE
              && isShown(path)
              && services.get(network.pathFrom(p))
              && services.get(network.pathTo(p)));
    }
    this.graph =
        LinkGraph.directed(
            network.services().size(),
            usable.stream().map(network::pathFrom).toArray(),
            usable.stream().map(network::pathTo).toArray());
    this.doors = services.stream().filter(s -> service(s).frontDoor()).toArray();
  }

  private BitSet shown(List<? extends NetworkRecord> records) {
    BitSet shown = new BitSet(records.size());
    for (int i = 0; i < records.size(); i++) {
      shown.set(i, isShown(records.get(i)));
    }
    return shown;
  }

  LocalDate day() {
    return question.day();
  }

  EvidenceFilter evidence() {
    return question.evidence();
  }

  double limit(Limit limit) {
    return question.thresholds().of(limit);
  }

  int count(Limit limit) {
    return question.thresholds().count(limit);
  }

  boolean isShown(NetworkRecord record) {
    return record.isShown(day(), evidence());
  }

  Service service(int position) {
    return network.services().get(position);
  }

  ReferralPath path(int position) {
    return network.paths().get(position);
  }

  List<Mandate> mandates() {
    return network.mandates().stream().filter(this::isShown).toList();
  }

  /** Positions of the usable paths from a service. */
  int[] out(int service) {
    return usable(network.pathsOut(), service);
  }

  /** Positions of the usable paths to a service. */
  int[] in(int service) {
    return usable(network.pathsIn(), service);
  }

  private int[] usable(Adjacency rows, int service) {
    return IntStream.range(rows.from(service), rows.until(service))
        .map(rows::at)
        .filter(usable::get)
        .toArray();
  }

  /** Positions of the organisations on the map that offer a service. */
  int[] organisationsOf(int service) {
    Adjacency rows = network.organisationsOfService();
    return IntStream.range(rows.from(service), rows.until(service))
        .map(rows::at)
        .filter(organisations::get)
        .toArray();
  }

  /** Positions of the services on the map that an organisation offers. */
  int[] servicesOf(int organisation) {
    Adjacency rows = network.servicesOfOrganisation();
    return IntStream.range(rows.from(organisation), rows.until(organisation))
        .map(rows::at)
        .filter(services::get)
        .toArray();
  }

  /** Tells whether the sender will hear what becomes of someone. */
  static boolean hasFeedback(ReferralPath path) {
    return path.feedback() == Feedback.ON_ARRIVAL
        || path.feedback() == Feedback.ON_OUTCOME
        || path.handover() == Handover.JOINT;
  }

  List<ServiceId> serviceIds(int[] positions) {
    return IntStream.of(positions).mapToObj(s -> service(s).id()).toList();
  }

  List<OrganisationId> organisationIds(int[] positions) {
    return IntStream.of(positions).mapToObj(o -> network.organisations().get(o).id()).toList();
  }

  List<PathId> pathIds(int[] positions) {
    return IntStream.of(positions).mapToObj(p -> path(p).id()).toList();
  }

  /** The services reached from some of them along usable paths, those themselves included. */
  BitSet reached(int[] from, BitSet without, int mostHandovers) {
    return reached(graph, from, without, mostHandovers);
  }

  private static BitSet reached(LinkGraph graph, int[] from, BitSet without, int mostHandovers) {
    BitSet seen = new BitSet(graph.size());
    int[] queue = new int[graph.size()];
    int end = 0;
    for (int start : from) {
      if (!without.get(start) && !seen.get(start)) {
        seen.set(start);
        queue[end++] = start;
      }
    }
    Adjacency rows = graph.out();
    int next = 0;
    for (int step = 0; step < mostHandovers && next < end; step++) {
      int edge = end;
      while (next < edge) {
        int service = queue[next++];
        for (int i = rows.from(service); i < rows.until(service); i++) {
          int to = rows.at(i);
          if (!seen.get(to) && !without.get(to)) {
            seen.set(to);
            queue[end++] = to;
          }
        }
      }
    }
    return seen;
  }

  /** What the front doors reach when some services and paths are gone. */
  BitSet reachedWithout(BitSet gone, BitSet goneBetween) {
    int[] left = usable.stream().filter(path -> !goneBetween.get(path)).toArray();
    LinkGraph other =
        LinkGraph.directed(
            graph.size(),
            IntStream.of(left).map(network::pathFrom).toArray(),
            IntStream.of(left).map(network::pathTo).toArray());
    return reached(other, doors, gone, Integer.MAX_VALUE);
  }

  /** Links by paths among the organisations on the map. */
  Links links() {
    if (links == null) {
      links = Links.ofPaths(this, path -> true);
    }
    return links;
  }

  /** What every front door reaches, in the order of the doors. */
  List<BitSet> reachedByDoor(int mostHandovers) {
    BitSet none = new BitSet();
    return IntStream.of(doors)
        .mapToObj(door -> reached(new int[] {door}, none, mostHandovers))
        .toList();
  }

  /** Tells whether a service works in an area or does not say where it works. */
  boolean shareAPlace(Service one, Service other) {
    if (one.availableIn().isEmpty() || other.availableIn().isEmpty()) {
      return true;
    }
    return worksWhere(one, other.availableIn()) || worksWhere(other, one.availableIn());
  }

  private boolean worksWhere(Service service, Collection<String> area) {
    return area.stream().anyMatch(place -> network.reference().contains(service.availableIn(), place));
  }
}
