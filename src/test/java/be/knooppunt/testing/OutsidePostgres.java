package be.knooppunt.testing;

import be.knooppunt.platform.config.DatabaseAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL that can be stopped and started again with all it holds. Each user and database
 * in it is made by the test, and has to give a password.
 */
public final class OutsidePostgres implements AutoCloseable {
  /** The user the portal is to be. */
  public static final String USER = "knooppunt";

  /** The password of that user. */
  public static final String PASSWORD = "a-password-for-tests";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final Path folder;
  private final int port;
  private @Nullable EmbeddedPostgres running;

  private OutsidePostgres(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** One for the whole run, started when it is first asked for. */
  private static final class Shared {
    private static final OutsidePostgres SERVER = start(folder());

    private static Path folder() {
      try {
        Path folder = Files.createTempDirectory("postgres");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void end(Path folder) {
      try {
        SERVER.close();
        RunningPortal.remove(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The one that the tests of a run share. */
  public static OutsidePostgres shared() {
    return Shared.SERVER;
  }

  /** Starts one on an empty folder. */
  public static OutsidePostgres start(Path folder) {
    OutsidePostgres server = new OutsidePostgres(folder.resolve("data"), PortalProcess.freePort());
    server.start();
    server.run("create user " + USER + " with password '" + PASSWORD + "'");
    server.askForPasswords();
    return server;
  }

  /** Starts it again where it was. */
  public void start() {
    try {
      running =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setPort(port)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it, as when its machine is switched off. */
  public void stop() {
    try {
      if (running != null) {
        running.close();
        running = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void askForPasswords() {
    try {
      Files.writeString(
          folder.resolve("pg_hba.conf"),
          "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("select pg_reload_conf()");
  }

  /** Runs a statement as the administrator of the server. */
  public void run(String sql) {
    if (running == null) {
      throw new IllegalStateException("The server is stopped");
    }
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes an empty database of the portal's user. */
  public DatabaseAddress database() {
    String name = "portal" + DATABASES.incrementAndGet();
    run("create database " + name + " owner " + USER);
    return address(name, PASSWORD);
  }

  /** The address of a database, which may not be there. */
  public DatabaseAddress address(String database, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, password);
  }

  @Override
  public void close() {
    stop();
  }
}
