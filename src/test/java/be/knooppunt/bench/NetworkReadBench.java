package be.knooppunt.bench;

import be.knooppunt.generator.Size;
import be.knooppunt.network.control.NetworkStore.VersionedContent;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Reference;
import be.knooppunt.network.store.GraphNetworkStore;
import be.knooppunt.platform.graphstore.CypherText;
import be.knooppunt.platform.graphstore.GraphStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;

/**
 * Reading the network of a partnership: only running the questions and passing over their rows, the
 * whole read into records, freezing the records into a {@link Network}, and what that weighs.
 */
final class NetworkReadBench implements Bench {
  private static final int TIMES = 3;
  private static final List<String> QUESTIONS =
      List.of(
          "load-services",
          "load-mandates",
          "load-paths",
          "load-category-paths",
          "load-ties",
          "load-members",
          "load-placements");

  @Override
  public String measure(Path folder) {
    StringBuilder table =
        new StringBuilder(
            """
            | size | rows passed over, s | read into records, s | frozen, s | network, MB |
            |---|---|---|---|---|
            """);
    for (Size size : LoadedSize.wanted()) {
      try (LoadedSize loaded = LoadedSize.open(size, folder)) {
        table.append(row(loaded));
      }
    }
    return table.toString();
  }

  private static String row(LoadedSize loaded) {
    PartnershipId id = loaded.generated().partnership();
    Reference reference = loaded.network().reference();
    GraphNetworkStore store = new GraphNetworkStore(loaded.graph);
    VersionedContent content = store.load(Optional.of(id)).orElseThrow(); // warm
    Times passed = new Times();
    Times read = new Times();
    Times frozen = new Times();
    for (int i = 0; i < TIMES; i++) {
      NetworkContent known = content.content();
      passed.of(() -> passOver(loaded.graph, id, known));
      content = read.of(() -> store.load(Optional.of(id)).orElseThrow());
    }
    content = null;
    long before = heap();
    VersionedContent last = store.load(Optional.of(id)).orElseThrow();
    Network network = null;
    for (int i = 0; i < TIMES; i++) {
      network = frozen.of(() -> new Network(last.version(), reference, last.content()));
    }
    double megabytes = (heap() - before) / 1e6;
    if (network == null || network.services().isEmpty()) {
      throw new IllegalStateException("Nothing was read");
    }
    return "| "
        + loaded.size
        + " | "
        + Times.show(passed.median() / 1000)
        + " | "
        + Times.show(read.median() / 1000)
        + " | "
        + Times.show(frozen.median() / 1000)
        + " | "
        + Times.show(megabytes)
        + " |\n";
  }

  private static long passOver(GraphStore graph, PartnershipId id, NetworkContent known) {
    Map<String, Object> scope = new HashMap<>();
    scope.put("partnership", id.value());
    scope.put("services", known.services().stream().map(s -> s.id().value()).toList());
    scope.put("organisations", known.organisations().stream().map(o -> o.id().value()).toList());
    return graph.read(
        tx -> {
          long rows =
              count(tx, "services-in-scope", scope) + count(tx, "load-organisations", scope);
          for (String question : QUESTIONS) {
            rows += count(tx, question, scope);
          }
          return rows;
        });
  }

  private static long count(TransactionContext tx, String question, Map<String, Object> scope) {
    Result result = tx.run(CypherText.of(GraphNetworkStore.class, question).text(), scope);
    long rows = 0;
    while (result.hasNext()) {
      result.next();
      rows++;
    }
    return rows;
  }

  /** What is in use after the collector ran. */
  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
