package be.knooppunt.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.Chromium;
import be.knooppunt.testing.LoopbackIssuer;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with a real Keycloak; only where the build was asked to bring one along. */
@EnabledIfSystemProperty(named = KeycloakIT.FOLDER, matches = ".+")
@ExtendWith(Chromium.class)
class KeycloakIT {
  static final String FOLDER = "knooppunt.keycloak";

  private static final String OWN = "een zin van een paar woorden";
  private static final Duration START = Duration.ofMinutes(4);

  private final Browser browser;

  KeycloakIT(Browser browser) {
    this.browser = browser;
  }

  @Test
  void aStrangerLinksAnAccountAndSignsInWithIt(@TempDir Path folder) throws Exception {
    int keycloakPort = PortalProcess.freePort();
    int portalPort = PortalProcess.freePort();
    String issuer = "http://127.0.0.1:" + keycloakPort + "/realms/work";
    Path output = folder.resolve("keycloak.log");
    Process keycloak = start(keycloakPort, portalPort, output);
    try {
      awaitLine(keycloak, output, "Listening on: http://127.0.0.1:" + keycloakPort);
      PortalProcess portal =
          PortalProcess.start(
              folder.resolve("data"),
              portalPort,
              Map.of(
                  "KNOOPPUNT_SAMPLES",
                  "none",
                  "KNOOPPUNT_OIDC_ISSUER",
                  issuer,
                  "KNOOPPUNT_OIDC_CLIENT_ID",
                  LoopbackIssuer.CLIENT,
                  "KNOOPPUNT_OIDC_CLIENT_SECRET",
                  LoopbackIssuer.SECRET,
                  "KNOOPPUNT_OIDC_NAME",
                  "Keycloak"));
      try {
        walk(portal.awaitReady(), issuer);
      } finally {
        portal.terminate();
        assertTrue(portal.exitStatus(Duration.ofSeconds(30)) >= 0);
      }
    } finally {
      keycloak.descendants().forEach(ProcessHandle::destroy);
      keycloak.destroy();
      keycloak.waitFor(30, TimeUnit.SECONDS);
      RunningPortal.remove(folder.resolve("data"));
    }
  }

  private static Process start(int port, int portalPort, Path output) throws IOException {
    Path home = Path.of(System.getProperty(FOLDER));
    Path realms = Files.createDirectories(home.resolve("data/import"));
    try (var realm = KeycloakIT.class.getResourceAsStream("keycloak-realm.json")) {
      if (realm == null) {
        throw new IllegalStateException("The realm for the test is not there");
      }
      String text = new String(realm.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          realms.resolve("realm.json"), text.replace("PORT", String.valueOf(portalPort)));
    }
    ProcessBuilder builder =
        new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("JAVA_OPTS_APPEND", "-Xmx512m");
    return builder.start();
  }

  private static void awaitLine(Process process, Path output, String line) throws Exception {
    long end = System.nanoTime() + START.toNanos();
    while (!Files.readString(output).contains(line)) {
      boolean isOver = process.waitFor(500, TimeUnit.MILLISECONDS) || System.nanoTime() > end;
      if (isOver) {
        throw new IllegalStateException("Keycloak does not start:\n" + Files.readString(output));
      }
    }
  }

  private void walk(PortalProcess portal, String issuer) {
    String oneTime = portal.console().replaceFirst("(?s).*one-time password (\\S+);.*", "$1");
    PortalForms forms = new PortalForms(portal);
    forms.send("/aanmelden", Map.of("naam", "admin", "wachtwoord", oneTime));
    forms.send("/account/wachtwoord", Map.of("oud", oneTime, "nieuw", OWN));

    Visit visit = Visit.of(portal, browser, 390, 844);
    visit.go("/aanmelden");
    visit.find("form[action='/aanmelden/extern'] button").click();
    giveThePassword(visit);
    assertThat(visit.find("h1")).hasText("Je hebt hier nog geen account");
    visit.go("/aanmelden?naar=%2Faccount%2Fextern");
    visit.find("#naam").fill("admin");
    visit.find("#wachtwoord").fill(OWN);
    visit.find("form[action='/aanmelden'] button").click();
    visit.find("#wachtwoord").fill(OWN);
    visit.find("form[action='/account/extern'] button").click();
    assertThat(visit.find(".melding-goed")).containsText("Keycloak");
    leave(visit, issuer);

    Visit later = Visit.of(portal, browser, 390, 844);
    later.go("/aanmelden?naar=%2Faccount");
    later.find("form[action='/aanmelden/extern'] button").click();
    giveThePassword(later);
    assertThat(later.find("h1")).hasText("Je account");
    assertEquals("/account", later.address());
    leave(later, issuer);
  }

  private static void giveThePassword(Visit visit) {
    visit.find("#username").fill("an");
    visit.find("#password").fill("a-password-for-tests");
    visit.find("#kc-login").click();
  }

  private static void leave(Visit visit, String issuer) {
    visit.forgive("asked for " + issuer.substring(0, issuer.indexOf("/realms")));
    visit.forgive("responded with a status of");
    visit.context().close();
  }
}
