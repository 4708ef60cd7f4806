package be.knooppunt.platform.start;

import be.knooppunt.platform.backup.BackupRequests;
import be.knooppunt.platform.config.GraphAddress;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.console.Console;
import be.knooppunt.platform.graphstore.EmbeddedGraph;
import be.knooppunt.platform.graphstore.GraphMigrations;
import be.knooppunt.platform.graphstore.GraphMigrations.NewerDatabase;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.platform.problem.StoreTrouble;
import be.knooppunt.platform.relational.PortalDatabase;
import jakarta.annotation.PreDestroy;
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
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings the stores up beside the deployment, not before it: the server answers at once and says
 * that it is starting.
 */
@ApplicationScoped
public class PortalStart {
  private static final Logger LOG = System.getLogger(PortalStart.class.getName());
  private static final String SERVER_STARTED = "knooppunt.server.started";
  private static final int MOST_MINUTES = 5;
  private static final long LOOK_MILLIS = 1000;
  private static final String JARS = "/WEB-INF/embedded-graph";

  @Inject private Settings settings;
  @Inject private GraphStore graph;
  @Inject private PortalDatabase database;
  @Inject private Console console;
  @Inject private BackupRequests backups;
  @Inject private Event<StoresReady> storesReady;

  @Resource private ManagedExecutorService executor;

  private final AtomicReference<@Nullable StoreTrouble> graphTrouble = new AtomicReference<>();
  private final AtomicReference<@Nullable StoreTrouble> databaseTrouble = new AtomicReference<>();
  private final AtomicReference<@Nullable StoreTrouble> loadTrouble = new AtomicReference<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  private volatile boolean isReady;

  void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
    Path jars = Path.of(context.getRealPath(JARS));
    executor.execute(() -> bringUp(jars));
  }

  private void bringUp(Path jars) {
    try {
      waitForServer();
      Pauses pauses = new Pauses();
      boolean isUp = tryOnce(jars);
      // an outside store may come later, and then the portal comes up by itself
      while (!isUp && !stopped.await(pauses.next().toSeconds(), TimeUnit.SECONDS)) {
        isUp = tryOnce(jars);
      }
      if (isUp) {
        isReady = true;
        backups.forgetOld();
        console.announce("Knooppunt is ready: " + settings.address() + "/");
        while (!stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          backups.answer();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (NewerDatabase e) {
      LOG.log(Level.ERROR, "Newer database", e);
      console.refuse(e.getMessage() + " Start the Knooppunt that wrote it, or restore a back-up.");
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The stores did not start", e);
      console.refuse("The stores did not start: " + e.getMessage() + ". The log says more.");
    }
  }

  /** Opens what is not open yet; false when an outside store has to come first. */
  private boolean tryOnce(Path jars) {
    boolean hasDatabase = attempt(database::open, database::explain, databaseTrouble);
    boolean hasGraph = attempt(() -> openGraph(jars), graph::explain, graphTrouble);
    // whoever listens needs both
    return hasDatabase
        && hasGraph
        && attempt(
            () -> storesReady.fire(new StoresReady()),
            e -> graph.explain(e).or(() -> database.explain(e)),
            loadTrouble);
  }

  private void openGraph(Path jars) {
    if (!graph.isOpen()) {
      Optional<GraphAddress> outside = settings.outsideGraph();
      if (outside.isPresent()) {
        graph.open(outside.get());
      } else {
        graph.open(EmbeddedGraph.start(jars, settings.dataFolder(), settings.graphMemory()));
      }
    }
    GraphMigrations.apply(graph);
  }

  private boolean attempt(
      Runnable step,
      Function<RuntimeException, Optional<StoreTrouble>> explain,
      AtomicReference<@Nullable StoreTrouble> known) {
    try {
      step.run();
      known.set(null);
      return true;
    } catch (NewerDatabase e) {
      throw e;
    } catch (RuntimeException e) {
      StoreTrouble trouble = explain.apply(e).orElseThrow(() -> e);
      // once, and again when it is another trouble; not at every try
      if (!trouble.equals(known.getAndSet(trouble))) {
        LOG.log(Level.WARNING, trouble.line());
        LOG.log(Level.DEBUG, "The cause", e);
        console.announce(trouble.line() + " Knooppunt keeps trying.");
      }
      return false;
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

  /** Why the graph could not be opened yet; empty when it was. */
  Optional<StoreTrouble> graphTrouble() {
    return Optional.ofNullable(graphTrouble.get());
  }

  @PreDestroy
  void stop() {
    stopped.countDown();
  }
}
