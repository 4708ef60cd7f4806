package be.knooppunt.platform.config;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where an outside graph is and how one gets in: with a user and a password, or with a token. Its
 * text never holds the secrets.
 */
public record GraphAddress(
    URI uri,
    Optional<String> user,
    Optional<String> password,
    Optional<String> token,
    Optional<String> database) {
  /**
   * Reads it from settings; empty when the graph of the data folder is to be used.
   *
   * @param setting gives the value of a setting such as {@code knooppunt.graph.url}
   */
  public static Optional<GraphAddress> find(Function<String, Optional<String>> setting) {
    return setting
        .apply("knooppunt.graph.url")
        .map(
            url ->
                new GraphAddress(
                    URI.create(url),
                    setting.apply("knooppunt.graph.user"),
                    setting.apply("knooppunt.graph.password"),
                    setting.apply("knooppunt.graph.token"),
                    setting.apply("knooppunt.graph.database")));
  }

  @Override
  public String toString() {
    return uri + database.map(name -> " (database " + name + ")").orElse("");
  }
}
