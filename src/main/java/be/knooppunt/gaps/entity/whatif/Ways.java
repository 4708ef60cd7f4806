package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.gaps.entity.whatif.WayChange.NeedChange;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.referral.entity.ReachableNeeds;
import be.knooppunt.referral.entity.Situation;
import be.knooppunt.referral.entity.Start;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From which front doors which needs can be met, as the route finder would answer, for whoever
 * comes from wherever. Time O(doors × needs × (services + paths)).
 *
 * @param shown the services on the map
 * @param met the needs that can be met from each front door, in the order of their ids
 * @param reached the services that are reached from some front door
 */
record Ways(Set<ServiceId> shown, Map<ServiceId, Set<String>> met, Set<ServiceId> reached) {

  static Ways of(Network network, WhatIfQuestion question, List<String> needs) {
    ReachableNeeds reachable =
        ReachableNeeds.in(
            network, situation(question.day(), question.evidence(), question.handovers()), needs);
    Set<ServiceId> shown = new LinkedHashSet<>();
    Map<ServiceId, Set<String>> met = new LinkedHashMap<>();
    for (Service service : network.services()) {
      if (service.isShown(question.day(), question.evidence())) {
        shown.add(service.id());
        if (service.frontDoor()) {
          met.put(service.id(), reachable.from(new Start.AtService(service.id())));
        }
      }
    }
    Set<ServiceId> reached =
        met.isEmpty() ? Set.of() : reachable.servicesFrom(new Start.AnyFrontDoor());
    return new Ways(shown, met, reached);
  }

  private static Situation situation(LocalDate day, EvidenceFilter evidence, int handovers) {
    return new Situation(
        null, Set.of(), null, null, Set.<Obstacle>of(), null, handovers, evidence, day);
  }

  static WayChange compare(Network before, Network after, WhatIfQuestion question, Asked asked) {
    List<String> needs = asked.domains();
    Ways was = of(before, question, needs);
    Ways is = before == after ? was : of(after, question, needs);
    List<NeedChange> byNeed = new ArrayList<>();
    for (String need : needs) {
      Set<ServiceId> then = was.doorsTo(need);
      Set<ServiceId> now = is.doorsTo(need);
      byNeed.add(
          new NeedChange(need, then.size(), now.size(), without(then, now), without(now, then)));
    }
    List<ServiceId> cutOff = new ArrayList<>(without(was.reached, is.reached));
    cutOff.retainAll(is.shown);
    List<ServiceId> found = new ArrayList<>(without(is.reached, was.reached));
    found.retainAll(was.shown);
    return new WayChange(
        List.copyOf(was.met.keySet()),
        List.copyOf(is.met.keySet()),
        byNeed,
        without(was.shown, is.shown),
        without(is.shown, was.shown),
        cutOff,
        found,
        was.reached,
        is.reached);
  }

  private Set<ServiceId> doorsTo(String need) {
    Set<ServiceId> doors = new LinkedHashSet<>();
    met.forEach(
        (door, needs) -> {
          if (needs.contains(need)) {
            doors.add(door);
          }
        });
    return doors;
  }

  private static List<ServiceId> without(Set<ServiceId> all, Set<ServiceId> others) {
    return all.stream().filter(one -> !others.contains(one)).toList();
  }
}
