package be.knooppunt.learning.control.records;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.progress.LearningSteps;
import be.knooppunt.learning.control.progress.ProgressListener;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.progress.LearningStep;
import be.knooppunt.learning.entity.progress.LearningStep.Place;
import be.knooppunt.learning.entity.progress.ModuleProgress;
import be.knooppunt.learning.entity.progress.StepKind;
import be.knooppunt.learning.entity.records.WaitingStatement;
import be.knooppunt.platform.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Puts what a learner did into the outbox of the record store, in the transaction of the progress:
 * for those who agreed, and for nobody else.
 */
@ApplicationScoped
public class TellRecordStore implements ProgressListener {
  /** How many statements may wait: those of some hundreds of learners over a long outage. */
  static final int MOST = 20_000;

  /** What is known of learners. */
  public record Known(RecordConsents consents, LearningSteps steps, ModuleLibrary library) {}

  @Inject private RecordConsents consents;
  @Inject private LearningSteps steps;
  @Inject private ModuleLibrary library;
  @Inject private KeepStatements keep;
  @Inject private Settings settings;
  @Inject private Event<StatementKept> kept;
  @Inject private Clock clock;

  private String home = "";
  private boolean hasStore;

  /** For the container. */
  protected TellRecordStore() {}

  /** Tells into an outbox. */
  TellRecordStore(Known known, KeepStatements keep, String home, Clock clock) {
    this.consents = known.consents();
    this.steps = known.steps();
    this.library = known.library();
    this.keep = keep;
    this.home = home;
    this.hasStore = true;
    this.clock = clock;
  }

  @PostConstruct
  void begin() {
    home = settings.address();
    hasStore = settings.recordStore().isPresent();
  }

  @Override
  public void noted(LearningStep step, boolean isNew) {
    Place place = new Place(step.accountId(), step.partnershipId(), step.module());
    write(
        place,
        (module, write) -> {
          List<JsonObject> said = new ArrayList<>();
          if (step.kind() == StepKind.READ) {
            module
                .findLesson(step.lesson())
                .ifPresent(lesson -> said.add(write.experienced(newId(), lesson)));
          } else if (step.kind() == StepKind.PASSED) {
            said.add(write.scored(newId(), true, step.score()));
          }
          if (isNew && isComplete(place, module)) {
            said.add(write.completed(newId()));
          }
          return said;
        });
  }

  @Override
  public void quizFailed(Place place, String version, int percent) {
    write(place, (module, write) -> List.of(write.scored(newId(), false, percent)));
  }

  private boolean isComplete(Place place, LearningModule module) {
    return ModuleProgress.of(steps.list(place), Optional.of(module)).completedOn().isPresent();
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private void write(
      Place place, BiFunction<LearningModule, WriteStatement, List<JsonObject>> what) {
    if (!hasStore) {
      return;
    }
    Instant now = clock.instant();
    consents
        .find(place.account())
        .ifPresent(
            consent ->
                library
                    .module(place.partnership(), place.module())
                    .map(
                        module ->
                            what.apply(
                                module, new WriteStatement(home, consent.pseudonym(), module, now)))
                    .ifPresent(said -> keep(place.account(), said, now)));
  }

  private void keep(String account, List<JsonObject> said, Instant now) {
    for (int i = 0; i < said.size(); i++) {
      JsonObject one = said.get(i);
      keep.add(new WaitingStatement(one.getString("id"), account, one.toString(), now, i), MOST);
    }
    if (kept != null && !said.isEmpty()) {
      kept.fire(new StatementKept());
    }
  }
}
