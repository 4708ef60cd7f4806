package be.knooppunt.generator;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Channel;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Service.Contact;
import be.knooppunt.network.entity.Service.Threshold;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.network.entity.WaitingBand;
import be.knooppunt.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service in the making. What is not said is unknown, open to all and always valid. */
final class DraftService {
  private static final Contact NO_CONTACT = new Contact(null, null, null, null, null, null);

  final ServiceId id;
  List<OrganisationId> organisations;
  String name;
  String type = "INDIVIDUAL_AID";
  int line = 1;
  boolean frontDoor;
  Set<Channel> channels = Set.of(Channel.DESK);
  List<String> languages = List.of("nl");
  @Nullable String fromRung;
  @Nullable String toRung;
  WaitingBand waiting = WaitingBand.WEEK;
  boolean structural = true;
  CapacityState capacity = CapacityState.OPEN;
  Set<String> covers = Set.of();
  Set<String> serves = Set.of();
  Set<String> availableIn = Set.of();
  final List<Threshold> thresholds = new ArrayList<>();
  Evidence evidence = Evidence.AGREED;
  Validity validity = Validity.ALWAYS;

  DraftService(String id, String name, OrganisationId organisation) {
    this.id = new ServiceId(id);
    this.name = name;
    this.organisations = List.of(organisation);
  }

  void threshold(String code, int severity) {
    String number = id.value() + "-D" + (thresholds.size() + 1);
    thresholds.add(new Threshold(number, code, severity, "FRONTLINE_WORKER", null));
  }

  /** The digit on the map that follows from a kind of service. */
  static int digit(String type) {
    return Samples.facts()
        .vocabularies()
        .find(Vocabularies.SERVICE_TYPES, type)
        .map(term -> Integer.parseInt(term.extra().getOrDefault("mapSector", "9")))
        .orElseThrow(() -> new IllegalArgumentException("No such type: " + type));
  }

  Service make() {
    return new Service(
        id,
        organisations,
        name,
        null,
        null,
        type,
        digit(type),
        line,
        frontDoor,
        channels,
        languages,
        NO_CONTACT,
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
        availableIn,
        thresholds,
        null,
        Provenance.of(evidence),
        validity);
  }
}
