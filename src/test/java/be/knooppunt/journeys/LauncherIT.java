package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal starts, refuses and ends as deploy/README.md says. */
class LauncherIT {
  private static final Duration REFUSAL = Duration.ofSeconds(60);
  private static final String PASSWORD = "one-time password";

  private final Path folder;

  LauncherIT(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A start that must be refused, and the one line that says why. */
  private static String refusal(Path data, int port, Map<String, String> settings) {
    PortalProcess portal = PortalProcess.start(data, port, settings);
    try {
      int status = portal.exitStatus(REFUSAL);
      assertEquals(1, status, portal::console);
      assertEquals(1, portal.lines().size(), portal::console);
      return portal.lines().get(0);
    } finally {
      portal.kill();
    }
  }

  @Test
  @ExtendWith(RunningPortal.class)
  void aTakenPortIsTold(PortalProcess running) {
    String line = refusal(folder.resolve("other"), running.port(), Map.of());
    assertTrue(line.contains("Port " + running.port()), line);
    assertTrue(line.contains("KNOOPPUNT_HTTP_PORT"), line);
  }

  @Test
  @ExtendWith(RunningPortal.class)
  void aDataFolderInUseIsTold(PortalProcess running) {
    String line = refusal(running.data(), PortalProcess.freePort(), Map.of());
    assertTrue(line.contains("in use by another Knooppunt"), line);
    assertTrue(line.contains(running.data().toString()), line);
    assertEquals(200, running.get("/health/ready").statusCode(), "the first one goes on");
  }

  @Test
  void aDataFolderThatIsAFileIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    String line = refusal(file, PortalProcess.freePort(), Map.of());
    assertTrue(line.contains(file + " cannot be written"), line);
    assertTrue(line.contains("KNOOPPUNT_DATA_DIR"), line);
    assertEquals("not a folder", Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource({
    "KNOOPPUNT_HTTP_PORT, abc",
    "KNOOPPUNT_HTTP_PORT, 70000",
    "KNOOPPUNT_HTTP_PORT, 0",
    "KNOOPPUNT_DEMO_PATHS, maybe",
    "KNOOPPUNT_GRAPH_URL, http://graph:7474",
    "KNOOPPUNT_DATABASE_URL, jdbc:mysql://host/portal",
    "KNOOPPUNT_OIDC_ISSUER, http://login.example.org/work",
    "KNOOPPUNT_MAIL_HOST, smtp://mail.example.org",
    "KNOOPPUNT_XAPI_URL, http://records.example.org/xapi",
    "KNOOPPUNT_BIND, 203.0.113.7"
  })
  void aSettingThatCannotBeReadIsTold(String name, String value) {
    Path data = folder.resolve("data");
    String line = refusal(data, PortalProcess.freePort(), Map.of(name, value));
    assertTrue(line.contains(value), line);
    assertTrue(line.contains(name), line);
    assertFalse(Files.exists(data), "nothing was made");
  }

  @ParameterizedTest
  @CsvSource({
    "KNOOPPUNT_GRAPH_URL, bolt://graph:7687, KNOOPPUNT_GRAPH_PASSWORD",
    "KNOOPPUNT_GRAPH_URL, bolt://me:geheim@graph:7687, KNOOPPUNT_GRAPH_USER",
    "KNOOPPUNT_GRAPH_PASSWORD, geheim, KNOOPPUNT_GRAPH_URL",
    "KNOOPPUNT_DATABASE_URL, jdbc:postgresql://host/portal?password=geheim, KNOOPPUNT_DATABASE_PASSWORD",
    "KNOOPPUNT_DATABASE_PASSWORD, geheim, KNOOPPUNT_DATABASE_URL",
    "KNOOPPUNT_MAIL_HOST, mail.example.org, KNOOPPUNT_MAIL_FROM",
    "KNOOPPUNT_OIDC_ISSUER, https://login.example.org/work, KNOOPPUNT_OIDC_CLIENT_ID",
    "KNOOPPUNT_OIDC_CLIENT_SECRET, geheim, KNOOPPUNT_OIDC_ISSUER",
    "KNOOPPUNT_MAIL_PASSWORD, geheim, KNOOPPUNT_MAIL_HOST",
    "KNOOPPUNT_XAPI_URL, https://records.example.org/xapi, KNOOPPUNT_XAPI_KEY",
    "KNOOPPUNT_XAPI_SECRET, geheim, KNOOPPUNT_XAPI_URL"
  })
  void aSettingThatNeedsAnotherIsToldWithoutItsSecret(String name, String value, String other) {
    String line = refusal(folder.resolve("data"), PortalProcess.freePort(), Map.of(name, value));
    assertTrue(line.contains(name) && line.contains(other), line);
    assertFalse(line.contains("geheim"), line);
  }

  @Test
  void whatIsStoppedStartsAgainWithAllItHad() throws IOException {
    Path data = folder.resolve("data");
    Map<String, String> settings = Map.of("KNOOPPUNT_SAMPLES", "roeselare");
    PortalProcess first = PortalProcess.start(data, PortalProcess.freePort(), settings);
    String services;
    try {
      first.awaitReady();
      assertEquals(1, announcements(first, "Knooppunt is ready: " + first.url() + "/"));
      assertEquals(1, announcements(first, PASSWORD), "the first administrator gets a password");
      services = services(first);
      first.get("/roeselare/diensten?q=geheimezoekterm");
      assertEndsCleanly(first);
    } finally {
      first.kill();
    }
    assertQuestionsAreNotIn(data.resolve("log"));

    PortalProcess second = PortalProcess.start(data, PortalProcess.freePort(), settings);
    try {
      second.awaitReady();
      assertEquals(services, services(second));
      assertEquals(0, announcements(second, PASSWORD), "and only the first time");
      assertEndsCleanly(second);
    } finally {
      second.kill();
    }
  }

  private static String services(PortalProcess portal) {
    String body = portal.get("/api/v1/services?partnership=roeselare&limit=200").body();
    assertTrue(Api.json(body).path("total").asInt() > 20, body);
    return body;
  }

  private static long announcements(PortalProcess portal, String words) {
    return portal.lines().stream().filter(line -> line.contains(words)).count();
  }

  private static void assertEndsCleanly(PortalProcess portal) {
    portal.terminate();
    int status = portal.exitStatus(Duration.ofSeconds(20));
    assertTrue(List.of(0, 143).contains(status), () -> status + "\n" + portal.console());
  }

  private static void assertQuestionsAreNotIn(Path log) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(log)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
    }
    assertTrue(all.indexOf("/roeselare/diensten") >= 0, "the log tells which page was asked for");
    assertEquals(-1, all.indexOf("?"), "but not the question");
    assertEquals(-1, all.indexOf("geheimezoekterm"), "nor what was looked for");
  }
}
