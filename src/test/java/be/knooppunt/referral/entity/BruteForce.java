package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.referral.entity.PlainRules.Move;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts out every way that is handed over to no service twice, one by one, by {@link PlainRules}.
 */
final class BruteForce {
  /** What a way costs. */
  record Cost(int handovers, int burden, int days, boolean isKnown) {
    private static final Cost NOTHING = new Cost(0, 0, 0, true);
    private static final Cost IMPOSSIBLE = new Cost(-1, -1, -1, false);

    static Cost of(Itinerary one) {
      return new Cost(
          one.handovers(), one.burden(), one.waiting().atLeastDays(), one.waiting().isKnown());
    }

    /** Known waiting goes before unknown waiting, then the fewer days. */
    private int compareWaiting(Cost other) {
      return isKnown == other.isKnown ? Integer.compare(days, other.days) : isKnown ? -1 : 1;
    }

    boolean beats(Cost other) {
      return !equals(other)
          && handovers <= other.handovers
          && burden <= other.burden
          && compareWaiting(other) <= 0;
    }

    private Cost plus(Move move) {
      return new Cost(
          handovers + (move.isHandover() ? 1 : 0),
          burden + move.burden(),
          days + move.days(),
          isKnown && move.isKnown());
    }
  }

  private final PlainRules rules;
  private final RouteQuestion question;
  private final Set<Cost> found = new HashSet<>();

  BruteForce(Network network, RouteQuestion question) {
    this.rules = new PlainRules(network, question.situation());
    this.question = question;
    for (Service start : rules.starts(question.from())) {
      Set<ServiceId> passed = new HashSet<>(Set.of(start.id()));
      go(start, passed, new HashSet<>(passed), Cost.NOTHING, true);
    }
  }

  /** One change of desk at most between two handovers. */
  private void go(
      Service here,
      Set<ServiceId> passed,
      Set<ServiceId> arrived,
      Cost cost,
      boolean mayChangeDesk) {
    if (rules.isMetAt(here, question.need())) {
      found.add(cost);
    }
    for (Move move : rules.moves(here)) {
      ServiceId next = move.to().id();
      boolean isNew = !passed.contains(next);
      if (!move.isHandover()) {
        if (mayChangeDesk && isNew) {
          passed.add(next);
          go(move.to(), passed, arrived, cost.plus(move), false);
          passed.remove(next);
        }
      } else if (cost.handovers() < question.situation().maxHandovers()
          && rules.isFor(move.path().orElseThrow(), question.need())
          && arrived.add(next)) {
        passed.add(next);
        go(move.to(), passed, arrived, cost.plus(move), true);
        arrived.remove(next);
        if (isNew) {
          passed.remove(next);
        }
      }
    }
  }

  /** Tells whether there is any way. */
  boolean hasWay() {
    return !found.isEmpty();
  }

  /** The costs of the ways that no other way beats. */
  Set<Cost> front() {
    return found.stream()
        .filter(one -> found.stream().noneMatch(other -> other.beats(one)))
        .collect(Collectors.toSet());
  }

  /** Walks an itinerary step by step and adds up what it costs. */
  static Cost walk(Network network, RouteQuestion question, Itinerary one) {
    PlainRules rules = new PlainRules(network, question.situation());
    List<Service> stops = new ArrayList<>();
    Cost cost = Cost.NOTHING;
    boolean mayChangeDesk = true;
    for (Step step : one.steps()) {
      if (stops.isEmpty()) {
        stops.add(step.service());
        continue;
      }
      Service here = stops.get(stops.size() - 1);
      Optional<Move> move =
          step.arrival().isPresent()
              ? rules.moves(here).stream().filter(m -> m.path().equals(step.arrival())).findFirst()
              : mayChangeDesk ? rules.deskChange(here, step.service()) : Optional.empty();
      if (move.filter(m -> m.to().equals(step.service())).isEmpty()
          || !step.arrival().map(p -> rules.isFor(p, question.need())).orElse(true)) {
        return Cost.IMPOSSIBLE;
      }
      cost = cost.plus(move.get());
      mayChangeDesk = step.arrival().isPresent();
      stops.add(step.service());
    }
    boolean isMet = rules.isMetAt(stops.get(stops.size() - 1), question.need());
    return isMet && rules.starts(question.from()).contains(stops.get(0)) ? cost : Cost.IMPOSSIBLE;
  }
}
