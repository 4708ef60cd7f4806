package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingKey;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the map shows: for now the services from which no path leads on. */
@ApplicationScoped
public class ShownFindings implements CurrentFindings {
  @Override
  public List<Finding> list(Network network, LocalDate day, EvidenceFilter evidence) {
    List<ReferralPath> paths =
        network.paths().stream().filter(path -> path.isShown(day, evidence)).toList();
    Set<ServiceId> senders = paths.stream().map(ReferralPath::from).collect(Collectors.toSet());
    Set<ServiceId> receivers = paths.stream().map(ReferralPath::to).collect(Collectors.toSet());
    return network.services().stream()
        .filter(service -> service.isShown(day, evidence))
        .filter(service -> receivers.contains(service.id()) && !senders.contains(service.id()))
        .map(ShownFindings::deadEnd)
        .toList();
  }

  private static Finding deadEnd(Service service) {
    return new Finding(
        new FindingKey(FindingKind.DEAD_END, List.of(service.id().value())),
        Severity.MEDIUM,
        List.of(service.id()),
        List.copyOf(service.organisations()),
        List.of(),
        Map.of(),
        Map.of(),
        null);
  }
}
