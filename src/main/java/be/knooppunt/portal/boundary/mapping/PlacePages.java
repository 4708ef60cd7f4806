package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.mapping.control.PutOnMap;
import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Puts a service that another partnership keeps on the own map, under a number of its own. */
@Path("/{partnership}/dienst/{id}/plaatsen")
@Controller
@RequestScoped
@Allowed(Who.COORDINATOR)
public class PlacePages {
  @Inject private Lookups lookups;
  @Inject private PutOnMap putOnMap;
  @Inject private FormViews views;
  @Inject private Models models;
  @Inject private Texts texts;
  @Inject private Site site;

  /** What it would do. */
  @GET
  public Response ask(@PathParam("partnership") String partnership, @PathParam("id") String id) {
    Network network = lookups.network(partnership);
    site.enter(network, "bewerken");
    Service service = putOnMap.get(id);
    return network.placementOf(service.id()).isPresent()
        ? Response.seeOther(URI.create(site.base() + "/dienst/" + id)).build()
        : page(FormViews.OK, network, service, "");
  }

  /** Puts it on the map. */
  @POST
  public Response place(
      @PathParam("partnership") String partnership,
      @PathParam("id") String id,
      MultivaluedMap<String, String> sent) {
    Network network = lookups.network(partnership);
    site.enter(network, "bewerken");
    Service service = putOnMap.get(id);
    String sending = FormFlow.first(sent, "zending");
    if (!sending.matches("[0-9a-f-]{36}")) {
      return page(FormViews.CONFLICT, network, service, texts.get("mapping.conflict.CHANGED"));
    }
    try {
      putOnMap.place(network, service, FormFlow.first(sent, "reden"), sending);
    } catch (EditConflict conflict) {
      return page(
          FormViews.CONFLICT,
          network,
          service,
          texts.get("mapping.conflict." + conflict.reason().name()));
    }
    return Response.seeOther(URI.create(site.base() + "/bewaard/" + sending)).build();
  }

  private Response page(int status, Network network, Service service, String mistake) {
    models.put("service", service);
    models.put("organisation", putOnMap.organisation(service).nameOn(site.today()));
    models.put("sending", UUID.randomUUID().toString());
    models.put("mistake", mistake);
    views.preview(network, putOnMap.preview(network, service));
    return views.page(status, "mapping/place.xhtml");
  }
}
