package be.knooppunt.learning.control.tasks;

import be.knooppunt.learning.entity.content.MapTask;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the changes of somebody say about their work, held against the map of now.
 *
 * @param changes all of one author
 * @param now the records they are about, as far as they are still there
 */
record WorkInLog(List<Change> changes, Map<RecordKey, Fields> now) {
  private static final String LIVED_EXPERIENCE = "LIVED_EXPERIENCE";

  WorkInLog {
    changes = List.copyOf(changes);
    now = Map.copyOf(now);
  }

  /** How much of a task was done. */
  int count(MapTask task) {
    return switch (task.kind()) {
      case PATHS_CONFIRMED ->
          records(RecordKind.PATH, Set.of("agreedBySender", "agreedByReceiver", "verifiedOn"))
              .filter(fields -> has(fields, "agreedBySender") && has(fields, "agreedByReceiver"))
              .toList()
              .size();
      case PATHS_RECORDED ->
          records(RecordKind.PATH, Set.of("consent", "documents"))
              .filter(fields -> has(fields, "consent") && !isUnknown(fields, "consent"))
              .toList()
              .size();
      case SERVICES_CHECKED ->
          records(RecordKind.SERVICE, Set.of("verifiedOn"))
              .filter(fields -> has(fields, "verifiedOn"))
              .toList()
              .size();
      case NEEDS_DECLARED -> added(RecordKind.PARTNERSHIP, "needs", part -> true);
      case THRESHOLDS_RECORDED -> thresholds(task.count(), task.livedExperience());
      case SIGNALS_GIVEN, GAPS_PLANNED -> 0; // these are not in the log
    };
  }

  /**
   * Thresholds; the last ones asked for only count when enough of them are from lived experience.
   */
  private int thresholds(int needed, int lived) {
    int all = added(RecordKind.SERVICE, "thresholds", part -> true);
    int told =
        added(
            RecordKind.SERVICE,
            "thresholds",
            part -> part.text("reporterRole").equals(LIVED_EXPERIENCE));
    int missing = Math.max(0, lived - told);
    return Math.min(all, Math.max(0, needed - missing));
  }

  private static boolean has(Fields fields, String field) {
    return !fields.text(field).isEmpty();
  }

  private static boolean isUnknown(Fields fields, String field) {
    return fields.text(field).equals("UNKNOWN");
  }

  /** The records of a kind of which one of these fields was changed, as they are now. */
  private Stream<Fields> records(RecordKind kind, Set<String> fields) {
    return changes.stream()
        .filter(change -> change.key().kind() == kind && now.containsKey(change.key()))
        .filter(change -> change.differences().stream().anyMatch(d -> fields.contains(d.field())))
        .map(Change::key)
        .distinct()
        .map(key -> now.get(key))
        .flatMap(Stream::ofNullable);
  }

  /** How many parts somebody added to records of a kind that are still there. */
  private int added(RecordKind kind, String list, Predicate<Fields> wanted) {
    Set<String> found = new HashSet<>();
    for (Change change : changes) {
      Fields current = now.get(change.key());
      if (change.key().kind() == kind && current != null) {
        Set<Fields> before = change.before().map(f -> Set.copyOf(f.parts(list))).orElse(Set.of());
        Set<Fields> after = change.after().map(f -> Set.copyOf(f.parts(list))).orElse(Set.of());
        Set<String> still =
            current.parts(list).stream()
                .filter(wanted)
                .map(WorkInLog::name)
                .collect(Collectors.toSet());
        after.stream()
            .filter(part -> !before.contains(part))
            .map(WorkInLog::name)
            .filter(still::contains)
            .forEach(name -> found.add(change.key() + " " + name));
      }
    }
    return found.size();
  }

  /** What a part is called: its id, or all of it. */
  private static String name(Fields part) {
    return part.text("id").isEmpty() ? part.toString() : part.text("id");
  }
}
