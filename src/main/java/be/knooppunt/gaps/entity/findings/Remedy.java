package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.ServiceId;
import java.util.List;

/**
 * What could be done about a finding, and what would change. It is an example on a copy of the map:
 * nothing of it is written, and the partnership knows better which agreement can be made.
 *
 * @param code names its text, for example {@code new-path}
 * @param services the services it would link, in the order of the text
 * @param edits the changes it was computed with; none when it cannot be computed
 * @param effects figures before and after; none when there are no edits
 * @param solves true when the finding is gone after it
 */
public record Remedy(
    String code, List<ServiceId> services, List<Edit> edits, List<Effect> effects, boolean solves) {
  /** Keeps its own copies. */
  public Remedy {
    services = List.copyOf(services);
    edits = List.copyOf(edits);
    effects = List.copyOf(effects);
  }

  /**
   * A figure before and after.
   *
   * @param figure {@code findings}, {@code urgent}, {@code reach} (share of the services that some
   *     front door leads to) or {@code fragmentation}
   */
  public record Effect(String figure, double before, double after) {}
}
