package be.knooppunt.mapping.boundary;

import be.knooppunt.mapping.control.SpeakForSide;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditMap.Saved;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import be.knooppunt.referral.control.AmendPath;
import be.knooppunt.referral.control.ConfirmPath;
import be.knooppunt.referral.control.DisputePath;
import be.knooppunt.referral.control.Speaker;
import be.knooppunt.referral.entity.Side;
import be.knooppunt.referral.entity.Statement.Kind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the sides of a path say about it. */
@Path("partnerships/{partnership}/paths/{path}/confirmations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working together")
@RequestScoped
@Allowed(Who.EDITOR)
public class ConfirmationsResource {
  @Inject private Lookups lookups;
  @Inject private SpeakForSide speakForSide;
  @Inject private ConfirmPath confirmPath;
  @Inject private AmendPath amendPath;
  @Inject private DisputePath disputePath;

  /** A side says that a path is right, not quite right, or wrong. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Says for a side (SENDER, RECEIVER) that a path is right (kind CONFIRM), has other terms"
              + " (AMEND, with the fields that differ) or is wrong (DISPUTE, with a reason); with"
              + " the version of the path as If-Match, and with a source when the side is not"
              + " one's own")
  public Response say(
      @PathParam("partnership") String partnership,
      @PathParam("path") String path,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
      String body) {
    Network network = lookups.network(partnership);
    PathId id = new PathId(Lookups.wellFormed("path", path));
    ReferralPath found =
        network.paths().stream()
            .filter(p -> p.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Lookups.unknown("path", path));
    long seen = RecordProblems.version(match);
    Fields said = RecordJson.read(body);
    Side side = choice(Side.class, "side", said);
    Kind kind = choice(Kind.class, "kind", said);
    Speaker speaker =
        speakForSide.speaker(
            network,
            found,
            side,
            Optional.of(said.text("source").strip()).filter(s -> !s.isEmpty()));
    try {
      return answer(say(id, seen, speaker, kind, said));
    } catch (EditConflict conflict) {
      throw RecordProblems.conflict(conflict);
    }
  }

  private Saved say(PathId id, long seen, Speaker speaker, Kind kind, Fields said) {
    String batch = UUID.randomUUID().toString();
    return switch (kind) {
      case CONFIRM -> confirmPath.confirm(id, seen, speaker, batch);
      case DISPUTE -> disputePath.dispute(id, seen, speaker, said.text("reason"), batch);
      case AMEND -> amend(id, seen, speaker, said, batch);
      case PROPOSE ->
          throw new Problem(
              Problem.Kind.UNPROCESSABLE,
              "kind",
              "This path is there already.",
              "Use CONFIRM, AMEND or DISPUTE.");
    };
  }

  private Saved amend(PathId id, long seen, Speaker speaker, Fields said, String batch) {
    Map<String, Object> terms =
        said.values().entrySet().stream()
            .filter(e -> AmendPath.TERMS.contains(e.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    AmendPath.Outcome outcome = amendPath.amend(id, seen, speaker, terms, batch);
    if (outcome instanceof AmendPath.Outcome.Refused refused) {
      throw RecordProblems.refused(refused.problems());
    }
    return ((AmendPath.Outcome.Written) outcome).saved();
  }

  private static Response answer(Saved saved) {
    return Response.ok(
            Json.createObjectBuilder()
                .add("version", saved.version().value())
                .add("batch", saved.batchId())
                .build()
                .toString())
        .tag(new EntityTag(String.valueOf(saved.version().value())))
        .build();
  }

  static <E extends Enum<E>> E choice(Class<E> type, String field, Fields said) {
    return Arrays.stream(type.getEnumConstants())
        .filter(code -> code.name().equals(said.text(field)))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    Problem.Kind.UNPROCESSABLE,
                    field,
                    field + " cannot be '" + said.text(field) + "'.",
                    "Use one of " + Arrays.toString(type.getEnumConstants()) + "."));
  }
}
