package be.knooppunt.compare.boundary;

import be.knooppunt.compare.control.CompareMoments;
import be.knooppunt.compare.control.CompareMoments.Moment;
import be.knooppunt.compare.entity.NetworkDifference;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Allowed;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is different between two moments of the map of a partnership, on the API. */
@Path("partnerships/{partnership}/difference")
@Allowed(Who.ANYONE)
@RequestScoped
@Tag(name = "compare")
public class DifferenceResource {
  @Inject private CompareMoments compareMoments;
  @Inject private Lookups lookups;
  @Inject private Clock clock;

  @Context private UriInfo uri;
  @Context private HttpHeaders headers;

  /** The difference, as JSON or as a table. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, AskedMoments.CSV})
  @Operation(
      summary = "What is new, lost or changed between two moments",
      description =
          "A date asks the map as it is known now for what held on that day; beeld:<id> asks the"
              + " map as it stood at a snapshot. With the needs that are newly covered or lost, the"
              + " findings that closed or opened, and a short list of figures.")
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "a date such as 2019-06-30, or beeld:<id of a snapshot>")
  @Parameter(name = "to", in = ParameterIn.QUERY, description = "the same; default today")
  @Parameter(name = "evidence", in = ParameterIn.QUERY, description = "confirmed, stated or all")
  @Parameter(name = "format", in = ParameterIn.QUERY, description = "json or csv")
  public Response difference(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    Parameters asked = new Parameters(uri.getQueryParameters());
    Moment from = compareMoments.find(network, AskedMoments.from(asked));
    Moment to = compareMoments.find(network, AskedMoments.to(asked, TimeSource.today(clock)));
    NetworkDifference difference =
        compareMoments.compare(network, from, to, AskedMoments.evidence(asked));
    Response.ResponseBuilder answer =
        AskedMoments.wantsTable(asked, headers)
            ? Response.ok(DifferenceCsv.of(difference))
                .type(AskedMoments.CSV + "; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"verschil.csv\"")
            : Response.ok(DifferenceJson.of(difference, from, to).toString())
                .type(MediaType.APPLICATION_JSON_TYPE);
    // a label may change while the map does not: nobody keeps this without asking
    return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
  }
}
