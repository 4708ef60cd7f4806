package be.knooppunt.platform.config;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The mail server that takes the letters of this portal, and the address they come from. Its text
 * never holds the password.
 */
public record MailRelay(
    String host,
    int port,
    Optional<String> user,
    Optional<String> password,
    String from,
    Security security) {
  /** How the connection is kept from others. */
  public enum Security {
    /** Not at all: for a server on the same machine. */
    NONE(25),
    /** It begins in the open and must go on encrypted. */
    STARTTLS(587),
    /** It is encrypted from the first byte. */
    TLS(465);

    private final int usualPort;

    Security(int usualPort) {
      this.usualPort = usualPort;
    }

    static Security parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Reads it from settings; empty when there is no mail server.
   *
   * @param setting gives the value of a setting such as {@code knooppunt.mail.host}
   */
  public static Optional<MailRelay> find(Function<String, Optional<String>> setting) {
    return setting
        .apply("knooppunt.mail.host")
        .map(
            host -> {
              Security security =
                  setting
                      .apply("knooppunt.mail.security")
                      .map(Security::parse)
                      .orElse(Security.STARTTLS);
              return new MailRelay(
                  host,
                  setting
                      .apply("knooppunt.mail.port")
                      .map(Integer::valueOf)
                      .orElse(security.usualPort),
                  setting.apply("knooppunt.mail.user"),
                  setting.apply("knooppunt.mail.password"),
                  setting.apply("knooppunt.mail.from").orElseThrow(),
                  security);
            });
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
