package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Records that cannot both be right: a path one side disputes, a path into a service that stopped
 * or takes nobody, a service whose organisations have all stopped, a mandate through a service that
 * stopped, and two organisations that each say they alone decide about the same.
 */
final class StatementRules implements Rule {
  @Override
  public void look(ShownMap map, Consumer<Finding> found) {
    Map<String, FindingDraft> receivers = new TreeMap<>();
    for (ReferralPath path : map.network.paths()) {
      if (map.isShown(path)) {
        lookAtPath(map, path, receivers, found);
      }
    }
    receivers.values().forEach(draft -> found.accept(draft.made()));
    map.own.stream().forEach(service -> lookAtService(map, map.service(service), found));
    for (Mandate mandate : map.mandates()) {
      lookAtMandate(map, mandate, found);
    }
    lookForTwoGates(map, found);
  }

  private static void lookAtPath(
      ShownMap map,
      ReferralPath path,
      Map<String, FindingDraft> receivers,
      Consumer<Finding> found) {
    Service from = map.network.getService(path.from());
    Service to = map.network.getService(path.to());
    if (path.status() == PathStatus.DISPUTED) {
      found.accept(
          FindingDraft.of(FindingKind.CONFLICTING_STATEMENTS, "path", path.id().value())
              .as(Severity.MEDIUM)
              .service(path.from())
              .service(path.to())
              .paths(List.of(path.id()))
              .code("statement", "disputed")
              .made());
    } else if (path.status().isUsable()) {
      if (!to.validity().holdsOn(map.day())) {
        add(receivers, "receiver-stopped", Severity.HIGH, to, path);
      } else if (to.isClosed() && map.isShown(to)) {
        add(receivers, "receiver-closed", Severity.HIGH, to, path);
      } else if (from.validity().endedBefore(map.day())) {
        add(receivers, "sender-stopped", Severity.LOW, from, path);
      }
    }
  }

  /** All paths that say the same about one service make one finding. */
  private static void add(
      Map<String, FindingDraft> receivers,
      String statement,
      Severity severity,
      Service about,
      ReferralPath path) {
    receivers
        .computeIfAbsent(
            statement + "/" + about.id().value(),
            key ->
                FindingDraft.of(FindingKind.CONFLICTING_STATEMENTS, statement, about.id().value())
                    .as(severity)
                    .service(about.id())
                    .organisation(about.organisation())
                    .code("statement", statement))
        .service(path.from())
        .service(path.to())
        .paths(List.of(path.id()));
  }

  private static void lookAtService(ShownMap map, Service service, Consumer<Finding> found) {
    List<Organisation> offering =
        service.organisations().stream().map(map.network::getOrganisation).toList();
    if (offering.stream().noneMatch(o -> o.validity().holdsOn(map.day()))) {
      found.accept(
          FindingDraft.of(FindingKind.CONFLICTING_STATEMENTS, "service", service.id().value())
              .as(Severity.MEDIUM)
              .service(service.id())
              .organisations(service.organisations())
              .code("statement", "organisation-stopped")
              .made());
    }
  }

  private static void lookAtMandate(ShownMap map, Mandate mandate, Consumer<Finding> found) {
    List<Service> services =
        mandate.services().stream().flatMap(id -> map.network.findService(id).stream()).toList();
    if (!services.isEmpty()
        && services.stream().noneMatch(service -> service.validity().holdsOn(map.day()))) {
      found.accept(
          FindingDraft.of(FindingKind.CONFLICTING_STATEMENTS, "mandate", mandate.id().value())
              .as(Severity.LOW)
              .services(services.stream().map(Service::id).toList())
              .organisation(mandate.organisation())
              .codes("need", mandate.over())
              .code("statement", "mandate-service-stopped")
              .made());
    }
  }

  /** Two organisations that each say they alone decide, for a group and place they share. */
  private static void lookForTwoGates(ShownMap map, Consumer<Finding> found) {
    List<Mandate> gates =
        map.mandates().stream()
            .filter(m -> GateRules.EXCLUSIVE.equals(m.gatekeeping()) && m.decides())
            .toList();
    Map<List<String>, Set<String>> shared = new TreeMap<>(StatementRules::compare);
    Map<List<String>, List<Mandate>> holders = new TreeMap<>(StatementRules::compare);
    for (int i = 0; i < gates.size(); i++) {
      for (int j = i + 1; j < gates.size(); j++) {
        Mandate one = gates.get(i);
        Mandate other = gates.get(j);
        Set<String> needs = new TreeSet<>(one.over());
        needs.retainAll(other.over());
        if (!one.organisation().equals(other.organisation())
            && !needs.isEmpty()
            && overlap(one.forGroups(), other.forGroups())
            && sharePlace(map, one.within(), other.within())) {
          List<String> key =
              new TreeSet<>(List.of(one.organisation().value(), other.organisation().value()))
                  .stream().toList();
          shared.computeIfAbsent(key, k -> new TreeSet<>()).addAll(needs);
          holders.computeIfAbsent(key, k -> new ArrayList<>()).addAll(List.of(one, other));
        }
      }
    }
    shared.forEach((key, needs) -> found.accept(twoGates(key, needs, holders.get(key))));
  }

  private static Finding twoGates(List<String> key, Set<String> needs, List<Mandate> mandates) {
    List<ServiceId> services =
        mandates.stream().flatMap(mandate -> mandate.services().stream()).toList();
    return FindingDraft.of(FindingKind.CONFLICTING_STATEMENTS, "gates", key.get(0), key.get(1))
        .as(Severity.MEDIUM)
        .services(services)
        .organisations(mandates.stream().map(Mandate::organisation).toList())
        .codes("need", needs)
        .code("statement", "two-gates")
        .made();
  }

  private static int compare(List<String> a, List<String> b) {
    return String.join("/", a).compareTo(String.join("/", b));
  }

  private static boolean overlap(Set<String> one, Set<String> other) {
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }

  private static boolean sharePlace(ShownMap map, Set<String> one, Set<String> other) {
    return overlap(one, other)
        || one.stream().anyMatch(place -> map.network.reference().contains(other, place))
        || other.stream().anyMatch(place -> map.network.reference().contains(one, place));
  }
}
