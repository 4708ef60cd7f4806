package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.progress.LookAtMap;
import be.knooppunt.learning.control.progress.NoteProgress;
import be.knooppunt.learning.control.progress.ReadProgress;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.progress.LearningStep;
import be.knooppunt.learning.entity.progress.MapWorkState;
import be.knooppunt.learning.entity.progress.ModuleProgress;
import be.knooppunt.people.control.CurrentRights;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far whoever asks is. Only for those with a role in the partnership something is kept; for
 * visitors all is new.
 */
@RequestScoped
public class OwnProgress {
  @Inject private CurrentRights rights;
  @Inject private NoteProgress note;
  @Inject private ReadProgress read;
  @Inject private LookAtMap map;

  /** For the container. */
  protected OwnProgress() {}

  /** Tells whether what they do in a partnership is kept for them. */
  public boolean isKept(String partnership) {
    return rights.isSignedIn() && rights.isInside(partnership);
  }

  /** How far they are in a module. */
  public ModuleProgress of(String partnership, LearningModule module) {
    if (!isKept(partnership)) {
      return ModuleProgress.NONE;
    }
    String me = rights.requireAccountId();
    ModuleProgress before = read.of(me, partnership, module.id());
    return before.isBegun() && !before.mapTaskDone() && map.look(me, partnership, module).isDone()
        ? read.of(me, partnership, module.id())
        : before;
  }

  /** How far they are in each of these modules, in their order. */
  public List<ModuleProgress> of(String partnership, List<LearningModule> modules) {
    Map<ModuleId, List<LearningStep>> steps =
        isKept(partnership)
            ? read.stepsOf(rights.requireAccountId(), partnership)
            : Map.<ModuleId, List<LearningStep>>of();
    return modules.stream()
        .map(
            module ->
                ModuleProgress.of(steps.getOrDefault(module.id(), List.of()), Optional.of(module)))
        .toList();
  }

  /** How far they are with the task on the map; empty for visitors. */
  public Optional<MapWorkState> work(String partnership, LearningModule module) {
    return isKept(partnership)
        ? Optional.of(map.look(rights.requireAccountId(), partnership, module))
        : Optional.empty();
  }

  /** Notes that they opened a lesson. */
  public void opened(
      String partnership, LearningModule module, Lesson lesson, ModuleProgress before) {
    if (isKept(partnership) && !before.lastLesson().equals(Optional.of(lesson.id()))) {
      note.lessonOpened(
          rights.requireAccountId(), partnership, module.id(), module.version(), lesson.id());
    }
  }

  /** Notes that they read a lesson. */
  public void read(String partnership, LearningModule module, Lesson lesson) {
    if (isKept(partnership)) {
      note.lessonRead(
          rights.requireAccountId(), partnership, module.id(), module.version(), lesson.id());
    }
  }

  /** The lesson to go on with: the one opened last if it was not read, else the first unread. */
  public static Optional<Lesson> next(LearningModule module, ModuleProgress progress) {
    return progress
        .lastLesson()
        .filter(last -> !progress.lessonsRead().contains(last))
        .flatMap(module::findLesson)
        .or(
            () ->
                module.lessons().stream()
                    .filter(lesson -> !progress.lessonsRead().contains(lesson.id()))
                    .findFirst());
  }
}
