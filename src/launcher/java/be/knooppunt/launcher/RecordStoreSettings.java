package be.knooppunt.launcher;

import be.knooppunt.launcher.Launcher.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Checks the settings of the record store, as far as they can be judged without asking it. No line
 * repeats a secret.
 */
final class RecordStoreSettings {
  private static final String ADDRESS = "KNOOPPUNT_XAPI_URL";
  private static final String KEY = "KNOOPPUNT_XAPI_KEY";
  private static final String SECRET = "KNOOPPUNT_XAPI_SECRET";
  private static final List<String> THIS_MACHINE = Arrays.asList("127.0.0.1", "localhost", "[::1]");

  private RecordStoreSettings() {}

  static void check(Map<String, String> environment) throws Refusal {
    String address = text(ADDRESS, environment);
    if (!address.isEmpty() && !isAddress(address)) {
      throw new Refusal(
          ADDRESS
              + " is '"
              + address
              + "'. Give the address of the record store, such as https://records.example.org/xapi.");
    }
    for (String name : Arrays.asList(KEY, SECRET)) {
      boolean isSet = !text(name, environment).isEmpty();
      if (address.isEmpty() && isSet) {
        throw new Refusal(name + " is set, but " + ADDRESS + " is not. Set both, or neither.");
      }
      if (!address.isEmpty() && !isSet) {
        throw new Refusal(ADDRESS + " is set. Set " + name + " too.");
      }
    }
    if (text(KEY, environment).contains(":")) {
      throw new Refusal(KEY + " holds a colon, which the store could not read.");
    }
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      // without encryption anybody on the way could read along, and take the secret
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
