package be.knooppunt.generator;

import be.knooppunt.exchange.control.ReferenceTables;
import be.knooppunt.network.control.NetworkWriter.Occasion;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.store.GraphNetworkStore;
import be.knooppunt.network.store.GraphNetworkWriter;
import be.knooppunt.platform.graphstore.EmbeddedGraph;
import be.knooppunt.platform.graphstore.GraphMigrations;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.testing.Samples;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Loads a generated network into a data folder of its own, which the portal can then be started on.
 * A folder that holds any other partnership is refused. Arguments: size, data folder and, if
 * wanted, seed and scale.
 */
public final class LoadNetwork {
  private static final String CACHE = "256m";

  /** What one transaction holds well within 2 GB of memory, with its changes. */
  private static final int PATHS_AT_A_TIME = 100_000;

  private LoadNetwork() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    Order order = Order.of(arguments);
    Path folder = order.folder();
    long start = System.nanoTime();
    GeneratedNetwork network = order.network();
    tell("made", start);
    try (EmbeddedGraph embedded = EmbeddedGraph.start(jars(), folder, CACHE)) {
      GraphStore graph = new GraphStore();
      graph.open(embedded);
      GraphMigrations.apply(graph.driver());
      tell("database started", start);
      load(graph, network, Clock.systemUTC());
      tell("written", start);
      graph.driver().close();
    }
    tell("closed", start);
    System.out.println(
        "Start the portal with KNOOPPUNT_DATA_DIR=" + folder + " KNOOPPUNT_SAMPLES=none");
  }

  private static void tell(String what, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println(String.format(Locale.ROOT, "%7.1f s  %s", seconds, what));
  }

  /** Where the build puts the jars of the embedded graph. */
  private static Path jars() {
    return Path.of(System.getProperty("knooppunt.embedded-graph", "target/embedded-graph"));
  }

  /**
   * Puts the facts and the network into a graph whose schema is there: the shipped terms,
   * municipalities and regions and its own in one go, under the checksum of the shipped ones. So a
   * portal of the same version finds nothing to do at its start, and one of a later version adds
   * its terms and leaves the others.
   *
   * @throws IllegalStateException when the graph holds another partnership
   */
  public static void load(GraphStore graph, GeneratedNetwork network, Clock clock) {
    List<Partnership> others =
        new GraphNetworkStore(graph)
            .listPartnerships().stream()
                .filter(p -> !p.id().equals(network.partnership()))
                .toList();
    if (!others.isEmpty()) {
      throw new IllegalStateException(
          "This data folder holds " + others.get(0).id() + ". Give a generated network its own.");
    }
    GraphNetworkWriter writer = new GraphNetworkWriter(graph);
    ReferenceTables shipped = Samples.tables();
    writer.writeReferenceFacts(
        network.vocabularies(shipped),
        network.facts(shipped).municipalities(),
        network.facts(shipped).regions(),
        shipped.checksum());
    Occasion occasion =
        new Occasion(
            "generator", clock.instant(), UUID.randomUUID().toString(), "Generated network");
    pieces(network.content()).forEach(piece -> writer.write(piece, occasion));
  }

  /**
   * The same records in pieces of bounded size. Each piece is a write of its own: its records,
   * their changes and the next version in one transaction, all under one batch. In between the
   * network is whole but for the paths that still come.
   */
  private static List<NetworkContent> pieces(NetworkContent all) {
    List<NetworkContent> pieces = new ArrayList<>();
    int count = all.paths().size();
    if (count <= PATHS_AT_A_TIME) {
      return List.of(all);
    }
    pieces.add(
        new NetworkContent(
            all.partnership(),
            all.organisations(),
            all.services(),
            all.mandates(),
            List.of(),
            all.categoryPaths(),
            all.ties(),
            all.members(),
            all.placements(),
            all.outside()));
    for (int from = 0; from < count; from += PATHS_AT_A_TIME) {
      pieces.add(
          new NetworkContent(
              all.partnership(),
              List.of(),
              List.of(),
              List.of(),
              all.paths().subList(from, Math.min(count, from + PATHS_AT_A_TIME)),
              List.of(),
              List.of(),
              all.members(), // a write replaces the members by those it is given
              List.of(),
              all.outside()));
    }
    return pieces;
  }
}
