package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Mandates by which one party alone opens the next door. It weighs more when others asked for a way
 * in, or when a service for the same need gets people from the holder alone; most when no front
 * door leads to the gate itself.
 */
final class GateRules implements Rule {
  static final String EXCLUSIVE = "EXCLUSIVE";

  @Override
  public void look(ShownMap map, Consumer<Finding> found) {
    for (Mandate mandate : map.mandates()) {
      if (EXCLUSIVE.equals(mandate.gatekeeping())) {
        found.accept(gate(map, mandate));
      }
    }
  }

  private static Finding gate(ShownMap map, Mandate mandate) {
    Set<ServiceId> gates = new TreeSet<>(Comparator.comparing(ServiceId::value));
    gates.addAll(mandate.services());
    List<ServiceId> behind =
        map.services.stream()
            .filter(s -> isBehind(map, s, mandate))
            .mapToObj(s -> map.service(s).id())
            .toList();
    List<ReferralPath> wished =
        map.network.paths().stream()
            .filter(path -> path.status() == PathStatus.WISHED && map.isShown(path))
            .filter(path -> gates.contains(path.to()) || behind.contains(path.to()))
            .toList();
    boolean isOpen = gates.isEmpty() || map.doors.length == 0 || isReached(map, gates);
    Severity severity = behind.isEmpty() && wished.isEmpty() ? Severity.LOW : Severity.MEDIUM;
    return FindingDraft.of(FindingKind.EXCLUSIVE_GATE, mandate.id().value())
        .as(isOpen ? severity : Severity.HIGH)
        .services(gates)
        .services(behind)
        .services(wished.stream().map(ReferralPath::from).toList())
        .organisation(mandate.organisation())
        .paths(wished.stream().map(ReferralPath::id).toList())
        .codes("need", mandate.over())
        .codes("group", mandate.forGroups())
        .figure("behind", behind.size())
        .figure("wished", wished.size())
        .figure("doorLeadsThere", isOpen ? 1 : 0)
        .made();
  }

  /** A service for the same need to which all usable paths come from the holder. */
  private static boolean isBehind(ShownMap map, int position, Mandate mandate) {
    Service service = map.service(position);
    int[] in = map.in(position);
    return in.length > 0
        && !service.frontDoor()
        && !service.organisations().contains(mandate.organisation())
        && service.covers().stream().anyMatch(mandate.over()::contains)
        && IntStream.of(in).allMatch(p -> isFrom(map, p, mandate.organisation()));
  }

  private static boolean isFrom(ShownMap map, int path, OrganisationId holder) {
    return map.service(map.network.pathFrom(path)).organisations().contains(holder);
  }

  private static boolean isReached(ShownMap map, Set<ServiceId> gates) {
    // a colleague of a door opens the next one in the same house
    return map.reached().stream()
        .anyMatch(
            s ->
                gates.contains(map.service(s).id())
                    || gates.stream()
                        .map(map.network::getService)
                        .anyMatch(gate -> shareAHouse(gate, map.service(s))));
  }

  private static boolean shareAHouse(Service one, Service other) {
    return one.organisations().stream().anyMatch(other.organisations()::contains);
  }
}
