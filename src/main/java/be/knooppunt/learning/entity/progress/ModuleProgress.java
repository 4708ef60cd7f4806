package be.knooppunt.learning.entity.progress;

import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far somebody is in a module of a partnership.
 *
 * @param lastLesson the lesson that was opened last, to go on there
 * @param completedOn the day on which all lessons were read, the quiz passed and the map task done
 */
public record ModuleProgress(
    Set<String> lessonsRead,
    Optional<String> lastLesson,
    boolean quizPassed,
    boolean mapTaskDone,
    Optional<LocalDate> completedOn) {
  /** That of somebody who has not begun. */
  public static final ModuleProgress NONE =
      new ModuleProgress(Set.of(), Optional.empty(), false, false, Optional.empty());

  /** Keeps its own copy. */
  public ModuleProgress {
    lessonsRead = Set.copyOf(lessonsRead);
  }

  /**
   * What the steps of somebody in a module come to. A lesson that the module no longer has does not
   * count, and a quiz that was passed in another edition is to be passed again: an edition is what
   * stands before the first point of a version.
   *
   * @param module the module as it is now; empty when it is not there any more
   */
  public static ModuleProgress of(List<LearningStep> steps, Optional<LearningModule> module) {
    Set<String> read = new TreeSet<>();
    Optional<String> last = Optional.empty();
    boolean passed = false;
    boolean onMap = false;
    for (LearningStep step : steps) {
      boolean isKnown =
          module.isEmpty() || module.flatMap(m -> m.findLesson(step.lesson())).isPresent();
      switch (step.kind()) {
        case OPENED -> last = isKnown ? Optional.of(step.lesson()) : last;
        case READ -> {
          if (isKnown) {
            read.add(step.lesson());
          }
        }
        case PASSED ->
            passed = module.map(m -> isSameEdition(m.version(), step.moduleVersion())).orElse(true);
        case MAP_TASK -> onMap = true;
        case SIGNALS -> {} // a number on the way to the map task
      }
    }
    boolean isComplete =
        passed
            && onMap
            && module
                .map(m -> read.containsAll(m.lessons().stream().map(Lesson::id).toList()))
                .orElse(false);
    Optional<LocalDate> on =
        steps.stream()
            .filter(step -> isComplete && step.kind() != StepKind.OPENED)
            .map(LearningStep::doneOn)
            .max(Comparator.naturalOrder());
    return new ModuleProgress(read, last, passed, onMap, on);
  }

  /** Tells whether two versions of a module have the same goals and questions. */
  public static boolean isSameEdition(String one, String other) {
    return one.split("\\.", 2)[0].equals(other.split("\\.", 2)[0]);
  }

  /** Tells whether anything was done. */
  public boolean isBegun() {
    return !lessonsRead.isEmpty() || lastLesson.isPresent() || quizPassed || mapTaskDone;
  }

  /** Tells whether all lessons of a module were read. */
  public boolean hasReadAll(LearningModule module) {
    return module.lessons().stream().allMatch(lesson -> lessonsRead.contains(lesson.id()));
  }
}
