package be.knooppunt.mapping.boundary;

import be.knooppunt.mapping.control.ListWork;
import be.knooppunt.mapping.entity.WorkItem;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What on the map waits for whoever asks. */
@Path("partnerships/{partnership}/work")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working together")
@RequestScoped
@Allowed(Who.EDITOR)
public class WorkResource {
  @Inject private Lookups lookups;
  @Inject private ListWork listWork;

  /** The work list. */
  @GET
  @Operation(
      summary =
          "Signals, disputes, proposals, and records that were not checked or confirmed, the most"
              + " pressing first; an editor gets those of the own organisations")
  public Response list(@PathParam("partnership") String partnership) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    listWork.list(lookups.network(partnership)).forEach(item -> items.add(json(item)));
    return Response.ok(Json.createObjectBuilder().add("items", items).build().toString())
        .header("Cache-Control", "private, no-store")
        .build();
  }

  private static JsonObjectBuilder json(WorkItem item) {
    JsonArrayBuilder organisations = Json.createArrayBuilder();
    item.organisations().forEach(o -> organisations.add(o.value()));
    JsonArrayBuilder turn = Json.createArrayBuilder();
    item.turn().stream().sorted().forEach(side -> turn.add(side.name()));
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("what", item.kind().name())
            .add("kind", item.subject().kind().plural())
            .add("id", item.subject().id())
            .add("organisations", organisations)
            .add("turn", turn);
    item.since().ifPresent(day -> to.add("since", day.toString()));
    if (!item.id().isEmpty()) {
      to.add(item.kind() == WorkItem.Kind.SIGNAL ? "signal" : "proposal", item.id());
    }
    return to;
  }
}
