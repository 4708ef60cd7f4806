package be.knooppunt.launcher;

import be.knooppunt.launcher.Launcher.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Checks the settings of the identity provider, as far as they can be judged without asking it. No
 * line repeats a secret.
 */
final class ProviderSettings {
  private static final String ISSUER = "KNOOPPUNT_OIDC_ISSUER";
  private static final String CLIENT = "KNOOPPUNT_OIDC_CLIENT_ID";
  private static final String SECRET = "KNOOPPUNT_OIDC_CLIENT_SECRET";
  private static final List<String> THIS_MACHINE = Arrays.asList("127.0.0.1", "localhost", "[::1]");

  private ProviderSettings() {}

  static void check(Map<String, String> environment) throws Refusal {
    String issuer = text(ISSUER, environment);
    if (issuer.isEmpty()) {
      for (String name : Arrays.asList(CLIENT, SECRET)) {
        if (!text(name, environment).isEmpty()) {
          throw new Refusal(name + " is set, but " + ISSUER + " is not. Set both, or neither.");
        }
      }
      return;
    }
    if (!isIssuer(issuer)) {
      throw new Refusal(
          ISSUER
              + " is '"
              + issuer
              + "'. Give the address of the provider, such as https://login.example.org/realms/work.");
    }
    if (text(CLIENT, environment).isEmpty()) {
      throw new Refusal(ISSUER + " is set. Set " + CLIENT + " too.");
    }
  }

  private static boolean isIssuer(String text) {
    try {
      URI uri = new URI(text);
      // without encryption anybody on the way could say who somebody is
      boolean isPrivate =
          "https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
      return isPrivate
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String text(String name, Map<String, String> environment) {
    String value = environment.get(name);
    return value == null ? "" : value.trim();
  }
}
