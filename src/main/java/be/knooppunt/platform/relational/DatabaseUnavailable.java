package be.knooppunt.platform.relational;

import be.knooppunt.platform.problem.StoreUnavailable;

/** The relational database does not answer; it may later. */
public class DatabaseUnavailable extends StoreUnavailable {
  /** Says so in plain words. */
  public DatabaseUnavailable() {
    super("database of accounts");
  }
}
