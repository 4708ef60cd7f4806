package be.knooppunt.network.store;

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
import java.util.List;
import java.util.Set;

/** A path between any two ids, also when nothing is there. */
final class DrawnPaths {
  private DrawnPaths() {}

  static ReferralPath to(String from, String to, String id) {
    return new ReferralPath(
        new PathId(id),
        new ServiceId(from),
        new ServiceId(to),
        Handover.WARM,
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
        Provenance.of(Evidence.STATED),
        Validity.ALWAYS);
  }
}
