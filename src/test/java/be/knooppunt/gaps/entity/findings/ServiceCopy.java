package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Validity;

/** The same service from another origin. */
final class ServiceCopy {
  private ServiceCopy() {}

  static Service checked(Service s, Provenance provenance) {
    return made(s, provenance, s.validity());
  }

  static Service always(Service s) {
    return made(s, s.provenance(), Validity.ALWAYS);
  }

  private static Service made(Service s, Provenance provenance, Validity validity) {
    return new Service(
        s.id(),
        s.organisations(),
        s.name(),
        s.shortName(),
        s.description(),
        s.type(),
        s.mapSector(),
        s.line(),
        s.frontDoor(),
        s.channels(),
        s.languages(),
        s.contact(),
        s.documents(),
        s.cost(),
        s.fromRung(),
        s.toRung(),
        s.waitingBand(),
        s.waitingMeasuredOn(),
        s.structural(),
        s.capacityState(),
        s.covers(),
        s.serves(),
        s.availableIn(),
        s.thresholds(),
        s.note(),
        provenance,
        validity);
  }
}
