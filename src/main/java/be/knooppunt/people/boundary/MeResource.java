package be.knooppunt.people.boundary;

import be.knooppunt.people.control.OwnAccount;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.SessionToken;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whoever sends this request, on the API. */
@Path("me")
@Allowed(Who.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "people")
public class MeResource {
  @Inject private OwnAccount own;

  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  /** All that is kept of the account, and the token for changes. */
  @GET
  @Operation(
      summary = "Your own account",
      description =
          "All that is kept of it. csrfToken goes into the header X-CSRF-TOKEN of every request"
              + " that changes something with the cookie of a session.")
  public Response me() {
    return Response.ok(
            PeopleJson.kept(own.show())
                .add("csrfToken", SessionToken.of(request, response))
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
