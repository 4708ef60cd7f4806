package be.knooppunt.referral.entity;

/**
 * What a plan costs, packed into one number so that adding and comparing stays exact: the aim's
 * criteria from the weightiest to the lightest, each in bits of its own. Ties go to less waiting
 * (unknown counts as more than a year), then to fewer needs met by a broader domain.
 */
final class PlanCost {
  /** More than any plan costs. */
  static final long NEVER = Long.MAX_VALUE / 4;

  /** Days that a step of unknown waiting counts, only to break ties. */
  private static final int UNKNOWN_DAYS = 366;

  private static final int BROADER_BITS = 4;
  private static final int DAYS_BITS = 17;
  private static final int COUNT_BITS = 9;
  private static final int BURDEN_BITS = 12;

  private final long service;
  private final long handover;
  private final long burden;
  private final long day;

  PlanCost(Plan.Aim aim) {
    day = 1L << BROADER_BITS;
    long first = 1L << (BROADER_BITS + DAYS_BITS);
    if (aim == Plan.Aim.FEWEST_SERVICES) {
      burden = first;
      handover = burden << BURDEN_BITS;
      service = handover << COUNT_BITS;
    } else {
      handover = first;
      service = handover << COUNT_BITS;
      burden = service << COUNT_BITS;
    }
  }

  /** One service more to go to. */
  long service() {
    return service;
  }

  /** A need met by a broader domain. */
  long broader() {
    return 1;
  }

  /** Coming to a service over a path. */
  long handedOver(int burdenHere, int days) {
    return service + handover + arriving(burdenHere, days);
  }

  /** Coming to a service by changing desk. */
  long deskChanged(int burdenHere, int days) {
    return service + arriving(burdenHere, days);
  }

  private long arriving(int burdenHere, int days) {
    return burden * burdenHere + day * (days < 0 ? UNKNOWN_DAYS : days);
  }
}
