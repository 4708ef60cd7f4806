package be.knooppunt.platform.graphstore;

import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;

/** Brings the schema of a graph to the version of this program. */
public final class GraphMigrations {
  private static final String FOLDER = "graph-model/migrations";

  /**
   * The migrations, in order. Named here, because looking for them on the class path of a server
   * takes longer than the rest of the start.
   */
  static final List<String> FILES =
      List.of(
          "V001__keys_of_the_model.cypher",
          "V002__version_of_the_network.cypher",
          "V003__change_log.cypher");

  private GraphMigrations() {}

  /**
   * Applies what is missing, in order.
   *
   * @throws NewerDatabase when the graph was written by a newer program
   */
  public static void apply(Driver driver) {
    apply(migrations(driver, Optional.empty(), FILES));
  }

  /** Applies what is missing in an opened graph; otherwise as above. */
  public static void apply(GraphStore store) {
    apply(migrations(store.driver(), store.database(), FILES));
  }

  /**
   * Brings an empty graph to an earlier version, as a back-up of that version needs it.
   *
   * @param versions all that had been applied; each is known here
   */
  public static void apply(GraphStore store, Set<String> versions) {
    List<String> wanted = FILES.stream().filter(file -> versions.contains(version(file))).toList();
    apply(migrations(store.driver(), store.database(), wanted));
  }

  /** The versions this program knows. */
  public static Set<String> known() {
    return FILES.stream()
        .map(GraphMigrations::version)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The versions that were applied to a graph. */
  public static Set<String> applied(GraphStore store) {
    return versions(migrations(store.driver(), store.database(), FILES), ChainBuilderMode.REMOTE);
  }

  private static String version(String file) {
    return file.substring(1, file.indexOf("__"));
  }

  private static Migrations migrations(
      Driver driver, Optional<String> database, List<String> files) {
    MigrationsConfig.Builder config =
        MigrationsConfig.builder()
            .withLocationsToScan("classpath:" + FOLDER)
            .withResourceScanner(locations -> resources(files));
    database.ifPresent(config::withDatabase);
    return new Migrations(config.build(), driver);
  }

  private static void apply(Migrations migrations) {
    Set<String> known = versions(migrations, ChainBuilderMode.LOCAL);
    Set<String> unknown = versions(migrations, ChainBuilderMode.REMOTE);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new NewerDatabase("graph", "Its migrations " + unknown + " are unknown here.");
    }
    migrations.apply();
  }

  private static List<URL> resources(List<String> files) {
    return files.stream()
        .map(file -> GraphMigrations.class.getResource("/" + FOLDER + "/" + file))
        .map(Objects::requireNonNull)
        .toList();
  }

  private static Set<String> versions(Migrations migrations, ChainBuilderMode mode) {
    return migrations.info(mode).getElements().stream()
        .map(MigrationChain.Element::getVersion)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The database was written by a newer program than this one. */
  public static final class NewerDatabase extends RuntimeException {
    /** Names the store. */
    public NewerDatabase(String store, String detail) {
      super("The " + store + " is newer than this program. " + detail);
    }
  }
}
