package be.knooppunt.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.exchange.control.LoadShippedData;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.network.store.GraphNetworkStore;
import be.knooppunt.network.store.GraphNetworkWriter;
import be.knooppunt.platform.graphstore.CypherText;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.testing.GraphExtension;
import be.knooppunt.testing.Samples;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Generated networks in a real graph. */
@ExtendWith(GraphExtension.class)
class LoadNetworkGraphTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

  private final GraphStore graph;

  LoadNetworkGraphTest(GraphStore graph) {
    this.graph = graph;
  }

  @BeforeEach
  void empty() {
    GraphExtension.empty(graph);
  }

  private void assertComesBack(GeneratedNetwork generated) {
    LoadNetwork.load(graph, generated, CLOCK);
    Network read =
        new Networks(new GraphNetworkStore(graph)).find(generated.partnership()).orElseThrow();
    Network made = generated.network(Samples.tables());
    assertEquals(made.services(), read.services());
    assertEquals(made.paths(), read.paths());
    assertEquals(made.organisations(), read.organisations());
    assertEquals(made.mandates(), read.mandates());
    assertEquals(made.ties(), read.ties());
    assertEquals(made.reference(), read.reference());
    assertTrue(read.services().stream().noneMatch(s -> read.isOutside(s.id())));
    String broken = CypherText.of(GraphNetworkStore.class, "find-inconsistencies").text();
    assertEquals(List.of(), graph.read(tx -> tx.run(broken).list(row -> row.asMap())));
  }

  @Test
  void theSmallNetworkComesBackAsItWasMadeAlsoWhenLoadedAgain() {
    GeneratedNetwork small = Size.S.network();
    LoadNetwork.load(graph, small, CLOCK);
    assertComesBack(small);
  }

  @Test
  void aPartOfFlandersComesBackAndKeepsItsTermsWhenThePortalStarts() {
    assertComesBack(Size.L.network(1, 0.01));
    GraphNetworkStore store = new GraphNetworkStore(graph);
    GraphNetworkWriter writer = new GraphNetworkWriter(graph);
    NetworkVersion before = store.version();
    new LoadShippedData(writer, CLOCK, Samples::open).loadReferenceFacts();
    assertEquals(before, store.version(), "a portal of this version has nothing to do");
    writer.writeReferenceFacts(
        Samples.tables().vocabularies(),
        Samples.tables().municipalities(),
        Samples.tables().regions(),
        "of a later version");
    ReferenceFacts facts = store.loadReferenceFacts();
    assertTrue(facts.vocabularies().has(Vocabularies.LIFE_DOMAINS, "N24"));
    assertTrue(facts.vocabularies().has(Vocabularies.TARGET_GROUPS, "G8"));
    assertTrue(facts.vocabularies().has(Vocabularies.LIFE_DOMAINS, "WORK"));
    assertEquals(
        List.of("MADE-PROVINCE-5", "MADE-REGION-15", "MADE-ZONE-60"),
        facts.findMunicipality("90300").orElseThrow().regions());
  }

  @Test
  void aGraphWithAnotherPartnershipIsRefused() {
    LoadShippedData shipped =
        new LoadShippedData(new GraphNetworkWriter(graph), CLOCK, Samples::open);
    shipped.loadSamples(shipped.loadReferenceFacts(), "roeselare"::equals, true);
    NetworkVersion before = new GraphNetworkStore(graph).version();
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class, () -> LoadNetwork.load(graph, Size.S.network(), CLOCK));
    assertTrue(String.valueOf(refused.getMessage()).contains("roeselare"));
    assertEquals(before, new GraphNetworkStore(graph).version());
  }
}
