package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Adjacency;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What a way to a need costs at least from each service, whatever the situation: lower bounds that
 * tell a search where it need not go. Backwards from all services that meet the need, over every
 * path that is ever followed; O(services + paths) once for each need of a network.
 */
final class Bounds {
  /** No way leads to the need, in any situation; or none of which the waiting is known. */
  static final short NEVER = 4000;

  private final short[] handovers;
  private final short[] burden;
  private final short[] knownDays;

  /** What is counted. */
  private enum Count {
    HANDOVERS,
    BURDEN,
    KNOWN_DAYS
  }

  private Bounds(Sought sought, Network network) {
    this.handovers = new Backwards(network, Count.HANDOVERS).run(sought);
    this.burden = new Backwards(network, Count.BURDEN).run(sought);
    this.knownDays = new Backwards(network, Count.KNOWN_DAYS).run(sought);
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

  /** Days from a service to the need over steps whose waiting is known, at least. */
  int knownDays(int service) {
    return knownDays[service];
  }

  /** Cheapest first, by buckets of cost. */
  private static final class Backwards {
    private final Network network;
    private final RouteArrays arrays;
    private final Count count;
    private final short[] least;
    private final int[][] buckets = new int[NEVER][];
    private final int[] sizes = new int[NEVER];

    Backwards(Network network, Count count) {
      this.network = network;
      this.arrays = RouteArrays.of(network);
      this.count = count;
      this.least = new short[arrays.services];
      Arrays.fill(least, NEVER);
    }

    short[] run(Sought sought) {
      sought.meeting().stream().forEach(service -> offer(service, 0));
      for (int cost = 0; cost < NEVER; cost++) {
        while (sizes[cost] > 0) {
          int service = buckets[cost][--sizes[cost]];
          if (least[service] == cost) {
            comeFrom(service, cost);
          }
        }
      }
      return least;
    }

    private void offer(int service, int cost) {
      int atLeast = Math.min(cost, NEVER - 1); // dearer than that is still a way
      if (atLeast < least[service]) {
        least[service] = (short) atLeast;
        int[] bucket = buckets[atLeast] == null ? new int[16] : buckets[atLeast];
        buckets[atLeast] =
            sizes[atLeast] == bucket.length ? Arrays.copyOf(bucket, 2 * bucket.length) : bucket;
        buckets[atLeast][sizes[atLeast]++] = service;
      }
    }

    private void comeFrom(int service, int cost) {
      Adjacency in = network.pathsIn();
      for (int i = in.from(service); i < in.until(service); i++) {
        ReferralPath path = network.paths().get(in.at(i));
        int weight = path.handover().weight().orElse(-1);
        int days = path.firstContact().days().orElse(-1);
        int step = weight < 0 ? -1 : move(service, 1, weight, days);
        if (step >= 0) {
          offer(network.pathFrom(in.at(i)), cost + step);
        }
      }
      int step = move(service, 0, 0, -1);
      if (step >= 0) {
        Adjacency offered = network.organisationsOfService();
        Adjacency desks = network.servicesOfOrganisation();
        for (int i = offered.from(service); i < offered.until(service); i++) {
          for (int j = desks.from(offered.at(i)); j < desks.until(offered.at(i)); j++) {
            offer(desks.at(j), cost + step);
          }
        }
      }
    }

    /** What coming to a service costs; below 0 when it is not known. */
    private int move(int service, int handovers, int weight, int days) {
      return switch (count) {
        case HANDOVERS -> handovers;
        case BURDEN -> weight + arrays.threshold[service];
        case KNOWN_DAYS -> Math.max(days, arrays.waitingDays[service]);
      };
    }
  }
}
