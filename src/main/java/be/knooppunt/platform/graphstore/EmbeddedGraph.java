package be.knooppunt.platform.graphstore;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;

/**
 * A Neo4j that runs in this process, in its own class loader, and listens on loopback only. The
 * portal talks to it as to any other: over Bolt.
 */
public final class EmbeddedGraph implements AutoCloseable {
  private static final String USER = "neo4j";
  private static final String SECRET_FILE = "graph-secret";

  /**
   * How its jars end inside the WAR. The server reads every class of whatever ends in {@code .jar}
   * when it deploys, and these are five times as many as those of the portal.
   */
  private static final String JAR_IN_WAR = ".graph-jar";

  private final URLClassLoader loader;
  private final Object managementService;
  private final URI address;
  private final String secret;

  private EmbeddedGraph(
      URLClassLoader loader, Object managementService, URI address, String secret) {
    this.loader = loader;
    this.managementService = managementService;
    this.address = address;
    this.secret = secret;
  }

  /**
   * Starts the database and waits until it answers. Takes seconds.
   *
   * @param jars a folder with the jars of the database
   * @param folder where its data lies; made when it is not there
   * @param memory its page cache, for example {@code 64m}
   * @throws IllegalStateException when the database cannot start
   */
  public static EmbeddedGraph start(Path jars, Path folder, String memory) {
    return start(jars, folder, memory, freePort());
  }

  /** Starts the database on a port of the loopback address; otherwise as above. */
  public static EmbeddedGraph start(Path jars, Path folder, String memory, int port) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URLClassLoader loader = loader(jars);
    // Neo4j finds its own services through the context loader
    thread.setContextClassLoader(loader);
    try {
      Files.createDirectories(folder);
      String secret = secret(folder);
      Object service = build(loader, folder.resolve("graph"), port, memory);
      EmbeddedGraph graph =
          new EmbeddedGraph(loader, service, URI.create("bolt://127.0.0.1:" + port), secret);
      graph.claim();
      return graph;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URLClassLoader loader(Path jars) {
    File[] files = jars.toFile().listFiles(EmbeddedGraph::isJar);
    if (files == null || files.length == 0) {
      throw new IllegalStateException("No jars of the embedded graph in " + jars);
    }
    Arrays.sort(files);
    URL[] urls = new URL[files.length];
    try {
      for (int i = 0; i < files.length; i++) {
        urls[i] = files[i].toURI().toURL();
      }
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
    return new URLClassLoader("embedded-graph", urls, ClassLoader.getPlatformClassLoader());
  }

  private static boolean isJar(File folder, String name) {
    return name.endsWith(".jar") || name.endsWith(JAR_IN_WAR);
  }

  private static Object build(URLClassLoader loader, Path home, int port, String memory)
      throws IOException {
    try {
      Class<?> builder = loader.loadClass("org.neo4j.dbms.api.DatabaseManagementServiceBuilder");
      Object made = builder.getConstructor(Path.class).newInstance(home);
      Path settings = home.resolveSibling("graph-settings.txt");
      Files.write(settings, configuration(port, memory));
      builder.getMethod("loadPropertiesFromFile", Path.class).invoke(made, settings);
      return builder.getMethod("build").invoke(made);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("The embedded graph did not start", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The embedded graph is of another version", e);
    }
  }

  private static List<String> configuration(int port, String memory) {
    return List.of(
        "# written at each start",
        "server.bolt.enabled=true",
        "server.bolt.listen_address=127.0.0.1:" + port,
        "server.bolt.advertised_address=127.0.0.1:" + port,
        "server.bolt.thread_pool_min_size=2",
        "server.http.enabled=false",
        "dbms.security.auth_enabled=true",
        "server.memory.pagecache.size=" + memory,
        // the log of transactions is kept for recovery only
        "db.tx_log.preallocate=false",
        "db.tx_log.rotation.retention_policy=64M size",
        "dbms.usage_report.enabled=false");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String secret(Path folder) throws IOException {
    Path file = folder.resolve(SECRET_FILE);
    if (!Files.exists(file)) {
      byte[] bytes = new byte[24];
      new SecureRandom().nextBytes(bytes);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    return Files.readString(file).strip();
  }

  /** Replaces the well-known first password, so that nobody else on this machine gets in. */
  private void claim() {
    try (Driver driver = driver()) {
      driver.verifyConnectivity();
      return;
    } catch (org.neo4j.driver.exceptions.SecurityException e) {
      // a new database: it still has its first password
    }
    try (Driver driver = GraphDatabase.driver(address, AuthTokens.basic(USER, USER));
        var session = driver.session(SessionConfig.forDatabase("system"))) {
      session
          .run(
              CypherText.of(EmbeddedGraph.class, "set-first-password").text(),
              Map.of("first", USER, "secret", secret))
          .consume();
    }
  }

  /** Opens a driver to this database; the caller closes it. */
  public Driver driver() {
    return GraphDatabase.driver(address, AuthTokens.basic(USER, secret), GraphStore.patience());
  }

  /** Stops the database and waits until its files are closed. */
  @Override
  public void close() {
    try {
      managementService.getClass().getMethod("shutdown").invoke(managementService);
      loader.close();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The embedded graph did not stop", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
