package be.knooppunt.people.boundary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a session of the server remembers: whose it is, which password opened it, and which entry of
 * the list of sign-ins it is. It ends with that entry, and when that password is replaced.
 */
record SessionMemory(String accountId, Instant passwordSetAt, String signInId)
    implements Serializable {
  private static final String NAME = SessionMemory.class.getName();

  /** What the session of a request remembers. Makes no session. */
  static Optional<SessionMemory> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((SessionMemory) session.getAttribute(NAME));
  }

  /** Begins anew: under another id, and with nothing that was in the session before. */
  void begin(HttpServletRequest request) {
    HttpSession session = request.getSession(true);
    List<String> before = Collections.list(session.getAttributeNames());
    before.forEach(session::removeAttribute);
    request.changeSessionId();
    session.setAttribute(NAME, this);
  }
}
