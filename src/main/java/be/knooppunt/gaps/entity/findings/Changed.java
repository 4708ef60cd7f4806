package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.Consent;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.WaitingBand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records as a remedy would have them. */
final class Changed {
  private static final Provenance AGREED = Provenance.of(Evidence.AGREED);

  private Changed() {}

  private static Edit write(MapRecord record) {
    return new Edit(record.key(), Edit.ANY, Optional.of(record), Optional.empty());
  }

  /** A warm path with agreed feedback between two services. */
  static Edit newPath(ServiceId from, ServiceId to) {
    return write(
        new ReferralPath(
            new PathId("remedy-" + from.value() + "-" + to.value()),
            from,
            to,
            Handover.WARM,
            PathStatus.ACTIVE,
            Feedback.ON_OUTCOME,
            Consent.ASKED,
            List.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            WaitingBand.UNKNOWN,
            null,
            null,
            null,
            AGREED,
            Validity.ALWAYS));
  }

  static Edit path(
      ReferralPath path,
      Handover handover,
      PathStatus status,
      Feedback feedback,
      Validity validity) {
    return write(
        new ReferralPath(
            path.id(),
            path.from(),
            path.to(),
            handover,
            status,
            feedback,
            path.consent(),
            path.documents(),
            path.about(),
            path.onlyForDomains(),
            path.onlyForGroups(),
            path.firstContact(),
            path.agreedBySender(),
            path.agreedByReceiver(),
            path.note(),
            path.provenance(),
            validity));
  }

  /** The same mandate, which others share. */
  static Edit shared(Mandate mandate) {
    return mandate(mandate, "SHARED", mandate.basis(), mandate.validity());
  }

  /** The same mandate there to stay. */
  static Edit lasting(Mandate mandate) {
    return mandate(
        mandate, mandate.gatekeeping(), "AGREEMENT", new Validity(mandate.validity().from(), null));
  }

  /** The same tie there to stay. */
  static Edit lasting(Tie tie) {
    return write(
        new Tie(
            tie.id(),
            tie.a(),
            tie.b(),
            tie.type(),
            tie.strength(),
            tie.note(),
            tie.provenance(),
            new Validity(tie.validity().from(), null)));
  }

  private static Edit mandate(
      Mandate mandate, @Nullable String gatekeeping, @Nullable String basis, Validity validity) {
    return write(
        new Mandate(
            mandate.id(),
            mandate.organisation(),
            mandate.services(),
            mandate.function(),
            mandate.breadth(),
            mandate.powers(),
            gatekeeping,
            basis,
            mandate.discretion(),
            mandate.legalSource(),
            mandate.over(),
            mandate.forGroups(),
            mandate.within(),
            mandate.note(),
            mandate.provenance(),
            validity));
  }

  /** The same service there to stay. */
  static Edit lasting(Service service) {
    return write(
        made(
            service,
            service.id(),
            service.organisations(),
            service.covers(),
            service.serves(),
            service.availableIn(),
            new Validity(service.validity().from(), null),
            service.provenance()));
  }

  /** A service like another one, of another organisation. */
  static Edit second(Service like, OrganisationId organisation) {
    return write(
        made(
            like,
            new ServiceId("remedy-" + like.id().value()),
            List.of(organisation),
            like.covers(),
            like.serves(),
            like.availableIn(),
            Validity.ALWAYS,
            AGREED));
  }

  /** A service like another one, for one need, group and place. */
  static Edit newService(Service like, String need, Set<String> groups, Set<String> places) {
    return write(
        made(
            like,
            new ServiceId("remedy-" + need.replace('_', '-')),
            like.organisations(),
            Set.of(need),
            groups,
            places,
            Validity.ALWAYS,
            AGREED));
  }

  private static Service made(
      Service like,
      ServiceId id,
      List<OrganisationId> organisations,
      Set<String> covers,
      Set<String> serves,
      Set<String> places,
      Validity validity,
      Provenance provenance) {
    return new Service(
        id,
        organisations,
        like.name(),
        like.shortName(),
        like.description(),
        like.type(),
        like.mapSector(),
        like.line(),
        like.frontDoor(),
        like.channels(),
        like.languages(),
        like.contact(),
        like.documents(),
        like.cost(),
        like.fromRung(),
        like.toRung(),
        like.waitingBand(),
        like.waitingMeasuredOn(),
        true,
        like.capacityState(),
        covers,
        serves,
        places,
        like.thresholds(),
        like.note(),
        provenance,
        validity);
  }
}
