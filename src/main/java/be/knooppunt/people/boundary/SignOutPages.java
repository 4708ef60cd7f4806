package be.knooppunt.people.boundary;

import be.knooppunt.people.control.KnowSignedIn;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Signing out. */
@Path("/afmelden")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class SignOutPages {
  @Inject private HttpServletRequest request;
  @Inject private KnowSignedIn known;

  /** Signs out: ends the session and takes its cookie away. */
  @POST
  public Response signOut() {
    SessionMemory.of(request).ifPresent(m -> known.end(m.accountId(), m.signInId()));
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    String name = request.getServletContext().getSessionCookieConfig().getName();
    NewCookie none = new NewCookie.Builder(name).path("/").maxAge(0).httpOnly(true).build();
    return Response.seeOther(URI.create("/")).cookie(none).build();
  }
}
