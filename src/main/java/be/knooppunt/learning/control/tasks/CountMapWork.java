package be.knooppunt.learning.control.tasks;

import be.knooppunt.gaps.control.Gaps;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapEvent;
import be.knooppunt.learning.control.progress.LearningSteps;
import be.knooppunt.learning.control.progress.MapWork;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.MapTask;
import be.knooppunt.learning.entity.progress.LearningStep;
import be.knooppunt.learning.entity.progress.LearningStep.Place;
import be.knooppunt.learning.entity.progress.MapWorkState;
import be.knooppunt.learning.entity.progress.MapWorkState.Way;
import be.knooppunt.learning.entity.progress.StepKind;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.people.control.CurrentRights;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Counts the work of whoever asks in the change log and the register of gaps, as far as the map
 * still shows it: what was taken back does not count.
 */
@RequestScoped
public class CountMapWork implements MapWork {
  private static final int MOST_CHANGES = 1000;

  @Inject private CurrentRights rights;
  @Inject private MapRecords records;
  @Inject private Gaps gaps;
  @Inject private LearningSteps steps;

  /** For the container. */
  protected CountMapWork() {}

  /** Counts in stores. */
  public CountMapWork(CurrentRights rights, MapRecords records, Gaps gaps, LearningSteps steps) {
    this.rights = rights;
    this.records = records;
    this.gaps = gaps;
    this.steps = steps;
  }

  @Override
  public MapWorkState look(String account, String partnership, LearningModule module) {
    MapTask task = module.mapTask();
    Way way = way(task.kind(), partnership);
    return switch (way) {
      case NOTHING -> new MapWorkState(way, 0, task.count());
      case SIGNALS ->
          new MapWorkState(
              way, signals(new Place(account, partnership, module.id())), task.count());
      case WORK -> new MapWorkState(way, work(task, account, partnership), task.count());
    };
  }

  private Way way(MapTask.Kind kind, String partnership) {
    boolean mayWork =
        switch (kind) {
          case SIGNALS_GIVEN -> false;
          case NEEDS_DECLARED, GAPS_PLANNED -> rights.mayCoordinate(partnership);
          case THRESHOLDS_RECORDED, PATHS_CONFIRMED, PATHS_RECORDED, SERVICES_CHECKED ->
              rights.mayPropose(partnership);
        };
    return mayWork ? Way.WORK : rights.maySignal(partnership) ? Way.SIGNALS : Way.NOTHING;
  }

  private int signals(Place place) {
    return steps.list(place).stream()
        .filter(step -> step.kind() == StepKind.SIGNALS)
        .mapToInt(LearningStep::score)
        .sum();
  }

  private int work(MapTask task, String account, String partnership) {
    if (task.kind() == MapTask.Kind.GAPS_PLANNED) {
      return (int)
          gaps.listIn(partnership).stream().filter(gap -> isPlannedBy(gap, account)).count();
    }
    List<Change> mine =
        records.listChanges(
            ChangeQuery.latest(MOST_CHANGES)
                .by(Optional.of(account))
                .in(new PartnershipId(partnership)));
    return new WorkInLog(mine, now(mine)).count(task);
  }

  private boolean isPlannedBy(Gap gap, String account) {
    boolean hasOwner = !gap.facts().organisation().isEmpty() || !gap.facts().account().isEmpty();
    return hasOwner
        && gap.facts().dueOn() != null
        && gaps.listEvents(gap.id()).stream()
            .map(GapEvent::actor)
            .anyMatch(actor -> actor.map(account::equals).orElse(false));
  }

  private Map<RecordKey, Fields> now(List<Change> changes) {
    List<RecordKey> keys = changes.stream().map(Change::key).distinct().toList();
    return records.list(keys).stream()
        .collect(Collectors.toMap(StoredRecord::key, StoredRecord::fields));
  }
}
