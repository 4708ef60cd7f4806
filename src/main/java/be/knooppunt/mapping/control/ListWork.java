package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.FloorSignal;
import be.knooppunt.mapping.entity.Proposal;
import be.knooppunt.mapping.entity.WorkItem;
import be.knooppunt.mapping.entity.WorkItem.Kind;
import be.knooppunt.mapping.entity.WorkList;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.config.TimeSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What waits in a partnership for whoever asks: a coordinator sees all, an editor the own part. */
@RequestScoped
public class ListWork {
  @Inject private KeepSignals signals;
  @Inject private ProposeChange proposeChange;
  @Inject private CurrentRights rights;
  @Inject private Clock clock;

  /** Everything that waits for whoever asks, the most pressing first. */
  public List<WorkItem> list(Network network) {
    String partnership = network.partnership().map(p -> p.id().value()).orElseThrow();
    List<WorkItem> items = new ArrayList<>(WorkList.of(network, TimeSource.today(clock)));
    for (FloorSignal signal : signals.list(partnership)) {
      if (signal.state() == FloorSignal.State.OPEN) {
        items.add(
            new WorkItem(
                Kind.SIGNAL,
                signal.subject(),
                organisations(network, signal.subject()),
                Optional.of(signal.givenOn()),
                Set.of(),
                signal.id()));
      }
    }
    for (Proposal proposal : proposeChange.listOpen(partnership)) {
      items.add(
          new WorkItem(
              Kind.PROPOSAL,
              proposal.key(),
              organisations(network, proposal.key()),
              Optional.of(LocalDate.ofInstant(proposal.proposedAt(), TimeSource.BRUSSELS)),
              Set.of(),
              proposal.id()));
    }
    if (!rights.mayCoordinate(partnership)) {
      Set<String> mine = rights.organisationsIn(partnership);
      items.removeIf(
          item -> item.organisations().stream().noneMatch(o -> mine.contains(o.value())));
    }
    return WorkList.sorted(items);
  }

  /** The organisations whose editors may do something about a record. */
  public static List<OrganisationId> organisations(Network network, RecordKey key) {
    if (key.kind() == RecordKind.SERVICE) {
      return network
          .findService(new ServiceId(key.id()))
          .map(s -> s.organisations())
          .orElse(List.of());
    }
    if (key.kind() == RecordKind.PATH) {
      return network.paths().stream()
          .filter(p -> p.id().equals(new PathId(key.id())))
          .flatMap(p -> ends(network, p))
          .distinct()
          .toList();
    }
    return List.of();
  }

  private static Stream<OrganisationId> ends(Network network, ReferralPath path) {
    return Stream.of(path.from(), path.to())
        .flatMap(id -> network.getService(id).organisations().stream());
  }
}
