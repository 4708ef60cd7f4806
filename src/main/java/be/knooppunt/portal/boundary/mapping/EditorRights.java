package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.mapping.control.ReadHistory;
import be.knooppunt.mapping.control.RecordRights;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.SharedNetwork;
import be.knooppunt.network.entity.CategoryPath;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.people.control.CurrentRights;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What whoever asks may do in a form, as {@link RecordRights} decides. */
@RequestScoped
public class EditorRights {
  @Inject private RecordRights recordRights;
  @Inject private CurrentRights rights;
  @Inject private MapRecords records;
  @Inject private ReadHistory history;
  @Inject private SharedNetwork shared;

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

  /** May know that a record is there: it is on this map, or on one that is open to them. */
  public boolean mayKnow(Network network, StoredRecord stored) {
    return history.isSeen(network, stored.key(), stored.fields())
        || recordRights.keepers(stored.key(), stored.fields()).stream()
            .anyMatch(keeper -> shared.mayOpen(new PartnershipId(keeper.partnership())));
  }

  /** May change a record as it stands. */
  public boolean mayChange(StoredRecord stored) {
    return recordRights.mayEdit(stored);
  }

  /** May write a record that is new, or what one has become. */
  public boolean mayWrite(Network network, MapRecord record, Optional<StoredRecord> stored) {
    String steward =
        stored.flatMap(StoredRecord::steward).map(p -> p.value()).orElseGet(() -> home(network));
    return recordRights.mayEdit(record.key(), named(record).with("steward", steward));
  }

  /** May say that a path is in use; who may not, proposes it. */
  public boolean maySettle(ReferralPath path) {
    return recordRights.maySettle(named(path));
  }

  /** Speaks for a service. */
  public boolean isOwn(ServiceId service) {
    return records
        .find(new RecordKey(RecordKind.SERVICE, service.value()))
        .map(recordRights::mayEdit)
        .orElse(false);
  }

  /** The fields by which it is decided who keeps a record. */
  private static Fields named(MapRecord record) {
    Map<String, Object> named = new HashMap<>();
    if (record instanceof Service service) {
      named.put("organisations", service.organisations().stream().map(o -> o.value()).toList());
    } else if (record instanceof Mandate mandate) {
      named.put("organisation", mandate.organisation().value());
    } else if (record instanceof ReferralPath path) {
      named.put("from", path.from().value());
      named.put("to", path.to().value());
    } else if (record instanceof CategoryPath path) {
      named.put("from", path.from().value());
    } else if (record instanceof Tie tie) {
      named.put("a", tie.a().value());
      named.put("b", tie.b().value());
    }
    return Fields.of(named);
  }
}
