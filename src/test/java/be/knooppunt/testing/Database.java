package be.knooppunt.testing;

import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.platform.relational.DatabaseMigrations;
import be.knooppunt.platform.relational.PortalDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.UUID;

/** The relational databases the portal runs on; what is asked of one is asked of all. */
public enum Database {
  /** The one in the data folder; here it lives in memory. */
  H2,
  /** An outside server. */
  POSTGRESQL;

  /** The address of a new one without tables. */
  public DatabaseAddress empty() {
    return this == H2
        ? new DatabaseAddress(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "knooppunt", "")
        : OutsidePostgres.shared().database();
  }

  /** A new one with the tables of the portal, for its entities. */
  public EntityManagerFactory entities() {
    DatabaseAddress address = empty();
    DatabaseMigrations.open(address);
    return Persistence.createEntityManagerFactory(
        "knooppunt",
        Map.of(
            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
            "jakarta.persistence.jtaDataSource", "",
            "jakarta.persistence.nonJtaDataSource", new PortalDataSource(address)));
  }
}
