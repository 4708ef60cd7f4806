package be.knooppunt.network.boundary;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.SharedNetwork;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Answers;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Partnerships and their networks on the API. */
@Path("partnerships")
@Allowed(Who.ANYONE)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "partnerships")
public class PartnershipsResource {
  @Inject private Asking asking;
  @Inject private Networks networks;
  @Inject private SharedNetwork shared;
  @Inject private Lookups lookups;

  @Context private UriInfo uri;
  @Context private Request request;

  /** A page of them. */
  @GET
  @Operation(summary = "Partnerships that share something, in the order of their ids")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, default 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the last id of the page before")
  public Response list() {
    return asking.page(
        uri,
        request,
        networks.version().value() + shared.markOfKnown(),
        shared.listKnown().stream().sorted(Comparator.comparing(p -> p.id().value())).toList(),
        p -> p.id().value(),
        Views::partnership);
  }

  /** One of them. */
  @GET
  @Path("{partnership}")
  @Operation(summary = "One partnership")
  public Response get(@PathParam("partnership") String id) {
    Network network = lookups.network(Lookups.wellFormed("partnership", id));
    return asking.one(uri, request, network, network.partnership(), Views::partnership);
  }

  /** Its whole network on a date. */
  @GET
  @Path("{partnership}/network")
  @Operation(summary = "The whole network of a partnership on a date")
  @Parameter(
      name = "date",
      in = ParameterIn.QUERY,
      description = "such as 2019-06-30; default today")
  @Parameter(name = "evidence", in = ParameterIn.QUERY, description = "confirmed, stated or all")
  public Response network(@PathParam("partnership") String id) {
    Network network = lookups.network(Lookups.wellFormed("partnership", id));
    LocalDate day = asking.day(uri);
    String evidence = asking.evidence(uri).name();
    return Answers.tagged(
        request,
        asking.tag(uri, network) + "." + evidence,
        () -> {
          JsonObjectBuilder all = Json.createObjectBuilder();
          network.partnership().ifPresent(p -> all.add("partnership", Views.partnership(p)));
          all.add("networkVersion", network.version().value());
          all.add("date", day.toString()).add("evidence", evidence.toLowerCase(Locale.ROOT));
          all.add(
              "organisations",
              array(asking.shown(uri, network.organisations()), o -> Views.organisation(o, day)));
          all.add(
              "services",
              array(asking.shown(uri, network.services()), s -> Views.service(network, s, day)));
          all.add(
              "mandates",
              array(asking.shown(uri, network.mandates()), m -> Views.mandate(network, m, day)));
          all.add("paths", array(asking.shown(uri, network.paths()), p -> Views.path(network, p)));
          all.add(
              "categoryPaths",
              array(
                  asking.shown(uri, network.categoryPaths()), p -> Views.categoryPath(network, p)));
          all.add("ties", array(asking.shown(uri, List.copyOf(network.ties())), Views::tie));
          return all.build().toString();
        });
  }

  private static <T> JsonArrayBuilder array(Collection<T> records, Function<T, JsonObject> view) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    records.stream().map(view).forEach(array::add);
    return array;
  }
}
