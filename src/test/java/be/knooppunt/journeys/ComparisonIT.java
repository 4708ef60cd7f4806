package be.knooppunt.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.Chromium;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Partnerships, regions and days side by side, for readers and for programs. */
@ExtendWith({RunningPortal.class, Chromium.class})
class ComparisonIT {
  private static final String HOW = "?relatie=samenwerking&bewijs=vermeld&datum=2018-06-30";
  private static final String BOTH = "/vergelijk" + HOW + "&kolom=roeselare&kolom=sint-niklaas";
  private static final String API =
      "/comparisons?relation=ties&evidence=stated&date=2018-06-30&column=";

  private final PortalProcess portal;
  private final Browser browser;
  private final Api api;

  ComparisonIT(PortalProcess portal, Browser browser) {
    this.portal = portal;
    this.browser = browser;
    this.api = new Api(portal);
  }

  private static JsonNode cell(JsonNode comparison, String figure, int column) {
    return StreamSupport.stream(comparison.path("figures").spliterator(), false)
        .filter(one -> one.path("figure").asText().equals(figure))
        .findFirst()
        .orElseThrow()
        .path("cells")
        .path(column);
  }

  /**
   * A page that waits, as the portal writes it; the networks of the tests are too small for one.
   */
  private static String waiting(String script, int ready) {
    return """
        <!DOCTYPE html><title>Wacht</title><script type="module" src="%s"></script>
        <section data-wacht="Het is klaar."><p id="klaar">%d van 15</p>
        <progress max="15" value="%d"></progress><a class="knop" href="%s">Kijk opnieuw</a></section>
        <input id="anders">"""
        .formatted(script, ready, ready, BOTH.replace("&", "&amp;"));
  }

  private static void waitTwice(Visit visit) {
    visit.go(BOTH);
    String script =
        visit.find("script[src$='/js/app.js']").getAttribute("src").replace("app.js", "wait.js");
    AtomicInteger asked = new AtomicInteger();
    visit
        .page()
        .route(
            url -> url.contains("/vergelijk?"),
            route -> {
              int turn = asked.getAndIncrement();
              if (turn < 2) {
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody(waiting(script, turn * 12)));
              } else {
                route.resume();
              }
            });
    visit.page().navigate(visit.page().url());
  }

  @Test
  void whoWaitsSeesHowFarItIsAndThenThePage() {
    try (Visit visit = Visit.of(portal, browser, 390, 844)) {
      waitTwice(visit);
      assertThat(visit.find("#klaar")).hasText("0 van 15");
      assertThat(visit.find("#klaar")).hasText("12 van 15");
      assertThat(visit.find("progress")).hasAttribute("value", "12");
      assertThat(visit.find("#opletten")).isVisible();
    }
  }

  @Test
  void whoIsBusyMeanwhileIsToldAndStays() {
    try (Visit visit = Visit.of(portal, browser, 390, 844)) {
      waitTwice(visit);
      visit.find("#anders").fill("een andere keuze");
      assertThat(visit.find("#klaar")).hasText("Het is klaar.");
      assertThat(visit.find("#anders")).hasValue("een andere keuze");
    }
  }

  @Test
  void aSmallNetworkIsShownWithAWarningAndWithoutRanks() {
    try (Visit visit = Visit.of(portal, browser, 1440, 900)) {
      visit.go(BOTH);
      assertThat(visit.find("#opletten")).isVisible();
      assertThat(visit.find("main"))
          .containsText("Sint-Niklaas is een klein netwerk: 3 organisaties");
      List<String> rows = visit.find("table.vergelijk").first().locator("tbody th").allInnerTexts();
      assertTrue(rows.get(0).startsWith("Roeselare"), "in the order that was chosen: " + rows);
      visit.find("a#meanDegree").click();
      assertThat(visit.find("th[aria-sort=ascending]")).hasCount(1);
      visit.find("a#meanDegree").click();
      assertThat(visit.find("th[aria-sort=descending]")).hasCount(1);
      visit.go("/vergelijk?van=roeselare");
      assertEquals(
          "/vergelijk?relatie=routes&niveau=organisatie&bewijs=alles&kolom=roeselare",
          visit.address());
    }
  }

  @Test
  void onAPhoneWithoutScriptsOneChoosesAndTakesAway() {
    try (Visit visit =
        Visit.of(portal, browser, Visit.options(390, 844).setJavaScriptEnabled(false))) {
      visit.go("/vergelijk");
      visit.find("input[name=kolom][value=roeselare]").check();
      visit.find("input[name=kolom][value=sint-niklaas]").check();
      visit.find("main form button.knop:not(.knop-3)").click();
      assertThat(visit.find(".chips a")).hasCount(2);
      visit.find(".chips a").first().click();
      assertThat(visit.find(".chips a")).hasCount(1);
      visit.find("details:has(#nog) summary").click();
      visit.find("#nog").selectOption("sint-niklaas");
      visit.find("#nogdatum").fill("2018-06-30");
      visit.find("main form button.knop:not(.knop-3)").click();
      assertThat(visit.find(".chips a")).hasCount(2);
      assertThat(visit.find("main")).containsText("De kolommen gaan over verschillende dagen");
    }
  }

  @Test
  void pageAndFilesHaveTheSameFigures() {
    JsonNode both = api.ok(API + "roeselare&column=sint-niklaas");
    JsonNode mean = cell(both, "meanDegree", 0);
    assertEquals(5.0 / 3, mean.path("value").asDouble(), 1e-12);
    assertEquals(6, mean.path("n").asInt());
    assertFalse(mean.path("evidenceMix").isEmpty());
    JsonNode measured =
        api.ok("/partnerships/roeselare/measures?relation=ties&evidence=stated&date=2018-06-30");
    for (JsonNode figure : measured.path("figures")) {
      if (figure.path("measure").asText().equals("distanceWeightedFragmentation")) {
        assertEquals(
            figure.path("value").asDouble(),
            cell(both, "distanceWeightedFragmentation", 0).path("value").asDouble());
      }
    }
    HttpResponse<String> csv =
        Member.visitor(portal).get(Api.BASE + API + "roeselare&column=sint-niklaas&format=csv");
    assertEquals(200, csv.statusCode());
    Optional<String> row =
        Arrays.stream(csv.body().split("\r\n"))
            .filter(line -> line.startsWith("meanDegree,") && line.contains(",roeselare,"))
            .findFirst();
    assertTrue(row.orElseThrow().contains("," + mean.path("value").asText() + ","), row.get());
    String page = Member.visitor(portal).get(BOTH).body();
    assertTrue(page.contains("1,67"), "as people read it");
    assertTrue(Member.visitor(portal).get(BOTH + "&taal=en").body().contains("1.67"));
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertEquals("column", api.problem(400, API + "a%20b").path("field").asText());
    api.problem(404, API + "nergens");
    api.problem(404, API + "regio:XX");
    assertEquals(400, Member.visitor(portal).get("/vergelijk?kolom=a%20b").statusCode());
    assertEquals(404, Member.visitor(portal).get("/vergelijk?kolom=nergens").statusCode());
  }
}
