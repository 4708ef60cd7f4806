package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.entity.CategoryPath;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.people.control.CurrentRights;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who may change which record: the coordinator of the partnership that keeps it right, and an
 * editor of an organisation that it is of. A path or tie is of both its ends.
 */
@RequestScoped
public class EditorRights {
  @Inject private CurrentRights rights;

  /** For the container. */
  protected EditorRights() {}

  /** With the rights of whoever asks. */
  public EditorRights(CurrentRights rights) {
    this.rights = rights;
  }

  private static String home(Network network) {
    return network.partnership().orElseThrow().id().value();
  }

  /** Leads this partnership. */
  public boolean coordinates(Network network) {
    return rights.mayCoordinate(home(network));
  }

  /** The organisations of which one is an editor here. */
  public Set<String> organisations(Network network) {
    return rights.organisationsIn(home(network));
  }

  /** May write a new record, or what an existing one has become. */
  public boolean mayWrite(Network network, MapRecord record) {
    Set<String> organisations = organisations(network, record);
    return coordinates(network)
        || (!(record instanceof Organisation)
            && !organisations.isEmpty()
            && rights.mayEdit(home(network), organisations));
  }

  /** May change a record as it stands. */
  public boolean mayChange(Network network, StoredRecord stored) {
    String keeper = stored.steward().map(p -> p.value()).orElseGet(() -> home(network));
    Set<String> organisations = organisations(network, stored);
    return rights.mayCoordinate(keeper)
        || (!organisations.isEmpty() && rights.mayEdit(keeper, organisations));
  }

  /** Tells whether an editor speaks for both ends of a path, or only for one. */
  public boolean hasBothEnds(Network network, ReferralPath path) {
    return coordinates(network) || (isOwn(network, path.from()) && isOwn(network, path.to()));
  }

  /** Tells whether a service is of an organisation of which one is an editor. */
  public boolean isOwn(Network network, ServiceId service) {
    return rights.mayEdit(home(network), offering(network, List.of(service.value())));
  }

  private static Set<String> organisations(Network network, MapRecord record) {
    if (record instanceof Organisation organisation) {
      return Set.of(organisation.id().value());
    } else if (record instanceof Service service) {
      return values(service.organisations());
    } else if (record instanceof Mandate mandate) {
      return Set.of(mandate.organisation().value());
    } else if (record instanceof ReferralPath path) {
      return offering(network, List.of(path.from().value(), path.to().value()));
    } else if (record instanceof CategoryPath path) {
      return offering(network, List.of(path.from().value()));
    } else if (record instanceof Tie tie) {
      return Set.of(tie.a().value(), tie.b().value());
    }
    return Set.of();
  }

  private static Set<String> organisations(Network network, StoredRecord stored) {
    List<String> ends = new ArrayList<>(stored.fields().texts("from"));
    ends.addAll(stored.fields().texts("to"));
    return switch (stored.key().kind()) {
      case ORGANISATION -> Set.of(stored.key().id());
      case SERVICE -> Set.copyOf(stored.fields().texts("organisations"));
      case MANDATE -> Set.copyOf(stored.fields().texts("organisation"));
      case PATH, CATEGORY_PATH -> offering(network, ends);
      case TIE -> Set.of(stored.fields().text("a"), stored.fields().text("b"));
      case PARTNERSHIP, MEMBERSHIP, PLACEMENT -> Set.of();
    };
  }

  private static Set<String> offering(Network network, List<String> services) {
    Set<String> found = new HashSet<>();
    for (String service : services) {
      network
          .findService(new ServiceId(service))
          .ifPresent(known -> found.addAll(values(known.organisations())));
    }
    return found;
  }

  private static Set<String> values(List<OrganisationId> ids) {
    Set<String> values = new HashSet<>();
    ids.forEach(id -> values.add(id.value()));
    return values;
  }
}
