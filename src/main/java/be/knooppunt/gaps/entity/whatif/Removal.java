package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Tie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes when a record goes: what cannot stay without it goes too, and what only names it in a
 * list keeps the rest of that list. The same as when it is removed in a form.
 */
final class Removal {
  private final Network network;
  private final List<Edit> edits = new ArrayList<>();
  private final Set<ServiceId> services = new HashSet<>();

  private Removal(Network network) {
    this.network = network;
  }

  static List<Edit> of(Network network, RecordKey key) {
    Removal removal = new Removal(network);
    switch (key.kind()) {
      case ORGANISATION -> removal.organisation(new OrganisationId(key.id()));
      case SERVICE -> {
        removal.services.add(new ServiceId(key.id()));
        removal.withServices();
      }
      default -> removal.remove(key);
    }
    return removal.edits;
  }

  private void remove(RecordKey key) {
    edits.add(Edit.remove(key, Edit.ANY));
  }

  private void change(MapRecord record) {
    edits.add(Edit.change(record, Edit.ANY));
  }

  private void organisation(OrganisationId id) {
    for (Service service : network.services()) {
      if (service.organisations().contains(id)) {
        List<OrganisationId> others =
            service.organisations().stream().filter(o -> !o.equals(id)).toList();
        if (others.isEmpty()) {
          services.add(service.id());
        } else {
          change(Offers.by(service, others));
        }
      }
    }
    network.mandates().stream()
        .filter(mandate -> mandate.organisation().equals(id))
        .forEach(mandate -> remove(mandate.key()));
    for (Tie tie : network.ties()) {
      if (tie.a().equals(id) || tie.b().equals(id)) {
        remove(tie.key());
      }
    }
    partnership()
        .ifPresent(
            p ->
                network.members().stream()
                    .filter(member -> member.organisation().equals(id))
                    .forEach(
                        member -> remove(RecordKey.within(RecordKind.MEMBERSHIP, p, id.value()))));
    withServices(id);
    remove(new RecordKey(RecordKind.ORGANISATION, id.value()));
  }

  private Optional<PartnershipId> partnership() {
    return network.partnership().map(p -> p.id());
  }

  private void withServices() {
    withServices(null);
  }

  private void withServices(@Nullable OrganisationId gone) {
    network.paths().stream()
        .filter(path -> services.contains(path.from()) || services.contains(path.to()))
        .forEach(path -> remove(path.key()));
    network.categoryPaths().stream()
        .filter(path -> services.contains(path.from()))
        .forEach(path -> remove(path.key()));
    for (Mandate mandate : network.mandates()) {
      if (!mandate.organisation().equals(gone)
          && mandate.services().stream().anyMatch(services::contains)) {
        List<ServiceId> left =
            mandate.services().stream().filter(s -> !services.contains(s)).toList();
        if (left.isEmpty()) {
          remove(mandate.key());
        } else {
          change(Offers.through(mandate, left));
        }
      }
    }
    for (Service service : network.services()) {
      if (services.contains(service.id())) {
        partnership()
            .filter(p -> network.placementOf(service.id()).isPresent())
            .ifPresent(
                p -> remove(RecordKey.within(RecordKind.PLACEMENT, p, service.id().value())));
        remove(service.key());
      }
    }
  }
}
