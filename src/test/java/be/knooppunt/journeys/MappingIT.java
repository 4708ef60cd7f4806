package be.knooppunt.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.Chromium;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Mapping, from an installation without any partnership: the guided start, then a service with its
 * mandate and path, two editors at once, a draft that comes back, and a note that is too large. It
 * has a portal of its own, because it changes the map.
 */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class MappingIT {
  private static final int LARGE = 10_000_000;

  private final Browser browser;
  private Path folder;
  private PortalProcess portal;

  MappingIT(Browser browser) {
    this.browser = browser;
  }

  @BeforeAll
  void start() throws IOException {
    folder = Files.createTempDirectory("mapping");
    portal =
        PortalProcess.start(
                folder.resolve("data"),
                PortalProcess.freePort(),
                Map.of("KNOOPPUNT_SAMPLES", "none"))
            .awaitReady();
    Member.administrator(portal);
    try (Visit visit = Visit.of(portal, browser, 1440, 900)) {
      begin(visit);
    }
  }

  @AfterAll
  void stop() throws IOException {
    portal.terminate();
    if (portal.exitStatus(Duration.ofSeconds(30)) < 0) {
      portal.kill();
    }
    RunningPortal.remove(folder);
  }

  private static void signIn(Visit visit) {
    visit.go("/aanmelden");
    visit.find("#naam").fill("admin");
    visit.find("#wachtwoord").fill(Member.PASSWORD);
    visit.find("main form button[type=submit]").click();
    assertThat(visit.find("a.ik")).isVisible();
  }

  private static Locator save(Visit visit) {
    return visit.find("#bewaar");
  }

  /** From an empty start page to a partnership with two partners, in four steps. */
  private static void begin(Visit visit) {
    signIn(visit);
    visit.go("/");
    visit.find("a[href='/begin']").click();
    Locator next = visit.find("button[name=doe][value=verder]");
    next.click();
    assertThat(visit.find(".foutlijst")).containsText("Vul een naam in");
    visit.forgive("status of 422");
    visit.find("#name").fill("Partnerschap De Oever");
    next.click();
    visit.find("#area-erbij").fill("Roeselare");
    visit.find("button[name=rij][value='area+']").click();
    assertThat(visit.find("input[name=area]")).isChecked();
    next.click();
    visit.find("[name='partners.0.name']").fill("Huis aan de Oever");
    visit.find("[name='partners.0.sector']").selectOption("WELFARE");
    visit.find("[name='partners.1.name']").fill("Werkplaats Oost");
    visit.find("[name='partners.1.sector']").selectOption("WORK");
    next.click();
    visit.find("input[name=needed][value=WORK]").check();
    next.click();
    assertEquals("/de-oever/bewerken", visit.address());
    assertThat(visit.find("main")).containsText("Nu de diensten");
  }

  private static String organisation(Visit visit, String name) {
    visit.go("/de-oever/dienst/nieuw");
    return visit.find("#organisation option").all().stream()
        .filter(option -> option.innerText().equals(name))
        .findFirst()
        .orElseThrow()
        .getAttribute("value");
  }

  /** Adds a service with what is needed, and gives its id. */
  private static String service(Visit visit, String of, String name, String type, String covers) {
    String organisation = organisation(visit, of);
    visit.find("#name").fill(name);
    visit.find("#organisation").selectOption(organisation);
    visit.find("#type").selectOption(type);
    visit.find("input[name=covers][value=" + covers + "]").check();
    save(visit).click();
    Locator another = visit.find("button[value=toch]");
    assertThat(visit.find("h1:text-is('Bewaard')").or(another)).isVisible();
    if (another.isVisible()) {
      another.click();
      visit.forgive("status of 422");
    }
    assertThat(visit.find("h1")).hasText("Bewaard");
    String next = visit.find("a[href*='/route/nieuw?van=']").getAttribute("href");
    return next.substring(next.indexOf('=') + 1);
  }

  private void mapAServiceWithMandateAndPath(Visit visit, String sign) {
    signIn(visit);
    String door =
        service(visit, "Huis aan de Oever", sign + " onthaal", "RECEPTION", "BASIC_NEEDS");
    visit.go("/de-oever/dienst/" + door + "/bewerken");
    visit.find("#frontDoor").check();
    save(visit).click();
    assertThat(visit.find("h1")).hasText("Bewaard");
    String work = service(visit, "Werkplaats Oost", sign + " leerwerkplek", "TRAINING", "WORK");
    visit.find("a[href*='/mandaat/nieuw?dienst=']").click();
    visit.find("#function").selectOption("LEAD");
    visit.find("input[name=powers][value=DECIDE]").check();
    visit.find("input[name=over][value=WORK]").check();
    save(visit).click();
    assertThat(visit.find("main")).containsText("Toegevoegd: Mandaat");
    visit.go("/de-oever/route/nieuw?van=" + door + "&naar=" + work);
    assertTrue(visit.find("#from").inputValue().contains(sign + " onthaal"), "from is filled in");
    visit.find("#handover").selectOption("WARM");
    visit.find("button[name=doe][value=bekijk]").click();
    assertThat(visit.find("#gevolgen-blok")).containsText("Winst:");
    save(visit).click();
    assertThat(visit.find("h1")).hasText("Bewaard");
    assertThat(visit.find("#gevolgen-blok")).containsText("Winst:");
    visit.go("/de-oever/routes?van=" + door + "&vraag=WORK");
    assertThat(visit.find("#uitkomst-kop")).not().hasText("Geen weg gevonden");
  }

  @Test
  void mapAtADesk() {
    try (Visit visit = Visit.of(portal, browser, 1440, 900)) {
      mapAServiceWithMandateAndPath(visit, "Zuid");
    }
  }

  @Test
  void mapOnAPhoneWithoutScripts() {
    try (Visit visit =
        Visit.of(portal, browser, Visit.options(390, 844).setJavaScriptEnabled(false))) {
      mapAServiceWithMandateAndPath(visit, "Haven");
      visit.go("/de-oever/dienst/nieuw");
      visit.find("#drempels > summary").click();
      visit.find("button[name=rij][value='thresholds+']").click();
      assertThat(visit.find("[name='thresholds.0.severity']")).isVisible();
      visit.find("button[name=rij][value='thresholds-0']").click();
      assertThat(visit.find("[name='thresholds.0.severity']")).hasCount(0);
    }
  }

  @Test
  void anOrganisationWithTheKeyboardAlone() {
    try (Visit visit = Visit.of(portal, browser, 1440, 900)) {
      signIn(visit);
      visit.go("/de-oever/organisatie/nieuw");
      visit.tabTo("#name");
      visit.page().keyboard().type("=SUM(A1) 🌳 مرحبا");
      visit.tabTo("#sector");
      visit.page().keyboard().type("W");
      visit.tabTo("#kboNumber");
      visit.press("Enter");
      assertThat(visit.find("h1")).hasText("Bewaard");
      assertThat(visit.find("main")).containsText("=SUM(A1) 🌳 مرحبا");
    }
  }

  @Test
  void whatLooksLikeAnotherIsShownFirst() {
    try (Visit visit = Visit.of(portal, browser, 390, 844)) {
      signIn(visit);
      visit.go("/de-oever/organisatie/nieuw");
      visit.find("#name").fill("Huis aan de oever vzw");
      visit.find("#sector").selectOption("WELFARE");
      visit.find("#kboNumber").fill("0123456789");
      save(visit).click();
      assertThat(visit.find(".foutlijst a[href='#kboNumber']")).isVisible();
      visit.forgive("status of 422");
      assertEquals("Huis aan de oever vzw", visit.find("#name").inputValue());
      visit.find("#kboNumber").fill("");
      save(visit).click();
      assertThat(visit.find("#dubbel")).hasText("Staat dit al op de kaart?");
      visit.forgive("status of 422");
      visit.find("button[value=toch]").click();
      assertThat(visit.find("h1")).hasText("Bewaard");
    }
  }

  @Test
  void twoEditorsChooseFieldByField() {
    try (Visit one = Visit.of(portal, browser, 1440, 900);
        Visit other = Visit.of(portal, browser, 390, 844)) {
      signIn(one);
      signIn(other);
      String id = service(one, "Werkplaats Oost", "Taaltafel", "TRAINING", "EDUCATION");
      String form = "/de-oever/dienst/" + id + "/bewerken";
      one.go(form);
      other.go(form);
      one.find("#description").fill("Oefenen op woensdag.");
      one.find("#name").fill("Taaltafel Oost");
      save(one).click();
      assertThat(one.find("h1")).hasText("Bewaard");
      other.find("#name").fill("Taaltafel West");
      other.find("input[name=covers][value=SOCIAL_NETWORK]").check();
      save(other).click();
      assertThat(other.find("h1")).hasText("Twee mensen bewerkten dit tegelijk");
      other.forgive("status of 409");
      assertThat(other.find("fieldset.tweekeus")).hasCount(3);
      assertThat(other.find("input[name='keuze.description'][value=hun]")).isChecked();
      assertThat(other.find("input[name='keuze.covers'][value=mijn]")).isChecked();
      other.find("input[name='keuze.name'][value=mijn]").check();
      other.find("button[value=kies]").click();
      assertThat(other.find("h1")).hasText("Bewaard");
      other.go(form);
      assertEquals("Taaltafel West", other.find("#name").inputValue());
      assertEquals("Oefenen op woensdag.", other.find("#description").inputValue());
      assertThat(other.find("input[name=covers][value=SOCIAL_NETWORK]")).isChecked();
    }
  }

  @Test
  void whatWasTypedComesBackAfterTheSessionEnded() {
    try (Visit visit = Visit.of(portal, browser, 1440, 900)) {
      signIn(visit);
      visit.go("/de-oever/dienst/nieuw");
      visit.find("#name").fill("Nog niet bewaard");
      visit.find("input[name=covers][value=WORK]").check();
      visit.context().clearCookies();
      save(visit).click();
      visit.forgive("status of 40");
      visit.find("main a[href^='/aanmelden?naar=']").click();
      visit.forgive("status of 401");
      visit.find("#naam").fill("admin");
      visit.find("#wachtwoord").fill(Member.PASSWORD);
      visit.find("main form button[type=submit]").click();
      visit.page().waitForURL(Pattern.compile("/dienst/nieuw$"));
      assertThat(visit.find("#concept")).isVisible();
      visit.find("[data-draft=terug]").click();
      assertEquals("Nog niet bewaard", visit.find("#name").inputValue());
      assertThat(visit.find("input[name=covers][value=WORK]")).isChecked();
      String kept = (String) visit.page().evaluate("() => JSON.stringify({...sessionStorage})");
      assertTrue(kept.contains("Nog niet bewaard"), kept);
      assertFalse(kept.contains("csrf"), "the token is never kept");
    }
  }

  @Test
  void aNoteOfTenMegabytesIsRefusedWhole() {
    String form = "/de-oever/organisatie/nieuw";
    Member member = Member.administrator(portal);
    Map<String, String> sent =
        Map.of("name", "Te lang verhaal", "sector", "WELFARE", "note", "a".repeat(LARGE));
    HttpResponse<String> answer = member.post(form, form, sent);
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("Dit is te groot"), answer.body());
    assertFalse(member.get("/de-oever/bewerken").body().contains("Te lang verhaal"));
  }

  @Test
  void aServiceIsRemovedWithWhatHangsOnIt() {
    try (Visit visit = Visit.of(portal, browser, 1440, 900)) {
      signIn(visit);
      String id = service(visit, "Werkplaats Oost", "Tijdelijke hulp", "INFO", "DEBT");
      visit.go("/de-oever/dienst/" + id + "/verwijderen");
      assertThat(visit.find("main")).containsText("Plaats op de kaart");
      visit.find("main form[action$=verwijderen] button[type=submit]").click();
      assertThat(visit.find(".foutlijst")).containsText("waarom");
      visit.forgive("status of 422");
      visit.find("#reden").fill("het project is af");
      visit.find("main form[action$=verwijderen] button[type=submit]").click();
      assertThat(visit.find("main")).containsText("Weggehaald: Dienst Tijdelijke hulp");
      String path = URI.create(portal.url() + visit.address()).getPath();
      assertTrue(path.startsWith("/de-oever/bewaard/"), path);
    }
  }
}
