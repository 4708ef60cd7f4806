package be.knooppunt.testing;

import be.knooppunt.platform.config.DatabaseAddress;
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
}
