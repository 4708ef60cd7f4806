package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.lessons.LessonLink.OnMap;
import be.knooppunt.learning.control.lessons.LessonLinks;
import be.knooppunt.learning.control.lessons.LocalOffer;
import be.knooppunt.learning.control.lessons.Slides;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Node;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;

/** A lesson as slides for a group, with the local map as the example. */
@Path("/{partnership}/leren/{module}/{lesson}/dias")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class SlidePages {
  private static final int MOST_EXAMPLES = 4;
  private static final int MOST_NODES = 6;

  @Inject private ModuleLibrary library;
  @Inject private Lookups lookups;
  @Inject private ModuleViews views;
  @Inject private LocalGaps gaps;
  @Inject private Labels labels;
  @Inject private Site site;
  @Inject private Models models;

  /** Services of the local map that the lesson speaks of. */
  public record Example(String says, String href, List<Node> nodes, int more) {}

  /** The slides. */
  @GET
  public String slides(
      @PathParam("partnership") String partnership,
      @PathParam("module") String id,
      @PathParam("lesson") String lessonId) {
    Network network = lookups.network(partnership);
    site.enter(network, "leren");
    LearningModule module =
        Optional.of(id)
            .filter(ModuleId::isWellFormed)
            .flatMap(text -> library.module(partnership, new ModuleId(text)))
            .orElseThrow(() -> Lookups.unknown("module", id));
    Lesson lesson = LearnPages.find(module, lessonId);
    String modules = site.base() + "/leren";
    models.put("module", module);
    models.put("moduleTitle", views.said(module.title()));
    String language = views.lessonHead(module, lesson);
    LessonPlaces places = views.places(network, module, language);
    String markdown = lesson.in(language).markdown();
    models.put("slides", Slides.of(markdown, places));
    models.put("examples", examples(network, markdown, places));
    models.put("gapsHere", gaps.of(network, lesson.findings()));
    models.put("back", modules + "/" + module.id() + "/" + lesson.id());
    return "learning/slides.xhtml";
  }

  private List<Example> examples(Network network, String markdown, LessonPlaces places) {
    return LessonLinks.of(markdown).stream()
        .filter(OnMap.class::isInstance)
        .map(OnMap.class::cast)
        .flatMap(link -> example(network, link, places).stream())
        .limit(MOST_EXAMPLES)
        .toList();
  }

  private Optional<Example> example(Network network, OnMap link, LessonPlaces places) {
    LocalOffer offer = LocalOffer.of(network, link, site.today());
    if (offer.services().isEmpty()) {
      return Optional.empty();
    }
    String list = link.list().code();
    return Optional.of(
        new Example(
            labels.has(list, link.code()) ? labels.capital(list, link.code()) : link.code(),
            places.href(link, offer),
            offer.services().stream()
                .limit(MOST_NODES)
                .map(service -> labels.node(network, service, site.today()))
                .toList(),
            Math.max(0, offer.services().size() - MOST_NODES)));
  }
}
