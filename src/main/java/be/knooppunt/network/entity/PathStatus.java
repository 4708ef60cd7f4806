package be.knooppunt.network.entity;

/** Where a referral path stands. Only ACTIVE and WAITLIST are ever routed over. */
public enum PathStatus {
  ACTIVE,
  BLOCKED,
  WAITLIST,
  ENDED,
  WISHED,
  PROPOSED,
  DISPUTED;

  /** Tells whether people can be handed over along such a path now. */
  public boolean isUsable() {
    return this == ACTIVE || this == WAITLIST;
  }
}
