package be.knooppunt.mapping.boundary;

import be.knooppunt.mapping.control.ReadHistory;
import be.knooppunt.mapping.control.RecordRights;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.EditMap.Saved;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.NewRecords;
import be.knooppunt.network.control.ReadRecords;
import be.knooppunt.network.control.ReadRecords.Reading;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.MapPlace;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.WrittenFields;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Records one by one, to be changed: their fields as they are kept, with the version as the tag. A
 * write names the version it saw (If-Match); one that comes too late is refused with what is there
 * now.
 */
@Path("partnerships/{partnership}/records/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "records")
@Allowed(Who.EDITOR)
public class RecordsResource {
  @Inject private MapRecords records;
  @Inject private ReadRecords reader;
  @Inject private NewRecords newRecords;
  @Inject private EditMap editMap;
  @Inject private RecordRights recordRights;
  @Inject private ReadHistory history;
  @Inject private CurrentRights rights;
  @Inject private Lookups lookups;

  private RecordKey key(String kind, String id) {
    RecordKind known =
        RecordKind.find(kind)
            .filter(found -> found.plural().equals(kind))
            .orElseThrow(() -> Lookups.unknown("kind", kind));
    for (String part : id.split("/", -1)) {
      Lookups.wellFormed("id", part);
    }
    return new RecordKey(known, id);
  }

  private StoredRecord get(RecordKey key) {
    return records.find(key).orElseThrow(() -> Lookups.unknown(key.kind().plural(), key.id()));
  }

  private static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, long version) {
    return answer
        .tag(new EntityTag(String.valueOf(version)))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }

  /** One record with its version. */
  @GET
  @Path("{id: .+}")
  @Allowed(Who.INSIDE)
  @Operation(summary = "A record with all its fields; its version is the ETag")
  public Response get(
      @PathParam("partnership") String partnership,
      @PathParam("kind") String kind,
      @PathParam("id") String id) {
    Network network = lookups.network(partnership);
    StoredRecord found = get(key(kind, id));
    if (!history.isSeen(network, found.key(), found.fields())) {
      throw Lookups.unknown(kind, id);
    }
    return tagged(Response.ok(RecordJson.of(found).toString()), found.version()).build();
  }

  /** Makes a record. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Makes a record, kept by this partnership; answers its address and version")
  @Parameter(name = "reason", in = ParameterIn.QUERY, description = "why, for the history")
  public Response create(
      @PathParam("partnership") String partnership,
      @PathParam("kind") String kind,
      @QueryParam("reason") @Nullable String reason,
      String body) {
    PartnershipId owner = lookups.network(partnership).partnership().orElseThrow().id();
    Fields fields = RecordJson.read(body);
    String name = fields.text("name") + String.join(" ", fields.texts("names"));
    RecordKey key = fresh(key(kind, "x").kind(), owner, fields, name);
    Fields whole = fields.with("id", key.id());
    recordRights.requireEdit(key, whole.with("steward", owner.value()));
    requireSettling(key, whole);
    MapRecord record = taken(key, whole);
    List<Edit> edits = new ArrayList<>();
    boolean hasSteward = key.kind() == RecordKind.SERVICE || key.kind() == RecordKind.ORGANISATION;
    edits.add(
        new Edit(
            key,
            Edit.ABSENT,
            Optional.of(record),
            hasSteward ? Optional.of(owner) : Optional.empty()));
    if (record instanceof Service service) {
      MapPlace place = newRecords.place(owner, service);
      edits.add(new Edit(place.key(), Edit.ABSENT, Optional.of(place), Optional.empty()));
    }
    Saved saved = save(edits, owner, reason);
    URI address =
        URI.create("/api/v1/partnerships/" + partnership + "/records/" + kind + "/" + key.id());
    return tagged(
            Response.created(address).entity(RecordJson.of(get(key)).toString()),
            saved.version().value())
        .build();
  }

  private RecordKey fresh(RecordKind kind, PartnershipId owner, Fields fields, String name) {
    return switch (kind) {
      case PARTNERSHIP -> throw RecordProblems.notHere();
      case MEMBERSHIP -> RecordKey.within(kind, owner, fields.text("organisation"));
      case PLACEMENT -> RecordKey.within(kind, owner, fields.text("service"));
      default -> newRecords.key(kind, name);
    };
  }

  /** Who speaks for one end of a path only proposes it. */
  private void requireSettling(RecordKey key, Fields fields) {
    if (key.kind() == RecordKind.PATH
        && RecordRights.isSettled(fields)
        && !recordRights.maySettle(fields)) {
      throw RecordProblems.onlyProposed();
    }
  }

  private MapRecord taken(RecordKey key, Fields fields) {
    Reading reading = reader.read(key, new WrittenFields(fields));
    if (reading instanceof Reading.Refused refused) {
      throw RecordProblems.refused(refused.problems());
    }
    return ((Reading.Taken) reading).record();
  }

  /** Replaces a record. */
  @PUT
  @Path("{id: .+}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Replaces all fields of a record that is at the version of If-Match")
  @Parameter(name = "reason", in = ParameterIn.QUERY, description = "why, for the history")
  public Response replace(
      @PathParam("partnership") String partnership,
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
      @QueryParam("reason") @Nullable String reason,
      String body) {
    PartnershipId owner = lookups.network(partnership).partnership().orElseThrow().id();
    long seen = RecordProblems.version(match);
    StoredRecord now = get(key(kind, id));
    recordRights.requireEdit(now.key(), now.fields());
    Fields fields = RecordJson.read(body).with("id", now.fields().find("id").orElse(null));
    MapRecord record = taken(now.key(), fields);
    if (!record.key().equals(now.key())) {
      throw RecordProblems.otherRecord();
    }
    // both ends of a path have keepers: nobody may move an end to where they keep nothing
    recordRights.requireEdit(now.key(), fields.with("steward", now.fields().text("steward")));
    requireSettling(now.key(), fields);
    Saved saved = save(List.of(Edit.change(record, seen)), owner, reason);
    return tagged(Response.ok(RecordJson.of(get(now.key())).toString()), saved.version().value())
        .build();
  }

  /** Removes a record with what cannot stay without it. */
  @DELETE
  @Path("{id: .+}")
  @Operation(summary = "Removes a record, and what cannot stay without it, at the version seen")
  @Parameter(name = "reason", in = ParameterIn.QUERY, description = "why, for the history")
  public Response remove(
      @PathParam("partnership") String partnership,
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
      @QueryParam("reason") @Nullable String reason) {
    PartnershipId owner = lookups.network(partnership).partnership().orElseThrow().id();
    long seen = RecordProblems.version(match);
    StoredRecord now = get(key(kind, id));
    recordRights.requireEdit(now.key(), now.fields());
    if (now.key().kind() == RecordKind.PARTNERSHIP) {
      rights.requireAdminister();
    }
    List<Edit> edits;
    try {
      edits = editMap.removal(now.key(), seen);
    } catch (EditConflict conflict) {
      throw RecordProblems.conflict(conflict);
    }
    Saved saved = save(edits, owner, reason);
    return Response.ok(RecordJson.removed(saved, edits).toString()).build();
  }

  private Saved save(List<Edit> edits, PartnershipId owner, @Nullable String reason) {
    try {
      return editMap.save(
          edits, new Author(rights.requireAccountId(), owner), reason == null ? "" : reason);
    } catch (EditConflict conflict) {
      throw RecordProblems.conflict(conflict);
    }
  }
}
