package be.knooppunt.learning.boundary;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.content.ReadLicence;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Answers;
import be.knooppunt.platform.web.Doorkeeper;
import be.knooppunt.platform.web.Parameters;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The training modules for who wants to find and reuse them: those that come with the program, and
 * with a partnership in the query its own too, with the addresses of their pages.
 */
@Path("learning/modules")
@Allowed(Who.ANYONE)
@RequestScoped
@Tag(name = "learning")
public class ModulesResource {
  @Inject private ModuleLibrary library;
  @Inject private ReadLicence readLicence;
  @Inject private Lookups lookups;
  @Inject private Doorkeeper doorkeeper;
  @Inject private Settings settings;

  @Context private Request request;
  @Context private UriInfo uri;

  /** All of them. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The training modules, with their licence",
      description = "Titles and summaries by language, how long they take, and on what terms.")
  @Parameter(name = "partnership", in = ParameterIn.QUERY, description = "with its own modules")
  public Response modules() {
    Optional<String> partnership = partnership();
    List<LearningModule> modules = list(partnership);
    String tag = modules.stream().map(LearningModule::contentHash).collect(Collectors.joining("."));
    return Answers.tagged(
        request,
        Integer.toHexString(tag.hashCode()) + partnership.orElse(""),
        () -> {
          JsonArrayBuilder list = Json.createArrayBuilder();
          ModuleJson json = new ModuleJson(settings.address(), partnership);
          modules.forEach(module -> list.add(json.brief(module, readLicence.of(module))));
          return Json.createObjectBuilder().add("modules", list).build().toString();
        });
  }

  /** One of them. */
  @GET
  @Path("{module}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "One training module: goals, lessons, licence and packages",
      description = "The address is also the id of the module in statements of xAPI.")
  @Parameter(name = "partnership", in = ParameterIn.QUERY, description = "with its own modules")
  public Response module(@PathParam("module") String id) {
    Optional<String> partnership = partnership();
    LearningModule module =
        Optional.of(id)
            .filter(ModuleId::isWellFormed)
            .map(ModuleId::new)
            .flatMap(
                known ->
                    list(partnership).stream().filter(one -> one.id().equals(known)).findFirst())
            .orElseThrow(() -> Lookups.unknown("module", id));
    return Answers.tagged(
        request,
        module.contentHash() + partnership.orElse(""),
        () ->
            new ModuleJson(settings.address(), partnership)
                .whole(module, readLicence.of(module))
                .build()
                .toString());
  }

  private List<LearningModule> list(Optional<String> partnership) {
    return partnership.map(library::modules).orElseGet(library::shippedModules);
  }

  /** The partnership of the query, when whoever asks may see its map. */
  private Optional<String> partnership() {
    Optional<String> asked = new Parameters(uri.getQueryParameters()).text("partnership");
    asked
        .flatMap(doorkeeper::closes)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    asked.ifPresent(lookups::network);
    return asked;
  }
}
