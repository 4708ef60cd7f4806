package be.knooppunt.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Turns what goes wrong on the API into problem details (RFC 9457). */
public class ApiErrors implements ExceptionMapper<Throwable> {
  @Context private UriInfo uri;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException answer
        && answer.getResponse().getStatus() < 400) {
      return answer.getResponse();
    }
    Failure failure = Failure.of(thrown);
    JsonObjectBuilder details =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", title(failure.status()))
            .add("status", failure.status())
            .add("detail", failure.detail())
            .add("instance", uri.getRequestUri().getPath());
    failure.field().ifPresent(field -> details.add("field", field));
    failure.reason().ifPresent(reason -> details.add("reason", reason));
    failure.remedy().ifPresent(remedy -> details.add("remedy", remedy));
    Response.ResponseBuilder response =
        Response.status(failure.status())
            .type("application/problem+json")
            .entity(details.build().toString());
    if (failure.status() == 503) {
      response.header("Retry-After", "30");
    }
    return response.build();
  }

  private static String title(int code) {
    Status status = Status.fromStatusCode(code);
    // the list of JAX-RS leaves this one out
    String other = code == 422 ? "Unprocessable Content" : "Error";
    return status == null ? other : status.getReasonPhrase();
  }
}
