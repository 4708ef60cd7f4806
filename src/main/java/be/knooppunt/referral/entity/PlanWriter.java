package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.WaitingBand;
import be.knooppunt.referral.entity.PlanStop.Met;
import be.knooppunt.referral.entity.PlanStop.WaitsFor;
import be.knooppunt.referral.entity.Step.Arrival;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the trees of a plan down in the order in which to take them: what must come first comes
 * first; of what can go side by side those who decide, then those with the longest waiting, so that
 * it begins to run.
 */
final class PlanWriter {
  private final Ground ground;
  private final Network network;
  private final List<Sought> needs;

  PlanWriter(Ground ground, List<Sought> needs) {
    this.ground = ground;
    this.network = ground.network;
    this.needs = needs;
  }

  Plan write(PlanFinder.Found found, Plan.Aim aim) {
    List<PlanTree> stops = found.trees().stream().flatMap(tree -> tree.all().stream()).toList();
    Map<PlanTree, Map<PlanTree, WaitsFor.Why>> first = whatComesFirst(stops);
    Map<PlanTree, Integer> moments = new HashMap<>();
    stops.forEach(stop -> moment(stop, first, moments));
    List<PlanTree> order =
        stops.stream()
            .sorted(
                Comparator.<PlanTree>comparingInt(stop -> number(moments, stop))
                    .thenComparing(stop -> decides(stop, first) ? 0 : 1)
                    .thenComparing(stop -> -days(stop))
                    .thenComparingInt(stop -> stop.service)
                    .thenComparingInt(stop -> stop.arc))
            .toList();
    List<PlanStop> written = new ArrayList<>();
    for (PlanTree stop : order) {
      written.add(stop(stop, order, first, number(moments, stop), written));
    }
    int handovers = (int) order.stream().filter(stop -> stop.arc != Label.NO_ARC).count();
    int burden = order.stream().mapToInt(this::burden).sum();
    return new Plan(
        List.copyOf(written),
        written.size() - 1,
        handovers,
        burden,
        longest(written),
        found.isProvenBest(),
        EnumSet.of(aim),
        Overviews.of(ground, written));
  }

  private static int number(Map<PlanTree, Integer> moments, PlanTree stop) {
    return Objects.requireNonNull(moments.get(stop));
  }

  private Service service(PlanTree stop) {
    return network.services().get(stop.service);
  }

  private Optional<ReferralPath> path(PlanTree stop) {
    return stop.arc == Label.NO_ARC
        ? Optional.empty()
        : Optional.of(network.paths().get(ground.arrays.arcPath[stop.arc]));
  }

  private int burden(PlanTree stop) {
    if (stop.isStart()) {
      return 0;
    }
    int weight = stop.arc == Label.NO_ARC ? 0 : ground.arrays.arcWeight[stop.arc];
    return weight + ground.burden(stop.service);
  }

  private int days(PlanTree stop) {
    return Waiting.NONE
        .plus(
            path(stop).map(ReferralPath::firstContact).orElse(WaitingBand.UNKNOWN),
            service(stop).waitingBand())
        .atLeastDays();
  }

  /** For each stop the stops that come before it, and why. */
  private Map<PlanTree, Map<PlanTree, WaitsFor.Why>> whatComesFirst(List<PlanTree> stops) {
    Map<PlanTree, Map<PlanTree, WaitsFor.Why>> first = new HashMap<>();
    for (PlanTree stop : stops) {
      Map<PlanTree, WaitsFor.Why> before = new LinkedHashMap<>();
      PlanTree parent = stop.parent;
      if (parent != null) {
        boolean mandated = path(stop).map(p -> p.handover() == Handover.MANDATED).orElse(false);
        before.put(parent, mandated ? WaitsFor.Why.MANDATED : WaitsFor.Why.HANDOVER);
      }
      first.put(stop, before);
    }
    for (PlanTree stop : stops) {
      for (PlanTree decider : stops) {
        if (decider != stop && decidesFor(decider, stop) && !comesBefore(stop, decider, first)) {
          // a decision is the stronger reason, also where the decider hands over itself
          Objects.requireNonNull(first.get(stop)).put(decider, WaitsFor.Why.DECISION);
        }
      }
    }
    return first;
  }

  private boolean decidesFor(PlanTree decider, PlanTree stop) {
    List<Sought> met = met(stop);
    return met.stream().noneMatch(need -> hasExclusiveSay(stop, need))
        && met.stream().anyMatch(need -> hasExclusiveSay(decider, need));
  }

  private boolean hasExclusiveSay(PlanTree stop, Sought need) {
    Situation situation = ground.situation;
    return DecidingMandates.at(network, service(stop), situation.date()).stream()
        .filter(mandate -> "EXCLUSIVE".equals(mandate.gatekeeping()))
        .filter(
            mandate ->
                situation.groups().isEmpty()
                    || mandate.forGroups().isEmpty()
                    || situation.groups().stream().anyMatch(mandate.forGroups()::contains))
        .anyMatch(mandate -> need.accepted().stream().anyMatch(mandate.over()::contains));
  }

  private List<Sought> met(PlanTree stop) {
    List<Sought> met = new ArrayList<>();
    for (int need = 0; need < needs.size(); need++) {
      if ((stop.meets & 1 << need) != 0) {
        met.add(needs.get(need));
      }
    }
    return met;
  }

  /** Tells whether one stop has to come before another already. */
  private static boolean comesBefore(
      PlanTree one, PlanTree other, Map<PlanTree, Map<PlanTree, WaitsFor.Why>> first) {
    Set<PlanTree> before = first.getOrDefault(other, Map.of()).keySet();
    return before.contains(one)
        || before.stream().anyMatch(between -> comesBefore(one, between, first));
  }

  private static int moment(
      PlanTree stop,
      Map<PlanTree, Map<PlanTree, WaitsFor.Why>> first,
      Map<PlanTree, Integer> moments) {
    Integer known = moments.get(stop);
    if (known != null) {
      return known;
    }
    int moment = 0;
    for (PlanTree before : first.getOrDefault(stop, Map.of()).keySet()) {
      moment = Math.max(moment, moment(before, first, moments) + 1);
    }
    moments.put(stop, moment);
    return moment;
  }

  private static boolean decides(PlanTree stop, Map<PlanTree, Map<PlanTree, WaitsFor.Why>> first) {
    return first.values().stream()
        .map(before -> before.get(stop))
        .anyMatch(why -> why == WaitsFor.Why.DECISION || why == WaitsFor.Why.MANDATED);
  }

  private PlanStop stop(
      PlanTree stop,
      List<PlanTree> order,
      Map<PlanTree, Map<PlanTree, WaitsFor.Why>> first,
      int moment,
      List<PlanStop> before) {
    Service service = service(stop);
    Optional<ReferralPath> path = path(stop);
    Set<StepNotice> notices = StepNotices.at(ground, service, path, stop.isStart());
    List<Met> meets = new ArrayList<>();
    for (Sought need : met(stop)) {
      String by = need.metBy(service).orElseThrow();
      if (!by.equals(need.need())) {
        notices.add(StepNotice.BROADER_DOMAIN);
      }
      meets.add(new Met(need.need(), by));
    }
    PlanTree parent = stop.parent;
    int from = parent == null ? PlanStop.NOWHERE : order.indexOf(parent);
    Arrival kind =
        parent == null
            ? Arrival.START
            : path.isPresent() ? Arrival.HANDOVER : Arrival.SAME_ORGANISATION;
    Waiting waiting =
        parent == null
            ? Waiting.NONE
            : before
                .get(from)
                .waiting()
                .plus(
                    path.map(ReferralPath::firstContact).orElse(WaitingBand.UNKNOWN),
                    service.waitingBand());
    List<WaitsFor> waits =
        first.getOrDefault(stop, Map.of()).entrySet().stream()
            .map(entry -> new WaitsFor(entry.getValue(), order.indexOf(entry.getKey())))
            .sorted(Comparator.comparingInt(WaitsFor::stop))
            .toList();
    return new PlanStop(
        new Step(service, kind, path, notices), from, List.copyOf(meets), waits, moment, waiting);
  }

  private static Waiting longest(List<PlanStop> stops) {
    int days = stops.stream().mapToInt(stop -> stop.waiting().atLeastDays()).max().orElse(0);
    return new Waiting(days, stops.stream().allMatch(stop -> stop.waiting().isKnown()));
  }
}
