package be.knooppunt.gaps.boundary.whatif;

import be.knooppunt.gaps.control.whatif.KeepScenarios;
import be.knooppunt.gaps.control.whatif.ReadScenario;
import be.knooppunt.gaps.entity.whatif.SavedScenario;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.ScenarioText.Parameter;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Scenarios that were kept. */
@Path("partnerships/{partnership}/scenarios")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "gaps")
@Allowed(Who.INSIDE)
public class ScenariosResource {
  private static final int LONGEST_BODY = 100_000;

  @Inject private Lookups lookups;
  @Inject private ReadScenario readScenario;
  @Inject private KeepScenarios keepScenarios;
  @Inject private CurrentRights rights;

  @PathParam("partnership")
  private String partnership;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected ScenariosResource() {}

  private Response answer(Response.ResponseBuilder answer, SavedScenario saved, Network network) {
    return answer
        .entity(WhatIfJson.of(saved, network, rights.mayReadInside(partnership)).build().toString())
        .tag(new EntityTag(String.valueOf(saved.version())))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  /** The list. */
  @GET
  @Operation(summary = "A coordinator gets all scenarios that were kept, others their own")
  public Response list() {
    Network network = lookups.network(partnership);
    JsonArrayBuilder items = Json.createArrayBuilder();
    keepScenarios
        .list(partnership)
        .forEach(saved -> items.add(WhatIfJson.of(saved, network, true)));
    return Response.ok(Json.createObjectBuilder().add("items", items).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  /** Keeps one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Keeps a scenario: name, changes as in the address of the page (such as"
              + " 'pad=R-S6>R-S12:WARM'), and if it is about one day, date and evidence")
  public Response keep(String body) {
    Network network = lookups.network(partnership);
    JsonObject sent = read(body);
    Scenario scenario = scenario(sent);
    MultivaluedMap<String, String> said = new MultivaluedHashMap<>();
    for (String name : List.of("date", "evidence")) {
      text(sent, name).ifPresent(text -> said.add(name, text));
    }
    Parameters asked = new Parameters(said);
    SavedScenario saved =
        keepScenarios.save(
            partnership,
            text(sent, "name").orElse(""),
            scenario,
            asked.date("date"),
            asked.choice("evidence", EvidenceFilter.class).orElse(EvidenceFilter.ALL),
            network.version().value());
    return answer(
        Response.created(
            URI.create("/api/v1/partnerships/" + partnership + "/scenarios/" + saved.id())),
        saved,
        network);
  }

  /** One of them, for whoever has its address. */
  @GET
  @Path("{id}")
  @Allowed(Who.ANYONE)
  @Operation(summary = "A scenario that was kept; its version is the ETag")
  public Response get(@PathParam("id") String id) {
    Network network = lookups.network(partnership);
    return answer(
        Response.ok(), keepScenarios.get(partnership, Lookups.wellFormed("id", id)), network);
  }

  /** Gives one another name. */
  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives a scenario another name, at the version of If-Match")
  public Response rename(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
      String body) {
    Network network = lookups.network(partnership);
    int seen = version(match);
    keepScenarios.rename(
        partnership,
        Lookups.wellFormed("id", id),
        text(read(body), "name").orElse(""),
        Optional.of(seen));
    return answer(Response.ok(), keepScenarios.get(partnership, id), network);
  }

  /** Forgets one. */
  @DELETE
  @Path("{id}")
  @Operation(summary = "Forgets a scenario that is at the version of If-Match")
  public Response remove(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match) {
    lookups.network(partnership);
    int seen = version(match);
    keepScenarios.remove(partnership, Lookups.wellFormed("id", id), Optional.of(seen));
    return Response.noContent().build();
  }

  private static int version(@Nullable String match) {
    if (match == null || match.isBlank()) {
      throw new Problem(
          Problem.Kind.PRECONDITION_REQUIRED,
          "If-Match",
          "Which version this changes is missing.",
          "Read the scenario first, and send its ETag back as If-Match.");
    }
    String plain = match.strip().replaceFirst("^W/", "").replace("\"", "");
    if (!plain.matches("[0-9]{1,9}")) {
      throw new Problem(
          Problem.Kind.PRECONDITION_FAILED,
          "If-Match",
          "If-Match is no version of this scenario.",
          "Read the scenario again, and send its ETag back as If-Match.");
    }
    return Integer.parseInt(plain);
  }

  private static JsonObject read(String body) {
    if (body.length() > LONGEST_BODY) {
      throw new Problem(
          Problem.Kind.TOO_LARGE, null, "This is too long for a scenario.", "Send less.");
    }
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new Problem(
          Problem.Kind.MALFORMED, null, "This is no JSON object.", "Send a JSON object.");
    }
  }

  private static Optional<String> text(JsonObject sent, String name) {
    return sent.get(name) instanceof JsonString text
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  private Scenario scenario(JsonObject sent) {
    List<Parameter> parameters = new ArrayList<>();
    if (sent.get("changes") instanceof JsonArray changes) {
      for (JsonValue change : changes) {
        String text = change instanceof JsonString string ? string.getString() : "";
        int is = text.indexOf('=');
        if (is < 1) {
          throw Parameters.malformed("changes", text, "Write a change as 'pad=R-S6>R-S12:WARM'.");
        }
        parameters.add(new Parameter(text.substring(0, is), text.substring(is + 1)));
      }
    }
    return readScenario.read(parameters);
  }
}
