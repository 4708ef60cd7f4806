package be.knooppunt.testing;

import be.knooppunt.platform.config.GraphAddress;
import be.knooppunt.platform.graphstore.EmbeddedGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A graph that to the portal is an outside one: another Neo4j, reached over Bolt at a fixed port,
 * with a password, that can be stopped and started again with all it holds.
 */
public final class OutsideGraph implements AutoCloseable {
  private static final String PASSWORD = "a-password-for-tests";

  private final Path folder;
  private final int port;
  private @Nullable EmbeddedGraph running;

  private OutsideGraph(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Starts one on an empty folder. */
  public static OutsideGraph start(Path folder) {
    try {
      Files.createDirectories(folder);
      // it takes the password it finds
      Files.writeString(folder.resolve("graph-secret"), PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    OutsideGraph graph = new OutsideGraph(folder, PortalProcess.freePort());
    graph.start();
    return graph;
  }

  /** Starts it again where it was. */
  public void start() {
    running = EmbeddedGraph.start(GraphExtension.jars(), folder, "32m", port);
  }

  /** Stops it, as when its machine is switched off. */
  public void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  /** Its address, with user and password. */
  public GraphAddress address() {
    return address(PASSWORD, Optional.empty());
  }

  /** Its address, with a password and perhaps the name of a database. */
  public GraphAddress address(String password, Optional<String> database) {
    return new GraphAddress(
        URI.create("bolt://127.0.0.1:" + port),
        Optional.of("neo4j"),
        Optional.of(password),
        Optional.empty(),
        database);
  }

  @Override
  public void close() {
    stop();
  }
}
