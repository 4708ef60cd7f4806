package be.knooppunt.platform.graphstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.GraphExtension;
import be.knooppunt.testing.GraphExtension.RunningGraph;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

/** The database inside the process is closed to others and keeps what it was given. */
@ExtendWith(GraphExtension.class)
class EmbeddedGraphTest {
  private static final String SETTINGS = "SHOW SETTINGS 'server.bolt.listen_address' YIELD value";

  private static String address(Driver driver) {
    try (var session = driver.session()) {
      return session.run("RETURN 1").consume().server().address();
    }
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  @Test
  void theWellKnownPasswordDoesNotOpenIt(EmbeddedGraph graph) {
    String uri;
    try (Driver driver = graph.driver()) {
      uri = "bolt://" + address(driver);
    }
    try (Driver stranger = GraphDatabase.driver(uri, AuthTokens.basic("neo4j", "neo4j"))) {
      assertThrows(AuthenticationException.class, stranger::verifyConnectivity);
    }
    try (Driver stranger = GraphDatabase.driver(uri, AuthTokens.none())) {
      assertThrows(
          org.neo4j.driver.exceptions.SecurityException.class, stranger::verifyConnectivity);
    }
  }

  private static List<InetAddress> outsideAddresses() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  @Test
  void itListensOnLoopbackOnly(EmbeddedGraph graph) throws SocketException {
    try (Driver driver = graph.driver();
        var session = driver.session()) {
      String listens = session.run(SETTINGS).single().get("value").asString();
      assertTrue(listens.startsWith("127.0.0.1:"), listens);
      int port = port(address(driver));
      for (InetAddress outside : outsideAddresses()) {
        assertThrows(
            IOException.class,
            () -> {
              try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(outside, port), 1000);
              }
            },
            () -> "reached over " + outside);
      }
    }
  }

  private static int migrations(GraphStore store) {
    String question = CypherText.of(GraphMigrationsGraphTest.class, "list-migrations").text();
    return store.read(tx -> tx.run(question).list().size());
  }

  @Test
  void itKeepsDataAndSecretOverARestart(RunningGraph running, GraphStore store) throws IOException {
    Path file = running.folder().resolve("graph-secret");
    String secret = Files.readString(file);
    assertTrue(secret.length() >= 32, "hard to guess");
    assertEquals(
        PosixFilePermissions.fromString("rw-------"),
        Files.getPosixFilePermissions(file),
        "read by nobody else");
    int applied = migrations(store);
    running.restart();
    assertEquals(secret, Files.readString(file));
    assertEquals(applied, migrations(store));
    assertTrue(applied > 0);
  }

  @Test
  void aFolderWithoutJarsIsRefused(@TempDir Path empty) {
    assertThrows(IllegalStateException.class, () -> EmbeddedGraph.start(empty, empty, "16m"));
  }

  @Test
  void aStoreThatIsNotOpenSaysSo() {
    GraphStore closed = new GraphStore();
    assertThrows(GraphUnavailable.class, () -> closed.read(tx -> 1));
    assertEquals(false, closed.answers());
  }

  @Test
  void anOpenStoreAnswers(GraphStore graph) {
    assertEquals(true, graph.answers());
  }

  @Test
  void aStatementThatIsMissingFailsAtOnce() {
    assertThrows(
        IllegalStateException.class, () -> CypherText.of(EmbeddedGraphTest.class, "not-there"));
  }
}
