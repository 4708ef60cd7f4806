package be.knooppunt.network.boundary;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Answers;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Controlled vocabularies and municipalities on the API. */
@Path("")
@Allowed(Who.ANYONE)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "vocabularies")
public class VocabulariesResource {
  @Inject private Networks networks;
  @Inject private Asking asking;

  @Context private UriInfo uri;
  @Context private Request request;

  private String tag() {
    return String.valueOf(networks.version().value());
  }

  /** The names of the lists. */
  @GET
  @Path("vocabularies")
  @Operation(summary = "The names of all vocabularies")
  public Response names() {
    return Answers.tagged(
        request,
        tag(),
        () -> {
          JsonArrayBuilder names = Json.createArrayBuilder();
          networks.facts().vocabularies().names().forEach(names::add);
          return Json.createObjectBuilder().add("items", names).build().toString();
        });
  }

  /** The terms of a list, in the order in which they are shown. */
  @GET
  @Path("vocabularies/{list}")
  @Operation(summary = "The terms of a vocabulary with their words in Dutch and English")
  public Response terms(@PathParam("list") String list) {
    Vocabularies vocabularies = networks.facts().vocabularies();
    if (!vocabularies.names().contains(Lookups.wellFormed("list", list))) {
      throw Lookups.unknown("vocabulary", list);
    }
    return Answers.tagged(
        request,
        tag(),
        () -> {
          JsonArrayBuilder terms = Json.createArrayBuilder();
          vocabularies.list(list).stream().map(Views::term).forEach(terms::add);
          return Json.createObjectBuilder()
              .add("list", list)
              .add("items", terms)
              .build()
              .toString();
        });
  }

  /** Municipalities, ended ones included. */
  @GET
  @Path("municipalities")
  @Operation(summary = "Municipalities by NIS code, ended ones included")
  public Response municipalities() {
    return asking.page(
        uri,
        request,
        tag(),
        networks.facts().municipalities().stream()
            .sorted(Comparator.comparing(m -> m.nisCode()))
            .toList(),
        m -> m.nisCode(),
        Views::municipality);
  }
}
