package be.knooppunt.testing;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Channel;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Service.Contact;
import be.knooppunt.network.entity.Service.Threshold;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.WaitingBand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is drawn of a service so far. */
final class DrawnService {
  List<String> organisations;
  String type = "INDIVIDUAL_AID";
  boolean frontDoor;
  boolean structural = true;
  Set<Channel> channels = Set.of();
  List<String> languages = List.of();
  @Nullable String fromRung;
  @Nullable String toRung;
  WaitingBand waiting = WaitingBand.UNKNOWN;
  CapacityState capacity = CapacityState.OPEN;
  Set<String> covers = Set.of();
  Set<String> serves = Set.of();
  Set<String> places = Set.of();
  private final List<Threshold> thresholds = new ArrayList<>();

  DrawnService(String organisation) {
    organisations = List.of(organisation);
  }

  void threshold(String id, String code, int severity) {
    thresholds.add(new Threshold(id + "-t" + thresholds.size(), code, severity, null, null));
  }

  Service made(String id, Provenance provenance, Validity validity) {
    return new Service(
        new ServiceId(id),
        organisations.stream().map(OrganisationId::new).toList(),
        "Service " + id,
        null,
        null,
        type,
        1,
        1,
        frontDoor,
        channels,
        languages,
        new Contact(null, null, null, null, null, null),
        List.of(),
        null,
        fromRung,
        toRung,
        waiting,
        null,
        structural,
        capacity,
        covers,
        serves,
        places,
        thresholds,
        null,
        provenance,
        validity);
  }
}
