package be.knooppunt.portal.boundary;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
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

/** The network as a map and as a list, with the same filters. */
@Path("/{partnership}/kaart")
@Controller
@RequestScoped
public class MapPages {
  private static final List<String> FILTERS =
      List.of("q", "sector", "lijn", "rol", "project", "bewijs", "datum");

  @Inject private Lookups lookups;
  @Inject private Labels labels;
  @Inject private Models models;
  @Inject private Site site;
  @Inject private Texts texts;

  @Context private UriInfo uri;

  /** A line of the list. */
  public record Entry(
      Node node, Service service, String role, List<PathLink> out, List<PathLink> in) {}

  /** The map. */
  @GET
  public String map(@PathParam("partnership") String partnership) {
    prepare(partnership, "/kaart");
    return "portal/map.xhtml";
  }

  /** The same as a list. */
  @GET
  @Path("lijst")
  public String list(@PathParam("partnership") String partnership) {
    prepare(partnership, "/kaart/lijst");
    return "portal/map-list.xhtml";
  }

  private void prepare(String partnership, String path) {
    Network network = lookups.network(partnership);
    site.enter(network, "kaart");
    MapFilter filter = filter();
    ServiceLinks links = new ServiceLinks(network, labels, filter);
    List<Service> onMap =
        network.services().stream()
            .filter(filter::isOnMap)
            .sorted(Comparator.comparing(s -> number(network, s)))
            .toList();
    List<Entry> entries =
        onMap.stream()
            .filter(s -> filter.shows(network, s, labels))
            .map(s -> entry(network, s, links, filter))
            .toList();
    models.put("filter", filter);
    models.put("entries", entries);
    models.put("total", onMap.size());
    models.put("pathCount", network.paths().stream().filter(p -> filter.shows(p, labels)).count());
    models.put(
        "assumedCount",
        network.paths().stream()
            .filter(p -> filter.shows(p, labels) && p.provenance().isAssumed())
            .count());
    models.put("lenses", Lens.values());
    models.put(
        "chips", Chips.of(site.base() + path, uri.getQueryParameters(), FILTERS, this::words));
    models.put("query", uri.getRequestUri().getRawQuery() == null ? "" : "?" + query());
    models.put("endings", Endings.of(network, site.today()));
  }

  private String query() {
    String query = uri.getRequestUri().getRawQuery();
    return query == null ? "" : query;
  }

  private MapFilter filter() {
    return MapFilter.of(new Parameters(uri.getQueryParameters()), site.today(), sectorKeys(labels));
  }

  static List<String> sectorKeys(Labels labels) {
    return labels.list(Vocabularies.MAP_SECTORS).stream()
        .map(Term::extra)
        .map(extra -> extra.getOrDefault("key", ""))
        .toList();
  }

  static int number(Network network, Service service) {
    return network.placementOf(service.id()).map(Placement::number).orElse(Integer.MAX_VALUE);
  }

  private Entry entry(Network network, Service service, ServiceLinks links, MapFilter filter) {
    Lens lens = network.organisationOf(service).lens();
    return new Entry(
        labels.node(network, service, filter.date()),
        service,
        lens == null ? texts.get("unknown") : labels.capital(Vocabularies.LENSES, lens),
        links.out(service.id(), p -> filter.shows(p, labels)),
        links.in(service.id(), p -> filter.shows(p, labels)));
  }

  private String words(String name, String value) {
    return switch (name) {
      case "q" -> "‘" + value + "’";
      case "sector" ->
          labels.list(Vocabularies.MAP_SECTORS).stream()
              .filter(term -> value.equals(term.extra().get("key")))
              .map(term -> term.label(texts.code()))
              .findFirst()
              .orElse("");
      case "lijn" -> texts.get("line." + MapFilter.LINES.get(value));
      case "rol" -> labels.capital(Vocabularies.LENSES, value.toUpperCase(Locale.ROOT));
      case "project" -> texts.get("map.projects");
      case "bewijs" -> value.equals("alles") ? "" : texts.get("evidence." + value);
      case "datum" -> texts.date(LocalDate.parse(value));
      default -> "";
    };
  }
}
