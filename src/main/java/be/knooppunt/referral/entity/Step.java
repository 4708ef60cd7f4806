package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import java.util.Optional;
import java.util.Set;

/**
 * A stop of a route and how one gets there.
 *
 * @param arrival the path that leads here; empty at the start and for a change of desk within one
 *     organisation
 */
public record Step(
    Service service, Arrival kind, Optional<ReferralPath> arrival, Set<StepNotice> notices) {
  /** How a stop is reached. */
  public enum Arrival {
    /** The route begins here. */
    START,
    /** Another desk of the same organisation: no handover. */
    SAME_ORGANISATION,
    /** A handover along a path. */
    HANDOVER
  }
}
