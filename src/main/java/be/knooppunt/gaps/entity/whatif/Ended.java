package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.network.entity.CategoryPath;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.network.entity.Validity;
import java.time.LocalDate;
import java.util.Optional;

/** Records that are over after a day: they stay on the map of the days before. */
final class Ended {
  private Ended() {}

  /**
   * The edit by which a record ends; empty when it had ended by then. What would end before it
   * begins is removed.
   */
  static Optional<Edit> on(NetworkRecord record, LocalDate lastDay) {
    Validity was = record.validity();
    if (was.until() != null && !was.until().isAfter(lastDay)) {
      return Optional.empty();
    }
    if (was.from() != null && was.from().isAfter(lastDay)) {
      return Optional.of(Edit.remove(record.key(), Edit.ANY));
    }
    return Optional.of(Edit.change(with(record, new Validity(was.from(), lastDay)), Edit.ANY));
  }

  private static MapRecord with(NetworkRecord record, Validity validity) {
    if (record instanceof Service service) {
      return service(service, validity);
    } else if (record instanceof Mandate mandate) {
      return mandate(mandate, validity);
    } else if (record instanceof ReferralPath path) {
      return path(path, validity);
    } else if (record instanceof CategoryPath path) {
      return new CategoryPath(
          path.id(),
          path.from(),
          path.categories(),
          path.handover(),
          path.status(),
          path.note(),
          path.provenance(),
          validity);
    } else if (record instanceof Tie tie) {
      return new Tie(
          tie.id(),
          tie.a(),
          tie.b(),
          tie.type(),
          tie.strength(),
          tie.note(),
          tie.provenance(),
          validity);
    }
    throw new IllegalArgumentException("Does not end with a project: " + record.key());
  }

  private static Service service(Service s, Validity validity) {
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
        s.provenance(),
        validity);
  }

  private static Mandate mandate(Mandate m, Validity validity) {
    return new Mandate(
        m.id(),
        m.organisation(),
        m.services(),
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
        validity);
  }

  private static ReferralPath path(ReferralPath p, Validity validity) {
    return new ReferralPath(
        p.id(),
        p.from(),
        p.to(),
        p.handover(),
        p.status(),
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
        p.provenance(),
        validity);
  }
}
