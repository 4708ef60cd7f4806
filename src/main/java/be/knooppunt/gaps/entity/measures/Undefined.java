package be.knooppunt.gaps.entity.measures;

/**
 * Why a figure has no value. A figure that is not defined is never shown as 0: that would read as
 * an outcome, and often as the best or the worst one.
 */
public enum Undefined {
  /** There are fewer parties than the figure needs; most need two pairs or a third party. */
  TOO_FEW_PARTIES,
  /** There are more parties than can be compared pair by pair in reasonable time and memory. */
  TOO_MANY_PARTIES,
  /** Nobody is linked to anybody. */
  NO_LINKS,
  /** Everybody is linked to everybody, so that nothing is left to compare. */
  ALL_LINKED,
  /** No service is a front door, so nobody can come in. */
  NO_DOORS,
  /** There is no question to ask: no need of any group was given. */
  NO_QUESTIONS,
  /** From no door is there a route to a service that fits. */
  NOTHING_REACHED,
  /** All parties, or all that have links, are in one sector. */
  ONE_SECTOR,
  /** Whatever sector each party were in, the figure would be the same: chance has no spread. */
  NO_SPREAD,
  /** No pair has a link of one of the kinds that are compared. */
  NO_PAIRS,
  /** The figure is about the direction of referral, and ties have none. */
  NO_DIRECTION,
  /** No need was declared; what nobody declared is no gap. */
  NO_NEEDS,
  /** Nobody counted the people that the figure is about. */
  NOT_COUNTED
}
