package be.knooppunt.mapping.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.exchange.control.LoadShippedData;
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
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PartnershipScope;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.network.entity.WrittenFields;
import be.knooppunt.network.store.GraphMapRecords;
import be.knooppunt.network.store.GraphNetworkStore;
import be.knooppunt.network.store.GraphNetworkWriter;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.control.KnownPartnerships;
import be.knooppunt.people.control.KnownSharing;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Rights;
import be.knooppunt.people.entity.Role;
import be.knooppunt.people.entity.SignedIn;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.testing.GraphExtension;
import be.knooppunt.testing.MemorySharing;
import be.knooppunt.testing.Samples;
import be.knooppunt.testing.SetClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one partnership sees of the history of another: what it uses, and nothing else. */
@ExtendWith(GraphExtension.class)
@SuppressWarnings("NullAway.Init") // set before each test
class ReadHistoryGraphTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  private static final PartnershipId HERE = new PartnershipId("roeselare");
  private static final PartnershipId THERE = new PartnershipId("generalistisch-werkt");

  private final GraphStore graph;
  private GraphMapRecords records;
  private Networks networks;
  private EditMap editMap;
  private ReadHistory history;
  private TakeBack takeBack;

  ReadHistoryGraphTest(GraphStore graph) {
    this.graph = graph;
  }

  /** A map that nobody has a role on but the coordinator of {@link #HERE}. */
  private static CurrentRights coordinatorHere() {
    Rights rights = new Rights(Set.of(Grant.in(HERE.value(), Role.COORDINATOR)));
    return new CurrentRights(
        () -> Optional.of(new SignedIn("an", "an", false, rights, "session")),
        new NoneKnown(),
        new KnownSharing(new MemorySharing(), new SetClock()));
  }

  /** Regions and names do not matter here. */
  private record NoneKnown() implements KnownPartnerships {
    @Override
    public List<Named> list() {
      return List.of();
    }

    @Override
    public Optional<Named> find(String partnership) {
      return Optional.empty();
    }

    @Override
    public List<Named> listOrganisations(String partnership) {
      return List.of();
    }

    @Override
    public List<Named> listRegions() {
      return List.of();
    }

    @Override
    public List<String> listIn(String region) {
      return List.of();
    }
  }

  @BeforeEach
  void asShipped() {
    GraphExtension.empty(graph);
    LoadShippedData shipped =
        new LoadShippedData(new GraphNetworkWriter(graph), CLOCK, Samples::open);
    shipped.loadSamples(shipped.loadReferenceFacts(), sample -> true, true);
    records = new GraphMapRecords(graph);
    networks = new Networks(new GraphNetworkStore(graph));
    editMap = new EditMap(records, networks, CLOCK);
    RecordRights rights = new RecordRights(records, coordinatorHere());
    history = new ReadHistory(records, rights);
    takeBack = new TakeBack(new UndoChanges(records, networks, editMap), rights, coordinatorHere());
  }

  private Network network(PartnershipId id) {
    return networks.find(id).orElseThrow();
  }

  private Service own(PartnershipId id) {
    Network network = network(id);
    return network.services().stream()
        .filter(service -> network.placementOf(service.id()).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private MapRecord read(RecordKey key, Fields fields) {
    Reading reading = new ReadRecords(networks, records).read(key, new WrittenFields(fields));
    return assertInstanceOf(Reading.Taken.class, reading, reading::toString).record();
  }

  private Saved rename(RecordKey key, PartnershipId in) {
    StoredRecord now = records.find(key).orElseThrow();
    MapRecord after = read(key, now.fields().with("name", "Name " + now.version()));
    return editMap.save(
        List.of(Edit.change(after, now.version())), new Author("tester", in), "because");
  }

  private List<Change> seen(PartnershipId id, RecordKey key) {
    return history
        .find(network(id), key, 100)
        .map(seen -> records.listChanges(seen.query()))
        .orElse(List.of());
  }

  @Test
  void whatAnotherPartnershipKeepsAndDidIsNotSeen() {
    RecordKey theirs = own(THERE).key();
    Saved saved = rename(theirs, THERE);
    assertTrue(history.find(network(HERE), theirs, 100).isEmpty());
    assertTrue(
        history
            .find(network(HERE), new RecordKey(RecordKind.PARTNERSHIP, THERE.value()), 9)
            .isEmpty());
    assertEquals(
        saved.batchId(), seen(THERE, theirs).get(0).batchId(), "the partnership itself sees it");
    RecordKey ours = own(HERE).key();
    assertFalse(seen(HERE, ours).isEmpty(), "and what is our own is seen");

    assertEquals(List.of(), takeBack.list(HERE, saved.batchId(), Optional.empty()));
    assertInstanceOf(
        Outcome.Unknown.class,
        takeBack.undo(takeBack.list(HERE, saved.batchId(), Optional.empty()), HERE, ""));
    Saved removed =
        editMap.save(editMap.removal(ours, Edit.ANY), new Author("tester", HERE), "it ended");
    assertFalse(takeBack.list(HERE, removed.batchId(), Optional.empty()).isEmpty());
    assertEquals(List.of(), takeBack.list(THERE, removed.batchId(), Optional.empty()));
    assertFalse(history.find(network(HERE), ours, 9).orElseThrow().isThere(), "still seen");
    assertEquals(List.of(), seen(THERE, ours));
  }

  /** Records of the graph, which counts how often it is asked for some of them. */
  private static final class CountedRecords extends GraphMapRecords {
    private int questions;

    CountedRecords(GraphStore graph) {
      super(graph);
    }

    @Override
    public List<StoredRecord> list(Collection<RecordKey> keys) {
      questions++;
      return super.list(keys);
    }
  }

  @Test
  void whoMayTakeAWholeNetworkBackIsAskedInOneQuestion() {
    CountedRecords counted = new CountedRecords(graph);
    UndoChanges undo = new UndoChanges(counted, networks, editMap);
    List<Change> all = counted.listChanges(ChangeQuery.latest(10_000).in(HERE));
    assertTrue(all.stream().filter(c -> c.key().kind() == RecordKind.PATH).count() > 20);
    CurrentRights coordinator = coordinatorHere();
    assertTrue(
        new TakeBack(undo, new RecordRights(counted, coordinator), coordinator).mayUndo(all));
    assertEquals(1, counted.questions);
    List<Change> theirs = counted.listChanges(ChangeQuery.latest(10_000).in(THERE));
    assertFalse(
        new TakeBack(undo, new RecordRights(counted, coordinator), coordinator).mayUndo(theirs));
  }

  @Test
  void aBatchOfAThousandChangesIsCountedWhole() {
    Fields like =
        records
            .find(new RecordKey(RecordKind.ORGANISATION, own(HERE).organisations().get(0).value()))
            .orElseThrow()
            .fields();
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      RecordKey key = new RecordKey(RecordKind.ORGANISATION, "made-" + i);
      edits.add(Edit.create(read(key, like.with("id", key.id()).with("kboNumber", null)), HERE));
    }
    Author author = new Author("tester", HERE);
    Saved first = rename(own(HERE).key(), HERE);
    editMap.save(edits, author, "an import by hand");
    rename(own(HERE).key(), HERE);

    ReadHistory.Page page = history.list(ChangeQuery.latest(200).in(HERE), 25);
    assertEquals(List.of(1, 1000), page.batches().stream().map(ReadHistory.Batch::count).toList());
    ChangeQuery next = ChangeQuery.latest(200).in(HERE).earlier(page.older());
    assertEquals(
        first.batchId(),
        history.list(next, 25).batches().get(0).changes().get(0).batchId(),
        "the next page goes on after it");
  }

  @Test
  void whatAnotherPartnershipKeepsIsSeenOnceItIsUsed() {
    Service theirs = own(THERE);
    rename(theirs.key(), THERE);
    MapRecord place = new NewRecords(records, networks).place(HERE, theirs);
    Edit placed = new Edit(place.key(), Edit.ABSENT, Optional.of(place), Optional.empty());
    editMap.save(List.of(placed), new Author("tester", HERE), "used");
    assertEquals(2, seen(HERE, theirs.key()).size(), "also what was done before");
    List<MapRecord> paths = List.copyOf(network(THERE).paths());
    long known = paths.stream().filter(path -> !seen(HERE, path.key()).isEmpty()).count();
    assertEquals(0, known, "but not what it is connected to elsewhere");
    assertFalse(
        PartnershipScope.of(records.listAt(CLOCK.instant()), HERE).keySet().stream()
            .anyMatch(key -> paths.stream().anyMatch(path -> path.key().equals(key))),
        "nor on the map of a day");
  }
}
