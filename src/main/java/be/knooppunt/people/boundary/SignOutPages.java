package be.knooppunt.people.boundary;

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
@Controller
@RequestScoped
public class SignOutPages {
  @Inject private HttpServletRequest request;

  /** Signs out: ends the session and takes its cookie away. */
  @POST
  public Response signOut() {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    String name = request.getServletContext().getSessionCookieConfig().getName();
    NewCookie none = new NewCookie.Builder(name).path("/").maxAge(0).httpOnly(true).build();
    return Response.seeOther(URI.create("/")).cookie(none).build();
  }
}
