package be.knooppunt.learning.control.progress;

import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.progress.LearningStep;
import be.knooppunt.learning.entity.progress.LearningStep.Place;
import be.knooppunt.learning.entity.progress.StepKind;
import be.knooppunt.platform.config.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Notes what a learner did. Noting the same twice changes nothing, also from two devices at once.
 * Only the day is kept, and of an account that is gone nothing.
 */
@ApplicationScoped
public class NoteProgress {
  private static final int LONGEST_LESSON = 100;
  private static final int MOST_SIGNALS = 100;

  @Inject private LearningSteps steps;
  @Inject private Clock clock;
  private Iterable<ProgressListener> listeners = List.of();

  /** For the container. */
  protected NoteProgress() {}

  /** Notes in a store. */
  public NoteProgress(LearningSteps steps, Clock clock) {
    this(steps, clock, List.of());
  }

  /** Notes in a store, and says so. */
  public NoteProgress(LearningSteps steps, Clock clock, Iterable<ProgressListener> listeners) {
    this.steps = steps;
    this.clock = clock;
    this.listeners = listeners;
  }

  @Inject
  void tell(Instance<ProgressListener> all) {
    listeners = all;
  }

  /** A lesson was opened: here somebody goes on the next time. */
  @Transactional
  public void lessonOpened(
      String account, String partnership, ModuleId module, String version, String lesson) {
    Place place = new Place(account, partnership, module);
    if (isLesson(lesson) && steps.hold(account)) {
      find(place, StepKind.OPENED, "")
          .orElseGet(() -> added(place, StepKind.OPENED, version))
          .about(lesson)
          .renew(version, today());
    }
  }

  /** A lesson was read to its end. */
  @Transactional
  public void lessonRead(
      String account, String partnership, ModuleId module, String version, String lesson) {
    Place place = new Place(account, partnership, module);
    if (isLesson(lesson) && steps.hold(account)) {
      if (find(place, StepKind.READ, lesson).isEmpty()) {
        said(added(place, StepKind.READ, version, lesson), true);
      }
    }
  }

  /** The quiz was passed; the best result of the newest version stays. */
  @Transactional
  public void quizPassed(
      String account, String partnership, ModuleId module, String version, int percent) {
    Place place = new Place(account, partnership, module);
    if (!steps.hold(account)) {
      return;
    }
    Optional<LearningStep> before = find(place, StepKind.PASSED, "");
    LearningStep passed = before.orElseGet(() -> added(place, StepKind.PASSED, version));
    boolean isRenewed = !passed.moduleVersion().equals(version);
    if (isRenewed) {
      passed.renew(version, today());
    }
    if (before.isEmpty() || isRenewed || percent > passed.score()) {
      said(passed.scored(percent), before.isEmpty() || isRenewed);
    }
  }

  /** The quiz was done and not passed: nothing is noted, listeners hear of it. */
  @Transactional
  public void quizFailed(
      String account, String partnership, ModuleId module, String version, int percent) {
    if (steps.hold(account)) {
      Place place = new Place(account, partnership, module);
      listeners.forEach(one -> one.quizFailed(place, version, percent));
    }
  }

  private void said(LearningStep step, boolean isNew) {
    listeners.forEach(one -> one.noted(step, isNew));
  }

  /** The map shows that the map task was done. */
  @Transactional
  public void mapTaskDone(String account, String partnership, ModuleId module, String version) {
    Place place = new Place(account, partnership, module);
    if (steps.hold(account) && find(place, StepKind.MAP_TASK, "").isEmpty()) {
      said(added(place, StepKind.MAP_TASK, version), true);
    }
  }

  /**
   * A signal was given. It counts in every module that was begun and whose map task is not done;
   * which signal it was is not kept.
   */
  @Transactional
  public void signalGiven(String account, String partnership) {
    if (!steps.hold(account)) {
      return;
    }
    List<LearningStep> all =
        steps.listOf(account).stream().filter(s -> s.partnershipId().equals(partnership)).toList();
    for (LearningStep begun : all) {
      Place place = new Place(account, partnership, begun.module());
      if (begun.kind() == StepKind.OPENED && find(place, StepKind.MAP_TASK, "").isEmpty()) {
        LearningStep signals =
            find(place, StepKind.SIGNALS, "")
                .orElseGet(() -> added(place, StepKind.SIGNALS, begun.moduleVersion()));
        signals.scored(Math.min(MOST_SIGNALS, signals.score() + 1));
      }
    }
  }

  private static boolean isLesson(String lesson) {
    return !lesson.isBlank() && lesson.length() <= LONGEST_LESSON;
  }

  private LocalDate today() {
    return TimeSource.today(clock);
  }

  /**
   * The step that is there already.
   *
   * @param lesson empty for any
   */
  private Optional<LearningStep> find(Place place, StepKind kind, String lesson) {
    return steps.list(place).stream()
        .filter(step -> step.kind() == kind)
        .filter(step -> lesson.isEmpty() || step.lesson().equals(lesson))
        .findFirst();
  }

  private LearningStep added(Place place, StepKind kind, String version) {
    return added(place, kind, version, "");
  }

  private LearningStep added(Place place, StepKind kind, String version, String lesson) {
    LearningStep step = new LearningStep(place, kind, version, today()).about(lesson);
    steps.add(step);
    return step;
  }
}
