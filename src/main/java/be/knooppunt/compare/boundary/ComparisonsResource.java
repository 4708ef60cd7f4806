package be.knooppunt.compare.boundary;

import be.knooppunt.compare.control.ComparisonJob;
import be.knooppunt.compare.control.ShownComparison;
import be.knooppunt.compare.entity.ColumnChoice;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.ComparisonQuestion;
import be.knooppunt.gaps.control.AskedMeasures;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Partnerships, regions and dates side by side. */
@Path("comparisons")
@Allowed(Who.ANYONE)
@RequestScoped
@Tag(name = "comparisons")
public class ComparisonsResource {
  private static final String CSV = "text/csv";

  @Inject private ShownComparison shown;
  @Inject private Clock clock;

  @Context private UriInfo uri;

  private enum Format {
    JSON,
    CSV
  }

  /** The comparison, or how far it is. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, CSV})
  @Operation(
      summary = "Figures of partnerships, regions or dates side by side, by the same rules",
      description =
          "Each figure has a cell for every column with value (null when it is not defined),"
              + " undefinedBecause, n, evidenceMix and parameters. What to mind stands in notes."
              + " Large columns are calculated in the background: 202 with how many are ready.")
  @Parameter(
      name = "column",
      in = ParameterIn.QUERY,
      description =
          "repeated: a partnership (roeselare), several together (a+b) or a region (regio:PROV-30000),"
              + " each with @2019-06-30 or @beeld:id behind it")
  @Parameter(name = "relation", in = ParameterIn.QUERY, description = "paths (default) or ties")
  @Parameter(
      name = "level",
      in = ParameterIn.QUERY,
      description = "organisation (default) or service")
  @Parameter(name = "evidence", in = ParameterIn.QUERY, description = "confirmed, stated or all")
  @Parameter(name = "date", in = ParameterIn.QUERY, description = "such as 2019-06-30")
  @Parameter(name = "format", in = ParameterIn.QUERY, description = "json (default) or csv")
  @APIResponse(responseCode = "200", description = "The comparison")
  @APIResponse(responseCode = "202", description = "Being calculated; ask again")
  public Response get() {
    Parameters asked = new Parameters(uri.getQueryParameters());
    Format format = asked.choice("format", Format.class).orElse(Format.JSON);
    ComparisonQuestion question = question(asked, TimeSource.today(clock));
    ComparisonJob job = shown.ask(question);
    if (job.state() == ComparisonJob.State.FAILED) {
      throw new IllegalStateException("The comparison could not be made");
    }
    if (job.comparison().isEmpty()) {
      return notYet(question, job);
    }
    Comparison comparison = shown.seen(job.comparison().get());
    return Response.ok(
            format == Format.CSV
                ? ComparisonJson.csv(comparison)
                : ComparisonJson.of(comparison).build().toString())
        .type(format == Format.CSV ? CSV + "; charset=UTF-8" : MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  static Response notYet(ComparisonQuestion question, ComparisonJob job) {
    return Response.accepted(
            ComparisonJson.head(question)
                .add("state", job.state().name())
                .add("ready", job.ready())
                .add("of", job.columns())
                .build()
                .toString())
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.RETRY_AFTER, "5")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  static ComparisonQuestion question(Parameters asked, LocalDate today) {
    List<ColumnChoice> columns =
        asked.texts("column").stream()
            .map(
                text ->
                    ColumnChoice.parse(text)
                        .orElseThrow(
                            () ->
                                Parameters.malformed(
                                    "column",
                                    text,
                                    "Use roeselare, a+b, regio:PROV-30000, roeselare@2019-06-30.")))
            .toList();
    MeasureQuestion measures = AskedMeasures.of(asked, today);
    return new ComparisonQuestion(
        columns,
        measures.relation(),
        measures.level(),
        measures.evidence(),
        measures.day(),
        measures.filter());
  }
}
