package be.knooppunt.mapping.boundary;

import be.knooppunt.mapping.control.ReadHistory;
import be.knooppunt.mapping.control.TakeBack;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.control.UndoChanges.Outcome;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The history of a partnership on the API, and taking changes back. */
@Path("partnerships/{partnership}/changes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "changes")
@Allowed(Who.INSIDE)
public class ChangesResource {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  @Inject private MapRecords records;
  @Inject private ReadHistory history;
  @Inject private TakeBack takeBack;
  @Inject private Lookups lookups;

  @Context private UriInfo uri;

  /** A page of the history, latest first. */
  @GET
  @Operation(summary = "Who changed what, when and why; latest first")
  @Parameter(name = "kind", in = ParameterIn.QUERY, description = "such as services; with record")
  @Parameter(name = "record", in = ParameterIn.QUERY, description = "id of one record")
  @Parameter(name = "actor", in = ParameterIn.QUERY, description = "id of whoever changed")
  @Parameter(name = "batch", in = ParameterIn.QUERY, description = "what was done together")
  @Parameter(name = "before", in = ParameterIn.QUERY, description = "a version: only earlier ones")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, default 50")
  public Response list(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    Parameters asked = new Parameters(uri.getQueryParameters());
    int limit = asked.integer("limit", 1, MOST).orElse(USUAL);
    Optional<RecordKey> key =
        asked
            .code("kind")
            .map(kind -> RecordKind.find(kind).orElseThrow(() -> Lookups.unknown("kind", kind)))
            .flatMap(kind -> asked.text("record").map(id -> new RecordKey(kind, id)));
    ChangeQuery seen =
        key.map(
                one ->
                    history
                        .find(network, one, limit)
                        .orElseThrow(() -> Lookups.unknown(one.kind().plural(), one.id()))
                        .query())
            .orElseGet(
                () -> ChangeQuery.latest(limit).in(network.partnership().orElseThrow().id()));
    List<Change> changes =
        records.listChanges(
            seen.by(asked.code("actor"))
                .together(asked.code("batch"))
                .earlier(asked.integer("before", 1, Integer.MAX_VALUE).map(Integer::longValue)));
    JsonArrayBuilder items = Json.createArrayBuilder();
    changes.forEach(change -> items.add(RecordJson.of(change)));
    JsonObjectBuilder page = Json.createObjectBuilder().add("items", items);
    return Response.ok(page.build().toString())
        .header("Cache-Control", "private, no-store")
        .build();
  }

  /** Takes what was done together back. */
  @POST
  @Path("{batch}/undo")
  @Allowed(Who.EDITOR)
  @Operation(summary = "Takes a batch back as a new change, when nothing was changed since")
  @Parameter(name = "reason", in = ParameterIn.QUERY, description = "why, for the history")
  @Parameter(name = "change", in = ParameterIn.QUERY, description = "only this change of it")
  public Response undo(
      @PathParam("partnership") String partnership,
      @PathParam("batch") String batch,
      @QueryParam("change") @Nullable String change,
      @QueryParam("reason") @Nullable String reason) {
    PartnershipId owner = lookups.network(partnership).partnership().orElseThrow().id();
    Outcome outcome =
        takeBack.undo(
            takeBack.list(owner, batch, Optional.ofNullable(change)),
            owner,
            reason == null ? "" : reason);
    if (outcome instanceof Outcome.Undone undone) {
      JsonObject done =
          Json.createObjectBuilder()
              .add("version", undone.saved().version().value())
              .add("batch", undone.saved().batchId())
              .build();
      return Response.ok(done.toString()).build();
    }
    if (outcome instanceof Outcome.Blocked blocked) {
      throw new Problem(
          Problem.Kind.CONFLICT,
          "batch",
          "Changed since: "
              + blocked.records().stream()
                  .map(key -> key.kind().plural() + " " + key.id())
                  .collect(Collectors.joining(", "))
              + ".",
          "Take the later changes back first.");
    }
    throw Lookups.unknown("batch", batch);
  }
}
