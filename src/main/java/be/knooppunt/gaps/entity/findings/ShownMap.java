package be.knooppunt.gaps.entity.findings;

import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
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
import java.util.Arrays;
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

  private final int[][] out;
  private final int[][] in;
  private @Nullable Links links;
  private @Nullable Coverage coverage;
  private @Nullable BitSet reached;

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
    this.out = usable(network.pathsOut());
    this.in = usable(network.pathsIn());
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

  /** Positions of the usable paths from a service. Not to be changed. */
  int[] out(int service) {
    return out[service];
  }

  /** Positions of the usable paths to a service. Not to be changed. */
  int[] in(int service) {
    return in[service];
  }

  private int[][] usable(Adjacency rows) {
    int[][] some = new int[network.services().size()][];
    for (int s = 0; s < some.length; s++) {
      int[] row = new int[rows.count(s)];
      int size = 0;
      for (int i = rows.from(s); i < rows.until(s); i++) {
        if (usable.get(rows.at(i))) {
          row[size++] = rows.at(i);
        }
      }
      some[s] = Arrays.copyOf(row, size);
    }
    return some;
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
    BitSet seen = new BitSet(out.length);
    int[] queue = new int[out.length];
    int end = 0;
    for (int door : doors) {
      if (!gone.get(door)) {
        seen.set(door);
        queue[end++] = door;
      }
    }
    for (int next = 0; next < end; next++) {
      for (int path : out[queue[next]]) {
        int to = network.pathTo(path);
        if (!goneBetween.get(path) && !gone.get(to) && !seen.get(to)) {
          seen.set(to);
          queue[end++] = to;
        }
      }
    }
    return seen;
  }

  /** Links by paths among the organisations on the map. */
  Links links() {
    if (links == null) {
      links = Links.ofPaths(this);
    }
    return links;
  }

  /** What is reached from any front door in any number of handovers. Not to be changed. */
  BitSet reached() {
    if (reached == null) {
      reached = reached(doors, new BitSet(), Integer.MAX_VALUE);
    }
    return reached;
  }

  /** How the declared needs are covered, whether or not somebody has a mandate for them. */
  Coverage coverage() {
    if (coverage == null) {
      coverage = Coverage.of(network, new CoverageQuestion(day(), evidence(), false));
    }
    return coverage;
  }

  /** Positions of services. */
  BitSet positions(Collection<ServiceId> ids) {
    BitSet positions = new BitSet();
    ids.forEach(id -> network.positionOf(id).ifPresent(positions::set));
    return positions;
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
    return area.stream()
        .anyMatch(place -> network.reference().contains(service.availableIn(), place));
  }
}
