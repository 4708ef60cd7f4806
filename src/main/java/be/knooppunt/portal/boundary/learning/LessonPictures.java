package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.content.ReadContent;
import be.knooppunt.learning.control.lessons.CheckPicture;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.PageData;
import be.knooppunt.platform.web.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures of training modules. One that holds what may not be in it is not given out. */
@Path("/{partnership}/leren/{module}/beeld/{file}")
@Allowed(Who.ANYONE)
@PageData
@RequestScoped
public class LessonPictures {
  @Inject private ModuleLibrary library;
  @Inject private Lookups lookups;
  @Inject private CurrentRights rights;

  /** A picture; of a draft only for the coordinator. */
  @GET
  @Produces("image/svg+xml")
  public Response picture(
      @PathParam("partnership") String partnership,
      @PathParam("module") String module,
      @PathParam("file") String file) {
    lookups.network(partnership);
    byte[] svg =
        find(partnership, module)
            .flatMap(found -> library.file(found, "pictures/" + file))
            .filter(bytes -> file.endsWith(".svg") && CheckPicture.isSafe(bytes))
            .orElseThrow(() -> Lookups.unknown("picture", file));
    return Response.ok(svg).header(HttpHeaders.CACHE_CONTROL, "private, max-age=600").build();
  }

  private Optional<LearningModule> find(String partnership, String module) {
    Stream<LearningModule> drafts =
        rights.mayCoordinate(partnership)
            ? library.drafts(partnership).stream().flatMap((ReadContent c) -> c.module().stream())
            : Stream.empty();
    return Optional.of(module)
        .filter(ModuleId::isWellFormed)
        .map(ModuleId::new)
        .flatMap(
            id ->
                library
                    .module(partnership, id)
                    .or(() -> drafts.filter(draft -> draft.id().equals(id)).findFirst()));
  }
}
