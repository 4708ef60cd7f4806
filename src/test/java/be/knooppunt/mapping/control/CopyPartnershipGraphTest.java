package be.knooppunt.mapping.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.exchange.control.LoadShippedData;
import be.knooppunt.network.control.EditMap;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.EditMap.Saved;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.NewRecords;
import be.knooppunt.network.control.UndoChanges;
import be.knooppunt.network.control.UndoChanges.Outcome;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.store.GraphMapRecords;
import be.knooppunt.network.store.GraphNetworkStore;
import be.knooppunt.network.store.GraphNetworkWriter;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.testing.GraphExtension;
import be.knooppunt.testing.Samples;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sample as the start of an own partnership: everything of it, under ids of its own. */
@ExtendWith(GraphExtension.class)
class CopyPartnershipGraphTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  private static final PartnershipId FROM = new PartnershipId("roeselare");
  private static final PartnershipId TO = new PartnershipId("proefstad");

  private final GraphStore graph;

  CopyPartnershipGraphTest(GraphStore graph) {
    this.graph = graph;
  }

  private static List<Integer> sizes(Network network) {
    return List.of(
        network.organisations().size(),
        network.services().size(),
        network.mandates().size(),
        network.paths().size(),
        network.categoryPaths().size(),
        network.ties().size(),
        network.members().size());
  }

  @Test
  void aCopyHoldsEverythingAsAnAssumptionAndLeavesTheSampleAlone() {
    GraphExtension.empty(graph);
    GraphNetworkWriter writer = new GraphNetworkWriter(graph);
    LoadShippedData shipped = new LoadShippedData(writer, CLOCK, Samples::open);
    shipped.loadSamples(shipped.loadReferenceFacts(), sample -> true, true);
    Networks networks = new Networks(new GraphNetworkStore(graph));
    GraphMapRecords records = new GraphMapRecords(graph);
    EditMap editMap = new EditMap(records, networks, CLOCK);
    CopyPartnership copy =
        new CopyPartnership(records, networks, new NewRecords(records, networks), editMap, CLOCK);
    List<Integer> before = sizes(networks.find(FROM).orElseThrow());

    Saved saved = copy.copy(FROM, TO, "Proefstad", "tester", "a start");

    Network made = networks.find(TO).orElseThrow();
    assertEquals("Proefstad", made.partnership().orElseThrow().name());
    Network sample = networks.find(FROM).orElseThrow();
    assertTrue(
        made.paths().stream()
            .filter(path -> made.placementOf(path.from()).isPresent())
            .allMatch(path -> path.provenance().isAssumed()));
    long own = made.services().stream().filter(s -> made.placementOf(s.id()).isPresent()).count();
    assertEquals(
        sample.services().stream().filter(s -> sample.placementOf(s.id()).isPresent()).count(),
        own,
        "every numbered service has its number on the copy too");

    UndoChanges undo = new UndoChanges(records, networks, editMap);
    assertInstanceOf(
        Outcome.Undone.class, undo.undo(saved.batchId(), new Author("tester", TO), "back"));
    assertTrue(networks.find(TO).isEmpty());
    assertEquals(before, sizes(networks.find(FROM).orElseThrow()));
  }
}
