package be.knooppunt.launcher;

import be.knooppunt.launcher.Launcher.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Checks the settings of a graph and a database outside the portal, as far as they can be judged
 * without asking them. No line repeats a secret.
 */
final class OutsideStores {
  private static final String GRAPH = "KNOOPPUNT_GRAPH_URL";
  private static final String USER = "KNOOPPUNT_GRAPH_USER";
  private static final String PASSWORD = "KNOOPPUNT_GRAPH_PASSWORD";
  private static final String TOKEN = "KNOOPPUNT_GRAPH_TOKEN";
  private static final String GRAPH_DATABASE = "KNOOPPUNT_GRAPH_DATABASE";
  private static final String DATABASE = "KNOOPPUNT_DATABASE_URL";
  private static final String DATABASE_USER = "KNOOPPUNT_DATABASE_USER";
  private static final String DATABASE_PASSWORD = "KNOOPPUNT_DATABASE_PASSWORD";
  private static final List<String> SCHEMES =
      Arrays.asList("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

  private final Map<String, String> environment;

  private OutsideStores(Map<String, String> environment) {
    this.environment = environment;
  }

  static void check(Map<String, String> environment) throws Refusal {
    OutsideStores settings = new OutsideStores(environment);
    settings.checkGraph();
    settings.checkDatabase();
  }

  static boolean hasGraph(Map<String, String> environment) {
    return new OutsideStores(environment).isSet(GRAPH);
  }

  private String text(String name) {
    String value = environment.get(name);
    return value == null ? "" : value.trim();
  }

  private boolean isSet(String name) {
    return !text(name).isEmpty();
  }

  private void onlyWith(String needed, String... names) throws Refusal {
    for (String name : names) {
      if (isSet(name)) {
        throw new Refusal(name + " is set, but " + needed + " is not. Set both, or neither.");
      }
    }
  }

  private void checkGraph() throws Refusal {
    if (!isSet(GRAPH)) {
      onlyWith(GRAPH, USER, PASSWORD, TOKEN, GRAPH_DATABASE);
      return;
    }
    checkGraphAddress(text(GRAPH));
    if (isSet(TOKEN) && (isSet(USER) || isSet(PASSWORD))) {
      throw new Refusal(TOKEN + " is set, and a user or password too. Set one or the other.");
    }
    if (!isSet(TOKEN) && !(isSet(USER) && isSet(PASSWORD))) {
      throw new Refusal(
          GRAPH + " is set. Set " + USER + " and " + PASSWORD + " too, or " + TOKEN + ".");
    }
  }

  private static void checkGraphAddress(String address) throws Refusal {
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException e) {
      throw new Refusal(GRAPH + " cannot be read. Give an address such as bolt://host:7687.");
    }
    if (uri.getUserInfo() != null) {
      throw new Refusal(GRAPH + " holds a user. Put it into " + USER + " and " + PASSWORD + ".");
    }
    if (!SCHEMES.contains(uri.getScheme()) || uri.getHost() == null) {
      throw new Refusal(
          GRAPH
              + " is '"
              + address
              + "'. Give an address such as bolt://host:7687, or neo4j+s://host with encryption.");
    }
  }

  private void checkDatabase() throws Refusal {
    if (!isSet(DATABASE)) {
      onlyWith(DATABASE, DATABASE_USER, DATABASE_PASSWORD);
      return;
    }
    String address = text(DATABASE);
    String shape = "Give an address such as jdbc:postgresql://host:5432/knooppunt.";
    String query = address.substring(address.indexOf('?') + 1).toLowerCase(java.util.Locale.ROOT);
    boolean hasSecret = query.contains("password=") || address.contains("@");
    if (hasSecret || (address.contains("?") && query.matches("(.*&)?user=.*"))) {
      throw new Refusal(
          DATABASE
              + " holds a user or password. Put them into "
              + DATABASE_USER
              + " and "
              + DATABASE_PASSWORD
              + ".");
    }
    if (!address.matches("jdbc:postgresql://[^/?]+/[^/?]+(\\?.*)?")) {
      throw new Refusal(DATABASE + " is '" + address + "'. " + shape);
    }
    if (!isSet(DATABASE_USER)) {
      throw new Refusal(DATABASE + " is set. Set " + DATABASE_USER + " too.");
    }
  }
}
