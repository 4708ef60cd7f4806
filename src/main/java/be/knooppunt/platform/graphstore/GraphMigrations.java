package be.knooppunt.platform.graphstore;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.ValidationResult;
import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import org.neo4j.driver.Driver;

/** Brings the schema of a graph to the version of this program. */
public final class GraphMigrations {
  private static final String LOCATION = "classpath:graph-model/migrations";

  private GraphMigrations() {}

  /**
   * Applies what is missing, in order.
   *
   * @throws NewerDatabase when the graph was written by a newer program
   */
  public static void apply(Driver driver) {
    Migrations migrations =
        new Migrations(MigrationsConfig.builder().withLocationsToScan(LOCATION).build(), driver);
    ValidationResult found = migrations.validate();
    if (found.getOutcome() == Outcome.DIFFERENT_CONTENT
        || found.getOutcome() == Outcome.INCOMPLETE_MIGRATIONS
        || found.getOutcome() == Outcome.UNDEFINED) {
      throw new NewerDatabase("graph", String.join(" ", found.getWarnings()));
    }
    migrations.apply();
  }

  /** The database was written by a newer program than this one. */
  public static final class NewerDatabase extends RuntimeException {
    /** Names the store. */
    public NewerDatabase(String store, String detail) {
      super("The " + store + " is newer than this program. " + detail);
    }
  }
}
