package be.knooppunt.network.boundary;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Referral paths on the API. */
@Path("paths")
@Allowed(Who.ANYONE)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "paths")
public class PathsResource {
  @Inject private Asking asking;

  @Context private UriInfo uri;
  @Context private Request request;

  /** A page of them. */
  @GET
  @Operation(summary = "Referral paths on a date, in the order of their ids")
  @Parameter(name = "partnership", in = ParameterIn.QUERY, description = "id; all when left out")
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "such as 2019-06-30; default today")
  @Parameter(name = "evidence", in = ParameterIn.QUERY, description = "confirmed, stated or all")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, default 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the last id of the page before")
  public Response list() {
    Network network = asking.network(uri);
    return asking.page(
        uri,
        request,
        asking.tag(uri, network),
        asking.shown(uri, network.paths()),
        one -> one.id().value(),
        one -> Views.path(network, one));
  }

  /** One of them, whatever its dates. */
  @GET
  @Path("{id}")
  @Operation(summary = "One by its id, whatever its dates")
  public Response get(@PathParam("id") String id) {
    Lookups.wellFormed("id", id);
    Network network = asking.network(uri);
    return asking.one(
        uri,
        request,
        network,
        network.paths().stream().filter(p -> p.id().value().equals(id)).findFirst(),
        one -> Views.path(network, one));
  }
}
