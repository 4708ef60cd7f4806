package be.knooppunt.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.Chromium;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A new worker is invited, reads the first module on a phone, closes the browser half-way twice,
 * answers the questions while a colleague changes the map, does the task on the map, and holds a
 * certificate that anybody can check. The map is left as it was.
 */
@ExtendWith({RunningPortal.class, Chromium.class})
class LearnToCertificateIT {
  private static final String NAME = "nieuwe.collega";
  private static final String HERE = "/roeselare";
  private static final String MODULE = HERE + "/leren/M1";
  private static final int MOST_ATTEMPTS = 2;

  private final PortalProcess portal;
  private final Browser browser;
  private final List<String> broken = new ArrayList<>();

  LearnToCertificateIT(PortalProcess portal, Browser browser) {
    this.portal = portal;
    this.browser = browser;
  }

  private Visit phone() {
    return Visit.of(portal, browser, 390, 844);
  }

  private Visit phoneOf(String name) {
    Visit visit = phone();
    visit.go("/aanmelden");
    visit.find("#naam").fill(name);
    visit.find("#wachtwoord").fill(Member.PASSWORD);
    visit.find("main form button[type=submit]").click();
    assertThat(visit.find("a.ik")).isVisible();
    return visit;
  }

  private static void readOne(Visit visit) {
    String before = visit.page().url();
    visit.find("main form[action*='/leren/M1/'] button").click();
    assertThat(visit.page()).not().hasURL(before);
  }

  /** Answers one question after another; stops after some, or at the result. */
  private void answer(Visit visit, RightAnswers known, int most) {
    for (int i = 0; i < most && visit.find("form#quiz").count() == 1; i++) {
      while (visit.find("#uitslag").count() == 0) {
        known.fillIn(visit);
        visit.page().evaluate("() => { document.body.dataset.seen = 'yes'; }");
        visit.find("form#quiz button[value=controleer]").click();
        assertThat(visit.find("body[data-seen]")).hasCount(0);
        assertEquals(List.of(), visit.find(".foutlijst").allInnerTexts(), known.lastAsked());
      }
      if (i == 0) {
        visit.check(broken);
      }
      String before = visit.page().url();
      visit.find("#uitslag a.knop").click();
      assertThat(visit.page()).not().hasURL(before);
    }
  }

  /** A coordinator puts a service on the map. */
  private void changeTheMap() {
    try (Visit visit = phoneOf("admin")) {
      visit.go(HERE + "/dienst/nieuw");
      visit.find("#name").fill("Inloop voor nieuwe collega's");
      visit.find("#organisation").selectOption(new SelectOption().setIndex(1));
      visit.find("#type").selectOption("INFO");
      visit.find("input[name=covers][value=HOUSING]").check();
      visit.find("#bewaar").click();
      assertThat(visit.find("h1")).hasText("Bewaard");
    }
  }

  private void takeTheChangeBack() {
    try (Visit visit = phoneOf("admin")) {
      visit.go(HERE + "/geschiedenis");
      visit.find("li:not(:has(.label-rand)) > p > a[href$='/ongedaan']").first().click();
      visit.find("#reden").fill("einde van de les");
      visit.find("form[action$='/ongedaan'] button[type=submit]").click();
      assertThat(visit.find("[role=status].melding-goed")).isVisible();
    }
  }

  private static void sayThatItIsStillRight(Visit visit, String service) {
    visit.go(HERE + "/signaal?dienst=" + service);
    visit.find("input[name=reden][value=STILL_RIGHT]").check();
    visit.find("main form button[type=submit]").first().click();
    assertThat(visit.find("[role=status].melding-goed")).isVisible();
  }

  @Test
  void aNewWorkerGoesFromInvitationToCertificate() {
    String link = Member.administrator(portal).invite(HERE + "/mensen", "FRONTLINE_WORKER", "");
    try (Visit visit = phone()) {
      visit.go(link);
      visit.find("#naam").fill(NAME);
      visit.find("#wachtwoord").fill(Member.PASSWORD);
      visit.find("main form button[type=submit]").click();
      assertThat(visit.find("a.ik")).isVisible();
      visit.go(MODULE);
      visit.check(broken);
      visit.find("main a.knop[href*='/leren/M1/']").first().click();
      for (int lesson = 1; lesson <= 3; lesson++) {
        assertTrue(visit.page().url().contains("/leren/M1/" + lesson + "-"), visit.page().url());
        readOne(visit);
      }
    }
    try (Visit visit = phoneOf(NAME)) {
      visit.go(MODULE);
      visit.find("main a.knop[href*='/leren/M1/']").first().click();
      assertTrue(visit.page().url().contains("/leren/M1/4-"), "goes on where it stopped");
      readOne(visit);
      readOne(visit);
      readOne(visit);
      visit.go(MODULE);
      assertThat(visit.find(".leslijst .klaar")).hasCount(6);
    }
    passTheQuestions();
    try (Visit visit = phoneOf(NAME)) {
      sayThatItIsStillRight(visit, "R-S11");
      visit.go(MODULE);
      assertThat(visit.find("main")).containsText("1 van 2 gedaan");
      sayThatItIsStillRight(visit, "R-S16");
      visit.go(MODULE + "/certificaat");
      visit.find("#naam").fill("An Nieuw");
      visit.find("main form button[type=submit]").click();
      assertThat(visit.find("main")).containsText("Wie is wie in ons partnerschap");
      visit.check(broken);
      Locator paper = visit.find("main a[href^='/certificaten/'][href$='.pdf']").first();
      String address = paper.getAttribute("href").replaceFirst("\\.pdf$", "");
      try (Visit stranger = phone()) {
        stranger.go(address);
        assertThat(stranger.find("main")).containsText("Wie is wie in ons partnerschap");
        stranger.check(broken);
      }
    }
    assertEquals(List.of(), broken);
  }

  /** Two attempts at most; the browser is closed in the middle, and the map changes meanwhile. */
  private void passTheQuestions() {
    RightAnswers known = new RightAnswers("M1");
    try (Visit visit = phoneOf(NAME)) {
      visit.go(MODULE + "/vragen");
      visit.find("form[action$='/vragen'] button").click();
      answer(visit, known, 4);
    }
    changeTheMap();
    try (Visit visit = phoneOf(NAME)) {
      visit.go(MODULE + "/vragen");
      visit.find("main a.knop[href*='/vragen/']").first().click();
      answer(visit, known, 20);
      for (int i = 1; i < MOST_ATTEMPTS && !isPassed(visit); i++) {
        visit.go(MODULE + "/vragen");
        visit.find("form[action$='/vragen'] button").click();
        answer(visit, known, 20);
      }
      assertTrue(isPassed(visit), "passed");
    } finally {
      takeTheChangeBack();
    }
  }

  private static boolean isPassed(Visit visit) {
    visit.go(MODULE);
    return visit.find("#verder ~ p .label-goed").count() == 1;
  }
}
