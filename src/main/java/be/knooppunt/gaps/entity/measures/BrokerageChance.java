package be.knooppunt.gaps.entity.measures;

import be.knooppunt.gaps.entity.measures.Brokerage.Role;

/**
 * What chance gives of brokering when every arc is there with the chance d, apart from each other.
 * A route s, v, t is open with the chance p = d²(1 − d). The variance sums p(1 − p) over all routes
 * and what pairs of routes have in common: two that share an arc that both use add d³(1 − d)³, that
 * both lack d⁵(1 − d), that one uses and one lacks −d⁴(1 − d)².
 *
 * <p>Of one broker and of one sector the variance is exact. Of all parties together it is that of
 * Gould and Fernandez as everybody calculates it (R package sna), so that z values can be compared;
 * it leaves out the pairs of routes that one uses and one lacks for representative and gatekeeper,
 * and those among the same three parties for coordinator and total, which makes z slightly smaller.
 */
final class BrokerageChance {
  private final long[] sizes;
  private final double n;
  private final double open;
  private final double used;
  private final double mixed;
  private final double lacking;

  BrokerageChance(long[] sizes, double d) {
    double parties = 0;
    for (long size : sizes) {
      parties += size;
    }
    double e = 1 - d;
    this.sizes = sizes;
    this.n = parties;
    this.open = d * d * e;
    this.used = d * d * d * e * e * e;
    this.mixed = d * d * d * d * e * e;
    this.lacking = d * d * d * d * d * e;
  }

  private Chance chance(double count, double routes, double shared) {
    double mean = open * routes;
    return Chance.of(count, mean, mean * (1 - open) + shared);
  }

  Chance ofBroker(double count) {
    return chance(count, (n - 1) * (n - 2), 2 * (n - 1) * (n - 2) * (n - 3) * used);
  }

  Chance ofBroker(double count, int own, Role role) {
    double mine = sizes[own];
    double others = n - mine;
    double routes = 0;
    double pairs = 0;
    switch (role) {
      case COORDINATOR -> {
        routes = (mine - 1) * (mine - 2);
        pairs = 2 * routes * (mine - 3);
      }
      case REPRESENTATIVE, GATEKEEPER -> {
        routes = others * (mine - 1);
        pairs = routes * (others - 1 + mine - 2);
      }
      case ITINERANT -> {
        for (int group = 0; group < sizes.length; group++) {
          double size = group == own ? 0 : sizes[group];
          routes += size * (size - 1);
          pairs += 2 * size * (size - 1) * (size - 2);
        }
      }
      case LIAISON -> {
        for (int group = 0; group < sizes.length; group++) {
          double size = group == own ? 0 : sizes[group];
          double third = others - size;
          routes += size * third;
          pairs += 2 * size * third * (third - 1);
        }
      }
    }
    return chance(count, routes, pairs * used);
  }

  Chance ofAll(double count) {
    double routes = n * (n - 1) * (n - 2);
    return chance(count, routes, routes * together(n));
  }

  /** Routes within one set of parties: what one route has in common with all others. */
  private double together(double size) {
    return (4 * size - 10) * used - 4 * (size - 3) * mixed + (size - 3) * lacking;
  }

  Chance ofAll(double count, Role role) {
    return switch (role) {
      case COORDINATOR -> coordinators(count);
      case ITINERANT -> itinerants(count);
      case REPRESENTATIVE, GATEKEEPER -> gates(count);
      case LIAISON -> liaisons(count);
    };
  }

  private Chance coordinators(double count) {
    double routes = 0;
    double shared = 0;
    for (double size : sizes) {
      double own = size * (size - 1) * (size - 2);
      routes += own;
      shared += own * together(size);
    }
    return chance(count, routes, shared);
  }

  private Chance gates(double count) {
    double routes = 0;
    double shared = 0;
    for (double size : sizes) {
      double own = size * (n - size) * (size - 1);
      routes += own;
      shared += own * ((n - 3) * used + (size - 2) * lacking);
    }
    return chance(count, routes, shared);
  }

  private Chance itinerants(double count) {
    double routes = 0;
    double shared = 0;
    for (int pair = 0; pair < sizes.length; pair++) {
      double size = sizes[pair];
      for (int broker = 0; broker < sizes.length; broker++) {
        double brokers = broker == pair ? 0 : sizes[broker];
        double own = size * brokers * (size - 1);
        routes += own;
        shared += own * ((2 * (size + brokers) - 6) * used + (n - size - 1) * lacking);
      }
    }
    return chance(count, routes, shared);
  }

  /** Three different sectors; two sums over the third one are written out, so O(groups²). */
  private Chance liaisons(double count) {
    double routes = 0;
    double shared = 0;
    double squares = 0;
    for (long size : sizes) {
      squares += (double) size * size;
    }
    for (int from = 0; from < sizes.length; from++) {
      for (int to = 0; to < sizes.length; to++) {
        double a = sizes[from];
        double b = sizes[to];
        double third = from == to ? 0 : n - a - b;
        double thirdSquares = from == to ? 0 : squares - a * a - b * b;
        double product = a * b;
        routes += product * third;
        shared += product * (third * (4 * n - 2 * (a + b + 1)) - 4 * thirdSquares) * used;
        shared -= product * third * (4 * (n - b) - 2 * (a + 1)) * mixed;
        shared += product * thirdSquares * 2 * mixed;
        shared += product * third * (n - (a + b + 1)) * lacking;
      }
    }
    return chance(count, routes, shared);
  }

  /**
   * The routes of which the broker is in one sector. Every arc is looked at by the sectors of its
   * ends: how many routes have it as their first step, their second step or the step they lack.
   * Pairs of routes among the same three parties would count twice and are put right. Time
   * O(groups²).
   */
  Chance ofGroup(double count, int own, Role role) {
    double routes = 0;
    double again = 0;
    double shared = 0;
    for (int from = 0; from < sizes.length; from++) {
      for (int to = 0; to < sizes.length; to++) {
        double arcs = left(from, -1, -1) * left(to, from, -1);
        if (arcs <= 0) {
          continue;
        }
        double first = to == own ? receivers(from, own, role) : 0;
        double second = from == own ? senders(own, to, role) : 0;
        boolean isRole = Role.of(from, own, to) == role;
        double lacks = isRole ? Math.max(0, left(own, from, to)) : 0;
        double uses = first + second;
        shared += arcs * uses * (uses - 1) * used;
        shared += arcs * lacks * (lacks - 1) * lacking;
        shared -= arcs * 2 * uses * lacks * mixed;
        routes += arcs * lacks;
        again += isRole && to == own ? arcs * lacks : 0;
        again += isRole && from == own ? arcs * lacks : 0;
      }
    }
    return chance(count, routes, shared + again * mixed);
  }

  private double left(int group, int without, int andWithout) {
    return sizes[group] - (group == without ? 1 : 0) - (group == andWithout ? 1 : 0);
  }

  private double receivers(int sender, int own, Role role) {
    double sum = 0;
    for (int group = 0; group < sizes.length; group++) {
      sum += Role.of(sender, own, group) == role ? Math.max(0, left(group, sender, own)) : 0;
    }
    return sum;
  }

  private double senders(int own, int receiver, Role role) {
    double sum = 0;
    for (int group = 0; group < sizes.length; group++) {
      sum += Role.of(group, own, receiver) == role ? Math.max(0, left(group, own, receiver)) : 0;
    }
    return sum;
  }
}
