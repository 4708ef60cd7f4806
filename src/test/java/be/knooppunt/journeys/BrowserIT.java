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
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people come for, with a mouse, with the keyboard alone, and without scripts. */
@ExtendWith({RunningPortal.class, Chromium.class})
class BrowserIT {
  private static final Pattern ONE_PAGE = Pattern.compile("/Type\\s*/Page\\b");
  private static final String FOUND = "/roeselare/routes?van=R-OCMW&vraag=WORK";

  private final PortalProcess portal;
  private final Browser browser;

  BrowserIT(PortalProcess portal, Browser browser) {
    this.portal = portal;
    this.browser = browser;
  }

  private Visit desk() {
    return Visit.of(portal, browser, 1440, 900);
  }

  private Visit phone() {
    return Visit.of(portal, browser, 390, 844);
  }

  private Visit withoutScripts() {
    return Visit.of(portal, browser, Visit.options(1440, 900).setJavaScriptEnabled(false));
  }

  @Test
  void fromTheDoorToARouteWithTheMouse() {
    try (Visit visit = desk()) {
      visit.go("/");
      visit.find("main h2 a[href='/roeselare']").click();
      visit.find("#van").selectOption("R-S6");
      visit.find("#vraag").selectOption("WORK");
      visit.find(".planner button[type=submit]").click();
      assertThat(visit.find("#uitkomst-kop")).containsText("gevonden");
      assertTrue(visit.address().startsWith("/roeselare/routes?"), visit.address());
      assertThat(visit.find(".reis .halte").first()).containsText("Individuele hulpverlening OCMW");
      assertThat(visit.find(".reis .halte").last()).containsText("werk");
    }
  }

  @Test
  void aRouteWithTheKeyboardAloneOnASmallScreen() {
    try (Visit visit = phone()) {
      visit.go("/roeselare/routes");
      visit.press("Tab");
      assertTrue(visit.hasFocus("a.spring"), "the way past the menu comes first");
      visit.tabTo("#van");
      visit.page().keyboard().type("21");
      visit.tabTo("input[name=vraag]");
      visit.press("Space");
      visit.tabTo("#routevorm button[type=submit]");
      visit.press("Enter");
      visit.awaitFocus("#uitkomst-kop");
      assertThat(visit.find("#uitkomst-kop")).containsText("gevonden");
      assertThat(visit.find("#melding-live")).not().isEmpty();
      assertThat(visit.find(".reis .halte").first()).containsText("Toeleiding naar opleiding");
      assertFalse(visit.find("#routevorm").isVisible(), "the question is folded away");
    }
  }

  @Test
  void theMapWithTheKeyboardAlone() {
    try (Visit visit = desk()) {
      visit.go("/roeselare/kaart");
      assertThat(visit.find("#kaartteller")).containsText("diensten");
      visit.tabTo("#net");
      visit.press("Home");
      Locator said = visit.find("#kaartmelding");
      assertThat(said).containsText("Enter opent de details");
      String first = said.textContent();
      visit.press("ArrowRight");
      if (said.textContent().contains("Rand van de kaart")) {
        visit.press("ArrowLeft");
      }
      assertThat(said).not().hasText(first);
      assertThat(said).containsText("Routes uit");
      String name = said.textContent().split(", ", 3)[1];
      assertTrue(visit.address().contains("knoop="), visit.address());
      visit.press("Enter");
      visit.awaitFocus("#paneel h2");
      assertThat(visit.find("#paneel h2")).hasText(name);
      visit.tabTo("#paneel [data-sluit]");
      visit.press("Enter");
      visit.awaitFocus("#net");
      visit.press("End");
      assertTrue(visit.address().contains("knoop="), visit.address());
      visit.press("Escape");
      assertThat(said).isEmpty();
      assertEquals("/roeselare/kaart", visit.address());
    }
  }

  @Test
  void filtersGoOnAndOffAlsoWithTheBackButton() {
    try (Visit visit = desk()) {
      visit.go("/roeselare/kaart");
      Locator box = visit.find("input[name=sector][value=werk]");
      Locator chips = visit.find("[data-part=chips] .chip");
      assertThat(visit.find("#kaartteller")).containsText("diensten");
      String whole = visit.find("#kaartteller").textContent();
      box.check();
      assertThat(chips).hasCount(2);
      assertThat(visit.find("#kaartteller")).not().hasText(whole);
      assertEquals("/roeselare/kaart?sector=werk", visit.address());

      visit.page().goBack();
      assertThat(chips).hasCount(0);
      assertThat(box).not().isChecked();
      assertThat(visit.find("#kaartteller")).hasText(whole);

      visit.page().goForward();
      assertThat(chips).hasCount(2);
      assertThat(box).isChecked();

      chips.first().click();
      assertThat(chips).hasCount(0);
      assertThat(box).not().isChecked();
      assertThat(visit.find("#kaartteller")).hasText(whole);
    }
  }

  @Test
  void theProjectHeldFiveServicesTogether() {
    try (Visit visit = desk()) {
      visit.go("/roeselare/kaart");
      assertThat(visit.find("#kaartteller")).containsText("diensten");
      int now = visit.number("#kaartteller");
      visit.go("/roeselare/kaart?datum=2019-12-31");
      assertThat(visit.find("#kaartteller")).containsText("diensten");
      assertEquals(now + 5, visit.number("#kaartteller"));
      assertThat(visit.find(".paginakop")).containsText("31 december 2019");
    }
  }

  @Test
  void theDirectoryFindsDebtHelpFirstAndLeadsToWhoOffersIt() {
    try (Visit visit = desk()) {
      visit.go("/roeselare/diensten");
      visit.find("#q").fill("schulden");
      visit.page().waitForURL("**/roeselare/diensten?q=schulden");
      Locator first = visit.find("[data-part=uitslag] h3 a").first();
      assertThat(first)
          .containsText(Pattern.compile("budget- en schuldhulp", Pattern.CASE_INSENSITIVE));
      String name = first.innerText();
      first.click();
      assertThat(visit.find("h1")).containsText(name);
      visit.find("main a[href*='/organisatie/']").first().click();
      assertTrue(visit.address().startsWith("/roeselare/organisatie/"), visit.address());
      assertThat(visit.find("main")).containsText(name);
    }
  }

  @Test
  void everythingButTheDrawingWorksWithoutScripts() {
    try (Visit visit = withoutScripts()) {
      visit.go("/roeselare/kaart");
      assertThat(visit.find(".zonder-js a")).isVisible();
      visit.find(".zonder-js a").click();
      Locator rows = visit.find("table.tabel tbody tr");
      int all = rows.count();
      assertTrue(all > 20, all + " services");
      visit.find("input[name=sector][value=werk]").check();
      visit.find("#kaartvorm button[type=submit]").click();
      assertTrue(rows.count() > 0 && rows.count() < all, rows.count() + " of " + all);
      visit.find("[data-part=chips] .chip").first().click();
      assertThat(rows).hasCount(all);

      visit.go("/roeselare/routes");
      visit.find("#van").selectOption("R-S6");
      visit.find("input[name=vraag][value=WORK]").check();
      visit.find("#routevorm button[type=submit]").click();
      assertThat(visit.find("#uitkomst-kop")).containsText("gevonden");

      visit.go("/roeselare/diensten");
      visit.find("#q").fill("schulden");
      visit.find("form[role=search] button[type=submit]").click();
      assertThat(visit.find("[data-part=uitslag] h3 a").first()).containsText("schuldhulp");
    }
  }

  @Test
  void aRoutePrintsOnOnePage() {
    try (Visit visit = desk()) {
      visit.go(FOUND);
      String pdf = new String(visit.page().pdf(), StandardCharsets.ISO_8859_1);
      assertEquals(1, ONE_PAGE.matcher(pdf).results().count(), "pages");
    }
  }

  @Test
  void theOtherLanguageIsTheSameAddress() {
    try (Visit visit = desk()) {
      visit.go("/roeselare/diensten?q=schulden&bewijs=vermeld");
      assertThat(visit.find("html")).hasAttribute("lang", "nl-BE");
      visit.find("a[hreflang^=en]").click();
      assertThat(visit.find("html")).hasAttribute("lang", Pattern.compile("en.*"));
      assertTrue(visit.address().contains("q=schulden&bewijs=vermeld"), visit.address());
      assertThat(visit.find("#q")).hasValue("schulden");
      visit.go("/roeselare/kaart/lijst");
      assertThat(visit.find("html")).hasAttribute("lang", Pattern.compile("en.*"));
      visit.find("a[hreflang^=nl]").click();
      assertThat(visit.find("html")).hasAttribute("lang", "nl-BE");
    }
  }

  @Test
  void theThemeIsRemembered() {
    try (Visit visit = desk()) {
      visit.go("/roeselare/kaart");
      Object light = background(visit);
      visit.find("[data-doe=thema]").click();
      assertThat(visit.find("html")).hasAttribute("data-thema", "donker");
      Object dark = background(visit);
      assertFalse(light.equals(dark), "the colours change");
      visit.go("/hulp");
      assertThat(visit.find("html")).hasAttribute("data-thema", "donker");
      assertEquals(dark, background(visit));
    }
  }

  private static Object background(Visit visit) {
    return visit.page().evaluate("() => getComputedStyle(document.body).backgroundColor");
  }
}
