package be.knooppunt.people.boundary;

import be.knooppunt.people.control.KeepRoles;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has a role in a partnership, on the API. People come in by an invitation. */
@Path("partnerships/{partnership}/people")
@Allowed(Who.COORDINATOR)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "people")
public class PeopleResource {
  @Inject private KeepRoles keepRoles;

  /** All of them. */
  @GET
  @Operation(summary = "Who has a role in a partnership, by sign-in name")
  public Response list(@PathParam("partnership") String partnership) {
    return Response.ok(
            PeopleJson.items(keepRoles.listIn(partnership), PeopleJson::person).toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Takes a role away. */
  @DELETE
  @Path("{id}")
  @Operation(summary = "Take a role away, by the id of the role assignment")
  public Response take(@PathParam("partnership") String partnership, @PathParam("id") String id) {
    keepRoles.take(Optional.of(partnership), id);
    return Response.noContent().build();
  }
}
