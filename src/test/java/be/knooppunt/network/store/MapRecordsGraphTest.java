package be.knooppunt.network.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.control.EditConflict;
import be.knooppunt.network.control.EditConflict.Reason;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.EditMap.Saved;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.NewRecords;
import be.knooppunt.network.control.ReadRecords;
import be.knooppunt.network.control.ReadRecords.Reading;
import be.knooppunt.network.control.UndoChanges;
import be.knooppunt.network.control.UndoChanges.Outcome;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.MapPlace;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.WrittenFields;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.testing.GraphExtension;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records one by one: their versions, their log, and what is taken back. */
@ExtendWith(GraphExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class MapRecordsGraphTest {
  private static final Instant LATER = LoadedGraph.FIRST_START.plus(Duration.ofDays(1));
  private static final Author AUTHOR = new Author("tester", LoadedGraph.roeselare());

  private final GraphStore graph;
  private final LoadedGraph loaded;
  private GraphMapRecords records;
  private Networks networks;
  private EditMap editMap;
  private UndoChanges undo;

  MapRecordsGraphTest(GraphStore graph) {
    this.graph = graph;
    loaded = LoadedGraph.in(graph);
  }

  @BeforeEach
  void asShipped() {
    loaded.loadAnew();
    records = new GraphMapRecords(graph);
    networks = new Networks(loaded.reader());
    editMap = new EditMap(records, networks, Clock.fixed(LATER, ZoneOffset.UTC));
    undo = new UndoChanges(records, networks, editMap);
  }

  private static RecordKey service(String id) {
    return new RecordKey(RecordKind.SERVICE, id);
  }

  private MapRecord read(RecordKey key, Fields fields) {
    Reading reading = new ReadRecords(networks, records).read(key, new WrittenFields(fields));
    return assertInstanceOf(Reading.Taken.class, reading, reading::toString).record();
  }

  private StoredRecord get(RecordKey key) {
    return records.find(key).orElseThrow();
  }

  private Saved change(RecordKey key, String field, Object value) {
    StoredRecord now = get(key);
    return editMap.save(
        List.of(Edit.change(read(key, now.fields().with(field, value)), now.version())),
        AUTHOR,
        "because");
  }

  private Set<RecordKey> keysInTheGraph() {
    return loaded.ask("list-records", Map.of()).stream()
        .map(
            row ->
                new RecordKey(
                    RecordKind.find(String.valueOf(row.get("entity"))).orElseThrow(),
                    String.valueOf(row.get("id"))))
        .collect(Collectors.toSet());
  }

  private Map<RecordKey, Fields> live() {
    Map<RecordKey, Fields> all = new HashMap<>();
    records.list(keysInTheGraph()).forEach(one -> all.put(one.key(), one.fields()));
    return all;
  }

  @Test
  void everyRecordCanBeReadAsItsFieldsAndWrittenAgainUnchanged() {
    Map<RecordKey, Fields> before = live();
    assertTrue(before.size() > 200, "the samples are there");
    List<Edit> edits = new ArrayList<>();
    before.forEach(
        (key, fields) ->
            edits.add(new Edit(key, Edit.ANY, Optional.of(read(key, fields)), Optional.empty())));
    Saved saved = editMap.save(edits, AUTHOR, "the same again");
    assertEquals(before, live());
    assertEquals(List.of(), undo.list(saved.batchId()), "what did not change is not logged");
  }

  @Test
  void aChangeIsLoggedFieldByFieldWithWhoWhenAndWhy() {
    Saved saved = change(service("R-S16"), "phone", "051 00 00 00");
    Change change = undo.list(saved.batchId()).get(0);
    assertEquals("tester", change.actorId());
    assertEquals(LATER, change.at());
    assertEquals("because", change.reason());
    assertEquals(Change.Action.CHANGED, change.action());
    assertEquals(saved.version().value(), change.version());
    assertEquals(
        List.of(new Fields.Difference("phone", null, "051 00 00 00")), change.differences());
    assertEquals(saved.version().value(), get(service("R-S16")).version());
  }

  @Test
  void theSecondOfTwoEditorsIsToldWhatTheFirstLeft() {
    StoredRecord seen = get(service("R-S16"));
    change(seen.key(), "name", "First");
    Edit second = Edit.change(read(seen.key(), seen.fields().with("name", "2")), seen.version());
    EditConflict conflict =
        assertThrows(EditConflict.class, () -> editMap.save(List.of(second), AUTHOR, "too late"));
    assertEquals(Reason.CHANGED, conflict.reason());
    assertEquals("First", conflict.current().orElseThrow().fields().text("name"));
    assertEquals("First", get(seen.key()).fields().text("name"));
  }

  @Test
  void aBatchIsWrittenWholeOrNotAtAll() {
    StoredRecord right = get(service("R-S16"));
    StoredRecord stale = get(service("R-S7"));
    Map<RecordKey, Fields> before = live();
    long version = loaded.reader().version().value();
    List<Edit> edits =
        List.of(
            Edit.change(read(right.key(), right.fields().with("name", "A")), right.version()),
            Edit.change(read(stale.key(), stale.fields().with("name", "B")), 999_999));
    assertThrows(EditConflict.class, () -> editMap.save(edits, AUTHOR, "half"));
    assertEquals(before, live());
    assertEquals(version, loaded.reader().version().value());
  }

  @Test
  void aBatchWithAnIdOfItsOwnIsWrittenOnce() {
    StoredRecord seen = get(service("R-S16"));
    Edit edit = Edit.change(read(seen.key(), seen.fields().with("name", "Once")), seen.version());
    editMap.save(List.of(edit), AUTHOR, "link", "link-1");
    editMap.save(List.of(edit), AUTHOR, "link", "link-1");
    assertEquals(1, undo.list("link-1").size());
    assertEquals("Once", get(seen.key()).fields().text("name"));
  }

  @Test
  void nothingIsWrittenThatNamesWhatIsNotThere() {
    StoredRecord path = get(new RecordKey(RecordKind.PATH, "R-F20"));
    Fields lost = path.fields().with("to", "R-NOWHERE");
    assertInstanceOf(
        Reading.Refused.class,
        new ReadRecords(networks, records).read(path.key(), new WrittenFields(lost)));
    MapRecord unchecked = DrawnPaths.to(path.fields().text("from"), "R-NOWHERE", "R-F20");
    EditConflict conflict =
        assertThrows(
            EditConflict.class,
            () -> editMap.save(List.of(Edit.change(unchecked, path.version())), AUTHOR, "nowhere"));
    assertEquals(Reason.NAMES_MISSING, conflict.reason());
    assertEquals(path, get(path.key()));
  }

  @Test
  void aRecordGoesOnlyWithWhatCannotStayWithoutIt() {
    StoredRecord seen = get(service("R-S16"));
    EditConflict conflict =
        assertThrows(
            EditConflict.class,
            () -> editMap.save(List.of(Edit.remove(seen.key(), seen.version())), AUTHOR, "alone"));
    assertEquals(Reason.STILL_NAMED, conflict.reason());
    Map<RecordKey, Fields> before = live();
    Saved saved =
        editMap.save(editMap.removal(seen.key(), seen.version()), AUTHOR, "with all of it");
    assertTrue(records.find(seen.key()).isEmpty());
    assertEquals(List.of(), loaded.inconsistencies());
    assertInstanceOf(Outcome.Undone.class, undo.undo(saved.batchId(), AUTHOR, "back"));
    assertEquals(before, live(), "restored with its relations");
    assertEquals(List.of(), loaded.inconsistencies());
  }

  @Test
  void anOrganisationAndAWholeSampleCanBeTakenOutAndBroughtBack() {
    Map<RecordKey, Fields> before = live();
    for (RecordKey key :
        List.of(
            new RecordKey(RecordKind.ORGANISATION, "R-OCMW"),
            new RecordKey(RecordKind.PARTNERSHIP, "roeselare"))) {
      Saved saved = editMap.save(editMap.removal(key, get(key).version()), AUTHOR, "out");
      assertTrue(records.find(key).isEmpty());
      assertEquals(List.of(), loaded.inconsistencies(), key::toString);
      assertInstanceOf(Outcome.Undone.class, undo.undo(saved.batchId(), AUTHOR, "back"));
      assertEquals(before, live(), key::toString);
    }
  }

  @Test
  void whatWasChangedSinceIsNotLostByTakingBack() {
    Saved first = change(service("R-S16"), "name", "One");
    Saved second = change(service("R-S16"), "name", "Two");
    Outcome.Blocked blocked =
        assertInstanceOf(Outcome.Blocked.class, undo.undo(first.batchId(), AUTHOR, "back"));
    assertEquals(List.of(service("R-S16")), blocked.records());
    assertInstanceOf(Outcome.Undone.class, undo.undo(second.batchId(), AUTHOR, "back"));
    assertEquals("One", get(service("R-S16")).fields().text("name"));
    assertInstanceOf(Outcome.Undone.class, undo.undo(first.batchId(), AUTHOR, "back"));
    assertInstanceOf(Outcome.Unknown.class, undo.undo("no-batch", AUTHOR, "back"));
  }

  @Test
  void replayOfTheLogGivesTheLiveGraphAndWhatItWasAtAnyMoment() {
    Map<RecordKey, Fields> shipped = live();
    change(service("R-S16"), "capacityState", "CLOSED");
    RecordKey out = service("R-S3");
    editMap.save(editMap.removal(out, get(out).version()), AUTHOR, "the project ended");
    change(new RecordKey(RecordKind.PATH, "R-F20"), "status", PathStatus.DISPUTED.name());
    assertEquals(live(), records.listAt(LATER));
    assertNotEquals(shipped, records.listAt(LATER));
    assertEquals(shipped, records.listAt(LATER.minusSeconds(1)));
    assertEquals(Map.of(), records.listAt(LoadedGraph.FIRST_START.minusSeconds(1)));
  }

  @Test
  void aNewServiceGetsANumberThatNoServiceEverHad() {
    NewRecords fresh = new NewRecords(records, networks);
    Network network = networks.find(LoadedGraph.roeselare()).orElseThrow();
    Service like = network.findByNumber(22).orElseThrow();
    MapPlace first = place(fresh, like);
    RecordKey key = first.key();
    editMap.save(List.of(Edit.remove(key, get(key).version())), AUTHOR, "off the map");
    MapPlace second = place(fresh, like);
    assertNotEquals(first.placement().number(), second.placement().number());
    assertEquals('2', String.valueOf(second.placement().number()).charAt(0));
    assertEquals(List.of(), loaded.inconsistencies());

    // the highest counts, also when it was only in the log and numbers below it are free
    MapPlace far = numbered(second, 2750);
    editMap.save(List.of(Edit.change(far, Edit.ANY)), AUTHOR, "somebody chose a number");
    editMap.save(List.of(Edit.remove(far.key(), get(far.key()).version())), AUTHOR, "off again");
    assertEquals(2751, place(fresh, like).placement().number());
    MapPlace last = numbered(second, 2999);
    editMap.save(List.of(Edit.change(last, Edit.ANY)), AUTHOR, "the last there is");
    assertTrue(place(fresh, like).placement().number() < 2750, "of those never given");
    assertEquals(Set.of(), records.listGivenNumbers(new PartnershipId("nowhere"), 2));
  }

  private static MapPlace numbered(MapPlace place, int number) {
    Placement was = place.placement();
    return new MapPlace(
        place.partnership(), new Placement(was.service(), number, was.x(), was.y()));
  }

  private MapPlace place(NewRecords fresh, Service like) {
    RecordKey key = fresh.key(RecordKind.SERVICE, "Één nieuwe dienst");
    assertTrue(key.id().startsWith("een-nieuwe-dienst-"), key::id);
    Fields fields = get(like.key()).fields().with("id", key.id());
    Service service = (Service) read(key, fields);
    MapPlace place = fresh.place(LoadedGraph.roeselare(), service);
    editMap.save(
        List.of(
            Edit.create(service, LoadedGraph.roeselare()),
            new Edit(place.key(), Edit.ABSENT, Optional.of(place), Optional.empty())),
        AUTHOR,
        "new");
    return place;
  }

  @Test
  void theLogIsAskedByRecordPartnershipPersonAndPage() {
    Saved first = change(service("R-S16"), "name", "One");
    change(service("R-S16"), "name", "Two");
    List<Change> all = records.listChanges(ChangeQuery.of(service("R-S16"), 10));
    assertEquals(
        List.of("Two", "One"),
        all.stream().limit(2).map(change -> change.shown().text("name")).toList());
    assertEquals(2, records.listChanges(ChangeQuery.latest(10).by(Optional.of("tester"))).size());
    assertEquals(
        List.of("One"),
        records
            .listChanges(
                ChangeQuery.latest(1)
                    .in(LoadedGraph.roeselare())
                    .by(Optional.of("tester"))
                    .earlier(Optional.of(first.version().value() + 1)))
            .stream()
            .map(change -> change.shown().text("name"))
            .toList());
    assertEquals(new TreeMap<>(), Fields.NONE.values());
  }
}
