package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.entity.content.Audience;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.progress.ModuleProgress;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.Network;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.entity.Role;
import be.knooppunt.platform.web.Allowed;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.platform.web.Who;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The training modules of a partnership: all of them, one, and a lesson. Everybody may read. */
@Path("/{partnership}/leren")
@Allowed(Who.ANYONE)
@Controller
@RequestScoped
public class LearnPages {
  @Inject private ModuleLibrary library;
  @Inject private Lookups lookups;
  @Inject private OwnProgress own;
  @Inject private ModuleViews views;
  @Inject private CurrentRights rights;
  @Inject private Texts texts;
  @Inject private Site site;
  @Inject private Models models;
  @Inject private MvcContext mvc;

  @PathParam("partnership")
  private String partnership;

  @Context private UriInfo uri;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // filled with every request
  protected LearnPages() {}

  /** A choice of the audience. */
  public record ForWhom(String code, String name, String href, boolean chosen) {}

  /** Where to go on. */
  public record GoOn(String href, String module, String lesson, String language, int minutes) {}

  /** All modules: those for one's role first. */
  @GET
  public String overview() {
    enter();
    Audience who =
        new Parameters(uri.getQueryParameters())
            .choice("voor", Audience.class)
            .orElseGet(this::usual);
    List<LearningModule> modules = library.modules(partnership);
    List<ModuleProgress> progress = own.of(partnership, modules);
    List<ModuleCard> mine = new ArrayList<>();
    List<ModuleCard> others = new ArrayList<>();
    GoOn goOn = null;
    int done = 0;
    for (int i = 0; i < modules.size(); i++) {
      LearningModule module = modules.get(i);
      boolean isMine = who == Audience.ALL || module.isFor(who);
      (isMine ? mine : others).add(ModuleCard.of(module, progress.get(i), site.base(), texts));
      done += progress.get(i).completedOn().isPresent() ? 1 : 0;
      goOn = better(goOn, module, progress.get(i), isMine, i);
    }
    models.put("mine", mine);
    models.put("others", others);
    models.put("goOn", goOn);
    models.put("done", done);
    models.put("begun", begun > 0);
    models.put("count", modules.size());
    models.put("kept", own.isKept(partnership));
    models.put(
        "audiences", Stream.of(Audience.values()).map(audience -> forWhom(audience, who)).toList());
    return "learning/overview.xhtml";
  }

  private Network enter() {
    Network network = lookups.network(partnership);
    site.enter(network, "leren");
    return network;
  }

  /** By the role in the partnership; who has none begins as somebody new does. */
  private Audience usual() {
    if (rights.mayCoordinate(partnership)) {
      return Audience.COORD;
    }
    return rights.roleIn(partnership).filter(Role.REGIONAL_READER::equals).isPresent()
        ? Audience.REGION
        : Audience.NEW;
  }

  private ForWhom forWhom(Audience audience, Audience chosen) {
    return new ForWhom(
        audience.name(),
        texts.get("learn.for." + audience),
        site.base() + "/leren?voor=" + audience,
        audience == chosen);
  }

  /** A module that was begun comes before one that was not; of equals the first stays. */
  private @Nullable GoOn better(
      @Nullable GoOn known,
      LearningModule module,
      ModuleProgress progress,
      boolean isMine,
      int place) {
    Optional<Lesson> next = OwnProgress.next(module, progress);
    boolean isBegun = progress.isBegun();
    boolean isBetter = known == null || (isBegun && begun == 0);
    if (next.isEmpty() || !isBetter || !(isMine || isBegun)) {
      return known;
    }
    begun = isBegun ? place + 1 : begun;
    Lesson lesson = next.get();
    return new GoOn(
        site.base() + "/leren/" + module.id() + "/" + lesson.id(),
        views.said(module.title()).text(),
        views.said(lesson.title()).text(),
        views.said(lesson.title()).language(),
        lesson.minutes());
  }

  /** The place of the module that was begun, from 1; 0 as long as none was. */
  private int begun;

  private LearningModule find(String module) {
    return Optional.of(module)
        .filter(ModuleId::isWellFormed)
        .map(ModuleId::new)
        .flatMap(id -> library.module(partnership, id))
        .orElseThrow(() -> Lookups.unknown("module", module));
  }

  static Lesson find(LearningModule module, String lesson) {
    return module.findLesson(lesson).orElseThrow(() -> Lookups.unknown("lesson", lesson));
  }

  private String modules() {
    return site.base() + "/leren";
  }

  /** A module. */
  @GET
  @Path("{module}")
  public String module(@PathParam("module") String id) {
    Network network = enter();
    LearningModule module = find(id);
    views.module(network, module, own.of(partnership, module), modules());
    models.put("preview", false);
    models.put("kept", own.isKept(partnership));
    return "learning/module.xhtml";
  }

  /** A lesson. */
  @GET
  @Path("{module}/{lesson}")
  public String lesson(@PathParam("module") String id, @PathParam("lesson") String lessonId) {
    Network network = enter();
    LearningModule module = find(id);
    Lesson lesson = find(module, lessonId);
    ModuleProgress progress = own.of(partnership, module);
    own.opened(partnership, module, lesson, progress);
    views.lesson(network, module, lesson, progress, modules());
    models.put("preview", false);
    models.put("kept", own.isKept(partnership));
    if (own.isKept(partnership)) {
      mvc.getCsrf().getToken();
    }
    return "learning/lesson.xhtml";
  }

  /** Whoever says that they read a lesson comes to the next one, or to the questions. */
  @POST
  @Path("{module}/{lesson}")
  @Allowed(Who.INSIDE)
  public Response read(@PathParam("module") String id, @PathParam("lesson") String lessonId) {
    enter();
    LearningModule module = find(id);
    Lesson lesson = find(module, lessonId);
    own.read(partnership, module, lesson);
    int number = module.numberOf(lessonId);
    String next =
        number < module.lessons().size()
            ? "/" + module.lessons().get(number).id()
            : "?gelezen=ja#verder";
    return Response.seeOther(URI.create(modules() + "/" + module.id() + next)).build();
  }
}
