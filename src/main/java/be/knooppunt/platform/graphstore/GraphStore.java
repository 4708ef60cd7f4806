package be.knooppunt.platform.graphstore;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/**
 * The way to the graph: managed transactions over one driver. What a unit of work returns holds no
 * value of the driver.
 */
@ApplicationScoped
public class GraphStore {
  private static final SessionConfig READING =
      SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

  private volatile @Nullable Driver driver;
  private volatile @Nullable EmbeddedGraph embedded;

  /** Opens the embedded graph. */
  public void open(EmbeddedGraph graph) {
    embedded = graph;
    driver = graph.driver();
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
   * Reads with one statement and nothing around it: one exchange of messages where a transaction
   * takes three. When the connection turns out to be gone, it is read in a transaction after all.
   *
   * @throws GraphUnavailable when the database does not answer
   */
  public <T> T readAtOnce(String statement, Function<Result, T> read) {
    try (Session session = driver().session(READING)) {
      return read.apply(session.run(statement));
    } catch (ServiceUnavailableException | SessionExpiredException | TransientException e) {
      return read(tx -> read.apply(tx.run(statement)));
    }
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

  /** Tells whether the database answers now. */
  public boolean answers() {
    try {
      return read(tx -> tx.run("RETURN true AS up").single().get("up").asBoolean());
    } catch (GraphUnavailable e) {
      return false;
    }
  }

  private <T> T with(Function<Session, T> work) {
    try (Session session = driver().session()) {
      return work.apply(session);
    } catch (ServiceUnavailableException | SessionExpiredException | DiscoveryException e) {
      throw new GraphUnavailable();
    }
  }

  @PreDestroy
  void close() {
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
