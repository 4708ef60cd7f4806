package be.knooppunt.compare.boundary;

import be.knooppunt.compare.control.KeepViews;
import be.knooppunt.compare.entity.SavedView;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comparisons that a person keeps under a name. */
@Path("comparisons/views")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "compare")
@Allowed(Who.SIGNED_IN)
public class SavedViewsResource {
  private static final String ID = "{id: [0-9a-f-]{36}}";

  @Inject private KeepViews keepViews;

  private static Response answer(Response.ResponseBuilder answer, String json) {
    return answer.entity(json).header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
  }

  private static JsonObjectBuilder json(SavedView view) {
    return Json.createObjectBuilder()
        .add("id", view.id())
        .add("name", view.name())
        .add("question", view.question())
        .add("address", "/vergelijk/bewaard/" + view.id())
        .add("madeAt", view.madeAt().toString());
  }

  /** The list. */
  @GET
  @Operation(summary = "The comparisons that whoever asks keeps, the newest first")
  public Response list() {
    JsonArrayBuilder items = Json.createArrayBuilder();
    keepViews.list().forEach(view -> items.add(json(view)));
    return answer(Response.ok(), Json.createObjectBuilder().add("items", items).build().toString());
  }

  /** Keeps one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Keeps a comparison: its name, and as question the query of the page /vergelijk")
  public Response keep(String body) {
    SentFields sent = SentFields.read(body);
    SavedView view = keepViews.save(sent.text("name").orElse(""), sent.text("question").orElse(""));
    return answer(
        Response.created(URI.create("/api/v1/comparisons/views/" + view.id())),
        json(view).build().toString());
  }

  /** One of them, for whoever has its address. */
  @GET
  @Path(ID)
  @Allowed(Who.ANYONE)
  @Operation(summary = "A comparison that was kept: its name and question, nothing of its answer")
  public Response get(@PathParam("id") String id) {
    return answer(Response.ok(), json(keepViews.get(id)).build().toString());
  }

  /** Forgets one. */
  @DELETE
  @Path(ID)
  @Operation(summary = "Forgets a comparison that whoever asks keeps")
  public Response remove(@PathParam("id") String id) {
    keepViews.remove(id);
    return Response.noContent().build();
  }
}
