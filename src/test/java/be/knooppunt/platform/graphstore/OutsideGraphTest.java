package be.knooppunt.platform.graphstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.platform.config.GraphAddress;
import be.knooppunt.platform.graphstore.GraphTrouble.UnsupportedGraph;
import be.knooppunt.platform.problem.StoreFailure;
import be.knooppunt.platform.problem.StoreTrouble;
import be.knooppunt.platform.problem.StoreTrouble.Kind;
import be.knooppunt.testing.OutsideGraph;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.TransactionContext;

/**
 * A graph of one's own, elsewhere: what is told when it does not let us in, and that it returns.
 */
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class OutsideGraphTest {
  private static final CypherText KEEP = CypherText.of(OutsideGraphTest.class, "keep-a-node");
  private static final CypherText COUNT = CypherText.of(OutsideGraphTest.class, "count-kept-nodes");

  private static OutsideGraph server;

  @BeforeAll
  static void start(@TempDir Path folder) {
    server = OutsideGraph.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static StoreTrouble refusal(GraphAddress address) {
    GraphStore store = new GraphStore();
    StoreTrouble trouble = assertThrows(StoreFailure.class, () -> store.open(address)).trouble();
    assertFalse(store.isOpen());
    assertTrue(trouble.line().contains(address.uri().toString()), trouble::line);
    assertFalse(trouble.reason().contains("127.0.0.1"), trouble::reason);
    return trouble;
  }

  @Test
  void aWrongPasswordIsToldWithoutThePassword() {
    StoreTrouble trouble = refusal(server.address("not-the-password", Optional.empty()));
    assertEquals(Kind.REFUSED, trouble.kind(), trouble::line);
    assertTrue(trouble.line().contains("KNOOPPUNT_GRAPH_PASSWORD"), trouble::line);
    assertFalse(trouble.line().contains("not-the-password"), trouble::line);
  }

  @Test
  void aTokenThatIsNotTakenIsTold() {
    StoreTrouble trouble =
        refusal(
            new GraphAddress(
                server.address().uri(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("secret-token"),
                Optional.empty()));
    assertEquals(Kind.REFUSED, trouble.kind(), trouble::line);
    assertTrue(trouble.line().contains("KNOOPPUNT_GRAPH_TOKEN"), trouble::line);
    assertFalse(trouble.line().contains("secret-token"), trouble::line);
  }

  @Test
  void anUnknownDatabaseIsTold() {
    StoreTrouble trouble =
        refusal(server.address("a-password-for-tests", Optional.of("elsewhere")));
    assertEquals(Kind.UNKNOWN_DATABASE, trouble.kind(), trouble::line);
    assertTrue(trouble.line().contains("elsewhere"), trouble::line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bolt://127.0.0.1:1", "neo4j://127.0.0.1:1", "bolt://no.such.invalid"})
  void aServerThatIsNotThereIsTold(String uri) {
    assertEquals(Kind.UNREACHABLE, refusal(at(uri)).kind());
  }

  @Test
  void encryptionThatTheServerDoesNotKnowIsTold() {
    String secure = server.address().uri().toString().replace("bolt:", "bolt+s:");
    StoreTrouble trouble = refusal(at(secure));
    assertEquals(Kind.ENCRYPTION, trouble.kind(), trouble::line);
  }

  private static GraphAddress at(String uri) {
    return new GraphAddress(
        URI.create(uri),
        Optional.of("neo4j"),
        Optional.of("any-password"),
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Neo4j/5.26.0", "Neo4j/5.27-aura", "Neo4j/2025.10.1", "Other"})
  void thisVersionAndLaterOnesAreTaken(String agent) {
    UnsupportedGraph.check(agent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Neo4j/4.4.40", "Neo4j/5.25.1", "Neo4j/3.5.0"})
  void anOlderServerIsTold(String agent) {
    UnsupportedGraph thrown =
        assertThrows(UnsupportedGraph.class, () -> UnsupportedGraph.check(agent));
    StoreTrouble trouble = GraphTrouble.of(thrown, server.address());
    assertEquals(Kind.UNSUPPORTED, trouble.kind());
    assertTrue(trouble.line().contains(agent) && trouble.line().contains("5.26"), trouble::line);
  }

  @Test
  void itIsMissedWhenItGoesAndWorksAgainWhenItReturns() {
    GraphStore store = new GraphStore();
    store.open(server.address());
    GraphMigrations.apply(store);
    store.write(tx -> tx.run(KEEP.text()).consume());

    server.stop();
    assertThrows(GraphUnavailable.class, () -> store.read(OutsideGraphTest::kept));
    assertThrows(GraphUnavailable.class, () -> store.write(OutsideGraphTest::kept));
    assertEquals(Optional.of(Kind.UNREACHABLE), store.trouble().map(StoreTrouble::kind));

    server.start();
    assertEquals(1, store.read(OutsideGraphTest::kept));
    assertEquals(Optional.empty(), store.trouble());
    store.close();
  }

  private static int kept(TransactionContext tx) {
    return tx.run(COUNT.text()).single().get("kept").asInt();
  }
}
