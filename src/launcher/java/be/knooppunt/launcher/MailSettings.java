package be.knooppunt.launcher;

import be.knooppunt.launcher.Launcher.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Checks the settings of the mail server, as far as they can be judged without asking it. No line
 * repeats a secret.
 */
final class MailSettings {
  private static final String HOST = "KNOOPPUNT_MAIL_HOST";
  private static final String PORT = "KNOOPPUNT_MAIL_PORT";
  private static final String USER = "KNOOPPUNT_MAIL_USER";
  private static final String PASSWORD = "KNOOPPUNT_MAIL_PASSWORD";
  private static final String FROM = "KNOOPPUNT_MAIL_FROM";
  private static final String SECURITY = "KNOOPPUNT_MAIL_SECURITY";
  private static final List<String> SECURITIES = Arrays.asList("none", "starttls", "tls");
  private static final int LAST_PORT = 65535;

  private final Map<String, String> environment;

  private MailSettings(Map<String, String> environment) {
    this.environment = environment;
  }

  static void check(Map<String, String> environment) throws Refusal {
    MailSettings settings = new MailSettings(environment);
    if (settings.isSet(HOST)) {
      settings.check();
      return;
    }
    for (String name : Arrays.asList(PORT, USER, PASSWORD, FROM)) {
      if (settings.isSet(name)) {
        throw new Refusal(name + " is set, but " + HOST + " is not. Set both, or neither.");
      }
    }
  }

  private void check() throws Refusal {
    if (!text(HOST).matches("[A-Za-z0-9.:_-]+")) {
      throw new Refusal(HOST + " is '" + text(HOST) + "'. Give the name of a host alone.");
    }
    Launcher.number(PORT, environment, 1, 1, LAST_PORT);
    if (isSet(SECURITY) && !SECURITIES.contains(text(SECURITY))) {
      throw new Refusal(SECURITY + " is '" + text(SECURITY) + "'. Give starttls, tls or none.");
    }
    if (isSet(USER) != isSet(PASSWORD)) {
      throw new Refusal("Set both " + USER + " and " + PASSWORD + ", or neither.");
    }
    if (!text(FROM)
        .matches("[^@<>\\p{Cntrl}]+@[^@<>\\s]+|[^@<>\\p{Cntrl}]*<[^@<>\\s]+@[^@<>\\s]+>")) {
      throw new Refusal(
          HOST
              + " is set. Set "
              + FROM
              + " to the address that letters come from, such as portal@example.org.");
    }
  }

  private String text(String name) {
    String value = environment.get(name);
    return value == null ? "" : value.trim();
  }

  private boolean isSet(String name) {
    return !text(name).isEmpty();
  }
}
