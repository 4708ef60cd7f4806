package be.knooppunt.referral.entity;

import java.util.List;

/**
 * The answer to several needs: one plan, or two when fewer services and less burden pull apart, and
 * the needs that nobody can meet here.
 *
 * @param plans the recommended one first; none when no need can be met
 * @param unmet the needs without a way, each with why and what comes nearest
 * @param handoversApart how many handovers the needs take when each is arranged on its own, by the
 *     way with the fewest; what a plan saves
 */
public record PlanAnswer(List<Plan> plans, List<Unmet> unmet, int handoversApart) {
  /** A need that nobody can meet from here, and why. */
  public record Unmet(String need, RouteAnswer.NotFound why) {}
}
