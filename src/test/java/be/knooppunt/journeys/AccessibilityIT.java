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
          "/roeselare/leren",
          "/roeselare/leren?voor=COORD",
          "/roeselare/leren/M5",
          "/roeselare/leren/M7",
          "/roeselare/leren/M5/2-van-koud-naar-warm",
          "/roeselare/leren/M10/2-dichtheid-en-spil",
          "/sint-niklaas/leren/M1/2-ocmw-caw-dmw-en-gbo",
          "/roeselare/leren/M5/2-van-koud-naar-warm/dias",
          "/certificaten/controle",
          "/certificaten/00000000-0000-0000-0000-000000000000",
          "/roeselare/leren/M5/vragen",
          "/roeselare/leren/M5/vragen/oefenen?zaad=7&vraag=1",
          "/roeselare/leren/M5/vragen/oefenen?zaad=7&vraag=2&doe=controleer",
          "/roeselare/leren/M5/vragen/oefenen?zaad=7&vraag=3",
          "/roeselare/leren/M5/vragen/oefenen?zaad=7&vraag=4",
          "/roeselare/leren/M5/vragen/oefenen?zaad=7&vraag=99",
          "/roeselare/leren/ken-je-netwerk?zaad=7",
          "/roeselare/leren/ken-je-netwerk?zaad=7&vraag=2&doe=controleer",
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

  private static final int WIDE = 1440;
  private static final int NARROW = 390;
  private static final int SMALLEST = 320;
  private static final int HEIGHT = 900;

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

  private Visit visit(String language, int width) {
    Visit visit = Visit.of(portal, browser, Visit.options(width, HEIGHT));
    visit.context().addCookies(List.of(new Cookie("taal", language).setUrl(portal.url())));
    return visit;
  }

  private static List<String> tooWideAtTheSmallest(Visit visit, String address) {
    visit.page().setViewportSize(SMALLEST, HEIGHT);
    String widest = (String) visit.page().evaluate(WIDEST);
    return widest.isEmpty() ? List.of() : List.of(address + " scrolls sideways: " + widest);
  }

  @Test
  void noPageBreaksARule() {
    List<String> broken = new ArrayList<>();
    try (Visit visit = visit("nl", WIDE)) {
      for (String address : PAGES) {
        visit.go(address);
        visit.forgive("status of 404");
        broken.addAll(visit.brokenRules());
        visit.useColours(ColorScheme.DARK);
        broken.addAll(visit.brokenRules());
        visit.useColours(ColorScheme.LIGHT);
        visit.page().setViewportSize(NARROW, HEIGHT);
        broken.addAll(visit.brokenRules());
        broken.addAll(tooWideAtTheSmallest(visit, address));
        visit.page().setViewportSize(WIDE, HEIGHT);
        assertEquals(1, visit.find("h1").count(), address);
        assertTrue(visit.page().title().endsWith(" – Knooppunt"), visit.page().title());
        assertEquals("nl-BE", visit.find("html").getAttribute("lang"), address);
      }
    }
    assertEquals("", String.join("\n", broken));
  }

  /** What is loaded on a telephone begins with its filters closed. */
  @Test
  void noPageBreaksARuleInEnglish() {
    List<String> broken = new ArrayList<>();
    try (Visit visit = visit("en", NARROW)) {
      for (String address : PAGES) {
        visit.go(address);
        visit.forgive("status of 404");
        visit.check(broken);
        broken.addAll(tooWideAtTheSmallest(visit, address));
        visit.page().setViewportSize(WIDE, HEIGHT);
        visit.useColours(ColorScheme.DARK);
        broken.addAll(visit.brokenRules());
        visit.useColours(ColorScheme.LIGHT);
        visit.page().setViewportSize(NARROW, HEIGHT);
        assertEquals("en", visit.find("html").getAttribute("lang"), address);
      }
    }
    assertEquals("", String.join("\n", broken));
  }
}
