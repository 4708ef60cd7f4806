package be.knooppunt.generator;

import be.knooppunt.network.entity.Consent;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.WaitingBand;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A path in the making: active, warm, agreed and without conditions until something else is said.
 */
final class DraftPath {
  final ServiceId from;
  final ServiceId to;
  Handover handover = Handover.WARM;
  PathStatus status = PathStatus.ACTIVE;
  Feedback feedback = Feedback.UNKNOWN;
  Consent consent = Consent.UNKNOWN;
  Set<String> about = Set.of();
  Set<String> onlyForDomains = Set.of();
  Set<String> onlyForGroups = Set.of();
  WaitingBand firstContact = WaitingBand.WEEK;
  @Nullable LocalDate agreed;
  Evidence evidence = Evidence.AGREED;
  Validity validity = Validity.ALWAYS;

  DraftPath(ServiceId from, ServiceId to) {
    this.from = from;
    this.to = to;
  }

  ReferralPath make(String id) {
    return new ReferralPath(
        new PathId(id),
        from,
        to,
        handover,
        status,
        feedback,
        consent,
        List.of(),
        about,
        onlyForDomains,
        onlyForGroups,
        firstContact,
        agreed,
        agreed,
        null,
        Provenance.of(evidence),
        validity);
  }
}
