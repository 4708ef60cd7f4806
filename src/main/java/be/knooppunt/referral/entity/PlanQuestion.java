package be.knooppunt.referral.entity;

import java.util.List;

/**
 * Several needs in one situation, for one plan.
 *
 * @param needs codes of life domains, each once; their order does not matter
 */
public record PlanQuestion(Start from, List<String> needs, Situation situation) {
  /** How many needs one may ask for at most. */
  public static final int MOST_NEEDS = 8;

  /**
   * Puts the needs in the order of their codes, so that the answer does not depend on theirs.
   *
   * @throws IllegalArgumentException when there is none, or too many
   */
  public PlanQuestion {
    needs = needs.stream().distinct().sorted().toList();
    if (needs.isEmpty() || needs.size() > MOST_NEEDS) {
      throw new IllegalArgumentException("Needs are 1 to " + MOST_NEEDS);
    }
  }

  /** One of its needs, asked alone. */
  public RouteQuestion alone(String need) {
    return new RouteQuestion(from, need, situation);
  }
}
