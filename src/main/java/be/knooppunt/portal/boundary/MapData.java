package be.knooppunt.portal.boundary;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** What the drawing of the map needs, with the words of the page. */
@Path("/{partnership}/kaart.json")
@PageData
@RequestScoped
public class MapData {
  @Inject private Lookups lookups;
  @Inject private Labels labels;
  @Inject private Site site;
  @Inject private Texts texts;

  @Context private UriInfo uri;

  /** Services and paths of the day, each marked as shown or filtered out. */
  @GET
  public Response data(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    MapFilter filter =
        MapFilter.of(
            new Parameters(uri.getQueryParameters()), site.today(), MapPages.sectorKeys(labels));
    JsonArrayBuilder services = Json.createArrayBuilder();
    network.services().stream()
        .filter(filter::isOnMap)
        .filter(s -> network.placementOf(s.id()).isPresent())
        .forEach(s -> services.add(service(network, s, filter)));
    JsonArrayBuilder paths = Json.createArrayBuilder();
    network.paths().stream()
        .filter(p -> p.isShown(filter.date(), filter.evidence()) && MapFilter.isDrawn(p))
        .filter(p -> isOnMap(network, p, filter))
        .forEach(p -> paths.add(path(p, filter)));
    return Response.ok(
            Json.createObjectBuilder()
                .add("services", services)
                .add("paths", paths)
                .add("total", network.services().stream().filter(filter::isOnMap).count())
                .build()
                .toString(),
            MediaType.APPLICATION_JSON)
        .header("Cache-Control", "private, no-cache")
        .build();
  }

  private static boolean isOnMap(Network network, ReferralPath path, MapFilter filter) {
    return filter.isOnMap(network.getService(path.from()))
        && filter.isOnMap(network.getService(path.to()));
  }

  private JsonObjectBuilder service(Network network, Service service, MapFilter filter) {
    Node node = labels.node(network, service, filter.date());
    Placement place = network.placementOf(service.id()).orElseThrow();
    Lens lens = network.organisationOf(service).lens();
    JsonObjectBuilder to = Json.createObjectBuilder();
    to.add("id", node.id()).add("number", place.number());
    to.add("name", node.name()).add("shortName", node.shortName());
    to.add("organisation", node.organisation()).add("href", node.href());
    to.add("routeHref", site(network) + "/routes?van=" + node.id());
    to.add("sector", node.sector());
    to.add("sectorName", labels.of(Vocabularies.MAP_SECTORS, service.mapSector()));
    to.add("lens", lens == null ? "UNKNOWN" : lens.name());
    to.add(
        "lensName",
        lens == null ? texts.get("unknown") : labels.capital(Vocabularies.LENSES, lens));
    to.add("lensText", lens == null ? "" : labels.definition(Vocabularies.LENSES, lens));
    to.add("project", node.project());
    add(to, "until", node.until());
    to.add("assumed", node.assumed()).add("outside", node.outside());
    to.add("evidenceName", labels.capital(Vocabularies.EVIDENCE, service.provenance().evidence()));
    to.add("waiting", labels.waiting(service));
    to.add("x", place.x()).add("y", place.y());
    to.add("shown", filter.shows(network, service, labels));
    return to;
  }

  private static String site(Network network) {
    return network.partnership().map(p -> "/" + p.id().value()).orElse("");
  }

  private JsonObjectBuilder path(ReferralPath path, MapFilter filter) {
    JsonObjectBuilder to = Json.createObjectBuilder();
    to.add("id", path.id().value());
    to.add("from", path.from().value()).add("to", path.to().value());
    to.add("line", labels.line(path));
    to.add("handoverName", labels.handover(path));
    to.add("assumed", path.provenance().isAssumed());
    add(
        to,
        "statusName",
        path.status() == PathStatus.ACTIVE ? null : labels.capital("path-statuses", path.status()));
    to.add("evidenceName", labels.capital(Vocabularies.EVIDENCE, path.provenance().evidence()));
    to.add("shown", filter.shows(path, labels));
    return to;
  }

  private static void add(JsonObjectBuilder to, String name, @Nullable String value) {
    if (value == null) {
      to.addNull(name);
    } else {
      to.add(name, value);
    }
  }
}
