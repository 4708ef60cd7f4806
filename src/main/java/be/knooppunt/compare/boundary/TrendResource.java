package be.knooppunt.compare.boundary;

import be.knooppunt.compare.control.CompareMoments;
import be.knooppunt.compare.entity.TimeFigure;
import be.knooppunt.compare.entity.Trend;
import be.knooppunt.compare.entity.Trend.Event;
import be.knooppunt.compare.entity.Trend.Kept;
import be.knooppunt.compare.entity.Trend.Point;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.CsvCell;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the figures of a map went through time, on the API. */
@Path("partnerships/{partnership}/trend")
@Allowed(Who.ANYONE)
@RequestScoped
@Tag(name = "compare")
public class TrendResource {
  @Inject private CompareMoments compareMoments;
  @Inject private Lookups lookups;

  @Context private UriInfo uri;
  @Context private HttpHeaders headers;

  /** The figures at each point, and what explains the steps. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, AskedMoments.CSV})
  @Operation(
      summary = "A short list of figures on the days on which something begins or has ended",
      description =
          "At most 24 points. Points of snapshots tell the map as it stood; all others tell it as"
              + " known now. Events name what begins, or is over, on a day.")
  @Parameter(name = "evidence", in = ParameterIn.QUERY, description = "confirmed, stated or all")
  @Parameter(name = "format", in = ParameterIn.QUERY, description = "json or csv")
  public Response trend(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    Parameters asked = new Parameters(uri.getQueryParameters());
    EvidenceFilter evidence = AskedMoments.evidence(asked);
    Trend trend = compareMoments.follow(network, evidence);
    Response.ResponseBuilder answer =
        AskedMoments.wantsTable(asked, headers)
            ? Response.ok(csv(trend))
                .type(AskedMoments.CSV + "; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"verloop.csv\"")
            : Response.ok(json(trend, evidence)).type(MediaType.APPLICATION_JSON_TYPE);
    return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
  }

  private static String json(Trend trend, EvidenceFilter evidence) {
    JsonArrayBuilder points = Json.createArrayBuilder();
    trend.points().forEach(point -> points.add(point(point)));
    JsonArrayBuilder events = Json.createArrayBuilder();
    trend.events().forEach(event -> events.add(event(event)));
    return Json.createObjectBuilder()
        .add("evidence", evidence.name().toLowerCase(Locale.ROOT))
        .add("points", points)
        .add("events", events)
        .add("daysLeftOut", trend.leftOut())
        .build()
        .toString();
  }

  private static JsonObjectBuilder point(Point point) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("date", point.day().toString());
    Kept kept = point.snapshot();
    if (kept != null) {
      to.add("snapshot", kept.id());
    }
    JsonObjectBuilder figures = Json.createObjectBuilder();
    for (TimeFigure figure : TimeFigure.values()) {
      figures.add(
          figure.code(),
          DifferenceJson.value(point.figures().get(figure), point.figures().count(figure)));
    }
    return to.add("figures", figures);
  }

  private static JsonObjectBuilder event(Event event) {
    JsonArrayBuilder records = Json.createArrayBuilder();
    event
        .records()
        .forEach(
            key ->
                records.add(
                    Json.createObjectBuilder()
                        .add("kind", key.kind().plural())
                        .add("id", key.id())));
    return Json.createObjectBuilder()
        .add("date", event.day().toString())
        .add("happened", event.begins() ? "begins" : "over")
        .add("records", records);
  }

  private static String csv(Trend trend) {
    StringBuilder csv = new StringBuilder();
    List<String> header = new ArrayList<>(List.of("date", "snapshot"));
    for (TimeFigure figure : TimeFigure.values()) {
      header.add(figure.code());
    }
    csv.append(CsvCell.row(header));
    for (Point point : trend.points()) {
      Kept kept = point.snapshot();
      List<String> row = new ArrayList<>(List.of(point.day().toString()));
      row.add(kept == null ? "" : kept.id());
      for (TimeFigure figure : TimeFigure.values()) {
        var value = point.figures().get(figure).find();
        row.add(value.isPresent() ? String.valueOf(value.getAsDouble()) : "");
      }
      csv.append(CsvCell.row(row));
    }
    return csv.toString();
  }
}
