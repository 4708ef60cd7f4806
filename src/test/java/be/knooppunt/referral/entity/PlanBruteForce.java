package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.referral.entity.PlainRules.Move;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts together every tree of moves in which all needs are met, by {@link PlainRules}: for one need
 * after the other every way that branches off somewhere from the tree so far. A tree that is no
 * cheaper than the best one so far is not gone on with. Every tree without useless stops is the
 * union of such ways, so the cheapest is among them.
 *
 * <p>On a network of some size it also leaves a tree when even the shortest way to a need, walked
 * without any limit, makes it no cheaper.
 */
final class PlanBruteForce {
  private static final long NEVER = Long.MAX_VALUE / 4;
  private static final int BASE = 10_000;

  /** What a plan costs. */
  record Price(int services, int handovers, int burden) {
    static Price of(Plan plan) {
      return new Price(plan.services(), plan.handovers(), plan.burden());
    }

    /** Tells in one number how dear it is for an aim. */
    long in(Plan.Aim aim) {
      return aim == Plan.Aim.FEWEST_SERVICES
          ? packed(services, handovers, burden)
          : packed(burden, services, handovers);
    }

    private static long packed(long first, long second, long third) {
      return (first * BASE + second) * BASE + third;
    }

    private static Price unpacked(long price, Plan.Aim aim) {
      int first = (int) (price / BASE / BASE);
      int second = (int) (price / BASE % BASE);
      int third = (int) (price % BASE);
      return aim == Plan.Aim.FEWEST_SERVICES
          ? new Price(first, second, third)
          : new Price(second, third, first);
    }
  }

  private static final class Stop {
    final Service service;
    final @Nullable Move move;
    final @Nullable Stop parent;
    final int handovers;

    Stop(Service service, @Nullable Move move, @Nullable Stop parent) {
      this.service = service;
      this.move = move;
      this.parent = parent;
      this.handovers =
          parent == null || move == null ? 0 : parent.handovers + (move.isHandover() ? 1 : 0);
    }

    boolean allows(Move next, int most) {
      return next.isHandover() ? handovers < most : move == null || move.isHandover();
    }
  }

  private final PlainRules rules;
  private final List<String> needs;
  private final List<Service> starts;
  private final int most;
  private final Plan.Aim aim;
  private final List<Map<ServiceId, Long>> atLeast = new ArrayList<>();
  private final List<Stop> tree = new ArrayList<>();
  private final List<Stop> metAt = new ArrayList<>();
  private long best = NEVER;

  private PlanBruteForce(
      Network network, PlanQuestion question, List<String> needs, Plan.Aim aim, boolean isLarge) {
    this.rules = new PlainRules(network, question.situation());
    this.needs = needs;
    this.starts = rules.starts(question.from());
    this.most = question.situation().maxHandovers();
    this.aim = aim;
    for (String need : needs) {
      atLeast.add(isLarge ? atLeast(network, need) : Map.of());
    }
  }

  /**
   * The price of the cheapest plan that meets some needs of a question.
   *
   * @param needs those that have a way each
   * @param isLarge whether trees may be left that cannot become the cheapest
   */
  static Price cheapest(
      Network network, PlanQuestion question, List<String> needs, Plan.Aim aim, boolean isLarge) {
    PlanBruteForce all = new PlanBruteForce(network, question, needs, aim, isLarge);
    all.meet(0, 0);
    return Price.unpacked(all.best, aim);
  }

  private long price(Move move) {
    return new Price(1, move.isHandover() ? 1 : 0, move.burden()).in(aim);
  }

  /** What a way to a need costs at least from each service; missing when there is none at all. */
  private Map<ServiceId, Long> atLeast(Network network, String need) {
    Map<ServiceId, Long> least = new HashMap<>();
    for (Service service : network.services()) {
      least.put(service.id(), rules.isMetAt(service, need) ? 0 : NEVER);
    }
    boolean isChanged = true;
    while (isChanged) {
      isChanged = false;
      for (Service service : network.services()) {
        for (Move move : rules.moves(service)) {
          long over = least.getOrDefault(move.to().id(), NEVER) + price(move);
          if (over < least.getOrDefault(service.id(), NEVER)) {
            least.put(service.id(), over);
            isChanged = true;
          }
        }
      }
    }
    return least;
  }

  private long atLeast(int need, Service from) {
    return atLeast.get(need).getOrDefault(from.id(), 0L);
  }

  private boolean isHopeless(int from, long cost) {
    for (int need = from; need < needs.size(); need++) {
      long least = NEVER;
      for (Stop stop : tree) {
        least = Math.min(least, atLeast(need, stop.service));
      }
      for (Service start : starts) {
        least = Math.min(least, atLeast(need, start));
      }
      if (cost + least >= best) {
        return true;
      }
    }
    return false;
  }

  private void meet(int need, long cost) {
    if (isHopeless(need, cost)) {
      return;
    }
    if (need == needs.size()) {
      if (cost < best && everyPathIsForOneOfItsNeeds()) {
        best = cost;
      }
      return;
    }
    for (Stop stop : List.copyOf(tree)) {
      go(stop, need, cost);
    }
    for (Service start : starts) {
      if (tree.stream().noneMatch(stop -> stop.parent == null && stop.service.equals(start))) {
        Stop root = new Stop(start, null, null);
        long more = tree.isEmpty() ? 0 : new Price(1, 0, 0).in(aim);
        tree.add(root);
        go(root, need, cost + more);
        tree.remove(root);
      }
    }
  }

  /** Meets a need here, or goes on from here. */
  private void go(Stop here, int need, long cost) {
    if (rules.isMetAt(here.service, needs.get(need))) {
      metAt.add(here);
      meet(need + 1, cost);
      metAt.remove(metAt.size() - 1);
    }
    rules.moves(here.service).stream()
        .filter(move -> here.allows(move, most))
        .filter(move -> tree.stream().noneMatch(s -> s.parent == here && move.equals(s.move)))
        .sorted(Comparator.comparingLong(m -> price(m) + atLeast(need, m.to())))
        .forEach(
            move -> {
              long more = cost + price(move);
              if (more + atLeast(need, move.to()) < best) {
                Stop next = new Stop(move.to(), move, here);
                tree.add(next);
                go(next, need, more);
                tree.remove(tree.size() - 1);
              }
            });
  }

  private boolean everyPathIsForOneOfItsNeeds() {
    Map<Stop, Set<String>> below = new HashMap<>();
    for (int need = 0; need < needs.size(); need++) {
      for (Stop stop = metAt.get(need); stop != null; stop = stop.parent) {
        below.computeIfAbsent(stop, key -> new HashSet<>()).add(needs.get(need));
      }
    }
    return below.entrySet().stream()
        .allMatch(
            entry -> {
              Move move = entry.getKey().move;
              return move == null
                  || move.path().map(path -> isForOne(path, entry.getValue())).orElse(true);
            });
  }

  private boolean isForOne(ReferralPath path, Set<String> some) {
    return some.stream().anyMatch(need -> rules.isFor(path, need));
  }
}
