package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.control.ReadCoverage;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Answers;
import be.knooppunt.platform.web.Parameters;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a partnership declares as needed against what is offered, on the API. */
@Path("partnerships/{partnership}/coverage")
@Allowed(Who.ANYONE)
@RequestScoped
@Tag(name = "coverage")
public class CoverageResource {
  private static final String CSV = "text/csv";

  /** The two values of a parameter that is on or off. */
  private enum Flag {
    TRUE,
    FALSE
  }

  private enum Format {
    JSON,
    CSV
  }

  private enum In {
    NL,
    EN
  }

  @Inject private ReadCoverage readCoverage;
  @Inject private Lookups lookups;
  @Inject private Networks networks;
  @Inject private Clock clock;

  @Context private UriInfo uri;
  @Context private Request request;
  @Context private HttpHeaders headers;

  /** The coverage of what is declared, cell by cell, as JSON or as a table. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, CSV})
  @Operation(
      summary = "Which declared needs are met, for whom, where and by whom",
      description =
          "Every figure with its definition, its n and the evidence it rests on. As text/csv one"
              + " row for each cell.")
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "such as 2019-06-30; default today")
  @Parameter(name = "evidence", in = ParameterIn.QUERY, description = "confirmed, stated or all")
  @Parameter(
      name = "mandated",
      in = ParameterIn.QUERY,
      description = "true counts only services whose mandate reaches the need; default false")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json or csv, where no Accept header can be sent")
  @Parameter(name = "lang", in = ParameterIn.QUERY, description = "labels of the table: nl or en")
  public Response coverage(@PathParam("partnership") String id) {
    Network network = lookups.network(Lookups.wellFormed("partnership", id));
    Parameters asked = new Parameters(uri.getQueryParameters());
    CoverageQuestion question =
        new CoverageQuestion(
            asked.date("date").orElseGet(() -> TimeSource.today(clock)),
            asked.choice("evidence", EvidenceFilter.class).orElse(EvidenceFilter.ALL),
            asked.choice("mandated", Flag.class).orElse(Flag.FALSE) == Flag.TRUE);
    String language = CoverageJson.code(asked.choice("lang", In.class).orElse(In.NL));
    boolean isTable =
        asked.choice("format", Format.class).map(f -> f == Format.CSV).orElseGet(this::wantsTable);
    String tag =
        network.version().value()
            + "."
            + question.day()
            + "."
            + CoverageJson.code(question.evidence())
            + "."
            + question.mandated();
    if (!isTable) {
      Response answer =
          Answers.tagged(
              request, tag, () -> CoverageJson.of(network, read(network, question)).toString());
      return Response.fromResponse(answer).type(MediaType.APPLICATION_JSON_TYPE).build();
    }
    Response answer =
        Answers.tagged(
            request,
            tag + ".csv." + language,
            () -> CoverageCsv.of(network, read(network, question), networks.facts(), language));
    return Response.fromResponse(answer)
        .type(CSV + "; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dekking.csv\"")
        .build();
  }

  private Coverage read(Network network, CoverageQuestion question) {
    return readCoverage.read(network, question);
  }

  private boolean wantsTable() {
    MediaType first = headers.getAcceptableMediaTypes().get(0);
    return first.getType().equals("text") && first.getSubtype().equals("csv");
  }
}
