package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever runs the portal relies on. */
@ExtendWith(RunningPortal.class)
class OperationsIT {
  private final PortalProcess portal;

  OperationsIT(PortalProcess portal) {
    this.portal = portal;
  }

  @Test
  void healthIsToldToMachines() {
    assertEquals("UP", health("/health/live"));
    assertEquals("UP", health("/health/ready"));
    String body = portal.get("/health/ready").body();
    assertTrue(body.contains("\"graph\":\"up\"") && body.contains("\"database\":\"up\""), body);
  }

  private String health(String address) {
    HttpResponse<String> answer = portal.get(address);
    assertEquals(200, answer.statusCode());
    return Api.json(answer.body()).path("status").asText();
  }

  @Test
  void theDescriptionNamesEveryAddressOfTheApi() {
    HttpResponse<String> answer = portal.get("/openapi");
    assertEquals(200, answer.statusCode());
    for (String path :
        List.of(
            "/api/v1/partnerships:",
            "/api/v1/partnerships/{partnership}:",
            "/api/v1/partnerships/{partnership}/network:",
            "/api/v1/organisations:",
            "/api/v1/organisations/{id}:",
            "/api/v1/services:",
            "/api/v1/services/{id}:",
            "/api/v1/mandates:",
            "/api/v1/mandates/{id}:",
            "/api/v1/paths:",
            "/api/v1/paths/{id}:",
            "/api/v1/vocabularies:",
            "/api/v1/vocabularies/{list}:",
            "/api/v1/municipalities:",
            "/api/v1/routes:")) {
      assertTrue(answer.body().contains(path), () -> path + " is not described");
    }
    assertTrue(answer.body().contains("title: Knooppunt"));
    assertTrue(answer.body().contains("name: need"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/roeselare",
        "/roeselare/kaart",
        "/roeselare/kaart/lijst",
        "/roeselare/diensten?q=schulden",
        "/roeselare/dienst/11",
        "/roeselare/organisatie/R-OCMW",
        "/roeselare/routes?van=R-OCMW&vraag=WORK",
        "/hulp",
        "/toegankelijkheid",
        "/privacy",
        "/bestaat-niet"
      })
  void pagesTellTheBrowserToTrustNothingElse(String page) {
    HttpHeaders headers = portal.get(page).headers();
    String policy = headers.firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""));
    assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
    assertTrue(headers.firstValue("Permissions-Policy").orElse("").contains("geolocation=()"));
    assertEquals(List.of(), headers.allValues("Set-Cookie"), "no cookie without a choice");
  }

  @Test
  void onlyAChoiceOfLanguageLeavesACookie() {
    List<String> cookies = portal.get("/hulp?taal=en").headers().allValues("Set-Cookie");
    assertEquals(1, cookies.size());
    assertTrue(cookies.get(0).startsWith("taal=en"), cookies::toString);
    assertTrue(cookies.get(0).contains("HttpOnly") && cookies.get(0).contains("SameSite=Lax"));
  }

  @Test
  void assetsAreKeptForAYearUnderAnAddressThatChangesWithThem() {
    String page = portal.get("/hulp").body();
    int start = page.indexOf("/assets/v-");
    String address = page.substring(start, page.indexOf('"', start));
    HttpResponse<String> asset = portal.get(address);
    assertEquals(200, asset.statusCode());
    assertTrue(asset.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
  }

  @Test
  @EnabledOnOs(OS.LINUX) // where a process can be asked what it listens on
  void nothingListensBeyondThisMachine() throws IOException {
    Set<String> own = sockets();
    List<String> addresses = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/" + portal.pid() + "/net/" + table))) {
        String[] columns = line.strip().split("\\s+", -1);
        if (columns[3].equals("0A") && own.contains("socket:[" + columns[9] + "]")) {
          addresses.add(columns[1]);
        }
      }
    }
    assertTrue(
        addresses.stream().anyMatch(a -> a.endsWith(":" + String.format("%04X", portal.port()))),
        addresses::toString);
    assertTrue(addresses.size() >= 2, "the pages and the graph: " + addresses);
    for (String address : addresses) {
      assertTrue(address.matches("(.{24})?0100007F:.{4}"), () -> address + " is not loopback");
    }
  }

  private Set<String> sockets() throws IOException {
    Set<String> sockets = new HashSet<>();
    try (Stream<Path> files = Files.list(Path.of("/proc/" + portal.pid() + "/fd"))) {
      for (Path file : files.toList()) {
        try {
          sockets.add(Files.readSymbolicLink(file).toString());
        } catch (IOException e) {
          // closed in the meantime
        }
      }
    }
    return sockets;
  }
}
