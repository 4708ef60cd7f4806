package be.knooppunt.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.Chromium;
import be.knooppunt.testing.LoopbackIssuer;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.microsoft.playwright.Browser;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in with an account elsewhere, on a telephone, with the finished program. */
@ExtendWith(Chromium.class)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class ExternalSignInIT {
  private static final String OWN = "een zin van een paar woorden";
  private static final String BUTTON = "form[action='/aanmelden/extern'] button";

  private static LoopbackIssuer issuer;
  private static PortalProcess portal;
  private static Path folder;

  private final Browser browser;

  ExternalSignInIT(Browser browser) {
    this.browser = browser;
  }

  @BeforeAll
  static void start() throws IOException {
    issuer = new LoopbackIssuer();
    folder = Files.createTempDirectory("portal");
    portal =
        PortalProcess.start(
                folder.resolve("data"),
                PortalProcess.freePort(),
                Map.of(
                    "KNOOPPUNT_SAMPLES",
                    "none",
                    "KNOOPPUNT_OIDC_ISSUER",
                    issuer.issuer(),
                    "KNOOPPUNT_OIDC_CLIENT_ID",
                    LoopbackIssuer.CLIENT,
                    "KNOOPPUNT_OIDC_CLIENT_SECRET",
                    LoopbackIssuer.SECRET,
                    "KNOOPPUNT_OIDC_NAME",
                    "Werkpas"))
            .awaitReady();
    chooseAPassword();
  }

  /** The one-time password of the first administrator is good for one thing only. */
  private static void chooseAPassword() {
    String console = portal.console();
    String oneTime = console.replaceFirst("(?s).*one-time password (\\S+);.*", "$1");
    PortalForms forms = new PortalForms(portal);
    forms.send("/aanmelden", Map.of("naam", "admin", "wachtwoord", oneTime));
    forms.send("/account/wachtwoord", Map.of("oud", oneTime, "nieuw", OWN));
  }

  @AfterAll
  static void stop() throws IOException {
    portal.terminate();
    if (portal.exitStatus(Duration.ofSeconds(30)) < 0) {
      portal.kill();
    }
    issuer.close();
    RunningPortal.remove(folder);
  }

  @AfterEach
  void behave() {
    issuer.signsIn("an").claims(claims -> claims).tokenStatus(200);
  }

  private Visit phone() {
    return Visit.of(portal, browser, 390, 844);
  }

  /** What leads elsewhere is expected here, and so are pages that say no. */
  private static void leave(Visit visit) {
    visit.forgive("asked for " + issuer.issuer());
    visit.forgive("responded with a status of");
    visit.context().close();
  }

  private static void assertAccessible(Visit visit) {
    assertEquals(List.of(), visit.brokenRules(), visit.address());
    assertTrue(visit.fits(), visit.address());
  }

  private static void assertHeading(Visit visit, String text) {
    assertThat(visit.find("h1")).hasText(text);
    assertAccessible(visit);
  }

  private static void signInWithPassword(Visit visit) {
    visit.go("/aanmelden");
    visit.find("#naam").fill("admin");
    visit.find("#wachtwoord").fill(OWN);
    visit.find("form[action='/aanmelden'] button").click();
    assertThat(visit.find("h1")).not().hasText("Aanmelden");
  }

  private static void signInElsewhere(Visit visit) {
    visit.go("/aanmelden?naar=%2Faccount");
    visit.find(BUTTON).click();
  }

  @Test
  void fromAStrangerToALinkedAccountAndBack() {
    Visit visit = phone();
    issuer.signsIn("an");
    signInElsewhere(visit);
    assertHeading(visit, "Je hebt hier nog geen account");

    signInWithPassword(visit);
    visit.go("/account");
    visit.find("a[href='/account/extern']").click();
    assertHeading(visit, "Aanmelden zonder wachtwoord");
    visit.find("#wachtwoord").fill("niet het mijne");
    visit.find("form[action='/account/extern'] button").click();
    assertThat(visit.find("#wachtwoord-fout")).containsText("niet je wachtwoord");
    assertAccessible(visit);
    visit.find("#wachtwoord").fill(OWN);
    visit.find("form[action='/account/extern'] button").click();
    assertThat(visit.find(".melding-goed")).containsText("Werkpas");
    assertEquals("/account/extern?gekoppeld=ja", visit.address());
    assertAccessible(visit);
    leave(visit);

    Visit later = phone();
    signInElsewhere(later);
    assertThat(later.find("h1")).hasText("Je account");
    assertEquals("/account", later.address());
    issuer.signsIn("bea");
    Visit other = phone();
    signInElsewhere(other);
    assertHeading(other, "Je hebt hier nog geen account");
    leave(other);

    later.go("/account/extern");
    later.find("form[action='/account/extern/los'] button").click();
    assertThat(later.find(".melding-goed")).containsText("Losgemaakt");
    leave(later);
    issuer.signsIn("an");
    Visit last = phone();
    signInElsewhere(last);
    assertHeading(last, "Je hebt hier nog geen account");
    leave(last);
  }

  @Test
  void anAnswerThatComesTwiceOrFromElsewhereSignsNobodyIn() {
    Visit visit = phone();
    issuer.signsIn("somebody");
    signInElsewhere(visit);
    assertHeading(visit, "Je hebt hier nog geen account");
    String answer = visit.address();
    assertTrue(answer.startsWith("/aanmelden/extern/terug?code="), answer);
    visit.go(answer);
    assertHeading(visit, "Dit antwoord verwachtten we niet");
    leave(visit);
    Visit stranger = phone();
    stranger.go(answer);
    assertHeading(stranger, "Dit antwoord verwachtten we niet");
    leave(stranger);
  }

  @Test
  void whatGoesWrongThereIsToldHere() {
    Visit visit = phone();
    issuer.denies();
    signInElsewhere(visit);
    assertHeading(visit, "Je bent niet aangemeld");

    issuer
        .signsIn("an")
        .claims(claims -> new JWTClaimsSet.Builder(claims).claim("nonce", "another").build());
    signInElsewhere(visit);
    assertHeading(visit, "Dit antwoord kunnen we niet vertrouwen");

    issuer.claims(
        claims ->
            new JWTClaimsSet.Builder(claims)
                .issueTime(Date.from(claims.getIssueTime().toInstant().plusSeconds(600)))
                .build());
    signInElsewhere(visit);
    assertHeading(visit, "De klokken lopen niet gelijk");

    issuer.claims(claims -> claims).tokenStatus(500);
    visit.go("/aanmelden?taal=en");
    visit.find(BUTTON).click();
    assertHeading(visit, "Signing in there does not work now");
    leave(visit);
  }

  @Test
  void thePageOnTheWayCanBeReadAndUsed() {
    Visit visit = phone();
    visit.context().route(issuer.issuer() + "/authorize**", route -> route.abort("aborted"));
    visit.go("/aanmelden");
    assertAccessible(visit);
    visit.find(BUTTON).click();
    assertHeading(visit, "Je gaat aanmelden met Werkpas");
    assertTrue(
        visit.find("main a.knop").getAttribute("href").startsWith(issuer.issuer() + "/authorize?"));
    leave(visit);
  }

  @Test
  void aFormThatIsNotOursGoesNowhere() {
    assertEquals(403, portal.send("POST", "/aanmelden/extern").statusCode());
    assertEquals(401, portal.send("POST", "/account/extern").statusCode());
    assertEquals(401, portal.send("POST", "/account/extern/los").statusCode());
    assertEquals(303, portal.get("/account/extern").statusCode());
    assertEquals(400, portal.get("/aanmelden/extern/terug?code=1&state=2").statusCode());
  }

  @Test
  void noTokenIsWrittenDown() throws IOException {
    Visit visit = phone();
    issuer.claims(claims -> new JWTClaimsSet.Builder(claims).audience("another").build());
    signInElsewhere(visit);
    assertHeading(visit, "Dit antwoord kunnen we niet vertrouwen");
    String code = visit.address().replaceFirst(".*code=([^&]*).*", "$1");
    leave(visit);
    StringBuilder written = new StringBuilder(portal.console());
    try (Stream<Path> files = Files.walk(portal.data().resolve("log"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        written.append(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    String all = written.toString();
    assertTrue(all.contains("Signing in elsewhere failed, INVALID"), "the trouble is told");
    for (String secret : List.of(code, "eyJ", LoopbackIssuer.SECRET)) {
      assertFalse(all.contains(secret), secret);
    }
  }
}
