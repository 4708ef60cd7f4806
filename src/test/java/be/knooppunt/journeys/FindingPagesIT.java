package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.findings.Limit;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Findings on pages and on the API, and the limits a coordinator sets. */
@ExtendWith(RunningPortal.class)
class FindingPagesIT {
  private static final String API = "/api/v1/partnerships/roeselare/findings";
  private static final String THEN = "?date=2019-06-30";
  private static final String PROJECT = "project-dependent/organisation/R-SAAMO";

  private final PortalProcess portal;

  FindingPagesIT(PortalProcess portal) {
    this.portal = portal;
  }

  private HttpResponse<String> get(String address) {
    return Member.visitor(portal).get(address);
  }

  private JsonNode json(String address) {
    return new Api(portal).ok(address.substring(Api.BASE.length()));
  }

  @Test
  void theOverviewSaysHowManyAndNamesThem() {
    HttpResponse<String> page = get("/roeselare/hiaten?datum=2019-06-30");
    assertEquals(200, page.statusCode());
    assertTrue(page.headers().firstValue("Set-Cookie").isEmpty(), "reading needs no session");
    assertTrue(page.body().contains("Waar loopt het vast?"), page.body());
    assertTrue(page.body().contains("bevindingen in Roeselare, waarvan 9 dringend."), page.body());
    assertTrue(page.body().contains("hiaten/bevinding/" + PROJECT + "?datum=2019-06-30"));
    HttpResponse<String> some = get("/roeselare/hiaten?soort=exclusive-gate");
    assertTrue(some.body().contains("1 bevinding past bij je keuze."), some.body());
    assertFalse(some.body().contains("s-dead-end"));
    assertEquals(400, get("/roeselare/hiaten?ernst=7").statusCode());
    assertEquals(404, get("/roeselare/hiaten?soort=niets").statusCode());
  }

  @Test
  void aFindingTellsWhyWhatAndWhatWouldChange() {
    HttpResponse<String> page = get("/roeselare/hiaten/bevinding/" + PROJECT + "?datum=2019-06-30");
    assertEquals(200, page.statusCode());
    for (String words :
        new String[] {
          "Samenlevingsopbouw West-Vlaanderen",
          "Waarom is dat belangrijk?",
          "De tekening in woorden",
          "Dan is deze bevinding weg.",
          "href=\"/roeselare/leren/M10/5-als-de-spil-wegvalt\""
        }) {
      assertTrue(page.body().contains(words), words + "\n" + page.body());
    }
    assertTrue(
        get("/roeselare/hiaten/bevinding/" + PROJECT)
            .body()
            .contains("Deze bevinding staat niet meer op de kaart"));
    assertEquals(404, get("/roeselare/hiaten/bevinding/nothing/R-S1").statusCode());
    assertTrue(
        get("/roeselare/hiaten/bevinding/dead-end/R-S16?taal=en")
            .body()
            .contains("After Klusjesdienst there is no path onward"));
  }

  @Test
  void theApiGivesKeysFiguresAndDefinitions() {
    JsonNode all = json(API + THEN);
    assertEquals(all.path("total").asInt(), all.path("items").size());
    int at = Api.each(all.path("items"), "/key").indexOf(PROJECT);
    JsonNode project = all.path("items").path(at);
    assertEquals(
        Collections.nCopies(9, "HIGH"),
        Api.each(all.path("items"), "/severity").subList(0, 9),
        "the gravest come first");
    assertEquals("HIGH", project.path("severity").asText());
    assertEquals("2019-12-31", project.path("fallsAwayOn").asText());
    assertEquals(1.0, project.path("figures").path("tiesAfter").asDouble());
    assertTrue(all.path("kinds").has("PROJECT_DEPENDENT"));
    assertTrue(all.path("figures").has("tiesAfter"));
    assertEquals("all", all.path("evidence").asText());
    assertEquals(3, json(API + THEN + "&kind=cut-point&severity=medium").path("total").asInt());
    JsonNode one = json(API + "/" + PROJECT + THEN);
    assertEquals("make-lasting", one.path("remedies").path(0).path("code").asText());
    assertEquals(404, get(API + "/dead-end/R-S12").statusCode());
    assertEquals(400, get(API + "?kind=other").statusCode());
  }

  @Test
  void theTableHasARowForEachFinding() {
    HttpResponse<String> table = get(API + THEN + "&format=csv");
    assertEquals(200, table.statusCode());
    assertTrue(table.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
    int rows = table.body().split("\r\n", -1).length - 2;
    assertEquals(json(API + THEN).path("total").asInt(), rows);
    assertTrue(table.body().contains(PROJECT + ",PROJECT_DEPENDENT,"), table.body());
  }

  @Test
  void aCoordinatorSetsLimitsAndGoesBack() {
    String page = "/sint-niklaas/hiaten/drempels";
    assertEquals(303, get(page).statusCode());
    Member coordinator = Member.administrator(portal);
    Map<String, String> fields = new LinkedHashMap<>();
    for (Limit limit : Limit.values()) {
      double value = limit.isShare() ? 100 * limit.usual() : limit.usual();
      fields.put(limit.code(), String.valueOf(Math.round(value)));
    }
    fields.put("handovers", "9");
    HttpResponse<String> refused = coordinator.post(page, page, fields);
    assertEquals(422, refused.statusCode(), refused.body());
    assertTrue(refused.body().contains("href=\"#handovers\""), refused.body());
    fields.put("handovers", "2");
    assertEquals(303, coordinator.post(page, page, fields).statusCode());
    assertEquals(2, handovers());
    assertEquals(303, coordinator.post(page + "/herstel", page, Map.of()).statusCode());
    assertEquals(4, handovers());
  }

  private int handovers() {
    return json("/api/v1/partnerships/sint-niklaas/findings")
        .path("thresholds")
        .path("handovers")
        .asInt();
  }
}
