package be.knooppunt.platform.backup;

import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.dump.DifferentContent;
import be.knooppunt.platform.graphstore.GraphDump;
import be.knooppunt.platform.graphstore.GraphMigrations;
import be.knooppunt.platform.graphstore.GraphStore;
import be.knooppunt.platform.relational.DatabaseDump;
import be.knooppunt.platform.relational.DatabaseMigrations;
import be.knooppunt.platform.relational.PortalDataSource;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Both stores in one file, and back into an installation that was never used. Each store is read as
 * it is at one moment, the graph first; nothing is put back unless all of it can be.
 */
public final class Backup {
  private static final int TRIES = 5;
  private static final String GRAPH = "graph";
  private static final String DATABASE = "database";

  private final GraphStore graph;
  private final DatabaseAddress database;
  private final Clock clock;

  /** Works on an opened graph and a database that answers. */
  public Backup(GraphStore graph, DatabaseAddress database, Clock clock) {
    this.graph = graph;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Writes a file that only its owner can read; it appears at once and whole.
   *
   * @return how many records are in it
   * @throws RefusedBackup when it cannot be made
   */
  public long make(Path file) {
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.deleteIfExists(unfinished);
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      for (int tries = 0; tries < TRIES; tries++) {
        Optional<Long> records = write(unfinished);
        if (records.isPresent()) {
          Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
          return records.get();
        }
      }
      throw new RefusedBackup("The map is being changed all the time. Try again later.");
    } catch (IOException e) {
      throw new RefusedBackup("The back-up cannot be written: " + e.getMessage() + ".", e);
    } catch (UncheckedIOException e) {
      throw new RefusedBackup("The back-up cannot be written: " + e.getMessage() + ".", e);
    } finally {
      forget(unfinished);
    }
  }

  private static void forget(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Long> write(Path file) throws IOException {
    try (BackupWriter writer = new BackupWriter(file)) {
      if (!new GraphDump(graph).write(writer)) {
        return Optional.empty();
      }
      new DatabaseDump(database).write(writer);
      JsonObjectBuilder manifest =
          Json.createObjectBuilder()
              .add("kind", BackupFormat.KIND)
              .add("format", BackupFormat.VERSION)
              .add("program", BackupFormat.program())
              .add("made", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
              .add(
                  "migrations",
                  Json.createObjectBuilder()
                      .add(GRAPH, list(GraphMigrations.applied(graph)))
                      .add(
                          DATABASE,
                          list(DatabaseMigrations.applied(new PortalDataSource(database)))));
      writer.finish(manifest);
      return Optional.of(writer.records());
    }
  }

  private static JsonArrayBuilder list(Set<String> versions) {
    return Json.createArrayBuilder(versions);
  }

  /**
   * Looks whether a file is a whole back-up, before any store is touched.
   *
   * @throws RefusedBackup when it is not
   */
  public static void check(Path file) {
    new BackupReader(file).close();
  }

  /**
   * Puts a back-up into stores that were never used, and brings them to the version of this
   * program.
   *
   * @return what was put back, in one sentence
   * @throws RefusedBackup when it cannot be done; then both stores are still empty
   */
  public String restore(Path file) {
    try (BackupReader reader = new BackupReader(file)) {
      PortalDataSource source = new PortalDataSource(database);
      Set<String> graphVersions = reader.migrations(GRAPH);
      Set<String> databaseVersions = reader.migrations(DATABASE);
      checkKnown(reader, graphVersions, GraphMigrations.known());
      checkKnown(reader, databaseVersions, DatabaseMigrations.known(source));
      GraphDump graphDump = new GraphDump(graph);
      DatabaseDump databaseDump = new DatabaseDump(database);
      checkEmpty(graphDump.count(), databaseDump.count());
      // the tables and constraints of the back-up's own version, so that its records fit
      GraphMigrations.apply(graph, graphVersions);
      DatabaseMigrations.migrate(source, last(databaseVersions));
      checkPlaces(databaseDump.unknown(reader));
      putBack(reader, graphDump, databaseDump);
      GraphMigrations.apply(graph);
      DatabaseMigrations.migrate(source, Optional.empty());
      return "Put back what Knooppunt " + reader.program() + " kept on " + reader.made() + ".";
    }
  }

  private static Optional<String> last(Set<String> versions) {
    return versions.stream().max(Comparator.comparingInt(Integer::parseInt));
  }

  private static void checkKnown(BackupReader reader, Set<String> needed, Set<String> known) {
    Set<String> unknown = new TreeSet<>(needed);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new RefusedBackup(
          "The back-up was made by a newer program, Knooppunt "
              + reader.program()
              + ". Nothing was put back. Use that version or a newer one.");
    }
  }

  private static void checkEmpty(long nodes, long rows) {
    if (nodes > 0 || rows > 0) {
      throw new RefusedBackup(
          "This installation is not empty: the graph holds "
              + nodes
              + " records and the database "
              + rows
              + ". Nothing was put back. Restore into an empty data folder, or into empty stores.");
    }
  }

  private static void checkPlaces(List<String> unknown) {
    if (!unknown.isEmpty()) {
      throw new RefusedBackup("There is no place for " + unknown + ". Nothing was put back.");
    }
  }

  private static void putBack(BackupReader reader, GraphDump graph, DatabaseDump database) {
    boolean[] isInGraph = new boolean[1];
    try {
      database.restore(
          reader,
          () -> {
            graph.restore(reader);
            isInGraph[0] = true;
          });
    } catch (RuntimeException e) {
      if (isInGraph[0]) {
        // the database did not keep its rows, so the graph may not keep its records
        graph.clear();
      }
      String reason =
          e instanceof DifferentContent ? e.getMessage() : "The stores say: " + e.getMessage();
      throw new RefusedBackup("The back-up does not fit. Nothing was put back. " + reason, e);
    }
  }
}
