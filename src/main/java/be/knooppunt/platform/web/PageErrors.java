package be.knooppunt.platform.web;

import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Turns what goes wrong on a page into the error page of its status (web.xml). Who has to sign in
 * to read a page is sent there and comes back; a form that was sent is refused, so that what was
 * filled in is still there when its sender goes back.
 */
@ApplicationScoped
public class PageErrors implements ExceptionMapper<Throwable> {
  /** Where the error page finds what is told. */
  public static final String FAILURE = "failure";

  @Inject private Doorkeeper doorkeeper;

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException answer
        && answer.getResponse().getStatus() < 400) {
      return answer.getResponse();
    }
    if (thrown instanceof Problem problem
        && problem.kind() == Problem.Kind.UNAUTHENTICATED
        && request.getMethod().equals(HttpMethod.GET)) {
      return Response.seeOther(signIn()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
    Failure failure = Failure.of(thrown);
    request.setAttribute(FAILURE, failure);
    // without a body the container shows its error page for the status
    return Response.status(failure.status()).build();
  }

  private URI signIn() {
    String page = doorkeeper.mustChoosePassword() ? "/account/wachtwoord" : "/aanmelden";
    String query = request.getQueryString();
    String here = request.getRequestURI() + (query == null ? "" : "?" + query);
    return URI.create(page + "?naar=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
  }
}
