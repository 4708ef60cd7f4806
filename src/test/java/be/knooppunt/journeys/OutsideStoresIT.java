package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.platform.config.DatabaseAddress;
import be.knooppunt.testing.OutsideGraph;
import be.knooppunt.testing.OutsidePostgres;
import be.knooppunt.testing.PortalProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program with its stores outside: it waits for them, misses them, finds them again, and
 * what they hold moves into a data folder. One long test, because each start takes its time.
 */
class OutsideStoresIT {
  private static final Pattern PASSWORD = Pattern.compile("one-time password ([^;]+);");
  private static final Pattern TOKEN =
      Pattern.compile("name=\"(_csrf|[^\"]*csrf[^\"]*)\"[^>]*value=\"([^\"]+)\"");

  private final Path folder;
  private final HttpClient visitor =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  OutsideStoresIT(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Map<String, String> settings(OutsideGraph graph, DatabaseAddress database) {
    Map<String, String> settings = new HashMap<>();
    settings.put("KNOOPPUNT_GRAPH_URL", graph.address().uri().toString());
    settings.put("KNOOPPUNT_GRAPH_USER", graph.address().user().orElseThrow());
    settings.put("KNOOPPUNT_GRAPH_PASSWORD", graph.address().password().orElseThrow());
    settings.put("KNOOPPUNT_DATABASE_URL", database.url());
    settings.put("KNOOPPUNT_DATABASE_USER", database.user());
    settings.put("KNOOPPUNT_DATABASE_PASSWORD", database.password());
    settings.put("KNOOPPUNT_SAMPLES", "roeselare");
    return settings;
  }

  /** Looks again and again until something is so, at most four minutes. */
  private static void await(BooleanSupplier isSo, PortalProcess portal)
      throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
    while (!isSo.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, portal::console);
      assertFalse(never.await(200, TimeUnit.MILLISECONDS));
    }
  }

  @Test
  void thePortalWaitsForItsStoresAndKeepsWhatTheyHold() throws Exception {
    try (OutsideGraph graph = OutsideGraph.start(folder.resolve("outside"));
        OutsidePostgres server = OutsidePostgres.start(folder.resolve("postgres"))) {
      DatabaseAddress database = server.database();
      Map<String, String> settings = settings(graph, database);
      Path data = folder.resolve("data");
      graph.stop();
      server.stop();
      PortalProcess portal = PortalProcess.start(data, PortalProcess.freePort(), settings);
      try {
        comesUpWhenItsStoresDo(portal, graph, server);
        String address = signsIn(portal);
        missesTheGraph(portal, graph);
        missesTheDatabase(portal, server, address);
        Path kept = folder.resolve("kept.zip");
        assertEquals(0, command(data, settings, "backup", kept.toString()), "while it runs");
        movesIntoADataFolder(kept);
        portal.terminate();
        assertTrue(List.of(0, 143).contains(portal.exitStatus(Duration.ofSeconds(30))));
      } finally {
        portal.kill();
      }
      assertFalse(Files.exists(data.resolve("graph")), "no embedded graph was started");
      String console = portal.console();
      assertFalse(console.contains(database.password()), "secrets are never printed");
    }
  }

  private static void comesUpWhenItsStoresDo(
      PortalProcess portal, OutsideGraph graph, OutsidePostgres server)
      throws InterruptedException {
    await(() -> portal.console().contains("The graph at bolt://"), portal);
    assertTrue(portal.console().contains("KNOOPPUNT_GRAPH_URL"), portal::console);
    assertTrue(portal.console().contains("The database at jdbc:postgresql://"), portal::console);
    HttpResponse<String> health = portal.get("/health/ready");
    assertEquals(503, health.statusCode());
    assertTrue(health.body().contains("The graph cannot be reached."), health::body);
    assertTrue(health.body().contains("The database cannot be reached."), health::body);
    assertEquals(503, portal.get("/roeselare").statusCode());
    assertEquals(200, portal.get("/aanmelden").statusCode());
    graph.start();
    server.start();
    portal.awaitReady();
    assertEquals(200, portal.get("/roeselare").statusCode());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return visitor.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> signIn(PortalProcess portal, String password)
      throws IOException, InterruptedException {
    URI form = URI.create(portal.url() + "/aanmelden");
    String page = send(HttpRequest.newBuilder(form)).body();
    Matcher token = TOKEN.matcher(page);
    assertTrue(token.find(), page);
    String fields =
        "naam=admin&wachtwoord="
            + URLEncoder.encode(password, StandardCharsets.UTF_8)
            + "&"
            + token.group(1)
            + "="
            + URLEncoder.encode(token.group(2), StandardCharsets.UTF_8);
    return send(
        HttpRequest.newBuilder(form)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", portal.url())
            .POST(HttpRequest.BodyPublishers.ofString(fields)));
  }

  private static String password(PortalProcess portal) {
    Matcher told = PASSWORD.matcher(portal.console());
    assertTrue(told.find(), portal::console);
    return told.group(1);
  }

  /** Signs in, and gives an address that only somebody who signed in sees. */
  private String signsIn(PortalProcess portal) throws IOException, InterruptedException {
    HttpResponse<String> answer = signIn(portal, password(portal));
    assertEquals(303, answer.statusCode(), answer::body);
    String next = answer.headers().firstValue("Location").orElseThrow();
    assertTrue(next.contains("/account/wachtwoord"), next);
    String address = URI.create(portal.url()).resolve(next).toString();
    assertEquals(200, send(HttpRequest.newBuilder(URI.create(address))).statusCode());
    return address;
  }

  private static void missesTheGraph(PortalProcess portal, OutsideGraph graph)
      throws InterruptedException {
    graph.stop();
    HttpResponse<String> page = portal.get("/roeselare");
    assertEquals(503, page.statusCode());
    assertTrue(page.body().contains("Even geduld"), page::body);
    JsonNode problem = new Api(portal).problem(503, "/partnerships");
    assertTrue(problem.path("detail").asText().contains("graph"), problem::toString);
    String health = portal.get("/health/ready").body();
    assertTrue(health.contains("\"graph\":\"down\"") && health.contains("\"database\":\"up\""));
    graph.start();
    await(() -> portal.get("/roeselare").statusCode() == 200, portal);
    assertEquals(200, portal.get("/health/ready").statusCode());
  }

  private void missesTheDatabase(PortalProcess portal, OutsidePostgres server, String address)
      throws IOException, InterruptedException {
    server.stop();
    assertEquals(200, portal.get("/roeselare").statusCode(), "the map needs no accounts");
    HttpRequest.Builder map = HttpRequest.newBuilder(URI.create(portal.url() + "/roeselare"));
    assertEquals(200, send(map).statusCode(), "also for somebody who signed in");
    assertEquals(503, signIn(portal, "any-password").statusCode());
    String health = portal.get("/health/ready").body();
    assertTrue(health.contains("\"graph\":\"up\"") && health.contains("\"database\":\"down\""));
    server.start();
    await(() -> portal.get("/health/ready").statusCode() == 200, portal);
    HttpRequest.Builder own = HttpRequest.newBuilder(URI.create(address));
    assertEquals(200, send(own).statusCode(), "and who signed in is known again");
  }

  private static int command(Path data, Map<String, String> settings, String... arguments) {
    PortalProcess command = PortalProcess.command(data, settings, arguments);
    try {
      int status = command.exitStatus(Duration.ofMinutes(2));
      assertEquals(1, command.lines().size(), command::console);
      return status;
    } finally {
      command.kill();
    }
  }

  private void movesIntoADataFolder(Path kept) throws IOException {
    Path moved = folder.resolve("moved");
    assertEquals(0, command(moved, Map.of(), "restore", kept.toString()));
    assertEquals(1, command(moved, Map.of(), "restore", kept.toString()), "not empty any more");
    Path again = folder.resolve("again.zip");
    assertEquals(0, command(moved, Map.of(), "backup", again.toString()), "without a portal");
    BackupContents before = BackupContents.of(kept);
    assertTrue(before.count("graph/nodes.jsonl") > 500);
    assertTrue(before.count("graph/relationships.jsonl") > 500);
    assertEquals(1, before.count("database/account.jsonl"));
    assertEquals(before, BackupContents.of(again));
    assertEquals(1, command(moved, Map.of(), "backup", again.toString()), "nothing is overwritten");
  }
}
