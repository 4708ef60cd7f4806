package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Consent;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MandateId;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Power;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Service.Contact;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.WaitingBand;
import java.util.List;
import java.util.Set;

/** Records of a scenario that are new, or like those on the map but for one thing. */
final class Offers {
  private static final Contact NOT_KNOWN = new Contact(null, null, null, null, null, null);

  private Offers() {}

  static Service service(
      ServiceId id,
      OrganisationId organisation,
      ScenarioChange.AddService add,
      int mapSector,
      Provenance provenance,
      Validity validity) {
    return new Service(
        id,
        List.of(organisation),
        add.name(),
        null,
        null,
        add.type(),
        mapSector,
        null,
        false,
        Set.of(),
        List.of(),
        NOT_KNOWN,
        List.of(),
        null,
        null,
        null,
        WaitingBand.UNKNOWN,
        null,
        true,
        CapacityState.UNKNOWN,
        Set.copyOf(add.covers()),
        Set.copyOf(add.serves()),
        Set.copyOf(add.places()),
        List.of(),
        null,
        provenance,
        validity);
  }

  static Service by(Service s, List<OrganisationId> organisations) {
    return new Service(
        s.id(),
        organisations,
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
        s.provenance(),
        s.validity());
  }

  static Mandate mandate(
      MandateId id,
      OrganisationId organisation,
      ScenarioChange.AddMandate add,
      Provenance provenance,
      Validity validity) {
    return new Mandate(
        id,
        organisation,
        List.of(),
        add.function(),
        null,
        Set.<Power>of(),
        null,
        null,
        null,
        null,
        Set.copyOf(add.over()),
        Set.copyOf(add.groups()),
        Set.copyOf(add.places()),
        null,
        provenance,
        validity);
  }

  static Mandate through(Mandate m, List<ServiceId> services) {
    return new Mandate(
        m.id(),
        m.organisation(),
        services,
        m.function(),
        m.breadth(),
        m.powers(),
        m.gatekeeping(),
        m.basis(),
        m.discretion(),
        m.legalSource(),
        m.over(),
        m.forGroups(),
        m.within(),
        m.note(),
        m.provenance(),
        m.validity());
  }

  static ReferralPath path(
      PathId id,
      ServiceId from,
      ServiceId to,
      Handover handover,
      Provenance provenance,
      Validity validity) {
    return new ReferralPath(
        id,
        from,
        to,
        handover,
        PathStatus.ACTIVE,
        Feedback.UNKNOWN,
        Consent.UNKNOWN,
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        WaitingBand.UNKNOWN,
        null,
        null,
        null,
        provenance,
        validity);
  }

  /** A wished path that is used; a wish was written down, but nobody had agreed to it. */
  static ReferralPath used(ReferralPath p, Provenance provenance, Validity validity) {
    return new ReferralPath(
        p.id(),
        p.from(),
        p.to(),
        p.handover(),
        PathStatus.ACTIVE,
        p.feedback(),
        p.consent(),
        p.documents(),
        p.about(),
        p.onlyForDomains(),
        p.onlyForGroups(),
        p.firstContact(),
        p.agreedBySender(),
        p.agreedByReceiver(),
        p.note(),
        provenance,
        validity);
  }
}
