package be.knooppunt.platform.openid;

/** What came of a visit to the identity provider. */
public sealed interface Arrival {
  /** The provider says who it is: a subject that it gives to nobody else. */
  record Known(String issuer, String subject) implements Arrival {}

  /** Nobody is known. */
  record Failed(Trouble trouble) implements Arrival {}

  /** Why not. */
  enum Trouble {
    /** The person or the provider said no. */
    DENIED(403),
    /** It took too long, or the answer was used before. */
    EXPIRED(400),
    /** This session asked for no such answer. */
    UNASKED(400),
    /** The provider does not answer. */
    UNREACHABLE(503),
    /** The provider does not accept this portal. */
    REFUSED(502),
    /** The clocks of provider and portal differ. */
    CLOCK(502),
    /** The answer is not what was asked for, or not from the provider. */
    INVALID(502);

    private final int status;

    Trouble(int status) {
      this.status = status;
    }

    /** The HTTP status of a page that tells it. */
    public int status() {
      return status;
    }
  }
}
