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
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several needs at once: from the form to a plan on paper, for the worker and for the person. */
@ExtendWith({RunningPortal.class, Chromium.class})
class PlanIT {
  private static final Pattern ONE_PAGE = Pattern.compile("/Type\\s*/Page\\b");
  private static final String THREE =
      "/roeselare/routes?van=R-S11&vraag=HOUSING&vraag=DEBT&vraag=WORK";
  private static final String FIVE = THREE + "&vraag=CHILDCARE&vraag=MENTAL_HEALTH";
  private static final int MOST_TAPS = 12;

  private final PortalProcess portal;
  private final Browser browser;

  PlanIT(PortalProcess portal, Browser browser) {
    this.portal = portal;
    this.browser = browser;
  }

  private Visit desk() {
    return Visit.of(portal, browser, 1440, 900);
  }

  private Visit phone() {
    return Visit.of(portal, browser, 390, 844);
  }

  private static int pages(Visit visit) {
    byte[] pdf = visit.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setFormat("A4"));
    return (int) ONE_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
  }

  private static Locator need(Visit visit, String code) {
    return visit.find("input[name=vraag][value=" + code + "]");
  }

  @Test
  void whatIsNotKnownIsToldInTheLanguageOfTheReader() {
    Member visitor = Member.visitor(portal);
    String need = visitor.get("/roeselare/routes?van=R-OCMW&vraag=LUCK").body();
    assertTrue(need.contains("We kennen de vraag ‘LUCK’ niet"), need);
    String obstacle = visitor.get("/roeselare/routes?van=R-OCMW&vraag=WORK&hindernis=RAIN").body();
    assertTrue(obstacle.contains("Deze pagina bestaat niet"), obstacle);
    assertFalse(obstacle.contains("There is no"), obstacle);
    assertTrue(
        visitor.get("/roeselare/diensten?q=qqqq").body().contains(">Geen diensten</h2>"),
        "words for none");
  }

  @Test
  void aPartnerToAskIsNamedOnce() {
    String page = Member.visitor(portal).get("/roeselare/routes?van=R-OCMW&vraag=CHILDCARE").body();
    List<String> asked =
        Pattern.compile("Vraag het na bij <a href=\"([^\"]+)\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertFalse(asked.isEmpty(), page);
    assertEquals(asked.size(), Set.copyOf(asked).size(), asked::toString);
  }

  @Test
  void threeNeedsOnAPhoneToAPlanOnPaper() {
    try (Visit visit = phone()) {
      visit.go("/roeselare/routes");
      List<String> taps = new ArrayList<>();
      visit.find("#van").selectOption("R-S11");
      taps.add("start, opened");
      taps.add("start, chosen");
      for (String code : List.of("HOUSING", "DEBT", "WORK")) {
        need(visit, code).check();
        taps.add(code);
      }
      visit.find("#routevorm button[type=submit]").click();
      taps.add("search");
      visit.awaitFocus("#uitkomst-kop");
      assertThat(visit.find("#uitkomst-kop")).containsText("Eén plan:");
      assertFalse(visit.find("#routevorm").isVisible(), "the question is folded away");
      assertThat(visit.find("[data-doe=druk]")).isVisible();
      taps.add("print");
      assertTrue(taps.size() <= MOST_TAPS, taps::toString);
      assertEquals(1, pages(visit), "pages");
    }
  }

  @Test
  void aPlanWithTheKeyboardAlone() {
    try (Visit visit = desk()) {
      visit.go("/roeselare/routes");
      visit.tabTo("#van");
      visit.page().keyboard().type("11");
      visit.tabTo("input[name=vraag][value=WORK]");
      visit.press("Space");
      visit.page().waitForURL(Pattern.compile("vraag=WORK$"));
      visit.tabTo("input[name=vraag][value=HOUSING]");
      visit.press("Space");
      visit.tabTo("#routevorm button[type=submit]");
      visit.press("Enter");
      visit.awaitFocus("#uitkomst-kop");
      assertThat(visit.find("#uitkomst-kop")).containsText("Eén plan:");
      assertThat(visit.find("#melding-live")).containsText("Eén plan:");
      assertTrue(visit.address().contains("vraag=WORK&vraag=HOUSING"), visit.address());
      visit.page().goBack();
      assertThat(need(visit, "HOUSING")).not().isChecked();
      assertThat(need(visit, "WORK")).isChecked();
    }
  }

  @Test
  void aPlanSaysWhatNobodyCanMeetAndWhy() {
    try (Visit visit = desk()) {
      visit.go(FIVE);
      assertThat(visit.find("#uitkomst-kop")).containsText("Eén plan: 3 diensten, 2 overdrachten.");
      assertThat(visit.find(".planfeiten")).containsText("Beste plan");
      assertThat(visit.find(".moment h3").first()).hasText("Nu");
      assertThat(visit.find(".moment").first().locator(".halte").first()).containsText("Helpt met");
      Locator gaps = visit.find(".hiaat");
      assertThat(gaps).hasCount(2);
      assertThat(visit.find("main")).containsText("geen fout van jou");
      gaps.first().locator("p a").last().click();
      assertThat(visit.find("#uitkomst-kop")).hasText("Geen weg gevonden");
    }
  }

  @Test
  void aPlanWithoutScripts() {
    try (Visit visit =
        Visit.of(portal, browser, Visit.options(390, 844).setJavaScriptEnabled(false))) {
      visit.go("/roeselare/routes");
      visit.find("#van").selectOption("R-OCMW");
      need(visit, "HOUSING").check();
      need(visit, "DEBT").check();
      assertEquals(0, visit.find("[data-ster]:visible").count(), "no star that does nothing");
      visit.find("#routevorm button[type=submit]").click();
      assertThat(visit.find("#uitkomst-kop")).containsText("Eén plan:");
      visit.find(".tekstblok summary").click();
      assertThat(visit.find("#tekst")).isVisible();
      visit.find("a:has-text('In gewone woorden')").click();
      assertThat(visit.find("h1")).hasText("Zo kan je verder");
      Object small = letters(visit);
      visit.find("#groot").check();
      assertFalse(small.equals(letters(visit)), "the letters grow");
    }
  }

  private static Object letters(Visit visit) {
    return visit.find(".gewoonblad").evaluate("e => getComputedStyle(e).fontSize");
  }

  @Test
  void thePlanAsTextHasWhatThePageHas() {
    try (Visit visit = desk()) {
      visit.go(FIVE);
      String text = visit.find("#tekst").inputValue();
      for (String part :
          List.of("Vertrek: 42 Woonbegeleiding aan huis", "Eén plan:", "Helpt met:", "Nu\n")) {
        assertTrue(text.contains(part), part + " in " + text);
      }
      for (String name : visit.find(".planhalte h4").allInnerTexts()) {
        assertTrue(text.contains(name), name + " in " + text);
      }
      assertTrue(text.contains("Hier helpt niemand met"), text);
      assertFalse(text.contains("<") || text.contains("{0}"), text);
    }
  }

  @Test
  void thePlainWordsHaveNoCodesAndNoNumbers() {
    try (Visit visit = desk()) {
      for (String question : List.of(FIVE, THREE, "/roeselare/routes?van=R-OCMW&vraag=WORK")) {
        visit.go(question.replace("/routes?", "/routes/gewoon?"));
        String text = visit.find(".gewoonblad").innerText();
        assertFalse(Pattern.compile("[A-Z]{2,}_|R-[A-Z]|\\d").matcher(text).find(), text);
        assertTrue(text.contains("Je gaat naar "), text);
        assertTrue(text.contains("Je mag altijd nee zeggen."), text);
        assertEquals(1, pages(visit), "pages of " + question);
        for (String line : visit.find(".gewoonblad .regel").allInnerTexts()) {
          assertTrue(line.split(" ", -1).length <= 25, line);
        }
      }
      visit.go(THREE.replace("/routes?", "/routes/gewoon?") + "&taal=en");
      assertThat(visit.find("html")).hasAttribute("lang", "en");
      assertThat(visit.find(".gewoonblad")).containsText("You go to ");
      assertTrue(visit.find(".gewoonblad strong[lang=nl]").count() > 0, "Dutch names are marked");
    }
  }

  @Test
  void theUsualStartStaysOnTheDevice() {
    List<String> asked = new ArrayList<>();
    try (Visit visit = desk()) {
      visit.page().onRequest(request -> asked.add(request.url() + " " + request.postData()));
      visit.go("/roeselare/routes");
      visit.find("#van").evaluate("list => { list.value = 'R-S11'; }");
      Locator star = visit.find("[data-ster]");
      assertThat(star).hasAttribute("aria-pressed", "false");
      star.focus();
      visit.press("Enter");
      assertThat(star).hasAttribute("aria-pressed", "true");
      assertThat(visit.find("#toasts")).containsText("alleen op dit toestel");
      visit.page().reload();
      assertThat(visit.find("#van")).hasValue("R-S11");
      assertThat(star).hasAttribute("aria-pressed", "true");
      visit.go("/roeselare");
      assertThat(visit.find("#van")).hasValue("R-S11");
      visit.go("/roeselare/routes?van=R-OCMW");
      assertThat(visit.find("#van")).hasValue("R-OCMW");
      assertThat(star).hasAttribute("aria-pressed", "false");
      assertEquals(List.of(), asked.stream().filter(one -> one.contains("R-S11")).toList());
      assertEquals(0, visit.context().cookies().size(), "cookies");
    }
  }

  @Test
  void tooManyNeedsAndAnUnknownStartAreToldOnThePage() {
    try (Visit visit = desk()) {
      visit.go("/roeselare/routes?van=R-OCMW");
      List<Locator> boxes = visit.find("input[name=vraag]").all();
      String nine =
          String.join(
              "",
              boxes.stream().limit(9).map(box -> "&vraag=" + box.getAttribute("value")).toList());
      visit.go("/roeselare/routes?van=R-OCMW" + nine);
      assertThat(visit.find("[role=alert]")).containsText("hoogstens 8");
      visit.go("/roeselare/routes?van=R-NERGENS&vraag=WORK&vraag=DEBT");
      assertThat(visit.find("[role=alert]")).containsText("R-NERGENS");
      visit.go("/roeselare/routes?van=R-OCMW&vraag=WORK&hindernis=NERGENS");
      assertThat(visit.find("h1")).hasText("Deze pagina bestaat niet");
      visit.forgive("status of 404");
    }
  }

  @Test
  void theConditionThatStandsInTheWayCanBeTakenAway() {
    try (Visit visit = desk()) {
      visit.go("/roeselare/routes?van=R-S11&vraag=WORK&stappen=1");
      assertThat(visit.find("#uitkomst-kop")).hasText("Geen weg gevonden");
      Locator reason = visit.find(".redenen li").first();
      assertThat(reason.locator(".strook")).isVisible();
      reason.locator("p a").last().click();
      assertThat(visit.find("#uitkomst-kop")).containsText("gevonden");
      assertThat(visit.find(".aanrader")).containsText("Aanbevolen");
      assertFalse(visit.address().contains("stappen"), visit.address());
      assertThat(visit.find("#stappen")).hasValue("4");
    }
  }
}
