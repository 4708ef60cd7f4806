package be.knooppunt.platform.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the relational database is: an H2 file in the data folder, or an outside PostgreSQL. Its
 * text never holds the password.
 */
public record DatabaseAddress(String url, String user, String password) {
  private static final String URL = "knooppunt.database.url";
  private static final String OUTSIDE = "jdbc:postgresql:";

  /**
   * Reads it from settings.
   *
   * @param setting gives the value of a setting such as {@code knooppunt.database.url}
   * @param dataFolder where the database lies when no other address is set
   */
  public static DatabaseAddress of(Function<String, Optional<String>> setting, Path dataFolder) {
    return new DatabaseAddress(
        setting
            .apply(URL)
            .orElseGet(
                () ->
                    "jdbc:h2:file:"
                        + dataFolder.resolve("database").resolve("portal")
                        + ";DB_CLOSE_ON_EXIT=FALSE"),
        setting.apply("knooppunt.database.user").orElse("knooppunt"),
        setting.apply("knooppunt.database.password").orElse(""));
  }

  /** Tells whether it is a server outside this program. */
  public boolean isOutside() {
    return url.startsWith(OUTSIDE);
  }

  @Override
  public String toString() {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }
}
