package be.knooppunt.compare.boundary;

import be.knooppunt.compare.control.ComparisonJob;
import be.knooppunt.compare.control.ShownComparison;
import be.knooppunt.compare.control.ShownPictures;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.ComparisonQuestion;
import be.knooppunt.compare.entity.SymbolMap.Measure;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the pictures of a comparison show. Takes the parameters of a comparison. */
@Path("comparisons/pictures")
@Allowed(Who.ANYONE)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comparisons")
public class ComparisonPicturesResource {
  @Inject private ShownComparison shown;
  @Inject private ShownPictures pictures;
  @Inject private Clock clock;

  @Context private UriInfo uri;

  /** Coverage by life domain and column. */
  @GET
  @Path("coverage")
  @Operation(
      summary = "Declared cells of each life domain by how well they are covered, for each column",
      description = "Null where a column does not declare a domain: that is no gap.")
  @APIResponse(responseCode = "200", description = "The grid")
  @APIResponse(responseCode = "202", description = "Being calculated; ask again")
  public Response coverage() {
    return answer(
        comparison -> GridJson.of(pictures.columns(comparison), pictures.grid(comparison)));
  }

  /** The municipalities of the columns. */
  @GET
  @Path("municipalities")
  @Operation(
      summary = "The municipalities of the columns with people, services and coverage",
      description = "Services and coverage are null where only figures are shared.")
  @Parameter(name = "measure", in = ParameterIn.QUERY, description = "people (default) or services")
  @APIResponse(responseCode = "200", description = "The municipalities")
  @APIResponse(responseCode = "202", description = "Being calculated; ask again")
  public Response municipalities() {
    Measure measure =
        new Parameters(uri.getQueryParameters())
            .choice("measure", Measure.class)
            .orElse(Measure.PEOPLE);
    return answer(
        comparison ->
            SymbolJson.of(pictures.columns(comparison), pictures.symbols(comparison, measure)));
  }

  /** Help across borders. */
  @GET
  @Path("next-door")
  @Operation(
      summary = "Declared needs without a service, with help in a neighbouring municipality",
      description = "A service on a map that is not shared is not named. At most 50 rows.")
  @APIResponse(responseCode = "200", description = "The rows, and how many there are in all")
  @APIResponse(responseCode = "202", description = "Being calculated; ask again")
  public Response nextDoor() {
    return answer(
        comparison -> BorderJson.of(pictures.columns(comparison), pictures.borders(comparison)));
  }

  private Response answer(Function<Comparison, JsonObject> picture) {
    ComparisonQuestion question =
        ComparisonsResource.question(
            new Parameters(uri.getQueryParameters()), TimeSource.today(clock));
    ComparisonJob job = shown.ask(question);
    if (job.state() == ComparisonJob.State.FAILED) {
      throw new IllegalStateException("The comparison could not be made");
    }
    if (job.comparison().isEmpty()) {
      return ComparisonsResource.notYet(question, job);
    }
    return Response.ok(picture.apply(shown.seen(job.comparison().get())).toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }
}
