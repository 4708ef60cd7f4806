package be.knooppunt.people.boundary;

import be.knooppunt.platform.openid.Departure.Expected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * A visit to the identity provider that this session began: what its answer must fit, the account
 * to link when it is for that, and where to go afterwards. It is taken once.
 */
record StartedVisit(Expected expected, String accountToLink, String returnTo)
    implements Serializable {
  private static final String NAME = StartedVisit.class.getName();

  boolean isToLink() {
    return !accountToLink.isEmpty();
  }

  void keep(HttpServletRequest request) {
    request.getSession(true).setAttribute(NAME, this);
  }

  static Optional<StartedVisit> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    Optional<StartedVisit> started = Optional.ofNullable((StartedVisit) session.getAttribute(NAME));
    session.removeAttribute(NAME);
    return started;
  }
}
