package be.knooppunt.people.boundary;

import be.knooppunt.people.control.Audit;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log on the API. */
@Path("audit")
@Allowed(Who.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "people")
public class AuditResource {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  @Inject private Audit audit;

  @Context private UriInfo uri;

  /** Some lines, the newest first. */
  @GET
  @Operation(summary = "Who did what with accounts and rights, the newest first")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, default 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the last id of the page before")
  public Response list() {
    Parameters asked = new Parameters(uri.getQueryParameters());
    int limit = asked.integer("limit", 1, MOST).orElse(USUAL);
    String after = asked.code("after").orElse(null);
    return Response.ok(PeopleJson.items(audit.list(after, limit), PeopleJson::entry).toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
