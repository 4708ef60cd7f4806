package be.knooppunt.platform.start;

import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.console.Console;
import be.knooppunt.platform.graphstore.EmbeddedGraph;
import be.knooppunt.platform.graphstore.GraphMigrations;
import be.knooppunt.platform.graphstore.GraphMigrations.NewerDatabase;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.platform.relational.PortalDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Brings the stores up beside the deployment, not before it: the server answers at once and says
 * that it is starting.
 */
@ApplicationScoped
public class PortalStart {
  private static final Logger LOG = System.getLogger(PortalStart.class.getName());
  private static final String SERVER_STARTED = "knooppunt.server.started";
  private static final int MOST_MINUTES = 5;
  private static final String JARS = "/WEB-INF/embedded-graph";

  @Inject private Settings settings;
  @Inject private GraphStore graph;
  @Inject private PortalDatabase database;
  @Inject private Console console;
  @Inject private Event<StoresReady> storesReady;

  @Resource private ManagedExecutorService executor;

  private volatile boolean isReady;

  void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
    Path jars = Path.of(context.getRealPath(JARS));
    executor.execute(() -> bringUp(jars));
  }

  private void bringUp(Path jars) {
    try {
      waitForServer();
      database.migrate();
      graph.open(EmbeddedGraph.start(jars, settings.dataFolder(), settings.graphMemory()));
      GraphMigrations.apply(graph.driver());
      storesReady.fire(new StoresReady());
      isReady = true;
      console.announce("Knooppunt is ready: " + settings.address() + "/");
    } catch (NewerDatabase e) {
      LOG.log(Level.ERROR, "Newer database", e);
      console.refuse(
          "The data folder "
              + settings.dataFolder()
              + " was written by a newer Knooppunt. Start that version, or restore a back-up.");
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The stores did not start", e);
      console.refuse("The stores did not start: " + e.getMessage() + ". The log says more.");
    }
  }

  /**
   * Waits until the launcher says that the deployment is over: before that the server closes jars
   * while this thread would read them. Without a launcher there is nothing to wait for.
   */
  private static void waitForServer() {
    if (System.getProperties().get(SERVER_STARTED) instanceof CountDownLatch started) {
      try {
        if (!started.await(MOST_MINUTES, TimeUnit.MINUTES)) {
          throw new IllegalStateException("The server took too long to start");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The server was stopped while it started", e);
      }
    }
  }

  /** Tells whether everything that has to be there at first is there. */
  public boolean isReady() {
    return isReady;
  }
}
