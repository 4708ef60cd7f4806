package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.content.ReadContent;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.progress.ModuleProgress;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The own modules of a partnership before others see them: what is wrong in their files, how they
 * read, and what they look like.
 */
@Path("/{partnership}/leren/eigen")
@Allowed(Who.COORDINATOR)
@Controller
@RequestScoped
public class OwnModulePages {
  @Inject private ModuleLibrary library;
  @Inject private Lookups lookups;
  @Inject private ModuleViews views;
  @Inject private Settings settings;
  @Inject private Texts texts;
  @Inject private Site site;
  @Inject private Models models;

  @PathParam("partnership")
  private String partnership;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected OwnModulePages() {}

  /** How a lesson reads. */
  public record Level(
      String module, String title, String language, int words, String score, boolean isHard) {}

  /** The own modules with their flaws, and how all lessons read. */
  @GET
  public String all() {
    enter();
    List<ReadContent> drafts = library.drafts(partnership);
    models.put("drafts", drafts);
    models.put("folder", settings.trainingFolder().isPresent());
    models.put(
        "ownLevels",
        drafts.stream().flatMap(d -> d.module().stream()).flatMap(this::levels).toList());
    models.put(
        "hardLevels",
        library.shippedModules().stream().flatMap(this::levels).filter(Level::isHard).toList());
    return "learning/own.xhtml";
  }

  private Stream<Level> levels(LearningModule module) {
    return module.lessons().stream()
        .flatMap(
            lesson ->
                lesson.texts().entrySet().stream()
                    .map(
                        text ->
                            new Level(
                                module.id().text(),
                                lesson.title().in(texts.code()),
                                text.getKey(),
                                text.getValue().words(),
                                String.format(Locale.ROOT, "%.0f", text.getValue().readingLevel()),
                                !text.getValue().isPlain())));
  }

  private Network enter() {
    Network network = lookups.network(partnership);
    site.enter(network, "leren");
    models.put("preview", true);
    models.put("kept", false);
    return network;
  }

  private LearningModule draft(String id) {
    return library.drafts(partnership).stream()
        .flatMap(content -> content.module().stream())
        .filter(module -> module.id().text().equals(id))
        .findFirst()
        .orElseThrow(() -> Lookups.unknown("module", id));
  }

  private String modules() {
    return site.base() + "/leren/eigen";
  }

  /** A module as learners would see it. */
  @GET
  @Path("{module}")
  public String module(@PathParam("module") String id) {
    Network network = enter();
    views.module(network, draft(id), ModuleProgress.NONE, modules());
    return "learning/module.xhtml";
  }

  /** A lesson as learners would see it. */
  @GET
  @Path("{module}/{lesson}")
  public String lesson(@PathParam("module") String id, @PathParam("lesson") String lessonId) {
    Network network = enter();
    LearningModule module = draft(id);
    Lesson lesson = LearnPages.find(module, lessonId);
    views.lesson(network, module, lesson, ModuleProgress.NONE, modules());
    return "learning/lesson.xhtml";
  }
}
