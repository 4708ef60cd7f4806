package be.knooppunt.platform.graphstore;

import be.knooppunt.platform.config.GraphAddress;
import be.knooppunt.platform.problem.StoreTrouble;
import be.knooppunt.platform.problem.StoreTrouble.Kind;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Tells from what the driver throws why the graph cannot be used, in plain words. */
final class GraphTrouble {
  private GraphTrouble() {}

  /** What is the matter; empty when the graph answers, and our own question is wrong. */
  static Optional<Kind> kind(Throwable thrown) {
    if (has(thrown, SSLException.class) || has(thrown, CertificateException.class)) {
      return Optional.of(Kind.ENCRYPTION);
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnsupportedGraph) {
        return Optional.of(Kind.UNSUPPORTED);
      }
      if (cause instanceof GraphUnavailable) {
        return Optional.of(Kind.UNREACHABLE);
      }
      if (cause instanceof Neo4jException failure) {
        return kindOf(failure);
      }
    }
    return Optional.empty();
  }

  private static Optional<Kind> kindOf(Neo4jException failure) {
    String code = String.valueOf(failure.code());
    String message = String.valueOf(failure.getMessage());
    if (code.endsWith("Security.Forbidden")) {
      return Optional.of(Kind.NO_RIGHTS);
    }
    if (failure instanceof AuthenticationException || code.contains(".Security.")) {
      return Optional.of(Kind.REFUSED);
    }
    if (code.endsWith("Database.DatabaseNotFound")) {
      return Optional.of(Kind.UNKNOWN_DATABASE);
    }
    if (message.contains("does not support any of the protocol versions")) {
      return Optional.of(Kind.UNSUPPORTED);
    }
    boolean isAway =
        failure instanceof ServiceUnavailableException
            || failure instanceof SessionExpiredException
            || failure instanceof DiscoveryException
            || code.endsWith("DatabaseUnavailable")
            || message.startsWith("Unable to acquire connection");
    if (isAway) {
      return Optional.of(Kind.UNREACHABLE);
    }
    return failure instanceof SecurityException ? Optional.of(Kind.REFUSED) : Optional.empty();
  }

  private static boolean has(@Nullable Throwable thrown, Class<? extends Throwable> type) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  /** Why an outside graph cannot be used. */
  static StoreTrouble of(Throwable thrown, GraphAddress address) {
    Kind kind = kind(thrown).orElse(Kind.OTHER);
    if (kind == Kind.UNREACHABLE && isCutOff(thrown, address)) {
      kind = Kind.ENCRYPTION;
    }
    return of(kind, thrown, address);
  }

  /** A server without encryption is there, and hangs up on whoever begins with it. */
  private static boolean isCutOff(Throwable thrown, GraphAddress address) {
    return address.uri().getScheme().contains("+s")
        && has(thrown, ServiceUnavailableException.class)
        && !has(thrown, ConnectException.class)
        && !has(thrown, UnknownHostException.class)
        && !has(thrown, UnresolvedAddressException.class);
  }

  private static StoreTrouble of(Kind kind, Throwable thrown, GraphAddress address) {
    String reason =
        switch (kind) {
          case UNREACHABLE -> "cannot be reached";
          case REFUSED -> "does not accept the user and password, or the token";
          case UNKNOWN_DATABASE -> "has no database of that name";
          case ENCRYPTION -> "and the portal do not agree on encryption";
          case UNSUPPORTED -> "is of a version that is not supported";
          case NO_RIGHTS -> "does not give the portal's user the rights it needs";
          case OTHER -> "cannot be used; the log says why";
        };
    String remedy =
        switch (kind) {
          case UNREACHABLE ->
              "Start it, or correct KNOOPPUNT_GRAPH_URL; its port is that of Bolt, usually 7687.";
          case REFUSED ->
              address.token().isPresent()
                  ? "Correct KNOOPPUNT_GRAPH_TOKEN and restart."
                  : "Correct KNOOPPUNT_GRAPH_USER and KNOOPPUNT_GRAPH_PASSWORD and restart.";
          case UNKNOWN_DATABASE -> "Make it, or correct KNOOPPUNT_GRAPH_DATABASE.";
          case ENCRYPTION ->
              "With +s the server needs a certificate this computer trusts; without +s it must not"
                  + " ask for encryption.";
          case UNSUPPORTED ->
              "Knooppunt needs Neo4j " + UnsupportedGraph.LEAST + " or newer" + found(thrown) + ".";
          case NO_RIGHTS -> "It must read, write, and make constraints and indexes.";
          case OTHER -> "The log says more.";
        };
    return new StoreTrouble(kind, reason, "The graph at " + address + " " + reason + ". " + remedy);
  }

  private static String found(Throwable thrown) {
    return thrown instanceof UnsupportedGraph unsupported ? "; this is " + unsupported.agent() : "";
  }

  /** The server is older than this program can work with. */
  static final class UnsupportedGraph extends RuntimeException {
    static final String LEAST = "5.26";

    private final String agent;

    UnsupportedGraph(String agent) {
      super("Unsupported: " + agent);
      this.agent = agent;
    }

    String agent() {
      return agent;
    }

    /**
     * Checks what the server says it is, for example {@code Neo4j/5.26.30}; later versions begin
     * with a year.
     */
    static void check(String agent) {
      String[] numbers = agent.replaceFirst("^[^/]*/", "").split("[^0-9]+", -1);
      if (numbers.length < 2 || numbers[0].isEmpty() || numbers[1].isEmpty()) {
        return; // does not say; the questions will tell
      }
      int main = Integer.parseInt(numbers[0]);
      if (main < 5 || (main == 5 && Integer.parseInt(numbers[1]) < 26)) {
        throw new UnsupportedGraph(agent);
      }
    }
  }
}
