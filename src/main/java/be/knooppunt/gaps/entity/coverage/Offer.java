package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.WaitingBand;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service beside a cell: it counts for it, or it does not and says why.
 *
 * @param domain the life domain by which it helps: the need itself or a broader one
 * @param reasons why it does not count; none when it counts
 * @param temporary true when it lives on a project or has a last day
 * @param until its last day; null when none is known
 * @param groupUnknown true when it does not say whom it is for, so that it counts with a mark
 * @param placeUnknown true when it does not say where it works, so that it counts with a mark
 * @param mandated true when a mandate exercised through it reaches need, group and place
 * @param decides true when such a mandate lets its holder decide
 */
public record Offer(
    ServiceId service,
    String domain,
    Set<NotCounted> reasons,
    boolean temporary,
    @Nullable LocalDate until,
    boolean groupUnknown,
    boolean placeUnknown,
    boolean mandated,
    boolean decides,
    WaitingBand waiting,
    CapacityState room,
    Evidence evidence) {

  /** Keeps its own copy. */
  public Offer {
    reasons = Set.copyOf(reasons);
  }

  /** Tells whether it counts for the cell. */
  public boolean counts() {
    return reasons.isEmpty();
  }
}
