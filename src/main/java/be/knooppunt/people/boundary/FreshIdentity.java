package be.knooppunt.people.boundary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom the identity provider knows and who has no account here yet. The session carries it
 * for a quarter of an hour, so that an invitation opened meanwhile can link it.
 */
record FreshIdentity(String issuer, String subject, Instant at) implements Serializable {
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final String NAME = FreshIdentity.class.getName();

  void keep(HttpServletRequest request) {
    request.getSession(true).setAttribute(NAME, this);
    request.changeSessionId();
  }

  /** The one of a session, as long as it is fresh. Makes no session. */
  static Optional<FreshIdentity> of(HttpServletRequest request, Instant now) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((FreshIdentity) session.getAttribute(NAME))
            .filter(identity -> now.isBefore(identity.at().plus(LONGEST)));
  }

  @Override
  public String toString() {
    return "an identity of " + issuer;
  }
}
