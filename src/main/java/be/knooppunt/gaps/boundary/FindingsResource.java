package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.control.ReadFindings;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingKey;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.gaps.entity.findings.Findings;
import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Answers;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where people fall through on the map of a partnership, on the API. */
@Path("partnerships/{partnership}/findings")
@Allowed(Who.ANYONE)
@RequestScoped
@Tag(name = "findings")
public class FindingsResource {
  private static final String CSV = "text/csv";

  private enum Format {
    JSON,
    CSV
  }

  @Inject private ReadFindings readFindings;
  @Inject private Lookups lookups;
  @Inject private Clock clock;

  @Context private UriInfo uri;
  @Context private Request request;
  @Context private HttpHeaders headers;

  /** All of them, urgent first. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, CSV})
  @Operation(
      summary = "Where people fall through: findings by stated rules, urgent first",
      description =
          "Each with its key, which stays the same as long as the map shows it; its severity by the"
              + " table of rules; the records that show it; and its figures. What kinds and figures"
              + " mean comes with the answer. As text/csv one row for each finding.")
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "such as 2019-06-30; default today")
  @Parameter(name = "evidence", in = ParameterIn.QUERY, description = "confirmed, stated or all")
  @Parameter(name = "kind", in = ParameterIn.QUERY, description = "only this kind: dead-end, …")
  @Parameter(name = "severity", in = ParameterIn.QUERY, description = "high, medium or low")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json or csv, where no Accept header can be sent")
  @Parameter(name = "lang", in = ParameterIn.QUERY, description = "of the definitions: nl or en")
  public Response findings(@PathParam("partnership") String id) {
    Network network = lookups.network(Lookups.wellFormed("partnership", id));
    Parameters asked = new Parameters(uri.getQueryParameters());
    Findings findings = read(network, asked);
    Optional<FindingKind> kind = asked.code("kind").map(FindingsResource::kind);
    Optional<Severity> severity = asked.choice("severity", Severity.class);
    List<Finding> shown =
        findings.all().stream()
            .filter(one -> kind.isEmpty() || one.key().kind() == kind.get())
            .filter(one -> severity.isEmpty() || one.severity() == severity.get())
            .toList();
    Language language = asked.choice("lang", Language.class).orElse(Language.EN);
    Texts texts = new Texts(language);
    boolean isTable =
        asked.choice("format", Format.class).map(f -> f == Format.CSV).orElseGet(this::wantsTable);
    String tag = tag(network, findings) + "." + language.code();
    if (!isTable) {
      Response answer =
          Answers.tagged(
              request, tag, () -> FindingJson.of(network, findings, shown, texts).toString());
      return Response.fromResponse(answer).type(MediaType.APPLICATION_JSON_TYPE).build();
    }
    Response answer = Answers.tagged(request, tag + ".csv", () -> FindingJson.csv(shown, texts));
    return Response.fromResponse(answer)
        .type(CSV + "; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hiaten.csv\"")
        .build();
  }

  private Findings read(Network network, Parameters asked) {
    return readFindings.read(
        network,
        asked.date("date").orElseGet(() -> TimeSource.today(clock)),
        asked.choice("evidence", EvidenceFilter.class).orElse(EvidenceFilter.ALL));
  }

  /** Changes with the map, the question and the limits. */
  private static String tag(Network network, Findings findings) {
    return network.version().value()
        + "."
        + findings.question().day()
        + "."
        + findings.question().evidence()
        + "."
        + Integer.toHexString(findings.question().thresholds().text().hashCode());
  }

  private static FindingKind kind(String code) {
    return FindingKey.of(code)
        .map(FindingKey::kind)
        .orElseThrow(
            () -> Parameters.malformed("kind", code, "Use a code such as dead-end or orphan."));
  }

  private boolean wantsTable() {
    MediaType first = headers.getAcceptableMediaTypes().get(0);
    return first.getType().equals("text") && first.getSubtype().equals("csv");
  }

  /** One of them, with what could be done. */
  @GET
  @Path("{kind}/{about: .+}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "One finding by its key, with what could be done and what would change",
      description = "Each remedy is tried on a copy of the map; nothing is written.")
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "such as 2019-06-30; default today")
  @Parameter(name = "evidence", in = ParameterIn.QUERY, description = "confirmed, stated or all")
  @Parameter(name = "lang", in = ParameterIn.QUERY, description = "of the definitions: nl or en")
  public Response finding(
      @PathParam("partnership") String id,
      @PathParam("kind") String kind,
      @PathParam("about") String about) {
    Network network = lookups.network(Lookups.wellFormed("partnership", id));
    Parameters asked = new Parameters(uri.getQueryParameters());
    Findings findings = read(network, asked);
    Language language = asked.choice("lang", Language.class).orElse(Language.EN);
    String key = kind + "/" + about;
    Finding finding =
        FindingKey.of(key)
            .flatMap(findings::find)
            .orElseThrow(() -> Lookups.unknown("finding", key));
    return Answers.tagged(
        request,
        tag(network, findings) + "." + language.code(),
        () ->
            FindingJson.of(
                    network,
                    findings,
                    finding,
                    readFindings.remedies(network, findings, finding),
                    new Texts(language))
                .toString());
  }
}
