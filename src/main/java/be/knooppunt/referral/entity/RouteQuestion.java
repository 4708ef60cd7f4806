package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.EvidenceFilter;
import java.time.LocalDate;

/**
 * One need in a situation: from where, to which life domain.
 *
 * @param need code of a life domain
 */
public record RouteQuestion(Start from, String need, Situation situation) {
  /** The day it is about. */
  public LocalDate date() {
    return situation.date();
  }

  /** The evidence that is asked for. */
  public EvidenceFilter evidence() {
    return situation.evidence();
  }

  /** The same question in another situation. */
  public RouteQuestion in(Situation other) {
    return new RouteQuestion(from, need, other);
  }
}
