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
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of a network, over the API and on its page. */
@ExtendWith({RunningPortal.class, Chromium.class})
class MeasuresIT {
  private static final String MEASURES = "/partnerships/roeselare/measures";
  private static final String STAR = MEASURES + "?relation=ties&evidence=stated&date=2019-06-30";
  private static final String PAGE = "/roeselare/versnippering";
  private static final String STAR_PAGE = PAGE + "?relatie=samenwerking&bewijs=vermeld";

  private final PortalProcess portal;
  private final Browser browser;
  private final Api api;

  MeasuresIT(PortalProcess portal, Browser browser) {
    this.portal = portal;
    this.browser = browser;
    this.api = new Api(portal);
  }

  private static JsonNode figure(JsonNode answer, String measure) {
    return StreamSupport.stream(answer.path("figures").spliterator(), false)
        .filter(figure -> figure.path("measure").asText().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "density, 0.333333333333",
    "meanDegree, 1.666666666667",
    "degreeCentralization, 1",
    "betweennessCentralization, 1",
    "fragmentation, 0",
    "distanceWeightedFragmentation, 0.333333333333",
    "ei, 0.2",
    "keyPlayerFragmentation, 1"
  })
  void theStatedTiesAreAStar(String measure, double value) {
    JsonNode figure = figure(api.ok(STAR), measure);
    assertEquals(value, figure.path("value").asDouble(), 1e-9);
    assertTrue(figure.path("undefinedBecause").isNull());
    assertEquals(6, figure.path("n").asInt());
    assertTrue(figure.path("definition").asText().length() > 10);
  }

  @Test
  void theAnswerRepeatsTheQuestionAndSaysWhatItRestsOn() {
    JsonNode answer = api.ok(STAR);
    assertEquals("roeselare", answer.path("partnership").asText());
    assertEquals("ties", answer.path("relation").asText());
    assertEquals("organisation", answer.path("level").asText());
    assertEquals("stated", answer.path("evidence").asText());
    assertEquals("2019-06-30", answer.path("date").asText());
    assertEquals(6, answer.path("n").asInt());
    assertEquals(5, answer.path("ties").asInt());
    assertTrue(answer.path("isSmall").asBoolean());
    assertEquals("{\"STATED\":5}", answer.path("evidenceMix").toString());
    assertTrue(answer.path("networkVersion").asLong() > 0);
    assertEquals("R-SAAMO", answer.at("/cutPoints/0/id").asText());
    assertEquals(4, answer.at("/cutPoints/0/dropsOff").size());
  }

  @Test
  void whatIsNotDefinedIsNullWithItsReason() {
    JsonNode answer = api.ok(STAR.replace("2019", "2021"));
    JsonNode index = figure(answer, "ei");
    assertTrue(index.path("value").isNull());
    assertEquals("NO_LINKS", index.path("undefinedBecause").asText());
    assertEquals(1, figure(answer, "fragmentation").path("value").asInt());
    assertEquals("NO_DIRECTION", figure(answer, "noWrongDoor").path("undefinedBecause").asText());
  }

  @Test
  void pathsOfOrganisationsAreTheUsualQuestion() {
    JsonNode answer = api.ok(MEASURES + "?date=2019-06-30");
    assertEquals("paths", answer.path("relation").asText());
    assertEquals("organisation", answer.path("level").asText());
    assertEquals(34, answer.path("arcs").asInt());
    assertEquals(20, answer.path("parties").size());
    assertEquals(0.0894736842, figure(answer, "density").path("value").asDouble(), 1e-9);
  }

  @Test
  void aFilteredNetworkIsMeasuredAsFiltered() {
    JsonNode warm = api.ok(MEASURES + "?date=2019-06-30&line=warm");
    assertEquals(16, warm.path("arcs").asInt());
    assertEquals("[\"warm\"]", warm.at("/filter/lines").toString());
    assertTrue(
        api.ok(MEASURES + "?date=2019-06-30&level=service&projects=yes").path("n").asInt() < 10);
  }

  @Test
  void tablesAreGivenToSpreadsheets() {
    HttpResponse<String> figures = portal.get(Api.BASE + STAR, "Accept", "text/csv");
    assertEquals(200, figures.statusCode());
    assertTrue(Api.type(figures).startsWith("text/csv"), Api.type(figures));
    assertTrue(figures.body().startsWith("measure,value,undefinedBecause,n,unit"));
    assertTrue(figures.body().contains("\r\nei,0.2,,6,index,-1,1,"), figures.body());
    HttpResponse<String> parties = portal.get(Api.BASE + STAR + "&format=csv&table=parties");
    assertEquals(7, parties.body().lines().count());
    assertTrue(parties.body().contains("R-SAAMO,"));
  }

  @Test
  void theSameAnswerIsNotSentTwice() {
    HttpResponse<String> first = portal.get(Api.BASE + STAR);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, portal.get(Api.BASE + STAR, "If-None-Match", tag).statusCode());
    assertEquals(
        200, portal.get(Api.BASE + STAR, "If-None-Match", tag, "Accept", "text/csv").statusCode());
  }

  @Test
  void theLinksAreGivenAway() {
    String address = Api.BASE + "/partnerships/roeselare/network.";
    String links = portal.get(address + "csv?relation=ties&date=2019-06-30").body();
    assertTrue(links.startsWith("from,to,kinds\r\n"), links);
    assertTrue(links.contains("R-OCMW,R-SAAMO,JOINT_CASE"), links);
    String parties = portal.get(address + "csv?table=parties&date=2019-06-30").body();
    assertEquals(21, parties.lines().count());
    String graph = portal.get(address + "graphml?date=2019-06-30").body();
    assertEquals(34, graph.split("<edge ", -1).length - 1);
    assertTrue(graph.contains("edgedefault=\"directed\""));
  }

  @Test
  void thePageTellsTheStoryOfTheProjectThatEnds() {
    try (Visit visit = Visit.of(portal, browser, 1440, 900)) {
      visit.go(STAR_PAGE + "&datum=2019-06-30");
      assertThat(visit.find("#l-islands ~ .lezing-zin"))
          .containsText("Alle 6 organisaties hangen aan elkaar.");
      assertThat(visit.find("#l-cuts ~ .lezing-zin"))
          .containsText("Valt Samenlevingsopbouw West-Vlaanderen weg, dan bereikt 100");
      assertThat(visit.find(".paginakop")).containsText("minder dan 8");
      visit.go(STAR_PAGE + "&datum=2020-06-30");
      assertThat(visit.find("#l-islands ~ .lezing-zin"))
          .containsText("Geen enkele link verbindt deze 6 organisaties.");
    }
  }

  @Test
  void thePageSaysWithThePathsWhatTheyRestOn() {
    try (Visit visit = Visit.of(portal, browser, 390, 844)) {
      visit.go(PAGE + "?datum=2019-06-30");
      assertThat(visit.find(".paginakop")).containsText("20 organisaties, 34 routes");
      assertThat(visit.find(".paginakop")).containsText("23 links zijn een aanname");
      assertThat(visit.find("#l-cuts ~ .lezing-zin")).containsText("6 van de 20 organisaties");
      assertThat(visit.find("#tussen ~ .tabelrol tbody tr").first()).containsText("36");
      assertThat(visit.find("section[aria-labelledby=tussen]"))
          .containsText("Generalisten verbinden hier dus vaker sectoren");
      visit.find("#niveau").selectOption("dienst");
      visit.find("main form button[type=submit]").first().click();
      assertThat(visit.find(".paginakop")).containsText("30 diensten");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sectoren", "stevigheid"})
  void everyPictureCanBeTakenAlong(String picture) {
    HttpResponse<String> answer = portal.get(PAGE + "/" + picture + ".svg?datum=2019-06-30");
    assertEquals(200, answer.statusCode());
    assertTrue(Api.type(answer).startsWith("image/svg+xml"));
    assertTrue(answer.body().startsWith("<svg "));
    assertTrue(answer.body().contains("30 juni 2019"), "the day stands in it");
  }

  @Test
  void whoeverOnlyReadsGetsNoSession() {
    HttpResponse<String> answer = portal.get(PAGE);
    assertFalse(answer.headers().firstValue("Set-Cookie").isPresent());
    assertEquals(400, portal.get(PAGE + "?niveau=huis").statusCode());
    assertEquals(404, portal.get("/nergens/versnippering").statusCode());
  }

  @Test
  void everyReasonIsInWordsOnThePage() {
    HttpResponse<String> answer =
        portal.get("/generalistisch-werkt/versnippering?bewijs=bevestigd");
    assertEquals(200, answer.statusCode(), answer::body);
    List<String> raw = new ArrayList<>();
    for (String code : List.of("NO_LINKS", "TOO_FEW_PARTIES", "NaN", "null", "Infinity")) {
      if (answer.body().contains(">" + code)) {
        raw.add(code);
      }
    }
    assertEquals(List.of(), raw);
  }
}
