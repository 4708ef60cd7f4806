package be.knooppunt.learning.control.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.content.MapTask;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A task on the map is done when the map shows it, and not longer than that. */
class WorkInLogTest {
  private static final RecordKey SERVICE = new RecordKey(RecordKind.SERVICE, "s-1");
  private static final RecordKey PATH = new RecordKey(RecordKind.PATH, "p-1");

  private final List<Change> changes = new ArrayList<>();
  private final Map<RecordKey, Fields> now = new HashMap<>();

  /** Writes a record; it stands on the map like that until it is written again. */
  private void write(RecordKey key, Map<String, ?> fields) {
    Fields after = Fields.of(fields);
    changes.add(
        new Change(
            "c" + changes.size(),
            Instant.EPOCH,
            changes.size() + 1L,
            0,
            "learner",
            "b" + changes.size(),
            Optional.of(new PartnershipId("roeselare")),
            key,
            Optional.ofNullable(now.get(key)),
            Optional.of(after),
            "",
            Optional.empty()));
    now.put(key, after);
  }

  private int count(MapTask.Kind kind, int needed, int lived) {
    return new WorkInLog(changes, now)
        .count(new MapTask(kind, needed, lived, new LocalText(Map.of("nl", "Doe het"))));
  }

  private static Fields threshold(String id, String reporter) {
    return Fields.of(Map.of("id", id, "code", "REACH", "severity", 2, "reporterRole", reporter));
  }

  @Test
  void thresholdsCountOnceEachWhileTheyStandThere() {
    Fields first = threshold("t1", "WORKER");
    Fields second = threshold("t2", "WORKER");
    write(SERVICE, Map.of("name", "A", "thresholds", List.of(first)));
    write(SERVICE, Map.of("name", "A", "thresholds", List.of(first, second)));
    write(SERVICE, Map.of("name", "B", "thresholds", List.of(first, second)));
    assertEquals(2, count(MapTask.Kind.THRESHOLDS_RECORDED, 3, 0));
    write(SERVICE, Map.of("name", "B", "thresholds", List.of(second)));
    assertEquals(1, count(MapTask.Kind.THRESHOLDS_RECORDED, 3, 0));
  }

  @Test
  void theLastThresholdHasToBeToldByLivedExperience() {
    write(
        SERVICE,
        Map.of(
            "thresholds",
            List.of(
                threshold("t1", "WORKER"), threshold("t2", "WORKER"), threshold("t3", "WORKER"))));
    assertEquals(2, count(MapTask.Kind.THRESHOLDS_RECORDED, 3, 1));
    write(
        SERVICE,
        Map.of(
            "thresholds",
            List.of(
                threshold("t1", "WORKER"),
                threshold("t2", "WORKER"),
                threshold("t3", "LIVED_EXPERIENCE"))));
    assertEquals(3, count(MapTask.Kind.THRESHOLDS_RECORDED, 3, 1));
  }

  @Test
  void aPathIsConfirmedWhenBothSidesSaidSo() {
    write(PATH, Map.of("from", "a", "to", "b", "agreedBySender", "2026-11-01"));
    assertEquals(0, count(MapTask.Kind.PATHS_CONFIRMED, 1, 0));
    // the receiver answers by a link: the map has it, not the log of the learner
    now.put(
        PATH, Fields.of(Map.of("agreedBySender", "2026-11-01", "agreedByReceiver", "2026-11-02")));
    assertEquals(1, count(MapTask.Kind.PATHS_CONFIRMED, 1, 0));
    now.remove(PATH);
    assertEquals(0, count(MapTask.Kind.PATHS_CONFIRMED, 1, 0));
  }

  @Test
  void aPathIsRecordedWithWhatTheClientHasToAgreeTo() {
    write(PATH, Map.of("from", "a", "to", "b", "consent", "UNKNOWN"));
    assertEquals(0, count(MapTask.Kind.PATHS_RECORDED, 1, 0));
    write(PATH, Map.of("from", "a", "to", "b", "consent", "ASKED"));
    assertEquals(1, count(MapTask.Kind.PATHS_RECORDED, 1, 0));
  }

  @Test
  void aServiceIsCheckedOnlyByWhoeverSetItsDay() {
    write(SERVICE, Map.of("name", "A", "verifiedOn", "2026-01-01"));
    changes.clear();
    write(SERVICE, Map.of("name", "B", "verifiedOn", "2026-01-01"));
    assertEquals(0, count(MapTask.Kind.SERVICES_CHECKED, 1, 0));
    write(SERVICE, Map.of("name", "B", "verifiedOn", "2026-11-22"));
    assertEquals(1, count(MapTask.Kind.SERVICES_CHECKED, 1, 0));
  }
}
