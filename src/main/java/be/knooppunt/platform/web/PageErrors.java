package be.knooppunt.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Turns what goes wrong on a page into the error page of its status (web.xml). */
public class PageErrors implements ExceptionMapper<Throwable> {
  /** Where the error page finds what is told. */
  public static final String FAILURE = "failure";

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException answer
        && answer.getResponse().getStatus() < 400) {
      return answer.getResponse();
    }
    Failure failure = Failure.of(thrown);
    request.setAttribute(FAILURE, failure);
    // without a body the container shows its error page for the status
    return Response.status(failure.status()).build();
  }
}
