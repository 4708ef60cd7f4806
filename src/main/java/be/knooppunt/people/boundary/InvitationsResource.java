package be.knooppunt.people.boundary;

import be.knooppunt.people.control.InvitePeople;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Role;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The invitations of a partnership, on the API. */
@Path("partnerships/{partnership}/invitations")
@Allowed(Who.COORDINATOR)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "people")
public class InvitationsResource {
  @Inject private InvitePeople invitePeople;
  @Inject private Settings settings;

  /** Those that are open. */
  @GET
  @Operation(summary = "Open invitations of a partnership, the newest first")
  public Response list(@PathParam("partnership") String partnership) {
    return Response.ok(
            PeopleJson.items(invitePeople.listOpen(partnership), PeopleJson::invitation).toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Makes one; its link is given once. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Invite somebody",
      description =
          "role is READER, FRONTLINE_WORKER, EDITOR or COORDINATOR; an EDITOR needs the id of an"
              + " organisation. The link in the answer is given this once, and works once.")
  public Response invite(@PathParam("partnership") String partnership, String body) {
    Grant grant = grant(partnership, JsonBody.read(body));
    String token = invitePeople.invite(grant);
    String link =
        settings.address() + LinkLetters.INVITATION + "?" + LinkLetters.CODE + "=" + token;
    return Response.status(Response.Status.CREATED)
        .entity(Json.createObjectBuilder().add("link", link).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static Grant grant(String partnership, JsonBody body) {
    String role = body.text("role").orElse("");
    Optional<String> organisation = body.text("organisation");
    try {
      return new Grant(Role.valueOf(role), partnership, organisation.orElse(null), null);
    } catch (IllegalArgumentException e) {
      throw new Problem(
          Problem.Kind.UNPROCESSABLE,
          "role",
          "role cannot be '" + role + "' here.",
          "Use READER, FRONTLINE_WORKER or COORDINATOR, or EDITOR with an organisation.");
    }
  }

  /** Takes one back. */
  @DELETE
  @Path("{id}")
  @Operation(summary = "Take an open invitation back")
  public Response close(@PathParam("partnership") String partnership, @PathParam("id") String id) {
    invitePeople.close(Optional.of(partnership), id);
    return Response.noContent().build();
  }
}
