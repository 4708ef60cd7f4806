package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.Rung;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The part of a network that is open in a situation: who is on the map, who can receive, which
 * paths can be used. Single conditions can be dropped, to find out which one stands in the way.
 * Making one costs O(services / 64) for each condition.
 */
final class Ground {
  private static final int ANY_WEIGHT = Integer.MAX_VALUE;

  final Network network;
  final RouteArrays arrays;
  final Situation situation;
  private final Set<Condition> dropped;
  private final BitSet onMap;
  private final BitSet receiving;
  private final BitSet arcs;
  private final int mostWeight;
  private final boolean hasConditions;
  private final BitSet forGroups;
  private final Map<SetAside.Notice, BitSet> admitted = new LinkedHashMap<>();
  private final Set<Obstacle> avoided;
  private final List<byte[]> counted;

  Ground(Network network, Situation situation, Set<Condition> dropped) {
    this.network = network;
    this.arrays = RouteArrays.of(network);
    this.situation = situation;
    this.dropped = dropped;
    LocalDate day = asks(Condition.DATE) ? situation.date() : null;
    EvidenceFilter evidence = asks(Condition.EVIDENCE) ? situation.evidence() : null;
    RouteArrays.Slice slice =
        arrays.slice(day, evidence, asks(Condition.STATUS), asks(Condition.CAPACITY));
    this.onMap = slice.services();
    this.arcs = slice.arcs();
    Handover coldest = situation.coldest();
    this.mostWeight =
        coldest == null || !asks(Condition.HANDOVER) ? ANY_WEIGHT : coldest.weight().orElse(-1);
    this.hasConditions = asks(Condition.PATH_CONDITIONS);
    // a question that names no group passes, with a notice
    this.forGroups =
        situation.groups().isEmpty()
            ? arrays.onlyForGroups
            : arrays.arcsForGroups(situation.groups());
    this.avoided = asks(Condition.OBSTACLES) ? situation.avoid() : Set.of();
    this.counted = counted(avoided, arrays);
    admit();
    this.receiving = (BitSet) onMap.clone();
    admitted.values().forEach(receiving::and);
  }

  private void admit() {
    if (asks(Condition.CAPACITY)) {
      BitSet open = new BitSet(arrays.services);
      open.set(0, arrays.services);
      open.andNot(arrays.closed);
      admitted.put(SetAside.Notice.CLOSED, open);
    }
    String place = situation.municipality();
    if (asks(Condition.PLACE) && place != null) {
      admitted.put(SetAside.Notice.NOT_IN_PLACE, arrays.availableIn(place));
    }
    if (asks(Condition.GROUP) && !situation.groups().isEmpty()) {
      admitted.put(SetAside.Notice.NOT_FOR_GROUP, arrays.serving(situation.groups()));
    }
    String language = situation.language();
    if (asks(Condition.LANGUAGE) && language != null) {
      admitted.put(SetAside.Notice.NOT_IN_LANGUAGE, arrays.speaking(language));
    }
    Rung rung = situation.rung();
    if (asks(Condition.RUNG) && rung != null) {
      admitted.put(SetAside.Notice.NOT_FOR_RUNG, arrays.workingFor(rung));
    }
    if (!avoided.isEmpty()) {
      BitSet passing = (BitSet) onMap.clone();
      avoided.forEach(o -> passing.and(arrays.below(o, Obstacle.BLOCKING)));
      admitted.put(SetAside.Notice.OBSTACLE, passing);
    }
  }

  /** The severities of one obstacle for each threshold: two that show in one count once. */
  private static List<byte[]> counted(Set<Obstacle> avoided, RouteArrays arrays) {
    Map<String, byte[]> byThreshold = new LinkedHashMap<>();
    for (Obstacle obstacle : Obstacle.values()) {
      if (avoided.contains(obstacle)) {
        byThreshold.put(String.valueOf(obstacle.threshold()), arrays.severity(obstacle));
      }
    }
    return List.copyOf(byThreshold.values());
  }

  private boolean asks(Condition condition) {
    return !dropped.contains(condition);
  }

  int maxHandovers() {
    return asks(Condition.HANDOVERS) ? situation.maxHandovers() : Math.max(1, arrays.services);
  }

  /** Tells whether a service is on the map of the day with the evidence asked for. */
  boolean isOnMap(int service) {
    return onMap.get(service);
  }

  /** Tells whether someone in this situation can be received by a service. */
  boolean receives(int service) {
    return receiving.get(service);
  }

  /** The services of a set that can receive, by position. */
  BitSet receiving(BitSet among) {
    BitSet both = (BitSet) receiving.clone();
    both.and(among);
    return both;
  }

  /** Why a service cannot receive someone in this situation, the first reason of those. */
  Optional<SetAside.Notice> refusal(int service) {
    for (Map.Entry<SetAside.Notice, BitSet> condition : admitted.entrySet()) {
      if (!condition.getValue().get(service)) {
        return Optional.of(condition.getKey());
      }
    }
    return Optional.empty();
  }

  /** Tells whether people in this situation can be handed over along an arc, for some needs. */
  boolean isUsable(int arc, Collection<Sought> needs) {
    return arcs.get(arc)
        && arrays.arcWeight[arc] <= mostWeight
        && (!hasConditions
            || ((!arrays.onlyForGroups.get(arc) || forGroups.get(arc))
                && (!arrays.onlyForDomains.get(arc) || isNamed(arc, needs))));
  }

  /** The same for a path by its position in the network. */
  boolean isUsablePath(int path, Collection<Sought> needs) {
    int from = network.pathFrom(path);
    for (int arc = arrays.arcFrom[from]; arc < arrays.arcFrom[from + 1]; arc++) {
      if (arrays.arcPath[arc] == path) {
        return isUsable(arc, needs);
      }
    }
    return false;
  }

  /** The needs, as bits, for which people can be handed over along an arc. */
  int usableFor(int arc, List<Sought> needs) {
    if (!isUsable(arc, needs)) {
      return 0;
    }
    if (!hasConditions || !arrays.onlyForDomains.get(arc)) {
      return (1 << needs.size()) - 1;
    }
    int named = 0;
    for (int need = 0; need < needs.size(); need++) {
      named |= needs.get(need).named().get(arc) ? 1 << need : 0;
    }
    return named;
  }

  private boolean isNamed(int arc, Collection<Sought> needs) {
    for (Sought need : needs) {
      if (need.named().get(arc)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What coming to a service adds to the burden, apart from the handover: its highest threshold,
   * and two for each serious threshold that stands in this person's way.
   */
  int burden(int service) {
    int burden = arrays.threshold[service];
    for (byte[] severity : counted) {
      if (severity[service] == Obstacle.SERIOUS) {
        burden += Obstacle.SERIOUS;
      }
    }
    return burden;
  }

  /** What stands in the way at a service without keeping someone out. */
  Set<Obstacle> obstaclesAt(int service) {
    Set<Obstacle> found = EnumSet.noneOf(Obstacle.class);
    for (Obstacle obstacle : avoided) {
      if (arrays.severity(obstacle)[service] == Obstacle.SERIOUS) {
        found.add(obstacle);
      }
    }
    return found;
  }

  /** The positions where a route may begin; named starts need not receive the person. */
  int[] starts(Start from) {
    if (from instanceof Start.AtService at) {
      int position =
          network
              .positionOf(at.service())
              .orElseThrow(() -> new IllegalArgumentException("No such service: " + at.service()));
      return IntStream.of(position).filter(this::isOnMap).toArray();
    }
    if (from instanceof Start.AtOrganisation at) {
      int organisation =
          network
              .positionOf(at.organisation())
              .orElseThrow(
                  () -> new IllegalArgumentException("No such organisation: " + at.organisation()));
      var offered = network.servicesOfOrganisation();
      return IntStream.range(offered.from(organisation), offered.until(organisation))
          .map(offered::at)
          .filter(this::isOnMap)
          .toArray();
    }
    return receiving(arrays.frontDoors).stream().toArray();
  }
}
