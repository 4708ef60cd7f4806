package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.control.AskedMeasures;
import be.knooppunt.gaps.entity.measures.MeasureGround;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The measured links as files, so that others can check the measures with their own programs. */
@Path("partnerships/{partnership}/network.{format: csv|graphml}")
@Allowed(Who.ANYONE)
@RequestScoped
@Tag(name = "measures")
public class LinksResource {
  @Inject private Lookups lookups;
  @Inject private Clock clock;

  @Context private UriInfo uri;
  @Context private Request request;

  private enum Table {
    LINKS,
    PARTIES
  }

  /** The file. */
  @GET
  @Produces({"text/csv", "application/graphml+xml"})
  @Operation(
      summary = "The links that the measures are calculated from, as csv or graphml",
      description = "Takes the parameters of measures; csv gives links, or parties with table.")
  @Parameter(name = "table", in = ParameterIn.QUERY, description = "of csv: links or parties")
  @Parameter(name = "relation", in = ParameterIn.QUERY, description = "paths or ties")
  @Parameter(name = "level", in = ParameterIn.QUERY, description = "organisation or service")
  @Parameter(name = "evidence", in = ParameterIn.QUERY, description = "confirmed, stated or all")
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "such as 2019-06-30; default today")
  public Response get(
      @PathParam("partnership") String partnership, @PathParam("format") String format) {
    Network network = lookups.network(partnership);
    Parameters asked = new Parameters(uri.getQueryParameters());
    MeasureQuestion question = AskedMeasures.of(asked, TimeSource.today(clock));
    Table table = asked.choice("table", Table.class).orElse(Table.LINKS);
    boolean isCsv = format.equals("csv");
    String tag = network.version().value() + "." + AskedMeasures.tag(question) + format + table;
    Response answer = Answers.tagged(request, tag, () -> text(network, question, isCsv, table));
    return Response.fromResponse(answer)
        .type(isCsv ? "text/csv; charset=UTF-8" : "application/graphml+xml; charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + partnership + "." + format + "\"")
        .build();
  }

  private static String text(
      Network network, MeasureQuestion question, boolean isCsv, Table table) {
    LinkFile file = new LinkFile(network, MeasureGround.of(network, question));
    if (!isCsv) {
      return file.graphml();
    }
    return table == Table.PARTIES ? file.parties() : file.links();
  }
}
