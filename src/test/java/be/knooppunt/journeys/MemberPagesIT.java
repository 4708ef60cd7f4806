package be.knooppunt.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.testing.Chromium;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of somebody who signed in pass every rule of axe, and fit on every screen. */
@ExtendWith({RunningPortal.class, Chromium.class})
class MemberPagesIT {
  private static final List<String> PAGES =
      List.of(
          "/account",
          "/account/wachtwoord",
          "/roeselare/mensen",
          "/roeselare/bewerken",
          "/roeselare/organisatie/nieuw",
          "/roeselare/dienst/nieuw?organisatie=R-OCMW",
          "/roeselare/dienst/R-S11/bewerken",
          "/roeselare/dienst/R-S11/verwijderen",
          "/roeselare/dienst/G-S1/plaatsen",
          "/roeselare/mandaat/nieuw?dienst=R-S11",
          "/roeselare/route/nieuw?van=R-S11",
          "/roeselare/band/nieuw",
          "/roeselare/partnerschap/roeselare/bewerken",
          "/roeselare/samenvoegen",
          "/roeselare/samenvoegen?a=R-S11&b=R-S12",
          "/begin",
          "/beheer/mensen",
          "/beheer/logboek",
          "/beheer/leerregister",
          "/beheer/voorbeelden",
          "/roeselare/werklijst",
          "/roeselare/hiaten/opvolging",
          "/roeselare/hiaten/drempels",
          "/roeselare/leren",
          "/roeselare/leren/M5",
          "/roeselare/leren/M5/1-van-het-kastje",
          "/roeselare/leren/eigen",
          "/roeselare/leren/M5/vragen",
          "/roeselare/leren/mijn-voortgang",
          "/roeselare/leren/mijn-voortgang/wissen",
          "/roeselare/leren/groep",
          "/roeselare/leren/M5/certificaat",
          "/roeselare/delen",
          "/roeselare/rondes",
          "/roeselare/beelden",
          "/roeselare/geschiedenis",
          "/roeselare/geschiedenis/services/R-S16",
          "/roeselare/geschiedenis/op?datum=2030-01-01");

  private static final int HEIGHT = 900;

  private final PortalProcess portal;
  private final Browser browser;

  MemberPagesIT(PortalProcess portal, Browser browser) {
    this.portal = portal;
    this.browser = browser;
  }

  private void signIn(Visit visit) {
    Member.administrator(portal);
    visit.go("/aanmelden");
    visit.find("#naam").fill("admin");
    visit.find("#wachtwoord").fill(Member.PASSWORD);
    visit.find("main form button[type=submit]").click();
    assertThat(visit.find("a.ik")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({"nl, 1440, 390", "en, 320, 1440"})
  void noPageBreaksARuleOrScrollsSideways(String language, int width, int darkWidth) {
    List<String> broken = new ArrayList<>();
    String link = Member.administrator(portal).invite("/roeselare/mensen", "EDITOR", "R-OCMW");
    try (Visit visit = Visit.of(portal, browser, width, HEIGHT)) {
      visit.context().addCookies(List.of(new Cookie("taal", language).setUrl(portal.url())));
      visit.go(link);
      visit.check(broken);
      signIn(visit);
      for (String address : PAGES) {
        visit.go(address);
        visit.check(broken);
        visit.page().setViewportSize(darkWidth, HEIGHT);
        visit.useColours(ColorScheme.DARK);
        visit.check(broken);
        visit.useColours(ColorScheme.LIGHT);
        visit.page().setViewportSize(width, HEIGHT);
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void somebodyIsInvitedWithTheKeyboardAlone() {
    try (Visit visit = Visit.of(portal, browser, 390, 844)) {
      signIn(visit);
      visit.go("/roeselare/mensen");
      visit.tabTo("#rol-READER");
      visit.press("Space");
      visit.tabTo("form[action$=uitnodigen] button[type=submit]");
      visit.press("Enter");
      assertThat(visit.find("#gedaan")).containsText("De uitnodiging is gemaakt");
      assertThat(visit.find("#nieuwe-link")).isVisible();
      visit.go("/roeselare/mensen");
      assertThat(visit.find("#nieuwe-link")).hasCount(0);
    }
  }
}
