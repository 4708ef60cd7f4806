package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Adjacency;
import be.knooppunt.network.entity.Network;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * What a way to a need costs at least from each service, whatever the situation: lower bounds that
 * tell a search where it need not go. Backwards from all services that meet the need, over every
 * path that is ever followed; O(services + paths) once for each need of a network.
 */
final class Bounds {
  /** No way leads to the need, in any situation. */
  static final byte NEVER = Byte.MAX_VALUE;

  private final byte[] handovers;
  private final byte[] burden;

  private Bounds(Sought sought, Network network) {
    int services = network.services().size();
    this.handovers = new byte[services];
    this.burden = new byte[services];
    Arrays.fill(handovers, NEVER);
    Arrays.fill(burden, NEVER);
    new Backwards(network, handovers, false).run(sought);
    new Backwards(network, burden, true).run(sought);
  }

  /** The bounds of all needs of a network. */
  private static final class All {
    private final ConcurrentMap<String, Bounds> byNeed = new ConcurrentHashMap<>();
  }

  static Bounds of(Network network, Sought sought) {
    All all = network.derived(All.class, key -> new All());
    return all.byNeed.computeIfAbsent(sought.need(), need -> new Bounds(sought, network));
  }

  /** Handovers from a service to the need, at least. */
  int handovers(int service) {
    return handovers[service];
  }

  /** Burden from a service to the need, at least. */
  int burden(int service) {
    return burden[service];
  }

  /** Cheapest first, by buckets of cost. */
  private static final class Backwards {
    private final Network network;
    private final RouteArrays arrays;
    private final byte[] least;
    private final boolean countsBurden;
    private final List<ArrayDeque<Integer>> buckets;

    Backwards(Network network, byte[] least, boolean countsBurden) {
      this.network = network;
      this.arrays = RouteArrays.of(network);
      this.least = least;
      this.countsBurden = countsBurden;
      this.buckets = Stream.generate(ArrayDeque<Integer>::new).limit(NEVER).toList();
    }

    void run(Sought sought) {
      sought.meeting().stream().forEach(service -> offer(service, 0));
      for (int cost = 0; cost < NEVER; cost++) {
        ArrayDeque<Integer> bucket = buckets.get(cost);
        while (!bucket.isEmpty()) {
          int service = bucket.poll();
          if (least[service] == cost) {
            comeFrom(service, cost);
          }
        }
      }
    }

    private void offer(int service, int cost) {
      int atLeast = Math.min(cost, NEVER - 1); // dearer than that is still a way
      if (atLeast < least[service]) {
        least[service] = (byte) atLeast;
        buckets.get(atLeast).add(service);
      }
    }

    private void comeFrom(int service, int cost) {
      int arriving = countsBurden ? cost + arrays.threshold[service] : cost;
      Adjacency in = network.pathsIn();
      for (int i = in.from(service); i < in.until(service); i++) {
        int path = in.at(i);
        int weight = network.paths().get(path).handover().weight().orElse(-1);
        if (weight >= 0) {
          offer(network.pathFrom(path), arriving + (countsBurden ? weight : 1));
        }
      }
      Adjacency offered = network.organisationsOfService();
      Adjacency desks = network.servicesOfOrganisation();
      for (int i = offered.from(service); i < offered.until(service); i++) {
        for (int j = desks.from(offered.at(i)); j < desks.until(offered.at(i)); j++) {
          offer(desks.at(j), arriving);
        }
      }
    }
  }
}
