package be.knooppunt.platform.relational;

import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.graphstore.GraphMigrations.NewerDatabase;
import be.knooppunt.platform.problem.StoreFailure;
import be.knooppunt.platform.problem.StoreTrouble;
import be.knooppunt.platform.problem.StoreTrouble.Kind;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The relational database: an H2 file in the data folder, or an outside PostgreSQL. */
@ApplicationScoped
@DataSourceDefinition(
    name = PortalDatabase.NAME,
    className = "be.knooppunt.platform.relational.PortalDataSource",
    url = "${MPCONFIG=knooppunt.database.url}",
    minPoolSize = 1,
    maxPoolSize = 20,
    properties = {
      // a connection from before the database was away is replaced, not handed out
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=table",
      "fish.payara.validation-table-name=information_schema.information_schema_catalog_name",
      "fish.payara.fail-all-connections=true",
      "fish.payara.max-wait-time-in-millis=10000"
    })
public class PortalDatabase {
  /** Where it is found. */
  public static final String NAME = "java:app/jdbc/knooppunt";

  private static final int SECONDS = 2;

  @Resource(lookup = NAME)
  private DataSource source;

  @Inject private Settings settings;

  /**
   * Applies the migrations that are missing, in order.
   *
   * @throws NewerDatabase when the database was written by a newer program
   * @throws StoreFailure when an outside database cannot be used
   */
  public void open() {
    DatabaseMigrations.open(settings.database());
  }

  /** Tells whether the database answers now. */
  public boolean answers() {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Why the database does not answer now; empty when it does. */
  public Optional<StoreTrouble> trouble() {
    if (answers()) {
      return Optional.empty();
    }
    DatabaseAddress address = settings.database();
    if (!address.isOutside()) {
      return Optional.of(
          new StoreTrouble(Kind.OTHER, "does not answer", "The database does not answer."));
    }
    // the pool does not say why; a connection of our own does
    try (Connection connection = new PortalDataSource(address).getConnection()) {
      return connection.isValid(SECONDS)
          ? Optional.empty()
          : Optional.of(new StoreTrouble(Kind.UNREACHABLE, "does not answer", address.toString()));
    } catch (SQLException e) {
      return Optional.of(DatabaseTrouble.of(e, address));
    }
  }

  /** Why something failed, when it failed because an outside database cannot be used. */
  public Optional<StoreTrouble> explain(RuntimeException thrown) {
    if (thrown instanceof StoreFailure failure) {
      return Optional.of(failure.trouble());
    }
    DatabaseAddress address = settings.database();
    return address.isOutside() && DatabaseTrouble.isIn(thrown)
        ? Optional.of(DatabaseTrouble.of(thrown, address))
        : Optional.empty();
  }
}
