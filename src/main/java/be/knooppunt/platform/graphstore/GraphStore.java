package be.knooppunt.platform.graphstore;

import be.knooppunt.platform.config.GraphAddress;
import be.knooppunt.platform.graphstore.GraphTrouble.UnsupportedGraph;
import be.knooppunt.platform.problem.StoreFailure;
import be.knooppunt.platform.problem.StoreTrouble;
import be.knooppunt.platform.problem.StoreTrouble.Kind;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The way to the graph: managed transactions over one driver. What a unit of work returns holds no
 * value of the driver.
 */
@ApplicationScoped
public class GraphStore {
  private static final Logger LOG = System.getLogger(GraphStore.class.getName());
  private static final String PROBE = "RETURN true AS up";
  private static final int PROBES = 2;

  private volatile @Nullable Driver driver;
  private volatile @Nullable EmbeddedGraph embedded;
  private volatile @Nullable GraphAddress outside;

  /** What was logged last, so that one outage is one line. */
  private volatile @Nullable String told;

  /** Opens the embedded graph. */
  public void open(EmbeddedGraph graph) {
    embedded = graph;
    driver = graph.driver();
  }

  /**
   * Opens a graph outside this program, after it answered once.
   *
   * @throws StoreFailure when it does not let us in
   */
  public void open(GraphAddress address) {
    Driver opened = GraphDatabase.driver(address.uri(), credentials(address), patience());
    try (Session session = opened.session(session(address))) {
      UnsupportedGraph.check(session.run(PROBE).consume().server().agent());
      outside = address;
      driver = opened;
    } catch (Neo4jException | UnsupportedGraph e) {
      opened.close();
      throw new StoreFailure(GraphTrouble.of(e, address), e);
    }
  }

  private static AuthToken credentials(GraphAddress address) {
    return address
        .token()
        .map(AuthTokens::bearer)
        .orElseGet(
            () -> AuthTokens.basic(address.user().orElse(""), address.password().orElse("")));
  }

  /** How long the driver waits: short, because somebody is waiting for the page. */
  static Config patience() {
    return Config.builder()
        .withUserAgent("Knooppunt")
        .withConnectionTimeout(5, TimeUnit.SECONDS)
        .withConnectionAcquisitionTimeout(10, TimeUnit.SECONDS)
        .withConnectionLivenessCheckTimeout(30, TimeUnit.SECONDS)
        .withMaxTransactionRetryTime(4, TimeUnit.SECONDS)
        .build();
  }

  private static SessionConfig session(@Nullable GraphAddress address) {
    return address == null
        ? SessionConfig.defaultConfig()
        : address.database().map(SessionConfig::forDatabase).orElse(SessionConfig.defaultConfig());
  }

  /**
   * Reads in one transaction; may be called again when the database asks for it.
   *
   * @throws GraphUnavailable when the database does not answer
   */
  public <T> T read(Function<TransactionContext, T> work) {
    return with(session -> session.executeRead(work::apply));
  }

  /**
   * Writes in one transaction; the work must be idempotent, it may be called again.
   *
   * @throws GraphUnavailable when the database does not answer
   */
  public <T> T write(Function<TransactionContext, T> work) {
    return with(session -> session.executeWrite(work::apply));
  }

  /** The driver itself, for what works on the schema. */
  public Driver driver() {
    Driver open = driver;
    if (open == null) {
      throw new GraphUnavailable();
    }
    return open;
  }

  /** The database the driver is to work on, when it is not the usual one. */
  Optional<String> database() {
    return Optional.ofNullable(outside).flatMap(GraphAddress::database);
  }

  /** Tells whether a graph was opened; it may be out of reach for the moment. */
  public boolean isOpen() {
    return driver != null;
  }

  /** Tells whether the database answers now. */
  public boolean answers() {
    return trouble().isEmpty();
  }

  /** Why the database does not answer now; empty when it does. */
  public Optional<StoreTrouble> trouble() {
    Driver open = driver;
    if (open == null) {
      return Optional.of(
          new StoreTrouble(Kind.UNREACHABLE, "is starting", "The graph is starting."));
    }
    Optional<StoreTrouble> found = Optional.empty();
    // a connection from before the database was away fails once
    for (int probe = 0; probe < PROBES; probe++) {
      try (Session session = open.session(session(outside))) {
        session.run(PROBE).consume();
        return Optional.empty();
      } catch (Neo4jException e) {
        found = Optional.of(trouble(e));
      }
    }
    return found;
  }

  private StoreTrouble trouble(RuntimeException thrown) {
    GraphAddress address = outside;
    return address == null
        ? new StoreTrouble(Kind.OTHER, "does not answer", "The embedded graph does not answer.")
        : GraphTrouble.of(thrown, address);
  }

  private <T> T with(Function<Session, T> work) {
    try (Session session = session()) {
      T result = work.apply(session);
      if (told != null) {
        told = null;
        LOG.log(Level.INFO, "The graph answers again");
      }
      return result;
    } catch (Neo4jException e) {
      throw unavailable(e);
    }
  }

  /** A session of one's own, for what is no unit of work; the caller closes it. */
  Session session() {
    return driver().session(session(outside));
  }

  /** What callers are told when the driver throws; a mistake of ours stays what it is. */
  RuntimeException unavailable(Neo4jException thrown) {
    if (GraphTrouble.kind(thrown).isEmpty()) {
      return thrown;
    }
    String line = trouble(thrown).line();
    if (!line.equals(told)) {
      told = line;
      LOG.log(Level.WARNING, line);
    }
    return new GraphUnavailable();
  }

  /** Why something failed, when it failed because an outside graph cannot be used. */
  public Optional<StoreTrouble> explain(RuntimeException thrown) {
    if (thrown instanceof StoreFailure failure) {
      return Optional.of(failure.trouble());
    }
    GraphAddress address = outside;
    return address == null || GraphTrouble.kind(thrown).isEmpty()
        ? Optional.empty()
        : Optional.of(GraphTrouble.of(thrown, address));
  }

  /** Closes the driver, and the embedded graph when that is the one. */
  @PreDestroy
  public void close() {
    Driver open = driver;
    driver = null;
    if (open != null) {
      open.close();
    }
    EmbeddedGraph graph = embedded;
    embedded = null;
    if (graph != null) {
      graph.close();
    }
  }
}
