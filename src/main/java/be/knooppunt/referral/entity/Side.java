package be.knooppunt.referral.entity;

/** An end of a referral path, as the one who speaks for it. */
public enum Side {
  /** The service that hands people over. */
  SENDER,
  /** The service that receives them. */
  RECEIVER;

  /** The other end. */
  public Side other() {
    return this == SENDER ? RECEIVER : SENDER;
  }
}
