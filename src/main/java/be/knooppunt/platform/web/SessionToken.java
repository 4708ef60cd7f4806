package be.knooppunt.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.krazo.security.CsrfToken;
import org.eclipse.krazo.security.SessionCsrfTokenStrategy;
import org.jspecify.annotations.Nullable;

/** The token of a session, the same for the forms of pages and for programs that use the API. */
public final class SessionToken {
  private static final SessionCsrfTokenStrategy KEPT =
      new SessionCsrfTokenStrategy.Builder().build();

  private SessionToken() {}

  /** The token of the session of a request; makes one where there is none yet. */
  public static String of(HttpServletRequest request, HttpServletResponse response) {
    return KEPT.getToken(request, response, true).map(CsrfToken::getValue).orElseThrow();
  }

  /** Tells whether a text is the token of the session of a request. */
  static boolean matches(
      HttpServletRequest request, HttpServletResponse response, @Nullable String given) {
    Optional<CsrfToken> token =
        request.getSession(false) == null
            ? Optional.empty()
            : KEPT.getToken(request, response, false);
    return given != null
        && token.isPresent()
        && MessageDigest.isEqual(
            token.get().getValue().getBytes(StandardCharsets.UTF_8),
            given.getBytes(StandardCharsets.UTF_8));
  }
}
