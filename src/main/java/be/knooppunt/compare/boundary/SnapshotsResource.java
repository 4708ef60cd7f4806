package be.knooppunt.compare.boundary;

import be.knooppunt.compare.control.KeepSnapshots;
import be.knooppunt.compare.entity.NetworkSnapshot;
import be.knooppunt.compare.entity.SnapshotRhythm;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The snapshots of the map of a partnership. */
@Path("partnerships/{partnership}/snapshots")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "compare")
@Allowed(Who.COORDINATOR)
public class SnapshotsResource {
  private static final String ID = "{id: [0-9a-f-]{36}}";

  @Inject private Lookups lookups;
  @Inject private KeepSnapshots keepSnapshots;
  @Inject private CurrentRights rights;
  @Inject private Clock clock;

  @PathParam("partnership")
  private String partnership;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected SnapshotsResource() {}

  /** The list, and when snapshots are made by themselves. */
  @GET
  @Allowed(Who.ANYONE)
  @Operation(summary = "The snapshots of a map, the newest first, and when they are made")
  public Response list() {
    lookups.network(partnership);
    boolean isInside = rights.mayReadInside(partnership);
    JsonArrayBuilder items = Json.createArrayBuilder();
    keepSnapshots.list(partnership).forEach(one -> items.add(SnapshotJson.of(one, isInside)));
    JsonObjectBuilder answer = Json.createObjectBuilder().add("items", items);
    LocalDate today = TimeSource.today(clock);
    keepSnapshots
        .findPlan(partnership)
        .ifPresent(plan -> answer.add("plan", SnapshotJson.of(plan, today)));
    return Response.ok(answer.build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private Response answer(Response.ResponseBuilder answer, NetworkSnapshot snapshot) {
    return answer
        .entity(SnapshotJson.of(snapshot, rights.mayReadInside(partnership)).build().toString())
        .tag(new EntityTag(String.valueOf(snapshot.version())))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  /** Keeps this moment. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Keeps the map as it stands, under a label and with a reason if there is one")
  public Response make(String body) {
    lookups.network(partnership);
    SentFields sent = SentFields.read(body);
    NetworkSnapshot made =
        keepSnapshots.make(
            partnership, sent.text("label").orElse(""), sent.text("reason").orElse(""));
    return answer(
        Response.created(
            URI.create("/api/v1/partnerships/" + partnership + "/snapshots/" + made.id())),
        made);
  }

  /** One of them. */
  @GET
  @Path(ID)
  @Allowed(Who.ANYONE)
  @Operation(summary = "A snapshot; its version is the ETag")
  public Response get(@PathParam("id") String id) {
    lookups.network(partnership);
    return answer(Response.ok(), keepSnapshots.get(partnership, id));
  }

  /** Gives one another label or reason. */
  @PATCH
  @Path(ID)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives a snapshot another label or reason, at the version of If-Match")
  public Response rename(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
      String body) {
    lookups.network(partnership);
    int seen = SentFields.version(match);
    SentFields sent = SentFields.read(body);
    NetworkSnapshot known = keepSnapshots.get(partnership, id);
    keepSnapshots.rename(
        partnership,
        id,
        sent.text("label").orElse(known.label()),
        sent.text("reason").orElse(known.reason()),
        Optional.of(seen));
    return answer(Response.ok(), keepSnapshots.get(partnership, id));
  }

  /** Forgets one. */
  @DELETE
  @Path(ID)
  @Operation(summary = "Forgets a snapshot that is at the version of If-Match; the log stays")
  public Response remove(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match) {
    lookups.network(partnership);
    keepSnapshots.remove(partnership, id, Optional.of(SentFields.version(match)));
    return Response.noContent().build();
  }

  /** Says when they are made by themselves. */
  @PUT
  @Path("plan")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Plans snapshots: rhythm none, quarterly, half_yearly or yearly, and the firstDay, which"
              + " is today or later")
  public Response plan(String body) {
    lookups.network(partnership);
    SentFields sent = SentFields.read(body);
    MultivaluedMap<String, String> said = new MultivaluedHashMap<>();
    sent.text("rhythm").ifPresent(text -> said.add("rhythm", text.replace('-', '_')));
    sent.text("firstDay").ifPresent(text -> said.add("firstDay", text));
    Parameters asked = new Parameters(said);
    SnapshotRhythm rhythm =
        asked
            .choice("rhythm", SnapshotRhythm.class)
            .orElseThrow(() -> Parameters.malformed("rhythm", "", "Give this field."));
    LocalDate today = TimeSource.today(clock);
    keepSnapshots.plan(partnership, rhythm, asked.date("firstDay").orElse(today));
    return Response.ok(
            SnapshotJson.of(keepSnapshots.findPlan(partnership).orElseThrow(), today)
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}
