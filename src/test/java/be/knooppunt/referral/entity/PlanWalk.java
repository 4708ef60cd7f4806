package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import be.knooppunt.referral.entity.PlainRules.Move;
import be.knooppunt.referral.entity.PlanBruteForce.Price;
import be.knooppunt.referral.entity.PlanStop.Met;
import be.knooppunt.referral.entity.PlanStop.WaitsFor;
import be.knooppunt.referral.entity.Step.Arrival;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks a plan stop by stop, by {@link PlainRules}, and notes whatever is not as it should be. */
final class PlanWalk {
  private final PlainRules rules;
  private final PlanQuestion question;
  private final Plan plan;
  private final List<String> faults = new ArrayList<>();
  private final List<Integer> handovers = new ArrayList<>();
  private int burden;

  private PlanWalk(Network network, PlanQuestion question, Plan plan) {
    this.rules = new PlainRules(network, question.situation());
    this.question = question;
    this.plan = plan;
  }

  /** What is wrong with a plan that should meet some needs; nothing when it is as it should be. */
  static List<String> faults(Network network, PlanQuestion question, Set<String> needs, Plan plan) {
    PlanWalk walk = new PlanWalk(network, question, plan);
    walk.check(needs);
    return walk.faults;
  }

  private void check(Set<String> needs) {
    for (int i = 0; i < plan.stops().size(); i++) {
      PlanStop stop = plan.stops().get(i);
      if (stop.from() >= i) {
        faults.add(i + " comes before the stop it comes from");
        return;
      }
      arrive(i, stop);
      order(i, stop);
      if (needsFrom(i).isEmpty()) {
        faults.add(i + " serves no need");
      }
      for (Met met : stop.meets()) {
        require(rules.isMetAt(stop.step().service(), met.need()), met + " is not met at " + i);
      }
    }
    List<String> met =
        plan.stops().stream().flatMap(stop -> stop.meets().stream()).map(Met::need).toList();
    require(met.size() == needs.size() && needs.equals(Set.copyOf(met)), "met: " + met);
    int crossed = (int) plan.stops().stream().filter(s -> s.step().arrival().isPresent()).count();
    Price walked = new Price(plan.stops().size() - 1, crossed, burden);
    require(walked.equals(Price.of(plan)), "walked: " + walked);
  }

  private void require(boolean isSo, String fault) {
    if (!isSo) {
      faults.add(fault);
    }
  }

  private void arrive(int i, PlanStop stop) {
    Service service = stop.step().service();
    if (stop.isStart()) {
      handovers.add(0);
      require(stop.step().kind() == Arrival.START, i + " is no start");
      require(rules.starts(question.from()).contains(service), i + " cannot be started from");
      require(stop.waiting().equals(Waiting.NONE), i + " waits at the start");
      return;
    }
    PlanStop parent = plan.stops().get(stop.from());
    Optional<Move> move = move(parent, stop);
    handovers.add(handovers.get(stop.from()) + (stop.step().arrival().isPresent() ? 1 : 0));
    if (move.isEmpty()) {
      faults.add(i + " cannot be reached from " + stop.from());
      return;
    }
    burden += move.get().burden();
    require(move.get().to().equals(service), i + " is another service");
    require(handovers.get(i) <= question.situation().maxHandovers(), i + " is too far");
    require(
        stop.waiting().atLeastDays() == parent.waiting().atLeastDays() + move.get().days()
            && stop.waiting().isKnown() == (parent.waiting().isKnown() && move.get().isKnown()),
        i + " waits " + stop.waiting());
    stop.step()
        .arrival()
        .ifPresent(
            path ->
                require(
                    needsFrom(i).stream().anyMatch(need -> rules.isFor(path, need)),
                    i + " is reached over a path for other needs"));
  }

  private Optional<Move> move(PlanStop parent, PlanStop stop) {
    Service here = parent.step().service();
    return switch (stop.step().kind()) {
      case START -> Optional.empty();
      case HANDOVER ->
          rules.moves(here).stream()
              .filter(move -> move.isHandover() && move.path().equals(stop.step().arrival()))
              .findFirst();
      case SAME_ORGANISATION ->
          parent.step().kind() == Arrival.SAME_ORGANISATION
              ? Optional.empty()
              : rules.deskChange(here, stop.step().service());
    };
  }

  /** The needs met at a stop or after it. */
  private Set<String> needsFrom(int stop) {
    Set<String> needs = new HashSet<>();
    for (int i = stop; i < plan.stops().size(); i++) {
      int above = i;
      while (above > stop) {
        above = plan.stops().get(above).from();
      }
      if (above == stop) {
        plan.stops().get(i).meets().forEach(met -> needs.add(met.need()));
      }
    }
    return needs;
  }

  private void order(int i, PlanStop stop) {
    int moment = 0;
    for (WaitsFor waits : stop.waitsFor()) {
      if (waits.stop() >= i) {
        faults.add(i + " comes before what it waits for");
        return;
      }
      moment = Math.max(moment, plan.stops().get(waits.stop()).moment() + 1);
    }
    require(stop.moment() == moment, i + " is at moment " + stop.moment() + ", not " + moment);
    require(
        stop.isStart() || stop.waitsFor().stream().anyMatch(w -> w.stop() == stop.from()),
        i + " does not wait for where it comes from");
    require(
        i == 0 || plan.stops().get(i - 1).moment() <= stop.moment(), i + " is out of the order");
  }
}
