package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Every page passes every rule of axe, in both languages, light and dark, wide and narrow. */
@ExtendWith({RunningPortal.class, Chromium.class})
class AccessibilityIT {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/roeselare",
          "/roeselare/kaart",
          "/roeselare/kaart?knoop=11",
          "/roeselare/kaart?groep=sector&open=2&knoop=groep:1",
          "/roeselare/kaart/lijst",
          "/roeselare/kaart/lijst?groep=sector&open=2",
          "/roeselare/kaart/lijst?sector=werk&datum=2019-06-30",
          "/roeselare/diensten",
          "/roeselare/diensten?q=schulden",
          "/roeselare/diensten?q=zzz",
          "/roeselare/dienst/11",
          "/roeselare/dienst/22",
          "/roeselare/organisatie/R-OCMW",
          "/roeselare/hiaten",
          "/roeselare/hiaten?datum=2019-06-30&ernst=3",
          "/roeselare/hiaten/bevinding/project-dependent/organisation/R-SAAMO?datum=2019-06-30",
          "/roeselare/hiaten/bevinding/unreachable/service/R-S24",
          "/roeselare/wat-als",
          "/roeselare/wat-als?stop=R-S3&datum=2019-06-30&bewijs=vermeld",
          "/roeselare/wat-helpt?doel=deuren",
          "/roeselare/routes",
          "/vergelijk",
          "/vergelijk?relatie=samenwerking&bewijs=vermeld&datum=2018-06-30"
              + "&kolom=roeselare&kolom=sint-niklaas&kolom=regio%3APROV-30000",
          "/roeselare/routes?van=R-OCMW&vraag=WORK",
          "/roeselare/routes?van=R-SAAMO&vraag=DEBT&datum=2019-06-30",
          "/roeselare/routes?van=R-OCMW&vraag=CHILDCARE",
          "/roeselare/routes?van=R-S11&vraag=HOUSING&vraag=DEBT&vraag=WORK&vraag=CHILDCARE",
          "/roeselare/routes?van=R-OCMW&vraag=CHILDCARE&vraag=MENTAL_HEALTH&hindernis=COST",
          "/roeselare/routes/gewoon?van=R-S11&vraag=HOUSING&vraag=DEBT&vraag=CHILDCARE",
          "/roeselare/routes/gewoon?van=R-OCMW&vraag=WORK",
          "/roeselare/hiaten/dekking",
          "/roeselare/hiaten/dekking?datum=2019-06-30&bewijs=vermeld&mandaat=ja",
          "/roeselare/hiaten/dekking/vak?vraag=HOUSING&groep=LOW_WORK_FAMILY&gemeente=36015",
          "/generalistisch-werkt/hiaten/dekking",
          "/roeselare/hiaten/opvolging",
          "/roeselare/versnippering?datum=2019-06-30",
          "/roeselare/verschil?van=2019-06-30&tot=2020-01-01&bewijs=vermeld",
          "/roeselare/verloop?bewijs=vermeld",
          "/sint-niklaas/beelden",
          "/roeselare/versnippering?relatie=samenwerking&bewijs=vermeld&sector=werk",
          "/vergelijk/nota?kolom=roeselare&kolom=sint-niklaas&datum=2018-06-30",
          "/hulp",
          "/toegankelijkheid",
          "/privacy",
          "/aanmelden",
          "/aanmelden/vergeten",
          "/account/gewist",
          "/bestaat-niet",
          "/roeselare/dienst/9999");

  /** So high that the bar at the bottom of a small screen lies over nothing. */
  private static final int HIGH = 20_000;

  private static final String WIDEST =
      """
      () => document.documentElement.scrollWidth <= innerWidth ? ''
        : [...document.querySelectorAll('main *')]
            .filter(e => e.getBoundingClientRect().right > innerWidth)
            .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40))
            .slice(-3).join(' | ')
      """;

  private final PortalProcess portal;
  private final Browser browser;

  AccessibilityIT(PortalProcess portal, Browser browser) {
    this.portal = portal;
    this.browser = browser;
  }

  @ParameterizedTest
  @CsvSource({
    "nl, LIGHT, 1440",
    "nl, LIGHT, 390",
    "nl, DARK, 1440",
    "en, LIGHT, 390",
    "en, DARK, 1440"
  })
  void noPageBreaksARule(String language, ColorScheme scheme, int width) {
    List<String> broken = new ArrayList<>();
    try (Visit visit =
        Visit.of(portal, browser, Visit.options(width, HIGH).setColorScheme(scheme))) {
      visit.context().addCookies(List.of(new Cookie("taal", language).setUrl(portal.url())));
      for (String address : PAGES) {
        visit.go(address);
        visit.forgive("status of 404");
        broken.addAll(visit.brokenRules());
      }
    }
    assertTrue(broken.isEmpty(), () -> String.join("\n", broken));
  }

  @Test
  void noPageScrollsSidewaysOnTheSmallestScreen() {
    List<String> wide = new ArrayList<>();
    try (Visit visit = Visit.of(portal, browser, 320, 700)) {
      for (String address : PAGES) {
        visit.go(address);
        visit.forgive("status of 404");
        String widest = (String) visit.page().evaluate(WIDEST);
        if (!widest.isEmpty()) {
          wide.add(address + ": " + widest);
        }
      }
    }
    assertEquals(List.of(), wide);
  }

  @Test
  void everyPageNamesItsLanguageAndHasOneHeading() {
    try (Visit visit = Visit.of(portal, browser, 1440, 900)) {
      for (String address : PAGES) {
        visit.go(address);
        visit.forgive("status of 404");
        assertEquals(1, visit.find("h1").count(), address);
        assertTrue(visit.page().title().endsWith(" – Knooppunt"), visit.page().title());
        assertEquals("nl-BE", visit.find("html").getAttribute("lang"), address);
      }
    }
  }
}
