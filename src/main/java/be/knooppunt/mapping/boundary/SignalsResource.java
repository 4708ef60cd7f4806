package be.knooppunt.mapping.boundary;

import be.knooppunt.mapping.control.KeepSignals;
import be.knooppunt.mapping.control.KeepSignals.Outcome;
import be.knooppunt.mapping.control.ListWork;
import be.knooppunt.mapping.entity.SignalCounts;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signals from the floor: given one by one, read as counts. */
@Path("partnerships/{partnership}/signals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working together")
@RequestScoped
public class SignalsResource {
  private static final int CREATED = 201;

  @Inject private Lookups lookups;
  @Inject private KeepSignals keepSignals;
  @Inject private CurrentRights rights;

  /** How often each reason was given. */
  @GET
  @Path("counts")
  @Allowed(Who.INSIDE)
  @Operation(
      summary = "How many signals there are by subject and reason; a number below 5 is left out")
  public Response counts(@PathParam("partnership") String partnership) {
    lookups.network(partnership);
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (SignalCounts.Count count : keepSignals.count(partnership).counts()) {
      JsonObjectBuilder item =
          Json.createObjectBuilder()
              .add("kind", count.subject().kind().plural())
              .add("id", count.subject().id())
              .add("reason", count.reason());
      count.number().ifPresent(number -> item.add("count", number));
      items.add(item);
    }
    return Response.ok(Json.createObjectBuilder().add("items", items).build().toString())
        .header("Cache-Control", "private, no-store")
        .build();
  }

  /** Gives a signal. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Who.SIGNALLER)
  @Operation(
      summary =
          "Tells that a path or service does not work: kind (paths, services), id, reason of the"
              + " vocabulary signal-reasons, and words that say nothing about a person; who tells"
              + " it is not kept")
  public Response give(@PathParam("partnership") String partnership, String body) {
    Network network = lookups.network(partnership);
    Fields said = RecordJson.read(body);
    RecordKind kind =
        RecordKind.find(said.text("kind"))
            .orElseThrow(() -> Lookups.unknown("kind", said.text("kind")));
    RecordKey key = new RecordKey(kind, Lookups.wellFormed("id", said.text("id")));
    if (ListWork.organisations(network, key).isEmpty()) {
      throw Lookups.unknown(kind.entity(), key.id());
    }
    String reason = lookups.term("reason", "signal-reasons", said.text("reason"));
    Outcome outcome =
        keepSignals.give(
            partnership, key, reason, said.text("words").strip(), rights.requireAccountId());
    if (outcome instanceof Outcome.Personal personal) {
      throw new Problem(
          Problem.Kind.UNPROCESSABLE,
          "words",
          "The words seem to be about a person: " + personal.found() + ". Nothing was kept.",
          "Change the words, or leave them out.");
    }
    if (outcome instanceof Outcome.Wait) {
      throw new Problem(
          Problem.Kind.TOO_MANY, null, "Too many signals in a row.", "Try again later.");
    }
    return Response.status(CREATED)
        .entity(
            Json.createObjectBuilder().add("id", ((Outcome.Kept) outcome).id()).build().toString())
        .build();
  }
}
