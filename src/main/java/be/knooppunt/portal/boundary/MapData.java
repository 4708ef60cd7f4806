package be.knooppunt.portal.boundary;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Answers;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.control.DrawnMaps;
import be.knooppunt.portal.entity.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the drawing of the map needs, with the words of the page. */
@Path("/{partnership}/kaart.json")
@Allowed(Who.ANYONE)
@PageData
@RequestScoped
public class MapData {
  @Inject private Lookups lookups;
  @Inject private Networks networks;
  @Inject private Labels labels;
  @Inject private Site site;
  @Inject private Texts texts;
  @Inject private DrawnMaps maps;

  @Context private UriInfo uri;
  @Context private Request request;

  /** The marks and lines of the map, as the filters in the address want them. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response data(@PathParam("partnership") String partnership) {
    Network network = lookups.network(partnership);
    LocalDate today = site.today();
    // other files of the program may read the answer in another way
    String program = site.assets().substring(site.assets().lastIndexOf('/') + 1);
    String tag = network.version().value() + "-" + today + "-" + texts.code() + "-" + program;
    return Answers.tagged(request, tag, () -> map(network, today));
  }

  private byte[] map(Network network, LocalDate today) {
    DrawnMaps.Key key =
        new DrawnMaps.Key(
            network.partnership().map(p -> p.id()),
            network.version(),
            today,
            texts.code(),
            MapView.known(uri.getQueryParameters()).toString());
    return maps.get(
        key,
        () -> {
          ReferenceFacts facts = networks.facts();
          MapView view = MapView.of(network, uri.getQueryParameters(), today, labels);
          return new MapJson(view, labels, texts, code -> onEarth(facts, code)).bytes();
        });
  }

  /** Longitude and latitude of a municipality, or the middle of those of a region. */
  private static Optional<Place> onEarth(ReferenceFacts facts, String code) {
    List<Municipality> inside =
        facts.municipalities().stream()
            .filter(m -> m.nisCode().equals(code) || m.regions().contains(code))
            .toList();
    return inside.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Place(
                inside.stream().mapToDouble(Municipality::longitude).average().orElseThrow(),
                inside.stream().mapToDouble(Municipality::latitude).average().orElseThrow()));
  }
}
