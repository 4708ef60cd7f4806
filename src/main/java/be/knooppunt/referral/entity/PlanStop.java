package be.knooppunt.referral.entity;

import java.util.List;

/**
 * A stop of a plan.
 *
 * @param from the stop one comes from, by its place in the plan; {@value #NOWHERE} at a start
 * @param meets the needs that are met here, by which domain
 * @param waitsFor what has to happen first, and why
 * @param moment 0 when nothing comes first; stops of the same moment can go side by side
 * @param waiting days along the way to here, added up
 */
public record PlanStop(
    Step step, int from, List<Met> meets, List<WaitsFor> waitsFor, int moment, Waiting waiting) {
  /** Where a start comes from. */
  public static final int NOWHERE = -1;

  /**
   * A need that is met.
   *
   * @param by the life domain: the need itself or a broader one
   */
  public record Met(String need, String by) {}

  /**
   * Something that comes first.
   *
   * @param stop where it happens, by its place in the plan
   */
  public record WaitsFor(Why why, int stop) {
    /** Why it comes first. */
    public enum Why {
      /** The other stop hands over to this one. */
      HANDOVER,
      /** The other stop must decide before it can hand over. */
      MANDATED,
      /** Only the other stop may decide about this need. */
      DECISION
    }
  }

  /** Tells whether a plan begins here. */
  public boolean isStart() {
    return from == NOWHERE;
  }
}
