package be.knooppunt.portal.boundary;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.entity.Cluster;
import be.knooppunt.portal.entity.Grouping;
import be.knooppunt.portal.entity.MapPlan;
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
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class MapPages {
  @Inject private Lookups lookups;
  @Inject private Labels labels;
  @Inject private Models models;
  @Inject private Site site;
  @Inject private Texts texts;

  @Context private UriInfo uri;

  /** A line of the list. */
  public record Entry(
      Node node, Service service, String role, List<PathLink> out, List<PathLink> in) {}

  /**
   * Services of the list under one heading.
   *
   * @param name what they have in common; empty when all stand in one list
   * @param href the same page with this one opened or closed
   * @param entries its services; none while it is closed
   */
  public record Section(
      String key, String name, int size, boolean open, String href, List<Entry> entries) {}

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
    MapView view = prepare(partnership, "/kaart/lijst");
    models.put("sections", sections(view));
    return "portal/map-list.xhtml";
  }

  private MapView prepare(String partnership, String path) {
    Network network = lookups.network(partnership);
    site.enter(network, "kaart");
    MapView view = MapView.of(network, uri.getQueryParameters(), site.today(), labels);
    MapFilter filter = view.filter();
    models.put("filter", filter);
    models.put("plan", view.plan());
    models.put("open", view.plan().open().stream().sorted().toList());
    models.put("groupings", Grouping.values());
    models.put("shownCount", view.plan().shown().size());
    models.put("total", view.onMap().size());
    models.put("pathCount", network.paths().stream().filter(p -> filter.shows(p, labels)).count());
    models.put(
        "assumedCount",
        network.paths().stream()
            .filter(p -> filter.shows(p, labels) && p.provenance().isAssumed())
            .count());
    models.put("lenses", Lens.values());
    models.put(
        "chips",
        Chips.of(
            site.base() + path,
            view.parameters(),
            MapView.NAMES,
            (name, value) -> words(view, name, value)));
    models.put("query", uri.getRequestUri().getRawQuery() == null ? "" : "?" + query());
    models.put("endings", Endings.of(network, site.today()));
    return view;
  }

  private String query() {
    String query = uri.getRequestUri().getRawQuery();
    return query == null ? "" : query;
  }

  private List<Section> sections(MapView view) {
    MapPlan plan = view.plan();
    ServiceLinks links = new ServiceLinks(view.network(), labels, view.filter());
    if (!plan.isGrouped()) {
      return List.of(
          new Section("", "", plan.shown().size(), true, "", entries(plan.shown(), view, links)));
    }
    return plan.clusters().stream()
        .map(c -> section(c, view, links))
        .sorted(
            Comparator.comparing(plan.grouping() == Grouping.SECTOR ? Section::key : Section::name))
        .toList();
  }

  private Section section(Cluster cluster, MapView view, ServiceLinks links) {
    boolean open = view.plan().isOpen(cluster);
    return new Section(
        cluster.key(),
        view.name(cluster.key(), labels, texts),
        cluster.size(),
        open,
        view.toggled(site.base() + "/kaart/lijst", cluster.key()),
        open ? entries(cluster.services(), view, links) : List.of());
  }

  private List<Entry> entries(List<Service> services, MapView view, ServiceLinks links) {
    return services.stream().map(s -> entry(view.network(), s, links, view.filter())).toList();
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

  private String words(MapView view, String name, String value) {
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
      case "groep" -> texts.get("map.group." + value);
      case "open" ->
          view.plan().open().contains(value)
              ? texts.with("map.group.opened", view.name(value, labels, texts))
              : "";
      default -> "";
    };
  }
}
