package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Service;
import be.knooppunt.referral.entity.Plan.Overview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who could keep the overview of a plan: a stop with a mandate to coordinate or to lead, a service
 * for coordination, a generalist. When none of the stops coordinates, services that do and that a
 * stop refers to are named as well.
 */
final class Overviews {
  private static final int MOST = 3;
  private static final Set<String> COORDINATING = Set.of("COORDINATION", "LEAD");
  private static final String COORDINATION_SERVICE = "CASE_COORDINATION";

  private Overviews() {}

  static List<Overview> of(Ground ground, List<PlanStop> stops) {
    List<Overview> found = new ArrayList<>();
    for (int i = 0; i < stops.size(); i++) {
      Service service = stops.get(i).step().service();
      OptionalInt place = OptionalInt.of(i);
      fitness(ground, service).ifPresent(why -> found.add(new Overview(service, why, place)));
    }
    if (found.stream().noneMatch(one -> coordinates(one.why()))) {
      found.addAll(besides(ground, stops));
    }
    return found.stream()
        .sorted(
            Comparator.<Overview, Overview.Why>comparing(Overview::why)
                .thenComparingInt(one -> one.stop().orElse(Integer.MAX_VALUE))
                .thenComparing(one -> one.service().id().value()))
        .limit(MOST)
        .toList();
  }

  private static boolean coordinates(Overview.Why why) {
    return why == Overview.Why.MANDATE || why == Overview.Why.SERVICE;
  }

  private static Optional<Overview.Why> fitness(Ground ground, Service service) {
    Network network = ground.network;
    LocalDate day = ground.situation.date();
    boolean mandated =
        network.mandatesOf(service.id()).stream()
            .filter(mandate -> mandate.validity().holdsOn(day))
            .map(Mandate::function)
            .anyMatch(COORDINATING::contains);
    if (mandated) {
      return Optional.of(Overview.Why.MANDATE);
    }
    if (service.type().equals(COORDINATION_SERVICE)) {
      return Optional.of(Overview.Why.SERVICE);
    }
    Organisation organisation = network.organisationOf(service);
    if (organisation.lens() == Lens.GENERALIST) {
      return Optional.of(Overview.Why.GENERALIST);
    }
    return organisation.lens() == Lens.SPECIALIST_WITH_GENERALIST_LENS
        ? Optional.of(Overview.Why.GENERALIST_LENS)
        : Optional.empty();
  }

  /** Services that coordinate, one path from a stop; each once. */
  private static List<Overview> besides(Ground ground, List<PlanStop> stops) {
    Network network = ground.network;
    RouteArrays arrays = ground.arrays;
    BitSet seen = new BitSet();
    stops.forEach(s -> seen.set(network.positionOf(s.step().service().id()).orElseThrow()));
    List<Overview> found = new ArrayList<>();
    for (int from : seen.stream().toArray()) {
      for (int arc = arrays.arcFrom[from]; arc < arrays.arcFrom[from + 1]; arc++) {
        int to = arrays.arcTo[arc];
        if (!seen.get(to) && ground.receives(to) && ground.isUsable(arc, List.of())) {
          seen.set(to);
          Service service = network.services().get(to);
          fitness(ground, service)
              .filter(Overviews::coordinates)
              .ifPresent(why -> found.add(new Overview(service, why, OptionalInt.empty())));
        }
      }
    }
    return found;
  }
}
