package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ServiceId;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which needs can be met from where at all, whatever it costs: those for which {@link RouteFinder}
 * finds a way. It looks at no more than that, so that every start can be asked for every need in
 * one go. O(starts × needs × (services + paths)).
 */
public final class ReachableNeeds {
  private final Network network;
  private final Ground ground;
  private final Map<String, Sought> sought = new LinkedHashMap<>();
  private final Map<String, BitSet> meeting = new LinkedHashMap<>();

  private ReachableNeeds(Network network, Situation situation, Collection<String> needs) {
    this.network = network;
    this.ground = new Ground(network, situation, Set.of());
    for (String need : needs) {
      Sought one = Sought.of(network, need);
      sought.put(need, one);
      meeting.put(need, one.meeting());
    }
  }

  /** Looks at a network in a situation, for some needs. */
  public static ReachableNeeds in(Network network, Situation situation, Collection<String> needs) {
    return new ReachableNeeds(network, situation, needs);
  }

  /** The needs that can be met from a start, in the order in which they were asked. */
  public Set<String> from(Start start) {
    int[] starts = ground.starts(start);
    Set<String> met = new LinkedHashSet<>();
    sought.forEach(
        (need, one) -> {
          Reachable reach = Reachable.from(ground, List.of(one), starts);
          if (reach.reachesAny(meeting.getOrDefault(need, new BitSet()))) {
            met.add(need);
          }
        });
    return met;
  }

  /** The services that are reached from a start for at least one of the needs. */
  public Set<ServiceId> servicesFrom(Start start) {
    Set<ServiceId> found = new LinkedHashSet<>();
    int[] starts = ground.starts(start);
    for (Sought one : sought.values()) {
      for (int position : Reachable.from(ground, List.of(one), starts).nearestFirst()) {
        found.add(network.services().get(position).id());
      }
    }
    return found;
  }
}
