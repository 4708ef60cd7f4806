package be.knooppunt.network.store;

import be.knooppunt.exchange.control.LoadShippedData;
import be.knooppunt.network.control.NetworkWriter.Occasion;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.platform.graphstore.CypherText;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.testing.GraphExtension;
import be.knooppunt.testing.Samples;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The stores on a graph that holds the reference facts and samples, as after a first start. */
record LoadedGraph(GraphStore graph, GraphNetworkStore reader, GraphNetworkWriter writer) {
  static final Instant FIRST_START = Instant.parse("2026-11-21T09:00:00Z");

  /** Starts afresh in a graph. */
  static LoadedGraph in(GraphStore graph) {
    GraphExtension.empty(graph);
    LoadedGraph loaded =
        new LoadedGraph(graph, new GraphNetworkStore(graph), new GraphNetworkWriter(graph));
    loaded.load();
    return loaded;
  }

  /** Puts the samples in anew; the reference facts, which take longest, stay. */
  void loadAnew() {
    String text = CypherText.of(LoadedGraph.class, "forget-records").text();
    graph.write(tx -> tx.run(text).consume());
    load();
  }

  /** What happens at each start. */
  void load() {
    LoadShippedData shipped =
        new LoadShippedData(writer, Clock.fixed(FIRST_START, ZoneOffset.UTC), Samples::open);
    shipped.loadSamples(shipped.loadReferenceFacts(), sample -> true, true);
  }

  static Occasion occasion(String batch) {
    return new Occasion("tester", FIRST_START, batch, "A test");
  }

  static PartnershipId roeselare() {
    return new PartnershipId("roeselare");
  }

  /** The rows of a question that only tests ask. */
  List<Map<String, Object>> ask(String name, Map<String, Object> parameters) {
    String text = CypherText.of(LoadedGraph.class, name).text();
    return graph.read(tx -> tx.run(text, parameters).list(row -> row.asMap()));
  }

  /** How many records and relationships of each kind there are. */
  List<Map<String, Object>> counts() {
    return ask("count-records", Map.of());
  }

  /** Everything that breaks a rule of the model; none is right. */
  List<Map<String, Object>> inconsistencies() {
    String text = CypherText.of(GraphNetworkStore.class, "find-inconsistencies").text();
    return graph.read(tx -> tx.run(text).list(row -> row.asMap()));
  }
}
