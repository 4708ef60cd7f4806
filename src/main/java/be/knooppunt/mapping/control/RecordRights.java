package be.knooppunt.mapping.control;

import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may change which record: the coordinator of the partnership that keeps it, or an editor there
 * of one of its organisations. A path or tie is kept by both its ends. A partnership, its members
 * and the places on its map are the coordinator's.
 */
@RequestScoped
public class RecordRights {
  private static final Set<String> PROPOSALS =
      Set.of(PathStatus.PROPOSED.name(), PathStatus.WISHED.name(), PathStatus.ENDED.name());

  /** Only what was prepared; one request, and rights are asked before it writes. */
  private final Map<RecordKey, Optional<StoredRecord>> ends = new HashMap<>();

  @Inject private MapRecords records;
  @Inject private CurrentRights rights;

  /** For the container. */
  protected RecordRights() {}

  /** Decides with the rights of whoever asks. */
  public RecordRights(MapRecords records, CurrentRights rights) {
    this.records = records;
    this.rights = rights;
  }

  /**
   * A partnership that keeps a record, and the organisations whose editors may change it there.
   *
   * @param organisations ids; none when only the coordinator may
   */
  public record Keeper(String partnership, List<String> organisations) {}

  /** Tells whether whoever asks may change or remove a record. */
  public boolean mayEdit(StoredRecord record) {
    return mayEdit(record.key(), record.fields());
  }

  /** Tells whether whoever asks may write a record with these fields. */
  public boolean mayEdit(RecordKey key, Fields fields) {
    return rights.mayAdminister() || mayEdit(keepers(key, fields));
  }

  /**
   * Asks for {@link #mayEdit}.
   *
   * @throws Problem when it is not so
   */
  public void requireEdit(RecordKey key, Fields fields) {
    if (!mayEdit(key, fields)) {
      throw rights.isSignedIn() ? Problem.forbidden() : Problem.unauthenticated();
    }
  }

  /**
   * Tells whether whoever asks may say that a path is agreed or in use: who may speak for both its
   * ends, or coordinates for one of them. Others propose it.
   */
  public boolean maySettle(Fields path) {
    List<Keeper> from = keepersOf(keys(RecordKind.SERVICE, path.text("from")));
    List<Keeper> to = keepersOf(keys(RecordKind.SERVICE, path.text("to")));
    boolean coordinates =
        Stream.concat(from.stream(), to.stream())
            .anyMatch(keeper -> rights.mayCoordinate(keeper.partnership()));
    return rights.mayAdminister() || coordinates || (mayEdit(from) && mayEdit(to));
  }

  /** Tells whether fields say of a path that it is agreed or in use. */
  public static boolean isSettled(Fields path) {
    return !PROPOSALS.contains(path.text("status"))
        || path.text("evidence").equals(Evidence.AGREED.name());
  }

  private boolean mayEdit(List<Keeper> keepers) {
    return keepers.stream()
        .anyMatch(keeper -> rights.mayEdit(keeper.partnership(), keeper.organisations()));
  }

  /**
   * Reads in one question what hangs between records belongs to, before asking for many of them.
   *
   * @param changes whose records are asked for next
   */
  public void prepare(Collection<Change> changes) {
    Set<RecordKey> wanted = new HashSet<>();
    changes.forEach(change -> wanted.addAll(ends(change.key(), change.shown())));
    wanted.removeAll(ends.keySet());
    if (!wanted.isEmpty() && !rights.mayAdminister()) {
      wanted.forEach(key -> ends.put(key, Optional.empty()));
      records.list(wanted).forEach(end -> ends.put(end.key(), Optional.of(end)));
    }
  }

  /** Who keeps a record. */
  public List<Keeper> keepers(RecordKey key, Fields fields) {
    return switch (key.kind()) {
      case PARTNERSHIP, MEMBERSHIP, PLACEMENT -> List.of(new Keeper(key.owner(), List.of()));
      case ORGANISATION ->
          steward(fields).map(p -> new Keeper(p, List.of(key.id()))).stream().toList();
      case SERVICE ->
          steward(fields).map(p -> new Keeper(p, fields.texts("organisations"))).stream().toList();
      case MANDATE, PATH, CATEGORY_PATH, TIE -> keepersOf(ends(key, fields));
    };
  }

  /** The records whose keepers keep this one too. */
  private static List<RecordKey> ends(RecordKey key, Fields fields) {
    return switch (key.kind()) {
      case PARTNERSHIP, MEMBERSHIP, PLACEMENT, ORGANISATION, SERVICE -> List.of();
      case MANDATE -> keys(RecordKind.ORGANISATION, fields.text("organisation"));
      case PATH -> keys(RecordKind.SERVICE, fields.text("from"), fields.text("to"));
      case CATEGORY_PATH -> keys(RecordKind.SERVICE, fields.text("from"));
      case TIE -> keys(RecordKind.ORGANISATION, fields.text("a"), fields.text("b"));
    };
  }

  private static List<RecordKey> keys(RecordKind kind, String... ids) {
    return Stream.of(ids).map(id -> new RecordKey(kind, id)).toList();
  }

  private static Optional<String> steward(Fields fields) {
    return Optional.of(fields.text("steward")).filter(text -> !text.isEmpty());
  }

  private List<Keeper> keepersOf(List<RecordKey> keys) {
    Collection<StoredRecord> found =
        ends.keySet().containsAll(keys)
            ? keys.stream().map(ends::get).flatMap(Optional::stream).toList()
            : records.list(keys);
    List<Keeper> keepers = new ArrayList<>();
    found.forEach(end -> keepers.addAll(keepers(end.key(), end.fields())));
    return keepers;
  }
}
