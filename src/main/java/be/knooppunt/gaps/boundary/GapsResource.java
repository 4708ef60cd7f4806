package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.control.GapRights;
import be.knooppunt.gaps.control.KeepGaps;
import be.knooppunt.gaps.control.KeepGaps.Outcome;
import be.knooppunt.gaps.control.ReadRegister;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapFacts;
import be.knooppunt.gaps.entity.register.GapOrder;
import be.knooppunt.gaps.entity.register.GapRules.Field;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The register of gaps: findings that a partnership follows up. Everybody reads it; accounts and
 * notes are for the partnership. A change names the version it saw (If-Match).
 */
@Path("partnerships/{partnership}/gaps")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "gaps")
public class GapsResource {
  private static final int CREATED = 201;
  private static final String PRIVATE = "private, no-cache";

  @Inject private Lookups lookups;
  @Inject private ReadRegister register;
  @Inject private KeepGaps keepGaps;
  @Inject private GapRights gapRights;
  @Inject private Clock clock;

  /** The register. */
  @GET
  @Allowed(Who.ANYONE)
  @Operation(
      summary =
          "The gaps of a partnership, those that ask for attention first, and how many there are")
  @Parameter(name = "state", in = ParameterIn.QUERY, description = "only those in this state")
  @Parameter(name = "reason", in = ParameterIn.QUERY, description = "only those for this reason")
  @Parameter(
      name = "organisation",
      in = ParameterIn.QUERY,
      description = "only those that this organisation owns")
  public Response list(
      @PathParam("partnership") String partnership,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("reason") @DefaultValue("") String reason,
      @QueryParam("organisation") @DefaultValue("") String organisation) {
    Network network = lookups.network(partnership);
    LocalDate today = TimeSource.today(clock);
    boolean inside = gapRights.mayReadInside(partnership);
    List<Gap> all = register.list(network);
    JsonArrayBuilder items = Json.createArrayBuilder();
    all.stream()
        .filter(gap -> state.isEmpty() || gap.facts().state().name().equals(state))
        .filter(gap -> reason.isEmpty() || gap.facts().reason().equals(reason))
        .filter(gap -> organisation.isEmpty() || gap.facts().organisation().equals(organisation))
        .forEach(gap -> items.add(GapJson.of(gap, today, inside)));
    JsonObjectBuilder to = Json.createObjectBuilder().add("date", today.toString());
    register
        .findCheck(network)
        .filter(check -> check.networkVersion() >= 0)
        .ifPresent(check -> to.add("networkVersion", check.networkVersion()));
    to.add("counts", GapJson.counts(GapOrder.count(all, today))).add("items", items);
    return Response.ok(to.build().toString()).header(HttpHeaders.CACHE_CONTROL, PRIVATE).build();
  }

  /** One gap. */
  @GET
  @Path("{id}")
  @Allowed(Who.ANYONE)
  @Operation(summary = "A gap with its history; with its notes for whoever reads inside")
  public Response get(@PathParam("partnership") String partnership, @PathParam("id") String id) {
    Network network = lookups.network(partnership);
    return answer(Response.ok(), register.get(network, Lookups.wellFormed("gap", id)));
  }

  private Response answer(Response.ResponseBuilder answer, Gap gap) {
    boolean inside = gapRights.mayReadInside(gap.partnershipId());
    JsonObjectBuilder to = GapJson.of(gap, TimeSource.today(clock), inside);
    to.add("history", GapJson.history(register.listEvents(gap), inside));
    if (inside) {
      to.add("notes", GapJson.notes(register.listNotes(gap)));
    }
    return answer
        .entity(to.build().toString())
        .tag(new EntityTag(String.valueOf(gap.version())))
        .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
        .build();
  }

  /** Takes a finding up. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Who.SIGNALLER)
  @Operation(
      summary =
          "Takes a finding of today into the register: finding (its key), evidence (confirmed,"
              + " stated, all), and what is known of reason, organisation, role, account, dueOn")
  public Response take(@PathParam("partnership") String partnership, String body) {
    Network network = lookups.network(partnership);
    JsonObject json = GapJson.read(body);
    Outcome outcome =
        keepGaps.take(
            network,
            GapJson.text(json, "finding"),
            GapJson.evidence(json),
            GapJson.merged(GapFacts.NEW, json));
    Gap gap = kept(outcome);
    URI address = URI.create("/api/v1/partnerships/" + partnership + "/gaps/" + gap.id());
    return answer(Response.created(address), gap);
  }

  private static Gap kept(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      throw GapJson.refused(refused.wrong());
    }
    return ((Outcome.Kept) outcome).gap();
  }

  /** Decides something about a gap. */
  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Allowed(Who.EDITOR)
  @Operation(
      summary =
          "Changes the fields that are sent, of a gap that is at the version of If-Match: state,"
              + " because, reason, organisation, role, account, dueOn; null takes one away")
  public Response change(
      @PathParam("partnership") String partnership,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
      String body) {
    Network network = lookups.network(partnership);
    int seen = version(match);
    Gap now = register.get(network, Lookups.wellFormed("gap", id));
    JsonObject json = GapJson.read(body);
    return answer(
        Response.ok(), kept(keepGaps.change(network, id, seen, GapJson.merged(now.facts(), json))));
  }

  private static int version(@Nullable String match) {
    if (match == null || match.isBlank()) {
      throw new Problem(
          Problem.Kind.PRECONDITION_REQUIRED,
          "If-Match",
          "Which version this changes is missing.",
          "Read the gap first, and send its ETag back as If-Match.");
    }
    String plain = match.strip().replaceFirst("^W/", "").replace("\"", "");
    if (!plain.matches("[0-9]{1,9}")) {
      throw new Problem(
          Problem.Kind.PRECONDITION_FAILED,
          "If-Match",
          "If-Match is no version of this gap.",
          "Read the gap again, and send its ETag back as If-Match.");
    }
    return Integer.parseInt(plain);
  }

  /** Takes the last decision back. */
  @POST
  @Path("{id}/undo")
  @Allowed(Who.COORDINATOR)
  @Operation(summary = "Takes the last decision about a gap back; the history keeps both")
  public Response undo(
      @PathParam("partnership") String partnership,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match) {
    Network network = lookups.network(partnership);
    int seen = version(match);
    return answer(Response.ok(), keepGaps.undo(network, Lookups.wellFormed("gap", id), seen));
  }

  /** Writes a note. */
  @POST
  @Path("{id}/notes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Who.SIGNALLER)
  @Operation(summary = "Writes a note about a gap: words, which say nothing about a person")
  public Response note(
      @PathParam("partnership") String partnership, @PathParam("id") String id, String body) {
    Network network = lookups.network(partnership);
    String words = GapJson.text(GapJson.read(body), "words");
    keepGaps
        .note(network, Lookups.wellFormed("gap", id), words)
        .ifPresent(
            refusal -> {
              throw GapJson.refused(Map.of(Field.WORDS, refusal));
            });
    return answer(Response.status(CREATED), register.get(network, id));
  }
}
