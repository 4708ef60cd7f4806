package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.control.AskedMeasures;
import be.knooppunt.gaps.control.CalculateMeasures;
import be.knooppunt.gaps.control.MeasureJob;
import be.knooppunt.gaps.entity.measures.Figures;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Answers;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a network looks like as a whole, on the API. */
@Path("partnerships/{partnership}/measures")
@Allowed(Who.ANYONE)
@RequestScoped
@Tag(name = "measures")
public class MeasuresResource {
  private static final String CSV = "text/csv";

  @Inject private Lookups lookups;
  @Inject private CalculateMeasures calculate;
  @Inject private Clock clock;

  @Context private UriInfo uri;
  @Context private Request request;
  @Context private HttpHeaders headers;

  private enum Format {
    JSON,
    CSV
  }

  private enum Table {
    FIGURES,
    PARTIES
  }

  private enum Tables {
    ALL,
    NONE
  }

  /** All measures of a network, or how far they are. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, CSV})
  @Operation(
      summary = "All measures of a partnership as a network, with what each of them means",
      description =
          "Each of figures has measure, value (null when it is not defined), undefinedBecause, n,"
              + " parameters, definition, unit, min and max. A figure that is not defined is never"
              + " 0. The other lists say which parties, sectors and links it rests on. A network of"
              + " more than 1500 parties is measured in the background: 202 with the share that is"
              + " done, and the same address again later.")
  @Parameter(
      name = "relation",
      in = ParameterIn.QUERY,
      description =
          "paths (default: who refers to whom) or ties (who works together, among members)")
  @Parameter(
      name = "level",
      in = ParameterIn.QUERY,
      description = "organisation (default) or service; ties are between organisations only")
  @Parameter(name = "evidence", in = ParameterIn.QUERY, description = "confirmed, stated or all")
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "such as 2019-06-30; default today")
  @Parameter(
      name = "sector",
      in = ParameterIn.QUERY,
      description = "digits of map sectors, 1 to 9: repeated, or with commas between them")
  @Parameter(
      name = "line",
      in = ParameterIn.QUERY,
      description = "kinds of handover: warm, guided, cold; repeated, or with commas between them")
  @Parameter(
      name = "lens",
      in = ParameterIn.QUERY,
      description = "generalist, specialist or specialist_with_generalist_lens")
  @Parameter(
      name = "projects",
      in = ParameterIn.QUERY,
      description = "yes: only services that live on a project")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json (default) or csv; Accept: text/csv does the same")
  @Parameter(
      name = "table",
      in = ParameterIn.QUERY,
      description = "of csv: figures (default) or parties")
  @Parameter(
      name = "tables",
      in = ParameterIn.QUERY,
      description =
          "all or none: with or without the lists of parties, sectors and links; default all up to"
              + " 1500 parties")
  @APIResponse(responseCode = "200", description = "The figures")
  @APIResponse(responseCode = "202", description = "Being calculated; ask again")
  public Response get(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    Parameters asked = new Parameters(uri.getQueryParameters());
    MeasureQuestion question = AskedMeasures.of(asked, TimeSource.today(clock));
    Format format = asked.choice("format", Format.class).orElseGet(this::accepted);
    Table table = asked.choice("table", Table.class).orElse(Table.FIGURES);
    MeasureJob job = calculate.ask(network, question);
    if (job.figures().isEmpty()) {
      return unfinished(network, job);
    }
    Figures figures = job.figures().orElseThrow();
    Tables tables =
        asked
            .choice("tables", Tables.class)
            .orElse(figures.size() <= Figures.AT_ONCE ? Tables.ALL : Tables.NONE);
    String tag =
        network.version().value() + "." + AskedMeasures.tag(question) + format + table + tables;
    Response answer =
        Answers.tagged(
            request,
            tag,
            () ->
                format == Format.CSV
                    ? csv(network, figures, table)
                    : MeasureJson.of(network, figures, tables == Tables.ALL).toString());
    return Response.fromResponse(answer)
        .type(format == Format.CSV ? CSV + "; charset=UTF-8" : MediaType.APPLICATION_JSON)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  /** Breaks off what is being calculated. */
  @DELETE
  @Allowed(Who.INSIDE)
  @Operation(summary = "Stop measuring a large network; 204 whether or not it was going on")
  public Response stop(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    Parameters asked = new Parameters(uri.getQueryParameters());
    calculate.stop(network, AskedMeasures.of(asked, TimeSource.today(clock)));
    return Response.noContent().build();
  }

  private Format accepted() {
    for (MediaType type : headers.getAcceptableMediaTypes()) {
      if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return Format.JSON;
      }
      if (type.isCompatible(new MediaType("text", "csv"))) {
        return Format.CSV;
      }
    }
    return Format.JSON;
  }

  private static String csv(Network network, Figures figures, Table table) {
    return table == Table.PARTIES
        ? MeasureCsv.parties(network, figures)
        : MeasureCsv.figures(figures);
  }

  private Response unfinished(Network network, MeasureJob job) {
    if (job.state() == MeasureJob.State.FAILED) {
      throw new IllegalStateException("The measures could not be calculated");
    }
    return Response.accepted(
            MeasureJson.head(network, job.question())
                .add("state", job.state().name())
                .add("share", job.share())
                .build()
                .toString())
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.LOCATION, uri.getRequestUri().toString())
        .header(HttpHeaders.RETRY_AFTER, "5")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
