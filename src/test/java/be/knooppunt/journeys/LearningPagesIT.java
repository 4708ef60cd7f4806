package be.knooppunt.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.Chromium;
import be.knooppunt.testing.OwnModule;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Modules, lessons, slides, and a partnership's own modules, as readers and coordinators see them.
 */
@ExtendWith({RunningPortal.class, Chromium.class})
class LearningPagesIT {
  private static final String M5 = "/roeselare/leren/M5";
  private static final String LESSON = M5 + "/1-van-het-kastje";
  private static final String OWN = "generalistisch-werkt";

  private final PortalProcess portal;
  private final Browser browser;

  LearningPagesIT(PortalProcess portal, Browser browser) {
    this.portal = portal;
    this.browser = browser;
  }

  private String page(String address) {
    HttpResponse<String> answer = Member.visitor(portal).get(address);
    assertEquals(200, answer.statusCode(), address);
    assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), "reading needs no session");
    return answer.body();
  }

  private int status(String address) {
    return Member.visitor(portal).get(address).statusCode();
  }

  @Test
  void aVisitorReadsEverythingAndNothingIsKept() {
    String overview = page("/roeselare/leren");
    for (int i = 1; i <= 10; i++) {
      assertTrue(overview.contains("href=\"/roeselare/leren/M" + i + "\""), "M" + i);
    }
    assertTrue(page(M5).contains("href=\"" + LESSON + "\""));
    assertFalse(page(LESSON).contains("<form"), "nothing to send");
    assertTrue(page(LESSON).contains("href=\"/roeselare/diensten?soort=DEBT_HELP\""));
    assertEquals(404, status("/roeselare/leren/M99"));
    assertEquals(404, status(M5 + "/9-nergens"));
    assertEquals(404, status(M5 + "/beeld/nergens.svg"));
    assertEquals(404, status(M5 + "/beeld/..%2Fmodule.yaml"));
  }

  /** The figures of a month are worked out for whoever asks first. */
  @Test
  void coordinatorsWhoOpenTheGroupPageAtOnceAllSeeIt() throws Exception {
    Member coordinator = Member.administrator(portal);
    Callable<Integer> open = () -> coordinator.get("/" + OWN + "/leren/groep").statusCode();
    ExecutorService together = Executors.newFixedThreadPool(8);
    try {
      for (Future<Integer> answer : together.invokeAll(Collections.nCopies(8, open))) {
        assertEquals(200, answer.get());
      }
    } finally {
      together.shutdown();
    }
  }

  /** What a lesson counts on the local map is what the directory lists. */
  @Test
  void aLessonCountsTheServicesThatTheDirectoryLists() {
    String lesson = page(LESSON);
    String link = "href=\"/roeselare/diensten?domein=HOUSING\" class=\"kaartlink\">";
    String after = lesson.substring(lesson.indexOf(link) + link.length());
    String count = after.replaceFirst("(?s)^.*?\\((\\d+) .*$", "$1");
    String directory = page("/roeselare/diensten?domein=HOUSING");
    assertTrue(directory.contains("data-announce=\"" + count + " diensten\""), directory);
  }

  @Test
  void aModuleInDutchOnlyIsMarkedOnAnEnglishPage() {
    Member visitor = Member.visitor(portal);
    String lesson = visitor.get("/roeselare/leren/M7/1-mee-aan-tafel?taal=en").body();
    assertTrue(lesson.contains("<article class=\"lestekst\" lang=\"nl\">"), lesson);
    assertTrue(lesson.contains("You read it in Dutch."), lesson);
    String english = visitor.get(LESSON + "?taal=en").body();
    assertTrue(english.contains("<article class=\"lestekst\">"), english);
  }

  @Test
  void aFindingLeadsToALessonAndTheLessonBack() {
    String finding = page("/roeselare/hiaten/bevinding/unreachable/service/R-S24");
    assertTrue(finding.contains("href=\"" + M5 + "/2-van-koud-naar-warm\""), finding);
    assertTrue(
        page(M5 + "/2-van-koud-naar-warm").contains("href=\"/roeselare/hiaten/bevinding/unreach"));
  }

  @Test
  void aWordOpensAndClosesWithTheKeyboardAndWithoutAScript() {
    Browser.NewContextOptions options = Visit.options(390, 844).setJavaScriptEnabled(false);
    try (Visit visit = Visit.of(portal, browser, options)) {
      visit.go(LESSON);
      assertThat(visit.find(".woorduitleg").first()).isHidden();
      visit.find(".woord").first().focus();
      visit.press("Enter");
      assertThat(visit.find(".woorduitleg").first()).isVisible();
      visit.press("Escape");
      assertThat(visit.find(".woorduitleg").first()).isHidden();
    }
  }

  @Test
  void whereOneIsStandsInSightOnAPhone() {
    try (Visit visit = Visit.of(portal, browser, 390, 844)) {
      for (String page : List.of(M5 + "/6-zelf-doen", "/roeselare/beelden")) {
        visit.go(page);
        assertThat(visit.find(".lesroute [aria-current], .tabs [aria-current]"))
            .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.9));
      }
    }
  }

  @Test
  void slidesGoOnWithTheKeysAndTheClockRuns() {
    try (Visit visit = Visit.of(portal, browser, 1440, 900)) {
      visit.go(LESSON + "/dias");
      assertThat(visit.find(".dia:visible")).hasCount(1);
      visit.press("ArrowRight");
      assertThat(visit.find("#dia-1")).isVisible();
      visit.press("ArrowLeft");
      assertThat(visit.find("#dia-0")).isVisible();
      visit.press("End");
      assertThat(visit.find("#dia-kaart")).isVisible();
      for (int i = 0; i < 20 && !visit.find(".dia-discuss").first().isVisible(); i++) {
        visit.press("ArrowLeft");
      }
      assertThat(visit.find(".dia-tijd:visible")).hasText("10:00");
      visit.find("[data-klok=loop]:visible").click();
      assertThat(visit.find(".dia-tijd:visible")).hasText(Pattern.compile("9:5\\d"));
    }
    Browser.NewContextOptions plain = Visit.options(1440, 900).setJavaScriptEnabled(false);
    try (Visit visit = Visit.of(portal, browser, plain)) {
      visit.go(LESSON + "/dias");
      assertTrue(visit.find(".dia:visible").count() > 8, "all stand below each other");
    }
  }

  @Test
  void aMemberGoesOnWhereTheyWere() {
    String link = Member.administrator(portal).invite("/roeselare/mensen", "FRONTLINE_WORKER", "");
    Member.invited(portal, link, "lezer");
    try (Visit visit = Visit.of(portal, browser, 390, 844)) {
      visit.context().addCookies(List.of(new Cookie("taal", "nl").setUrl(portal.url())));
      visit.go("/aanmelden");
      visit.find("#naam").fill("lezer");
      visit.find("#wachtwoord").fill(Member.PASSWORD);
      visit.find("main form button[type=submit]").click();
      assertThat(visit.find("a.ik")).isVisible();
      visit.go(LESSON);
      visit.find(".lesslot form button").click();
      assertThat(visit.find("h1")).hasText("Van koud naar warm");
      visit.go("/roeselare/leren");
      assertThat(visit.find("#v-M5")).hasAttribute("value", "1");
      assertThat(visit.find("aside .knop").first())
          .hasAttribute("href", M5 + "/2-van-koud-naar-warm");
      visit.go(M5);
      assertThat(visit.find(".leslijst li.klaar")).hasCount(1);
    }
  }

  @Test
  void anOwnModuleIsPreviewedMendedAndThenThereForAll() throws IOException {
    OwnModule module = OwnModule.write(portal, OWN, "X1");
    module.say("pasMark", "<script>alert(1)</script>");
    Member coordinator = Member.administrator(portal);
    String list = coordinator.get("/" + OWN + "/leren/eigen").body();
    assertTrue(list.contains("X1/module.yaml:9"), list);
    assertTrue(list.contains("X1/1-onthaal.nl.md:1"), list);
    assertTrue(list.contains("HTML mag niet in een les."), list);
    String english = coordinator.get("/" + OWN + "/leren/eigen?taal=en").body();
    assertTrue(english.contains("HTML is not allowed in a lesson."), english);
    coordinator.get("/" + OWN + "/leren/eigen?taal=nl");
    assertEquals(200, coordinator.get("/" + OWN + "/leren/eigen/X1").statusCode());
    String preview = coordinator.get("/" + OWN + "/leren/eigen/X1/1-onthaal").body();
    assertTrue(preview.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), preview);
    assertFalse(preview.contains("<script>alert"), preview);
    assertEquals(404, status("/" + OWN + "/leren/X1"));
    module.say("passMark", "Welkom.");
    assertTrue(coordinator.get("/" + OWN + "/leren/eigen").body().contains("Geen fouten."));
    assertTrue(page("/" + OWN + "/leren").contains("Ons onthaal"));
    assertTrue(page("/" + OWN + "/leren/X1/1-onthaal").contains("Welkom."));
    assertEquals(404, status("/roeselare/leren/X1"), "it is of one partnership");
  }
}
