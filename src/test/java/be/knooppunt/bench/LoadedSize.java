package be.knooppunt.bench;

import be.knooppunt.generator.GeneratedNetwork;
import be.knooppunt.generator.LoadNetwork;
import be.knooppunt.generator.Size;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.store.GraphNetworkStore;
import be.knooppunt.platform.graphstore.EmbeddedGraph;
import be.knooppunt.platform.graphstore.GraphMigrations;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.testing.GraphExtension;
import be.knooppunt.testing.Samples;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A generated network in a running database of its own; loaded at the first use of its folder. */
final class LoadedSize implements AutoCloseable {
  /** The day questions are asked on. */
  static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static final String CACHE = "256m";

  final Size size;
  final GraphStore graph = new GraphStore();
  private final EmbeddedGraph embedded;
  private final GeneratedNetwork generated;

  private LoadedSize(Size size, EmbeddedGraph embedded) {
    this.size = size;
    this.embedded = embedded;
    this.generated = size.network();
    graph.open(embedded);
  }

  /** The sizes to measure: the system property {@code knooppunt.bench.sizes}, or both. */
  static List<Size> wanted() {
    String wanted = System.getProperty("knooppunt.bench.sizes", "S,L");
    return Arrays.stream(wanted.split(",", -1)).map(String::strip).map(Size::valueOf).toList();
  }

  static LoadedSize open(Size size, Path folder) {
    EmbeddedGraph embedded =
        EmbeddedGraph.start(GraphExtension.jars(), folder.resolve("data-" + size), CACHE);
    LoadedSize loaded = new LoadedSize(size, embedded);
    GraphMigrations.apply(loaded.graph.driver());
    if (new GraphNetworkStore(loaded.graph).listPartnerships().isEmpty()) {
      LoadNetwork.load(loaded.graph, loaded.generated, Clock.systemUTC());
    }
    return loaded;
  }

  GeneratedNetwork generated() {
    return generated;
  }

  /** The network as it was made, not as it was read. */
  Network network() {
    return generated.network(Samples.tables());
  }

  @Override
  public void close() {
    graph.driver().close();
    embedded.close();
  }
}
