package be.knooppunt.testing;

import be.knooppunt.platform.graphstore.CypherText;
import be.knooppunt.platform.graphstore.EmbeddedGraph;
import be.knooppunt.platform.graphstore.GraphMigrations;
import be.knooppunt.platform.graphstore.GraphStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the real graph: one embedded Neo4j for the whole run, with the migrations applied. A
 * test asks for it by a parameter of type {@link GraphStore} or {@link EmbeddedGraph}.
 */
public final class GraphExtension implements ParameterResolver {
  private static final CypherText EMPTY = CypherText.of(GraphExtension.class, "empty-graph");

  /** The graph of the run; closed with everything in it when the run ends. */
  public static final class RunningGraph implements AutoCloseable {
    private final Path folder;
    private final GraphStore store = new GraphStore();
    private EmbeddedGraph graph;

    private RunningGraph() {
      try {
        folder = Files.createTempDirectory("knooppunt-graph");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      graph = start();
      GraphMigrations.apply(store.driver());
    }

    private EmbeddedGraph start() {
      EmbeddedGraph started = EmbeddedGraph.start(jars(), folder, "32m");
      store.open(started);
      return started;
    }

    /** Where its data lies. */
    public Path folder() {
      return folder;
    }

    /** Stops it and starts it again on the same folder. */
    public void restart() {
      store.driver().close();
      graph.close();
      graph = start();
    }

    @Override
    public void close() throws IOException {
      store.driver().close();
      graph.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Where the jars of the embedded graph lie. */
  public static Path jars() {
    String jars = System.getProperty("knooppunt.embedded-graph");
    if (jars == null) {
      throw new IllegalStateException("Set knooppunt.embedded-graph to the folder of the jars");
    }
    return Path.of(jars);
  }

  private static RunningGraph running() {
    return WholeRun.get(RunningGraph.class, RunningGraph::new);
  }

  /** Takes everything out of a graph but its schema. */
  public static void empty(GraphStore graph) {
    graph.write(tx -> tx.run(EMPTY.text()).consume());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == GraphStore.class || type == EmbeddedGraph.class || type == RunningGraph.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RunningGraph running = running();
    Class<?> type = parameter.getParameter().getType();
    if (type == GraphStore.class) {
      return running.store;
    }
    return type == EmbeddedGraph.class ? running.graph : running;
  }
}
