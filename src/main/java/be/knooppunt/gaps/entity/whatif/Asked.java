package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.gaps.entity.measures.DoorQuestions;
import be.knooppunt.gaps.entity.measures.MeasuredNetwork;
import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.Reference;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people come with: the needs that a partnership declares, or, when it declares none, every
 * life domain that a service on the map helps with, for everyone and anywhere. Two maps are asked
 * the same.
 *
 * @param isDeclared whether the partnership declared them
 * @param needs what is asked, each once
 */
record Asked(boolean isDeclared, List<DeclaredNeed> needs) {
  /** Domains of services that point the way or say they are for everything: no help by itself. */
  private static final Set<String> NO_HELP = Set.of("INFO", "MULTI");

  static Asked of(WhatIfQuestion question, Network... maps) {
    Set<DeclaredNeed> declared = new LinkedHashSet<>();
    Set<String> covered = new TreeSet<>();
    for (Network map : maps) {
      for (DeclaredNeed need : map.partnership().map(Partnership::needs).orElse(List.of())) {
        declared.add(need(need));
      }
      for (Service service : map.services()) {
        if (service.isShown(question.day(), question.evidence())) {
          covered.addAll(service.covers());
        }
      }
    }
    if (!declared.isEmpty()) {
      return new Asked(true, List.copyOf(declared));
    }
    covered.removeAll(NO_HELP);
    return new Asked(
        false,
        covered.stream()
            .map(code -> new DeclaredNeed(code, null, null, null, null, null))
            .toList());
  }

  private static DeclaredNeed need(DeclaredNeed need) {
    return new DeclaredNeed(need.need(), need.group(), need.municipality(), null, null, null);
  }

  /** The life domains, each once, in the order in which they are asked. */
  List<String> domains() {
    return needs.stream().map(DeclaredNeed::need).distinct().toList();
  }

  /** The same as questions at the doors of a measured network of services. */
  DoorQuestions at(Network network, MeasuredNetwork measured) {
    List<Integer> doors = new ArrayList<>();
    List<List<Integer>> targets = new ArrayList<>();
    needs.forEach(need -> targets.add(new ArrayList<>()));
    for (int node = 0; node < measured.ids().size(); node++) {
      Service service = network.getService(new ServiceId(measured.ids().get(node)));
      if (service.frontDoor()) {
        doors.add(node);
      }
      for (int i = 0; i < needs.size(); i++) {
        if (helps(network.reference(), service, needs.get(i))) {
          targets.get(i).add(node);
        }
      }
    }
    return new DoorQuestions(ints(doors), targets.stream().map(Asked::ints).toList());
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Tells whether a service helps with a need, for its group, where it is needed. */
  static boolean helps(Reference reference, Service service, DeclaredNeed need) {
    return !service.isClosed()
        && helpsWith(reference, service, need.need())
        && (need.group() == null
            || service.serves().isEmpty()
            || service.serves().contains(need.group()))
        && (need.municipality() == null
            || service.availableIn().isEmpty()
            || reference.contains(service.availableIn(), need.municipality()));
  }

  static boolean helpsWith(Reference reference, Service service, String need) {
    return reference.withBroader(need).stream().anyMatch(service.covers()::contains);
  }
}
