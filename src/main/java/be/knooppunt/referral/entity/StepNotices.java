package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.WaitingBand;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What someone should know about a stop and the path that leads to it. */
final class StepNotices {
  private StepNotices() {}

  static Set<StepNotice> at(
      Ground ground, Service service, Optional<ReferralPath> path, boolean isStart) {
    Set<StepNotice> notices = EnumSet.noneOf(StepNotice.class);
    if (service.provenance().isAssumed()
        || path.map(p -> p.provenance().isAssumed()).orElse(false)) {
      notices.add(StepNotice.ASSUMED);
    }
    if (!service.structural()) {
      notices.add(StepNotice.PROJECT);
    }
    if (!isStart) {
      addUnknown(ground, service, notices);
      addPath(ground.situation, service, path, notices);
    }
    return notices;
  }

  private static void addUnknown(Ground ground, Service service, Set<StepNotice> notices) {
    Situation situation = ground.situation;
    if (situation.municipality() != null && service.availableIn().isEmpty()) {
      notices.add(StepNotice.PLACE_UNKNOWN);
    }
    if (!situation.groups().isEmpty() && service.serves().isEmpty()) {
      notices.add(StepNotice.GROUP_UNKNOWN);
    }
    if (situation.language() != null && service.languages().isEmpty()) {
      notices.add(StepNotice.LANGUAGE_UNKNOWN);
    }
    if (situation.rung() != null && !service.isRungKnown()) {
      notices.add(StepNotice.RUNG_UNKNOWN);
    }
    int position = ground.network.positionOf(service.id()).orElseThrow();
    if (!ground.obstaclesAt(position).isEmpty()) {
      notices.add(StepNotice.OBSTACLE);
    }
  }

  private static void addPath(
      Situation situation, Service service, Optional<ReferralPath> path, Set<StepNotice> notices) {
    Waiting waiting =
        Waiting.NONE.plus(
            path.map(ReferralPath::firstContact).orElse(WaitingBand.UNKNOWN),
            service.waitingBand());
    if (!waiting.isKnown()) {
      notices.add(StepNotice.WAITING_UNKNOWN);
    }
    boolean listed =
        path.map(p -> p.status() == PathStatus.WAITLIST).orElse(false)
            || service.capacityState() == CapacityState.WAITING_LIST;
    if (listed) {
      notices.add(StepNotice.WAITING_LIST);
    }
    if (situation.groups().isEmpty() && path.map(p -> !p.onlyForGroups().isEmpty()).orElse(false)) {
      notices.add(StepNotice.ONLY_FOR_GROUPS);
    }
    if (service.highestThreshold() == Obstacle.BLOCKING) {
      notices.add(StepNotice.BLOCKING_THRESHOLD);
    }
  }
}
