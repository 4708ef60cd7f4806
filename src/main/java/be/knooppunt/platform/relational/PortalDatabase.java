package be.knooppunt.platform.relational;

import be.knooppunt.platform.graphstore.GraphMigrations.NewerDatabase;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The relational database: an H2 file in the data folder. */
@ApplicationScoped
@DataSourceDefinition(
    name = PortalDatabase.NAME,
    className = "org.h2.jdbcx.JdbcDataSource",
    url = "${MPCONFIG=knooppunt.database.url}",
    user = "knooppunt",
    password = "",
    minPoolSize = 1,
    maxPoolSize = 20)
public class PortalDatabase {
  /** Where it is found. */
  public static final String NAME = "java:app/jdbc/knooppunt";

  @Resource(lookup = NAME)
  private DataSource source;

  /**
   * Applies the migrations that are missing, in order.
   *
   * @throws NewerDatabase when the database was written by a newer program
   */
  public void migrate() {
    migrate(source);
  }

  static void migrate(DataSource source) {
    Flyway flyway =
        Flyway.configure(PortalDatabase.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:db/migration")
            .load();
    for (MigrationInfo applied : flyway.info().applied()) {
      if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new NewerDatabase(
            "database", "Its migration " + applied.getVersion() + " is unknown here.");
      }
    }
    flyway.migrate();
  }

  /** Tells whether the database answers now. */
  public boolean answers() {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }
}
