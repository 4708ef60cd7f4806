package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The front doors of a column and where the usable paths from them lead, on its own map and then on
 * the map next door.
 */
final class DoorWays {
  private final Network own;
  private final Column column;
  private final EvidenceFilter evidence;
  private final List<Service> doors;
  private final Map<ServiceId, ServiceId> reached;
  private final Map<Network, Map<ServiceId, ServiceId>> beyond = new HashMap<>();

  DoorWays(Column column, EvidenceFilter evidence) {
    this.own = column.network();
    this.column = column;
    this.evidence = evidence;
    this.doors =
        own.services().stream()
            .filter(
                s ->
                    s.frontDoor()
                        && s.isShown(column.day(), evidence)
                        && !s.isClosed()
                        && !own.isOutside(s.id()))
            .toList();
    Map<ServiceId, ServiceId> start = new HashMap<>();
    doors.forEach(door -> start.put(door.id(), door.id()));
    this.reached = spread(own, start);
  }

  /** The front door from which a service next door can be reached. */
  Optional<ServiceId> reaches(ServiceId service, Network nextDoor) {
    ServiceId door = reached.get(service);
    if (door == null) {
      door = beyond.computeIfAbsent(nextDoor, network -> spread(network, reached)).get(service);
    }
    return Optional.ofNullable(door);
  }

  /**
   * The front door from which a path for a need in a municipality would best start: one that works
   * there, rather one that helps with the need, rather one from which most paths leave.
   */
  Optional<ServiceId> best(Set<String> domains, String municipality) {
    return doors.stream()
        .max(
            Comparator.comparing(
                    (Service door) ->
                        door.availableIn().isEmpty()
                            || own.reference().contains(door.availableIn(), municipality))
                .thenComparing(door -> door.covers().stream().anyMatch(domains::contains))
                .thenComparing(this::pathsOut)
                .thenComparing(door -> door.id().value(), Comparator.reverseOrder()))
        .map(Service::id);
  }

  private int pathsOut(Service door) {
    int at = own.positionOf(door.id()).orElseThrow();
    return own.pathsOut().until(at) - own.pathsOut().from(at);
  }

  /** Each service that paths lead to, with the front door they started from. */
  private Map<ServiceId, ServiceId> spread(Network network, Map<ServiceId, ServiceId> start) {
    Map<ServiceId, ServiceId> door = new HashMap<>(start);
    Deque<ServiceId> next = new ArrayDeque<>();
    network.services().stream().map(Service::id).filter(start::containsKey).forEach(next::add);
    while (!next.isEmpty()) {
      ServiceId from = next.remove();
      int at = network.positionOf(from).orElseThrow();
      for (int i = network.pathsOut().from(at); i < network.pathsOut().until(at); i++) {
        ReferralPath path = network.paths().get(network.pathsOut().at(i));
        ServiceId origin = door.get(from);
        if (origin != null && isWay(path) && door.putIfAbsent(path.to(), origin) == null) {
          next.add(path.to());
        }
      }
    }
    return door;
  }

  private boolean isWay(ReferralPath path) {
    return path.status().isUsable() && path.isShown(column.day(), evidence);
  }
}
