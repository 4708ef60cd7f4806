package be.knooppunt.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.Chromium;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of a path, from the coordinator to a phone without an account, and signals. */
@ExtendWith({RunningPortal.class, Chromium.class})
class SidesIT {
  private static final Pattern LINK = Pattern.compile("(/bevestig(?:/kaart)?\\?code=[\\w-]+)");
  private static final Pattern VERSION = Pattern.compile("name=\"versie\" value=\"(\\d+)\"");
  private final PortalProcess portal;
  private final Browser browser;

  SidesIT(PortalProcess portal, Browser browser) {
    this.portal = portal;
    this.browser = browser;
  }

  private static String found(Pattern pattern, HttpResponse<String> page) {
    Matcher matcher = pattern.matcher(page.body());
    assertTrue(matcher.find(), page.body());
    return matcher.group(1);
  }

  private String link(Member coordinator, String path, String side) {
    String page = "/roeselare/route/" + path;
    HttpResponse<String> made = coordinator.post(page + "/vraag", page, Map.of("kant", side));
    assertEquals(303, made.statusCode(), made.body());
    return found(LINK, coordinator.get(page + "/vraag"));
  }

  @Test
  void theReceiverConfirmsOnAPhoneAndTheRouteFinderUsesItAtOnce() {
    Member coordinator = Member.administrator(portal);
    String page = "/roeselare/route/R-F08";
    HttpResponse<String> said =
        coordinator.post(
            page + "/bevestig",
            page,
            Map.of(
                "kant", "SENDER",
                "versie", found(VERSION, coordinator.get(page)),
                "bron", "telefonisch bevestigd door het onthaal"));
    assertEquals(303, said.statusCode(), said.body());
    String link = link(coordinator, "R-F08", "RECEIVER");
    try (Visit phone =
        Visit.of(portal, browser, Visit.options(390, 844).setJavaScriptEnabled(false))) {
      phone.go(link);
      assertThat(phone.find("h1")).hasText("Klopt deze route?");
      assertEquals(0, phone.find("nav.menu").count(), "nothing but this path");
      phone.go(link); // looking uses nothing up
      phone.find("button:has-text('Klopt')").first().click();
      assertThat(phone.find("h1")).hasText("Bedankt, dit is beantwoord");
      phone.go(link);
      assertThat(phone.find("h1")).hasText("Bedankt, dit is beantwoord");
      assertFalse(phone.find("main").innerText().contains("VDAB"), "it shows nothing any more");
    }
    String agreed = coordinator.get(page).body();
    assertTrue(agreed.contains("Door beiden bevestigd"), agreed);
    String api = Member.visitor(portal).get("/api/v1/partnerships/roeselare/network").body();
    assertTrue(api.contains("R-F08"), "it is on the map");
  }

  @Test
  void aDisputeTakesThePathOutOfRoutesAndShowsWhy() {
    Member coordinator = Member.administrator(portal);
    String link = link(coordinator, "R-F09", "RECEIVER");
    try (Visit phone = Visit.of(portal, browser, 390, 844)) {
      phone.go(link);
      phone.find("#niet summary").click();
      phone.find("#niet button").click();
      assertThat(phone.find(".foutlijst")).containsText("Schrijf in een paar woorden");
      phone.forgive("status of 422");
      phone.find("#reden").fill("Wij nemen niemand aan langs deze weg 🙂");
      phone.find("#niet button").click();
      assertThat(phone.find("h1")).hasText("Bedankt, dit is beantwoord");
      phone.go("/roeselare/route/R-F09");
      assertThat(phone.find("main")).containsText("De ontvanger zegt dat deze route niet klopt.");
      assertThat(phone.find("main")).containsText("langs deze weg 🙂");
    }
  }

  @Test
  void aLinkIsNeitherGuessedNorForgedNorUsedForAnotherThing() {
    Member visitor = Member.visitor(portal);
    assertEquals(404, visitor.get("/bevestig?code=geraden").statusCode());
    String link = link(Member.administrator(portal), "R-F10", "SENDER");
    String code = link.substring(link.indexOf('=') + 1);
    assertEquals(404, visitor.get("/bevestig/kaart?code=" + code).statusCode());
    HttpResponse<String> forged =
        visitor.send(
            "POST",
            "/bevestig/klopt",
            "versie=1&code=" + code,
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertEquals(403, forged.statusCode(), "a form of another site");
    HttpResponse<String> open = visitor.get(link);
    assertEquals(200, open.statusCode());
    assertEquals("no-store", open.headers().firstValue("Cache-Control").orElse(""));
    assertEquals("no-referrer", open.headers().firstValue("Referrer-Policy").orElse(""));
    assertEquals(404, visitor.get("/sint-niklaas/route/R-F10").statusCode());
  }

  @Test
  void aCardIsConfirmedByLinkAndAWorkerSignals() {
    Member coordinator = Member.administrator(portal);
    HttpResponse<String> asked =
        coordinator.post(
            "/roeselare/werklijst/vraag", "/roeselare/werklijst", Map.of("punt", "services/R-S6"));
    String link = found(LINK, asked);
    Member visitor = Member.visitor(portal);
    HttpResponse<String> card = visitor.get(link);
    HttpResponse<String> right =
        visitor.post(
            "/bevestig/kaart/klopt",
            link,
            Map.of("code", link.substring(link.indexOf('=') + 1), "versie", found(VERSION, card)));
    assertEquals(303, right.statusCode(), right.body());
    assertTrue(
        visitor.get("/roeselare/dienst/R-S6").body().contains("Medewerker van de organisatie"));

    String form = "/roeselare/signaal?dienst=R-S10";
    HttpResponse<String> personal =
        coordinator.post(
            "/roeselare/signaal",
            form,
            Map.of("dienst", "R-S10", "reden", "FULL", "woorden", "Mevr. Peeters mocht niet"));
    assertEquals(422, personal.statusCode());
    assertTrue(personal.body().contains("Stuur zonder deze tekst"));
    HttpResponse<String> kept =
        coordinator.post(
            "/roeselare/signaal",
            form,
            Map.of("dienst", "R-S10", "reden", "FULL", "woorden", "Mevr. Peeters", "zonder", "ja"));
    assertEquals(303, kept.statusCode(), kept.body());
    String work = coordinator.get("/roeselare/werklijst?soort=SIGNAL").body();
    assertTrue(work.contains("Geen plaats"), work);
    assertFalse(work.contains("Peeters"), "a refused text is not kept");
  }

  @Test
  void aProposalIsTakenOverFieldByField() {
    Member coordinator = Member.administrator(portal);
    String form = "/roeselare/voorstel/services/R-S12";
    HttpResponse<String> same = coordinator.post(form, form, Map.of("reden", ""));
    assertEquals(422, same.statusCode());
    String name = "=HYPERLINK(\"x\") العربية";
    HttpResponse<String> sent =
        coordinator.post(
            form,
            form,
            Map.of("name", name, "description", "Een nieuwe tekst", "reden", "Zo heet het nu"));
    assertEquals(303, sent.statusCode(), sent.body());
    String page =
        found(
            Pattern.compile("(/roeselare/voorstellen/[0-9a-f-]{36})"),
            coordinator.get("/roeselare/werklijst?soort=PROPOSAL"));
    HttpResponse<String> shown = coordinator.get(page);
    HttpResponse<String> done =
        coordinator.post(
            page + "/overnemen",
            page,
            Map.of("veld", "description", "versie", found(VERSION, shown)));
    assertEquals(303, done.statusCode(), done.body());
    String service = coordinator.get("/roeselare/dienst/R-S12").body();
    assertTrue(service.contains("Een nieuwe tekst"), service);
    assertFalse(service.contains("HYPERLINK"), "only what was ticked");
    assertTrue(coordinator.get(form).body().contains("overgenomen"));
    assertEquals(
        409, coordinator.post(page + "/weigeren", form, Map.of("reden", "te laat")).statusCode());
  }

  @Test
  void aRoundIsAnsweredOnAPhoneAndAProposedPathAppears() {
    Member coordinator = Member.administrator(portal);
    String page = "/roeselare/rondes";
    String usual =
        found(Pattern.compile("type=\"date\" value=\"([0-9-]+)\""), coordinator.get(page));
    HttpResponse<String> made =
        coordinator.post(
            page,
            page,
            Map.of(
                "naam", "=Najaar",
                "tot", usual,
                "organisatie", "R-OCMW"));
    assertEquals(200, made.statusCode(), made.body());
    String link = found(Pattern.compile("(/ronde\\?code=[\\w-]+)"), made);
    String round = found(Pattern.compile("(/roeselare/rondes/[0-9a-f-]{36})"), made);
    try (Visit phone =
        Visit.of(portal, browser, Visit.options(390, 844).setJavaScriptEnabled(false))) {
      phone.go(link);
      assertThat(phone.find("h1")).hasText("Klopt de kaart voor jullie?");
      phone.find("button[value=rij-uit]").click();
      phone.find("#uit-0-eigen").selectOption("R-S6");
      phone.find("#uit-0-ander").selectOption("R-S15");
      phone.find("#uit-0-hoe").selectOption("ACCOMPANIED");
      phone.find("#uit-0-vaak").selectOption("MONTHLY");
      phone.find("#uit-0-woorden").fill("=vlot, meestal op vrijdag");
      phone.find("button[value=bewaar]").click();
      assertThat(phone.find("[role=status].melding")).containsText("Bewaard");
      phone.go(link);
      assertThat(phone.find("#uit-0-hoe")).hasValue("ACCOMPANIED");
      phone.find("button[value=verstuur]").click();
      assertThat(phone.find("h1")).hasText("Bedankt, je antwoorden zijn verstuurd");
      phone.go(link);
      assertThat(phone.find("main")).containsText("Verstuurd op");
    }
    assertTrue(coordinator.get(round).body().contains("1 van 1 verstuurd"));
    HttpResponse<String> csv = coordinator.get(round + ".csv");
    assertTrue(csv.body().contains("R-OCMW,"), csv.body());
    String result = coordinator.get(round).body();
    assertTrue(result.contains("elke maand") && result.contains("=vlot, meestal op vrijdag"));
    String named = coordinator.get(round + "-routes.csv").body();
    assertTrue(
        named.contains(",ACCOMPANIED,MONTHLY,UNKNOWN,\"'=vlot, meestal op vrijdag\""), named);
    assertEquals(404, coordinator.get(round.replace("roeselare", "sint-niklaas")).statusCode());
    String work = coordinator.get("/roeselare/werklijst?soort=PROPOSED").body();
    assertTrue(work.contains("value=\"paths/individuele-hulpverlening"), work);
  }

  @ParameterizedTest
  @CsvSource({"nl, LIGHT, 390", "en, DARK, 1440"})
  void noPageOfTheSidesBreaksARule(String language, ColorScheme scheme, int width) {
    Member coordinator = Member.administrator(portal);
    String link = link(coordinator, "R-F11", "RECEIVER");
    List<String> broken = new ArrayList<>();
    try (Visit visit =
        Visit.of(portal, browser, Visit.options(width, 20_000).setColorScheme(scheme))) {
      visit.context().addCookies(List.of(new Cookie("taal", language).setUrl(portal.url())));
      check(visit, link, broken);
      visit.go("/aanmelden");
      visit.find("#naam").fill("admin");
      visit.find("#wachtwoord").fill(Member.PASSWORD);
      visit.find("main button[type=submit]").click();
      for (String page :
          List.of(
              "/roeselare/route/R-F11",
              "/roeselare/werklijst",
              "/roeselare/signaal?route=R-F11",
              "/roeselare/dienst/R-S6")) {
        check(visit, page, broken);
      }
    }
    assertTrue(broken.isEmpty(), () -> String.join("\n", broken));
  }

  private static void check(Visit visit, String address, List<String> broken) {
    visit.go(address);
    visit.check(broken);
  }
}
