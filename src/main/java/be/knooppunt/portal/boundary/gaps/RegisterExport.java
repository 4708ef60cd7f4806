package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.control.ReadRegister;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapFacts;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.CsvCell;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The register as a table for a spreadsheet, narrowed down as the page is. */
@Path("/{partnership}/hiaten/opvolging.csv")
@Allowed(Who.ANYONE)
@PageData
@RequestScoped
public class RegisterExport {
  private static final List<String> HEAD =
      List.of(
          "id",
          "finding",
          "kind",
          "about",
          "severity",
          "state",
          "because",
          "reason",
          "organisation",
          "name",
          "role",
          "due",
          "overdue",
          "onMap",
          "firstSeen",
          "lastSeen");

  @Inject private Lookups lookups;
  @Inject private ReadRegister register;
  @Inject private GapWords words;
  @Inject private Site site;

  /** A line for each gap; without notes and accounts. */
  @GET
  @Produces("text/csv; charset=UTF-8")
  public Response table(
      @PathParam("partnership") String partnership,
      @QueryParam("toestand") @DefaultValue("") String state,
      @QueryParam("eigenaar") @DefaultValue("") String owner,
      @QueryParam("oorzaak") @DefaultValue("") String reason) {
    Network network = lookups.network(partnership);
    site.enter(network, "hiaten");
    RegisterPages.Asked asked =
        new RegisterPages.Asked(
            state.toUpperCase(Locale.ROOT), owner, reason.toUpperCase(Locale.ROOT));
    StringBuilder csv = new StringBuilder(CsvCell.row(HEAD));
    register.list(network).stream()
        .filter(asked::admits)
        .forEach(gap -> csv.append(line(network, gap)));
    return Response.ok(csv.toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"hiaten-" + partnership + ".csv\"")
        .build();
  }

  private String line(Network network, Gap gap) {
    GapFacts facts = gap.facts();
    GapRow row = words.row(network, gap);
    LocalDate due = facts.dueOn();
    return CsvCell.row(
        List.of(
            gap.id(),
            gap.findingKey(),
            row.kind(),
            row.about(),
            gap.severity().name(),
            facts.state().name(),
            facts.because(),
            facts.reason(),
            facts.organisation(),
            row.owner(),
            facts.role(),
            due == null ? "" : due.toString(),
            String.valueOf(row.overdue()),
            String.valueOf(gap.isOnMap()),
            gap.firstSeen().toString(),
            gap.lastSeen().map(LocalDate::toString).orElse("")));
  }
}
