package be.knooppunt.platform.config;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * The record store outside that is told what learners did who agreed to it (xAPI). Its text never
 * holds the secret.
 *
 * @param url without a slash at the end; {@code /statements} follows it
 */
public record RecordStoreAddress(String url, String key, String secret) {
  /**
   * Reads it from settings; empty when nothing is told to anybody.
   *
   * @param setting gives the value of a setting such as {@code knooppunt.xapi.url}
   */
  public static Optional<RecordStoreAddress> find(Function<String, Optional<String>> setting) {
    return setting
        .apply("knooppunt.xapi.url")
        .filter(url -> !url.isEmpty())
        .map(
            url ->
                new RecordStoreAddress(
                    url.replaceAll("/+$", ""),
                    setting.apply("knooppunt.xapi.key").orElseThrow(),
                    setting.apply("knooppunt.xapi.secret").orElseThrow()));
  }

  /** The machine it runs on, as people are told. */
  public String host() {
    return URI.create(url).getHost();
  }

  @Override
  public String toString() {
    return url;
  }
}
