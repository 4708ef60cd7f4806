package be.knooppunt.people.boundary;

import be.knooppunt.people.control.ChooseSharing;
import be.knooppunt.people.control.ChooseSharing.Chosen;
import be.knooppunt.people.entity.Sharing;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a partnership shares with those outside, on the API. */
@Path("partnerships/{partnership}/sharing")
@Allowed(Who.INSIDE)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "people")
public class SharingResource {
  @Inject private ChooseSharing chooseSharing;

  /** What it shares now. */
  @GET
  @Operation(
      summary = "What those outside see of a partnership",
      description =
          "choice is MAP (all), FIGURES (in comparisons only) or NOTHING. The ETag is the version"
              + " of the choice.")
  public Response read(@PathParam("partnership") String partnership) {
    return answer(chooseSharing.read(partnership));
  }

  /** Chooses. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Who.COORDINATOR)
  @Operation(
      summary = "Choose what those outside see, at the version of If-Match",
      description = "{\"choice\": \"MAP\"}, FIGURES or NOTHING. It holds at once.")
  public Response choose(
      @PathParam("partnership") String partnership,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
      String body) {
    int seen = version(match);
    String choice = JsonBody.read(body).text("choice").orElse("");
    Sharing chosen =
        Sharing.find(choice)
            .orElseThrow(
                () ->
                    new Problem(
                        Problem.Kind.UNPROCESSABLE,
                        "choice",
                        "choice cannot be '" + choice + "'.",
                        "Use MAP, FIGURES or NOTHING."));
    return answer(chooseSharing.choose(partnership, chosen, seen));
  }

  private static int version(@Nullable String match) {
    if (match == null || match.isBlank()) {
      throw new Problem(
          Problem.Kind.PRECONDITION_REQUIRED,
          "If-Match",
          "Which choice this replaces is missing.",
          "Read the choice first, and send its ETag back as If-Match.");
    }
    String plain = match.strip().replaceFirst("^W/", "").replace("\"", "");
    if (!plain.matches("[0-9]{1,9}")) {
      throw ChooseSharing.changedMeanwhile();
    }
    return Integer.parseInt(plain);
  }

  private static Response answer(Chosen chosen) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("choice", chosen.choice().name());
    chosen.since().ifPresent(since -> to.add("since", since.toString()));
    return Response.ok(to.add("version", chosen.version()).build().toString())
        .tag(new EntityTag(String.valueOf(chosen.version())))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}
