package be.knooppunt.people.boundary;

import be.knooppunt.people.entity.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a session remembers: whose it is, which password opened it, and when. It ends when that
 * password is replaced, and after half a day in any case.
 */
record SignInSession(String accountId, Instant passwordSetAt, Instant begun)
    implements Serializable {
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final String NAME = SignInSession.class.getName();

  /** What the session of a request remembers. Makes no session. */
  static Optional<SignInSession> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((SignInSession) session.getAttribute(NAME));
  }

  /** Begins anew: under another id, and with nothing that was in the session before. */
  static void begin(HttpServletRequest request, Account account, Instant now) {
    HttpSession session = request.getSession(true);
    List<String> before = Collections.list(session.getAttributeNames());
    before.forEach(session::removeAttribute);
    request.changeSessionId();
    session.setAttribute(NAME, new SignInSession(account.id(), account.passwordSetAt(), now));
  }

  /** Tells whether it still holds for an account. */
  boolean holds(Account account, Instant now) {
    return account.passwordSetAt().equals(passwordSetAt) && now.isBefore(begun.plus(LONGEST));
  }
}
