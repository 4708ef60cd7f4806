package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Adjacency;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far someone gets at all, whatever it costs: for each service the fewest handovers by which it
 * is arrived at, and by which it is reached in any way (a change of desk included). Breadth first,
 * O(services + paths).
 */
final class Reachable {
  /** Further than any way goes. */
  static final int NEVER = Integer.MAX_VALUE;

  private final Ground ground;
  private final List<Sought> needs;
  private final BitSet openedOrganisations = new BitSet();
  private final int[] arrived;
  private final int[] reached;
  private int[] frontier;
  private int[] spare;
  private int size;

  private Reachable(Ground ground, List<Sought> needs) {
    this.ground = ground;
    this.needs = needs;
    int services = ground.arrays.services;
    this.arrived = new int[services];
    this.reached = new int[services];
    this.frontier = new int[services];
    this.spare = new int[services];
    Arrays.fill(arrived, NEVER);
    Arrays.fill(reached, NEVER);
  }

  /** From some starts, over paths that can be used for at least one of the needs. */
  static Reachable from(Ground ground, List<Sought> needs, int[] starts) {
    return until(ground, needs, starts, new BitSet(), NEVER);
  }

  /** The same, but no further than the handover by which so many services of a set are reached. */
  static Reachable until(
      Ground ground, List<Sought> needs, int[] starts, BitSet targets, int enough) {
    Reachable reach = new Reachable(ground, needs);
    reach.run(starts, targets, enough);
    return reach;
  }

  private void run(int[] starts, BitSet targets, int enough) {
    for (int start : starts) {
      arrive(start, 0);
    }
    int most = ground.maxHandovers();
    BitSet found = new BitSet();
    int missing = enough;
    for (int round = 0; size > 0; round++) {
      int[] from = frontier;
      int count = size;
      frontier = spare;
      spare = from;
      size = 0;
      int all = changeDesks(from, count, round);
      for (int i = 0; i < all; i++) {
        if (targets.get(from[i]) && !found.get(from[i])) {
          found.set(from[i]);
          missing--;
        }
      }
      if (round == most || missing <= 0) {
        return;
      }
      for (int i = 0; i < all; i++) {
        handOver(from[i], round + 1);
      }
    }
  }

  private void arrive(int service, int round) {
    if (arrived[service] == NEVER) {
      frontier[size++] = service;
      arrived[service] = round;
      reached[service] = Math.min(reached[service], round);
    }
  }

  private int changeDesks(int[] from, int count, int round) {
    int all = count;
    Adjacency offered = ground.network.organisationsOfService();
    Adjacency desks = ground.network.servicesOfOrganisation();
    for (int n = 0; n < count; n++) {
      for (int i = offered.from(from[n]); i < offered.until(from[n]); i++) {
        int organisation = offered.at(i);
        if (openedOrganisations.get(organisation)) {
          continue;
        }
        openedOrganisations.set(organisation);
        for (int j = desks.from(organisation); j < desks.until(organisation); j++) {
          int desk = desks.at(j);
          if (reached[desk] == NEVER && ground.receives(desk)) {
            reached[desk] = round;
            from[all++] = desk;
          }
        }
      }
    }
    return all;
  }

  private void handOver(int service, int round) {
    RouteArrays arrays = ground.arrays;
    for (int arc = arrays.arcFrom[service]; arc < arrays.arcFrom[service + 1]; arc++) {
      int to = arrays.arcTo[arc];
      if (arrived[to] == NEVER && ground.receives(to) && ground.isUsable(arc, needs)) {
        arrive(to, round);
      }
    }
  }

  /** The fewest handovers by which a service is reached; {@link #NEVER} when it is not. */
  int handoversTo(int service) {
    return reached[service];
  }

  /**
   * The fewest handovers by which a service is arrived at, so that the desk may still be changed.
   */
  int arrivalAt(int service) {
    return arrived[service];
  }

  /** All services that are reached, the nearest first, then by position. */
  int[] nearestFirst() {
    return IntStream.range(0, reached.length)
        .filter(i -> reached[i] != NEVER)
        .mapToLong(i -> (long) reached[i] * reached.length + i)
        .sorted()
        .mapToInt(i -> (int) (i % reached.length))
        .toArray();
  }

  /** Tells whether one of these services is reached. */
  boolean reachesAny(BitSet services) {
    for (int i = services.nextSetBit(0); i >= 0; i = services.nextSetBit(i + 1)) {
      if (reached[i] != NEVER) {
        return true;
      }
    }
    return false;
  }
}
