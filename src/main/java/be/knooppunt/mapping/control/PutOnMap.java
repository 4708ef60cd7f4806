package be.knooppunt.mapping.control;

import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.EditMap.Saved;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.NewRecords;
import be.knooppunt.network.control.SharedNetwork;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.MapPlace;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.people.control.CurrentRights;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a service on the map of a partnership that does not keep it. The service stays with its
 * steward; only its number and place here are new, and they can be taken back.
 */
@RequestScoped
public class PutOnMap {
  @Inject private SharedNetwork shared;
  @Inject private NewRecords newRecords;
  @Inject private EditMap editMap;
  @Inject private CurrentRights rights;

  /** For the container. */
  protected PutOnMap() {}

  /** Places services of a store. */
  public PutOnMap(
      SharedNetwork shared, NewRecords newRecords, EditMap editMap, CurrentRights rights) {
    this.shared = shared;
    this.newRecords = newRecords;
    this.editMap = editMap;
    this.rights = rights;
  }

  /** A service of any map that is open, which must be there. */
  public Service get(String id) {
    return shared
        .all()
        .findService(new ServiceId(Lookups.wellFormed("dienst", id)))
        .orElseThrow(() -> Lookups.unknown("dienst", id));
  }

  /** The organisation that a service is of. */
  public Organisation organisation(Service service) {
    return shared.all().organisationOf(service);
  }

  private static PartnershipId home(Network network) {
    return network.partnership().orElseThrow().id();
  }

  private Edit placing(Network network, Service service) {
    MapPlace place = newRecords.place(home(network), service);
    return new Edit(place.key(), Edit.ABSENT, Optional.of(place), Optional.empty());
  }

  /** What the map would then hold, with the records that it did not know yet. */
  public List<Edit> preview(Network network, Service service) {
    List<Edit> edits = new ArrayList<>();
    for (OrganisationId id : service.organisations()) {
      if (network.findOrganisation(id).isEmpty()) {
        edits.add(Edit.change(shared.all().getOrganisation(id), Edit.ANY));
      }
    }
    edits.add(Edit.change(service, Edit.ANY));
    edits.add(placing(network, service));
    return List.copyOf(edits);
  }

  /**
   * Puts it on the map.
   *
   * @throws EditConflict when it is there already; nothing is written then
   */
  public Saved place(Network network, Service service, String reason, String batchId) {
    rights.requireCoordinate(home(network).value());
    Author author = new Author(rights.requireAccountId(), home(network));
    return editMap.save(List.of(placing(network, service)), author, reason, batchId);
  }
}
