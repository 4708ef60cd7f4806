package be.knooppunt.platform.openid;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody who is sent to the identity provider: the address to go to, and what the session has to
 * remember until they are back. Each is good for one return, within ten minutes.
 */
public record Departure(URI address, Expected expected) {
  /** How long one may take over there. */
  public static final Duration LONGEST = Duration.ofMinutes(10);

  /** What a return must fit: secrets of this session. */
  public record Expected(String state, String nonce, String verifier, Instant begun)
      implements Serializable {
    boolean isTooOld(Instant now) {
      return now.isAfter(begun.plus(LONGEST));
    }

    @Override
    public String toString() {
      return "begun at " + begun;
    }
  }
}
