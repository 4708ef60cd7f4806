package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Forms for what is not on the map yet. Each kind has a route of its own: with the kind as a part
 * of the route, a service called {@code nieuw} would be looked up instead.
 */
@Path("/{partnership}")
@Controller
@RequestScoped
@Allowed(Who.EDITOR)
public class NewRecordPages {
  @Inject private Lookups lookups;
  @Inject private FormFlow flow;
  @Inject private Site site;

  /** A new organisation. */
  @GET
  @Path("organisatie/nieuw")
  @Allowed(Who.COORDINATOR)
  public Response organisation(@PathParam("partnership") String partnership) {
    return flow.open(lookups.network(partnership), FormKind.ORGANISATION, FormValues.EMPTY);
  }

  /** Takes a new organisation. */
  @POST
  @Path("organisatie/nieuw")
  @Allowed(Who.COORDINATOR)
  public Response addOrganisation(
      @PathParam("partnership") String partnership, MultivaluedMap<String, String> sent) {
    return add(partnership, FormKind.ORGANISATION, sent);
  }

  /** A new service, of an organisation when one is named. */
  @GET
  @Path("dienst/nieuw")
  public Response service(
      @PathParam("partnership") String partnership,
      @QueryParam("organisatie") @DefaultValue("") String organisation) {
    FormValues filled = FormValues.EMPTY.with("organisation", organisation);
    return flow.open(lookups.network(partnership), FormKind.SERVICE, filled);
  }

  /** Takes a new service. */
  @POST
  @Path("dienst/nieuw")
  public Response addService(
      @PathParam("partnership") String partnership, MultivaluedMap<String, String> sent) {
    return add(partnership, FormKind.SERVICE, sent);
  }

  /** A new mandate, of a service or an organisation when one is named. */
  @GET
  @Path("mandaat/nieuw")
  public Response mandate(
      @PathParam("partnership") String partnership,
      @QueryParam("dienst") @DefaultValue("") String service,
      @QueryParam("organisatie") @DefaultValue("") String organisation) {
    Network network = lookups.network(partnership);
    FormValues filled = FormValues.EMPTY.with("organisation", organisation);
    Optional<Service> found =
        service.isEmpty()
            ? Optional.empty()
            : network.findService(new ServiceId(Lookups.wellFormed("dienst", service)));
    if (found.isPresent()) {
      filled =
          filled.with("organisation", found.get().organisation().value()).with("services", service);
    }
    return flow.open(network, FormKind.MANDATE, filled);
  }

  /** Takes a new mandate. */
  @POST
  @Path("mandaat/nieuw")
  public Response addMandate(
      @PathParam("partnership") String partnership, MultivaluedMap<String, String> sent) {
    return add(partnership, FormKind.MANDATE, sent);
  }

  /** A new path, from and to a service when they are named. */
  @GET
  @Path("route/nieuw")
  public Response path(
      @PathParam("partnership") String partnership,
      @QueryParam("van") @DefaultValue("") String from,
      @QueryParam("naar") @DefaultValue("") String to) {
    Network network = lookups.network(partnership);
    ServiceWords words = new ServiceWords(network, site.today());
    FormValues filled =
        FormValues.EMPTY
            .with("from", words.id(from).map(words::text).orElse(""))
            .with("to", words.id(to).map(words::text).orElse(""));
    return flow.open(network, FormKind.PATH, filled);
  }

  /** Takes a new path. */
  @POST
  @Path("route/nieuw")
  public Response addPath(
      @PathParam("partnership") String partnership, MultivaluedMap<String, String> sent) {
    return add(partnership, FormKind.PATH, sent);
  }

  /** A new tie, with an organisation when one is named. */
  @GET
  @Path("band/nieuw")
  public Response tie(
      @PathParam("partnership") String partnership,
      @QueryParam("organisatie") @DefaultValue("") String organisation) {
    FormValues filled = FormValues.EMPTY.with("a", organisation);
    return flow.open(lookups.network(partnership), FormKind.TIE, filled);
  }

  /** Takes a new tie. */
  @POST
  @Path("band/nieuw")
  public Response addTie(
      @PathParam("partnership") String partnership, MultivaluedMap<String, String> sent) {
    return add(partnership, FormKind.TIE, sent);
  }

  private Response add(String partnership, FormKind kind, MultivaluedMap<String, String> sent) {
    return flow.submit(lookups.network(partnership), kind, Optional.empty(), sent);
  }
}
