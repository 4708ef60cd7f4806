package be.knooppunt.portal.boundary.learning;

import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.lessons.LessonHtml;
import be.knooppunt.learning.control.lessons.LessonLink;
import be.knooppunt.learning.control.lessons.LessonLinks;
import be.knooppunt.learning.control.lessons.LessonTargets.Meaning;
import be.knooppunt.learning.entity.content.Goal;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.content.MapTask;
import be.knooppunt.learning.entity.progress.MapWorkState;
import be.knooppunt.learning.entity.progress.MapWorkState.Way;
import be.knooppunt.learning.entity.progress.ModuleProgress;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives the page of a module and that of a lesson what they show. */
@RequestScoped
public class ModuleViews {
  @Inject private ModuleLibrary library;
  @Inject private OwnProgress own;
  @Inject private Networks networks;
  @Inject private LocalGaps gaps;
  @Inject private Texts texts;
  @Inject private Labels labels;
  @Inject private Models models;
  @Inject private Site site;

  /** For the container. */
  protected ModuleViews() {}

  /**
   * A text with its language.
   *
   * @param language that of the text, where it is another than that of the page; else empty
   */
  public record Said(String text, String language) {}

  /** A word that a lesson explains. */
  public record Explained(String term, String meaning, String language) {}

  /** A text in the language of the page, or in another that is named. */
  Said said(LocalText text) {
    String given = text.languageOf(texts.code());
    return new Said(text.in(texts.code()), given.equals(texts.code()) ? "" : given);
  }

  /**
   * The page of a module.
   *
   * @param modules the address under which its pages lie
   */
  void module(Network network, LearningModule module, ModuleProgress progress, String modules) {
    common(module, progress, "", modules);
    models.put("summary", said(module.summary()));
    models.put("goals", module.goals().stream().map(goal -> said(goal.text())).toList());
    models.put("task", said(module.mapTask().text()));
    models.put("taskWhen", taskWhen(module.mapTask()));
    models.put("taskHref", taskHref(module.mapTask().kind()));
    putTask(module, progress);
    models.put("quizPassed", progress.quizPassed());
    models.put("begun", progress.isBegun());
    models.put("readCount", progress.lessonsRead().size());
    models.put(
        "goOn",
        OwnProgress.next(module, progress)
            .map(lesson -> modules + "/" + module.id() + "/" + lesson.id())
            .orElse(""));
    models.put("checkedOn", texts.date(module.checkedOn()));
    models.put("reviewOn", texts.date(module.reviewOn()));
    models.put("due", module.isDue(site.today()));
    models.put("languages", labels.languages(module.languages()));
    Set<FindingKind> kinds = EnumSet.noneOf(FindingKind.class);
    kinds.addAll(module.findings());
    module.lessons().forEach(lesson -> kinds.addAll(lesson.findings()));
    models.put("gapsHere", gaps.of(network, kinds));
  }

  /** What counts as the task for whoever looks, and how much of it is done. */
  private void putTask(LearningModule module, ModuleProgress progress) {
    Optional<MapWorkState> work = own.work(site.partnershipId(), module);
    models.put("taskDone", progress.mapTaskDone() || work.map(MapWorkState::isDone).orElse(false));
    models.put(
        "taskState",
        work.filter(state -> state.way() != Way.NOTHING)
            .map(state -> texts.format("learn.task.state", state.done(), state.needed()))
            .orElse(""));
    boolean isOther =
        work.map(
                state ->
                    state.way() == Way.NOTHING
                        || (state.way() == Way.SIGNALS
                            && module.mapTask().kind() != MapTask.Kind.SIGNALS_GIVEN))
            .orElse(false);
    models.put("taskWay", isOther ? texts.get("learn.task.way." + work.orElseThrow().way()) : "");
  }

  private void common(LearningModule module, ModuleProgress progress, String now, String modules) {
    models.put("module", module);
    models.put("modules", modules);
    models.put("moduleName", name(module));
    models.put("moduleTitle", said(module.title()));
    models.put("notice", module.notice().map(this::said).orElse(new Said("", "")));
    models.put("stops", LessonStop.of(module, progress, now, modules, texts.code()));
  }

  /** Shipped modules are called by their numbers. */
  private static String name(LearningModule module) {
    return module.id().text().replaceFirst("^M(?=[0-9]+$)", "");
  }

  private String taskWhen(MapTask task) {
    String when = texts.count("learn.task." + task.kind(), task.count());
    return task.livedExperience() == 0
        ? when
        : when + " " + texts.count("learn.task.lived", task.livedExperience());
  }

  private String taskHref(MapTask.Kind kind) {
    return site.base()
        + switch (kind) {
          case SIGNALS_GIVEN, THRESHOLDS_RECORDED -> "/diensten";
          case PATHS_CONFIRMED -> "/kaart/lijst";
          case PATHS_RECORDED -> "/route/nieuw";
          case SERVICES_CHECKED -> "/werklijst";
          case NEEDS_DECLARED -> "/hiaten/dekking";
          case GAPS_PLANNED -> "/hiaten/opvolging";
        };
  }

  /** Where the links of a lesson lead. */
  LessonPlaces places(Network network, LearningModule module, String language) {
    return new LessonPlaces(
        network,
        module,
        networks.facts().vocabularies(),
        new Texts(Language.parse(language)),
        site.today(),
        other ->
            library.modules(site.partnershipId()).stream()
                .filter(known -> known.id().text().equals(other.module()))
                .anyMatch(known -> known.findLesson(other.lesson()).isPresent()));
  }

  /** What slides and the page of a lesson both show of it. */
  String lessonHead(LearningModule module, Lesson lesson) {
    String language = lesson.languageOf(texts.code());
    models.put("lesson", lesson);
    models.put("lessonTitle", said(lesson.title()));
    models.put("lessonNumber", module.numberOf(lesson.id()));
    models.put("lessonLanguage", language.equals(texts.code()) ? "" : language);
    models.put("lessonLanguageName", labels.language(language));
    models.put(
        "lessonGoals",
        lesson.goals().stream()
            .flatMap(goal -> module.findGoal(goal).stream())
            .map(Goal::text)
            .map(this::said)
            .toList());
    return language;
  }

  /** The page of a lesson. */
  void lesson(
      Network network,
      LearningModule module,
      Lesson lesson,
      ModuleProgress progress,
      String modules) {
    common(module, progress, lesson.id(), modules);
    String language = lessonHead(module, lesson);
    LessonPlaces places = places(network, module, language);
    String markdown = lesson.in(language).markdown();
    models.put("lessonHtml", LessonHtml.of(markdown, places));
    models.put("explained", explained(markdown, places));
    models.put("isRead", progress.lessonsRead().contains(lesson.id()));
    int number = module.numberOf(lesson.id());
    models.put("before", number > 1 ? module.lessons().get(number - 2).id() : "");
    models.put("after", number < module.lessons().size() ? module.lessons().get(number).id() : "");
    models.put("gapsHere", gaps.of(network, lesson.findings()));
  }

  private static List<Explained> explained(String markdown, LessonPlaces places) {
    Set<Explained> found = new LinkedHashSet<>();
    for (LessonLink link : LessonLinks.of(markdown)) {
      if (link instanceof LessonLink.Word word) {
        places
            .word(word)
            .map((Meaning m) -> new Explained(m.term(), m.meaning(), m.language()))
            .ifPresent(found::add);
      }
    }
    return new ArrayList<>(found);
  }
}
