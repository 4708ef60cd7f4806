package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Service;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One plan for several needs: a tree of handovers from the start, in which every need is met.
 *
 * @param stops in the order in which to take them; each comes after the stop it comes from
 * @param services how many services someone goes to besides the first start
 * @param handovers how often someone is handed over to another organisation
 * @param burden weights of the handovers plus what each service one comes to adds
 * @param waiting the longest way: how long until help has begun everywhere, side by side
 * @param isProvenBest false when there was too much to compare and it is only the best one found
 * @param goodAt what it was chosen for
 * @param overview who could keep the overview, the most obvious first
 */
public record Plan(
    List<PlanStop> stops,
    int services,
    int handovers,
    int burden,
    Waiting waiting,
    boolean isProvenBest,
    Set<Aim> goodAt,
    List<Overview> overview) {
  /** What a plan is chosen for; of plans that are equal in it the other decides. */
  public enum Aim {
    /** As few services as possible, then as few handovers, then the least burden. */
    FEWEST_SERVICES,
    /** The least burden, then as few services, then as few handovers as possible. */
    WARMEST
  }

  /**
   * Who could keep the overview.
   *
   * @param stop its place in the plan; empty when it is no stop but can be called in
   */
  public record Overview(Service service, Why why, OptionalInt stop) {
    /** By what it is fit for that. */
    public enum Why {
      /** It has a mandate to coordinate. */
      MANDATE,
      /** Coordinating is what the service does. */
      SERVICE,
      /** Its organisation looks at the whole situation. */
      GENERALIST,
      /** Its organisation is a specialist that looks at the whole situation. */
      GENERALIST_LENS
    }
  }

  /** Tells whether it leans on a project. */
  public boolean leansOnProject() {
    return stops.stream().anyMatch(stop -> !stop.step().service().structural());
  }

  /** Tells whether any stop or handover is an assumption. */
  public boolean leansOnAssumption() {
    return stops.stream().anyMatch(s -> s.step().notices().contains(StepNotice.ASSUMED));
  }
}
