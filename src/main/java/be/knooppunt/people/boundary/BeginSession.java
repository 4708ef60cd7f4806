package be.knooppunt.people.boundary;

import be.knooppunt.people.control.KnowSignedIn;
import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;

/**
 * Signs an account in on the browser of a request, however it was found to be theirs: a password, a
 * link that was claimed, another sign-in that vouches for it.
 */
@ApplicationScoped
public class BeginSession {
  @Inject private KnowSignedIn known;

  /** Ends what the session was before, and begins anew. */
  public SignedIn begin(Account account, HttpServletRequest request) {
    SessionMemory.of(request).ifPresent(m -> known.end(m.accountId(), m.signInId()));
    String browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    SignedIn signedIn = known.begin(account, browser);
    new SessionMemory(account.id(), account.passwordSetAt(), signedIn.sessionId()).begin(request);
    Me.remember(request, signedIn);
    return signedIn;
  }
}
