package be.knooppunt.portal.boundary.sides;

import be.knooppunt.mapping.control.HoldRound;
import be.knooppunt.mapping.entity.PartnerRound;
import be.knooppunt.mapping.entity.RoundFigures;
import be.knooppunt.mapping.entity.RoundPartner;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.CsvCell;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far a round is, as a table for a spreadsheet. */
@Path("/{partnership}/rondes/{id: [0-9a-f-]{36}}.csv")
@Allowed(Who.COORDINATOR)
@PageData
@RequestScoped
public class RoundExport {
  @Inject private Lookups lookups;
  @Inject private HoldRound holdRound;
  @Inject private Site site;

  /** One line for each organisation that was asked, or that others said something of. */
  @GET
  @Produces("text/csv; charset=UTF-8")
  public Response table(@PathParam("partnership") String partnership, @PathParam("id") String id) {
    Network network = lookups.network(partnership);
    PartnerRound round = holdRound.get(partnership, id);
    Map<String, RoundPartner> partners = new TreeMap<>();
    holdRound.listPartners(round).forEach(p -> partners.put(p.organisationId(), p));
    Map<String, RoundFigures> figures =
        holdRound.figures(round, network).stream()
            .collect(Collectors.toMap(f -> f.organisation().value(), Function.identity()));
    TreeMap<String, Boolean> all = new TreeMap<>();
    partners.keySet().forEach(key -> all.put(key, true));
    figures.keySet().forEach(key -> all.put(key, true));
    StringBuilder csv =
        new StringBuilder("organisation,name,invited,opened,submitted,named,trust,value\r\n");
    for (String organisation : all.keySet()) {
      Optional<RoundPartner> partner = Optional.ofNullable(partners.get(organisation));
      Optional<RoundFigures> figure = Optional.ofNullable(figures.get(organisation));
      List<String> cells =
          List.of(
              organisation,
              network
                  .findOrganisation(new OrganisationId(organisation))
                  .map(o -> o.nameOn(site.today()))
                  .orElse(""),
              moment(partner.flatMap(RoundPartner::invitedAt)),
              moment(partner.flatMap(RoundPartner::openedAt)),
              moment(partner.flatMap(RoundPartner::submittedAt)),
              partner
                  .filter(p -> p.submittedAt().isPresent())
                  .map(p -> String.valueOf(HoldRound.named(p)))
                  .orElse(""),
              figure.map(f -> mean(f.trust())).orElse(""),
              figure.map(f -> mean(f.value())).orElse(""));
      csv.append(CsvCell.row(cells));
    }
    return file(csv, "ronde.csv");
  }

  static Response file(CharSequence csv, String name) {
    return Response.ok(csv.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static String moment(Optional<Instant> moment) {
    return moment.map(Instant::toString).orElse("");
  }

  private static String mean(OptionalDouble mean) {
    return mean.isPresent() ? String.format(Locale.ROOT, "%.1f", mean.getAsDouble()) : "";
  }

  /** The name of a service; its id when it is no longer on the map. */
  static String service(Network network, String id) {
    return network.findService(new ServiceId(id)).map(Service::name).orElse(id);
  }
}
