package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.control.CompareMoments;
import be.knooppunt.compare.entity.TimeFigure;
import be.knooppunt.compare.entity.Trend;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the figures of a map went through time, with what explains the steps. */
@Path("/{partnership}/verloop")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class TrendPages {
  private static final List<TimeFigure> USUAL =
      List.of(
          TimeFigure.SERVICES,
          TimeFigure.MEAN_PARTNERS,
          TimeFigure.COVERAGE,
          TimeFigure.FRAGMENTATION,
          TimeFigure.NO_WRONG_DOOR);

  @Inject private Lookups lookups;
  @Inject private CompareMoments compareMoments;
  @Inject private TrendEvents events;
  @Inject private MomentWords words;
  @Inject private Models models;
  @Inject private Texts texts;
  @Inject private Site site;

  @Context private UriInfo uri;

  /** A figure to choose. */
  public record Choice(String code, String name, boolean chosen) {}

  /** The page. */
  @GET
  public Response show(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "vergelijk");
    Parameters asked = new Parameters(uri.getQueryParameters());
    String evidence = DifferencePages.evidence(asked);
    EvidenceFilter filter = DifferencePages.EVIDENCE.getOrDefault(evidence, EvidenceFilter.ALL);
    List<TimeFigure> chosen = chosen(asked.codes("cijfer"));
    Trend trend = compareMoments.follow(network, filter);
    models.put("evidence", evidence);
    models.put(
        "choices",
        Arrays.stream(TimeFigure.values())
            .map(one -> new Choice(one.code(), words.figure(one), chosen.contains(one)))
            .toList());
    models.put("lines", chosen.stream().map(one -> TrendLine.of(trend, one, words)).toList());
    models.put("days", events.of(network, trend));
    models.put("isFlat", trend.events().isEmpty());
    models.put("leftOut", trend.leftOut());
    int[] undated = TrendEvents.undated(network);
    models.put(
        "undated", undated[0] == 0 ? "" : texts.with("time.trend.undated", undated[0], undated[1]));
    models.put(
        "api",
        "/api/v1/partnerships/"
            + partnership
            + "/trend?evidence="
            + filter.name().toLowerCase(Locale.ROOT));
    return Response.ok("compare/trend.xhtml")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private static List<TimeFigure> chosen(List<String> codes) {
    for (String code : codes) {
      if (Arrays.stream(TimeFigure.values()).noneMatch(one -> one.code().equals(code))) {
        throw Parameters.unknown("cijfer", code, "Choose one of the list.");
      }
    }
    return codes.isEmpty()
        ? USUAL
        : Arrays.stream(TimeFigure.values()).filter(one -> codes.contains(one.code())).toList();
  }
}
