package be.knooppunt.portal.boundary;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.control.SearchServices;
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
import java.util.Locale;
import java.util.Optional;

/** The directory: all services, to be searched and filtered. */
@Path("/{partnership}/diensten")
@Controller
@RequestScoped
public class DirectoryPages {
  private static final List<String> FILTERS =
      List.of("q", "domein", "groep", "soort", "rol", "bewijs");

  @Inject private Lookups lookups;
  @Inject private Labels labels;
  @Inject private Models models;
  @Inject private Site site;
  @Inject private Texts texts;
  @Inject private SearchServices search;

  @Context private UriInfo uri;

  /** A service that was found. */
  public record Hit(Node node, Service service, String role) {}

  /** An organisation that was found. */
  public record OrganisationHit(Organisation organisation, String name, String href, long count) {}

  /** The services that match, the best first. */
  @GET
  public String directory(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    site.enter(network, "diensten");
    Parameters asked = new Parameters(uri.getQueryParameters());
    LocalDate day = site.today();
    EvidenceFilter evidence = MapFilter.evidence(asked);
    Optional<String> domain = term(asked, "domein", Vocabularies.LIFE_DOMAINS);
    Optional<String> group = term(asked, "groep", Vocabularies.TARGET_GROUPS);
    Optional<String> type = term(asked, "soort", Vocabularies.SERVICE_TYPES);
    Optional<Lens> lens = asked.choice("rol", Lens.class);
    List<Hit> hits =
        matching(network, asked.text("q")).stream()
            .filter(s -> s.isShown(day, evidence))
            .filter(s -> domain.map(d -> covers(network, s, d)).orElse(true))
            .filter(
                s -> group.map(g -> s.serves().isEmpty() || s.serves().contains(g)).orElse(true))
            .filter(s -> type.map(s.type()::equals).orElse(true))
            .filter(s -> lens.map(l -> l == network.organisationOf(s).lens()).orElse(true))
            .map(s -> hit(network, s, day))
            .toList();
    models.put("hits", hits);
    models.put("query", asked.text("q").orElse(""));
    models.put("domain", domain.orElse(""));
    models.put("group", group.orElse(""));
    models.put("type", type.orElse(""));
    models.put("lens", lens.map(Lens::name).orElse(""));
    models.put("lenses", Lens.values());
    models.put("evidence", asked.text("bewijs").orElse("alles"));
    models.put(
        "types",
        labels.list(Vocabularies.SERVICE_TYPES).stream()
            .filter(t -> network.services().stream().anyMatch(s -> s.type().equals(t.code())))
            .toList());
    models.put("organisations", organisations(network, asked.text("q"), day));
    models.put(
        "chips",
        Chips.of(site.base() + "/diensten", uri.getQueryParameters(), FILTERS, this::words));
    return "portal/directory.xhtml";
  }

  private Optional<String> term(Parameters asked, String name, String list) {
    return asked.code(name).map(code -> lookups.term(name, list, code));
  }

  private List<Service> matching(Network network, Optional<String> query) {
    return query
        .map(text -> search.find(network, text).services())
        .orElseGet(
            () ->
                network.services().stream()
                    .sorted(Comparator.comparing(s -> MapPages.number(network, s)))
                    .toList());
  }

  private static boolean covers(Network network, Service service, String domain) {
    return network.reference().withBroader(domain).stream().anyMatch(service.covers()::contains);
  }

  private Hit hit(Network network, Service service, LocalDate day) {
    Lens lens = network.organisationOf(service).lens();
    return new Hit(
        labels.node(network, service, day),
        service,
        lens == null ? texts.get("unknown") : labels.capital(Vocabularies.LENSES, lens));
  }

  private static List<OrganisationHit> organisations(
      Network network, Optional<String> query, LocalDate day) {
    String base = network.partnership().map(p -> "/" + p.id().value()).orElse("");
    return network.organisations().stream()
        .filter(o -> o.validity().holdsOn(day))
        .filter(
            o ->
                query
                    .map(
                        q ->
                            o.names().stream()
                                .anyMatch(
                                    n ->
                                        n.name()
                                            .toLowerCase(Locale.ROOT)
                                            .contains(q.toLowerCase(Locale.ROOT))))
                    .orElse(true))
        .map(
            o ->
                new OrganisationHit(
                    o,
                    o.nameOn(day),
                    base + "/organisatie/" + o.id().value(),
                    network.services().stream()
                        .filter(s -> s.organisations().contains(o.id()))
                        .filter(s -> s.validity().holdsOn(day))
                        .count()))
        .sorted(Comparator.comparing(OrganisationHit::name))
        .toList();
  }

  private String words(String name, String value) {
    return switch (name) {
      case "q" -> "‘" + value + "’";
      case "domein" -> labels.capital(Vocabularies.LIFE_DOMAINS, value);
      case "groep" -> labels.capital(Vocabularies.TARGET_GROUPS, value);
      case "soort" -> labels.capital(Vocabularies.SERVICE_TYPES, value);
      case "rol" -> labels.capital(Vocabularies.LENSES, value.toUpperCase(Locale.ROOT));
      case "bewijs" -> value.equals("alles") ? "" : texts.get("evidence." + value);
      default -> "";
    };
  }
}
