package be.knooppunt.learning.control.records;

import be.knooppunt.platform.config.RecordStoreAddress;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small record store on this machine, which can be down and up. */
final class LocalStore implements AutoCloseable {
  private static final int NO_CONTENT = 204;
  private static final int CONFLICT = 409;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;

  private final int port;
  private @Nullable HttpServer server;
  private final Map<String, String> kept = Collections.synchronizedMap(new LinkedHashMap<>());
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private Optional<Integer> answersAlways = Optional.empty();
  private Optional<String> refuses = Optional.empty();
  private boolean losesAnswers;

  /** Chooses a free port; it is down until {@link #start}. */
  LocalStore() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RecordStoreAddress address() {
    return new RecordStoreAddress("http://127.0.0.1:" + port + "/xapi", "key", "geheim");
  }

  void start() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      started.createContext("/xapi/statements", this::answer);
      started.start();
      server = started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on it answers everything with a status; a normal answer when empty. */
  void answersAlways(Optional<Integer> status) {
    answersAlways = status;
  }

  /** It will not have statements with these words. */
  void refuses(String words) {
    refuses = Optional.of(words);
  }

  /** It keeps what it gets, and its answers do not arrive. */
  void losesAnswers(boolean loses) {
    losesAnswers = loses;
  }

  /** What it keeps, in the order in which it came. */
  List<String> kept() {
    return List.copyOf(kept.values());
  }

  /** The ids it was asked to keep, each time. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
      String id = query.replace("statementId=", "");
      asked.add(id);
      int status = answersAlways.orElseGet(() -> status(exchange, id, body));
      if (!losesAnswers) {
        exchange.sendResponseHeaders(status, -1);
      }
    }
  }

  private int status(HttpExchange exchange, String id, String body) {
    String pass =
        "Basic "
            + Base64.getEncoder().encodeToString("key:geheim".getBytes(StandardCharsets.UTF_8));
    if (!pass.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return UNAUTHORIZED;
    }
    boolean isWellAsked =
        exchange.getRequestMethod().equals("PUT")
            && "1.0.3".equals(exchange.getRequestHeaders().getFirst("X-Experience-API-Version"))
            && "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))
            && body.contains("\"id\":\"" + id + "\"");
    if (!isWellAsked || refuses.filter(body::contains).isPresent()) {
      return BAD_REQUEST;
    }
    String before = kept.putIfAbsent(id, body);
    return before == null || before.equals(body) ? NO_CONTENT : CONFLICT;
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }
}
