package be.knooppunt.portal.boundary;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sheets of a service and of an organisation. */
@Path("/{partnership}")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class ServicePages {
  @Inject private Lookups lookups;
  @Inject private Labels labels;
  @Inject private Models models;
  @Inject private Site site;

  @Context private UriInfo uri;

  /** A tie seen from one of its ends. */
  public record TieLink(Tie tie, Organisation other, String name, String href) {}

  /** A service, by its knooppunt number or its id. */
  @GET
  @Path("dienst/{number}")
  public String service(
      @PathParam("partnership") String partnership, @PathParam("number") String number) {
    Network network = lookups.network(partnership);
    site.enter(network, "diensten");
    Service service = find(network, number).orElseThrow(() -> Lookups.unknown("number", number));
    LocalDate today = site.today();
    MapFilter filter =
        MapFilter.of(new Parameters(uri.getQueryParameters()), today, MapPages.sectorKeys(labels));
    LocalDate until = service.validity().until();
    LocalDate day = service.validity().endedBefore(today) && until != null ? until : filter.date();
    ServiceLinks links = new ServiceLinks(network, labels, filter);
    models.put("service", service);
    models.put("node", labels.node(network, service, day));
    models.put("organisation", network.organisationOf(service));
    models.put("network", network);
    models.put("day", day);
    models.put("ended", service.validity().endedBefore(today));
    models.put("mandates", shown(network.mandatesOf(service.id()), day));
    models.put("out", links.out(service.id(), p -> p.isShown(day, EvidenceFilter.ALL)));
    models.put("into", links.in(service.id(), p -> p.isShown(day, EvidenceFilter.ALL)));
    models.put(
        "categories",
        network.categoryPaths().stream()
            .filter(p -> p.from().equals(service.id()) && p.isShown(day, EvidenceFilter.ALL))
            .toList());
    return "portal/service.xhtml";
  }

  private static List<Mandate> shown(List<Mandate> mandates, LocalDate day) {
    return mandates.stream().filter(m -> m.isShown(day, EvidenceFilter.ALL)).toList();
  }

  private static Optional<Service> find(Network network, String number) {
    if (number.matches("[1-9][0-9]{1,4}")) {
      return network.findByNumber(Integer.parseInt(number));
    }
    return network.findService(new ServiceId(Lookups.wellFormed("number", number)));
  }

  /** An organisation. */
  @GET
  @Path("organisatie/{id}")
  public String organisation(
      @PathParam("partnership") String partnership, @PathParam("id") String id) {
    Network network = lookups.network(partnership);
    site.enter(network, "diensten");
    Organisation organisation =
        network
            .findOrganisation(new OrganisationId(Lookups.wellFormed("id", id)))
            .orElseThrow(() -> Lookups.unknown("organisation", id));
    LocalDate today = site.today();
    models.put("organisation", organisation);
    models.put("name", organisation.nameOn(today));
    models.put("day", today);
    models.put(
        "services",
        network.services().stream()
            .filter(s -> s.organisations().contains(organisation.id()))
            .sorted(Comparator.comparing(s -> MapPages.number(network, s)))
            .map(s -> labels.node(network, s, today))
            .toList());
    models.put(
        "endedServices",
        network.services().stream()
            .filter(s -> s.validity().endedBefore(today))
            .map(s -> s.id().value())
            .toList());
    models.put(
        "mandates",
        network.mandates().stream()
            .filter(m -> m.organisation().equals(organisation.id()))
            .toList());
    models.put(
        "memberships",
        network.members().stream()
            .filter(m -> m.organisation().equals(organisation.id()))
            .toList());
    models.put(
        "ties",
        network.ties().stream()
            .filter(t -> t.a().equals(organisation.id()) || t.b().equals(organisation.id()))
            .map(t -> tie(network, t, organisation.id(), today))
            .toList());
    return "portal/organisation.xhtml";
  }

  private static TieLink tie(Network network, Tie tie, OrganisationId from, LocalDate day) {
    Organisation other = network.getOrganisation(tie.a().equals(from) ? tie.b() : tie.a());
    return new TieLink(
        tie,
        other,
        other.nameOn(day),
        network.partnership().map(p -> "/" + p.id().value()).orElse("")
            + "/organisatie/"
            + other.id().value());
  }
}
