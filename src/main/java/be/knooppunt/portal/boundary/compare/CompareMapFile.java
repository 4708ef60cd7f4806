package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.control.ShownComparison;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The map of municipalities of a comparison, as a file of its own for a report. */
@Path("/vergelijk/gemeenten.svg")
@Allowed(Who.ANYONE)
@PageData
@RequestScoped
public class CompareMapFile {
  @Inject private ShownComparison shown;
  @Inject private ComparePictures pictures;
  @Inject private Labels labels;
  @Inject private Site site;

  @Context private UriInfo uri;

  /** The picture, as the address of the page asks for it. */
  @GET
  @Produces("image/svg+xml")
  public Response file() {
    Parameters asked = new Parameters(uri.getQueryParameters());
    CompareQuery query = CompareQuery.of(asked, site.today(), labels);
    Comparison comparison =
        shown
            .ask(query.question())
            .comparison()
            .map(shown::seen)
            .orElseThrow(
                () ->
                    new Problem(
                        Problem.Kind.UNAVAILABLE,
                        null,
                        "The figures are not calculated yet.",
                        "Wait until the page shows them."));
    return Response.ok(pictures.file(comparison, query, ComparePictures.measure(asked)))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache, private")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gemeenten.svg\"")
        .build();
  }
}
