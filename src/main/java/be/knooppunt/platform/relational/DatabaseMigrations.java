package be.knooppunt.platform.relational;

import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.graphstore.GraphMigrations.NewerDatabase;
import be.knooppunt.platform.problem.StoreFailure;
import be.knooppunt.platform.relational.DatabaseTrouble.UnsupportedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the relational database to the version of this program. */
public final class DatabaseMigrations {
  private DatabaseMigrations() {}

  /**
   * Applies the migrations that are missing, in order.
   *
   * @throws NewerDatabase when the database was written by a newer program
   * @throws StoreFailure when an outside database cannot be used
   */
  public static void open(DatabaseAddress address) {
    PortalDataSource source = new PortalDataSource(address);
    if (!address.isOutside()) {
      migrate(source, Optional.empty());
      return;
    }
    try {
      checkServer(source);
      migrate(source, Optional.empty());
    } catch (SQLException | UnsupportedDatabase e) {
      throw new StoreFailure(DatabaseTrouble.of(e, address), e);
    } catch (RuntimeException e) {
      if (DatabaseTrouble.isIn(e)) {
        throw new StoreFailure(DatabaseTrouble.of(e, address), e);
      }
      throw e;
    }
  }

  private static void checkServer(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < UnsupportedDatabase.LEAST) {
        throw new UnsupportedDatabase(version);
      }
    }
  }

  /**
   * Applies the migrations that are missing, in order.
   *
   * @param target the last one to apply, as a back-up of that version needs it; all when empty
   * @throws NewerDatabase when the database was written by a newer program
   */
  public static void migrate(DataSource source, Optional<String> target) {
    Flyway flyway = flyway(source, target);
    for (MigrationInfo applied : flyway.info().applied()) {
      if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new NewerDatabase(
            "database", "Its migration " + applied.getVersion() + " is unknown here.");
      }
    }
    flyway.migrate();
  }

  private static Flyway flyway(DataSource source, Optional<String> target) {
    return Flyway.configure(DatabaseMigrations.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .target(target.map(MigrationVersion::fromVersion).orElse(MigrationVersion.LATEST))
        .load();
  }

  /** The versions this program knows. */
  public static Set<String> known(DataSource source) {
    return versions(source, info -> info.getState() != MigrationState.FUTURE_SUCCESS);
  }

  /** The versions that were applied to a database. */
  public static Set<String> applied(DataSource source) {
    return versions(source, info -> info.getState().isApplied());
  }

  private static Set<String> versions(DataSource source, Predicate<MigrationInfo> wanted) {
    return Arrays.stream(flyway(source, Optional.empty()).info().all())
        .filter(wanted)
        .map(MigrationInfo::getVersion)
        .filter(Objects::nonNull)
        .map(MigrationVersion::getVersion)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
