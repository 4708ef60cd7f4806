package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The coverage of the shipped samples, over HTTP and on the page. */
@ExtendWith(RunningPortal.class)
class CoverageIT {
  private static final String COVERAGE = "/partnerships/roeselare/coverage";
  private static final String DURING = "?date=2019-06-30&evidence=stated&mandated=true";

  private final PortalProcess portal;
  private final Api api;

  CoverageIT(PortalProcess portal) {
    this.portal = portal;
    this.api = new Api(portal);
  }

  private static JsonNode cell(JsonNode answer, String need, String group) {
    for (JsonNode cell : answer.path("cells")) {
      if (cell.path("need").asText().equals(need) && cell.path("group").asText().equals(group)) {
        return cell;
      }
    }
    throw new AssertionError("No cell for " + need + " and " + group);
  }

  private String page(String address) {
    HttpResponse<String> answer = portal.get(address);
    assertEquals(200, answer.statusCode(), address);
    return answer.body();
  }

  @Test
  void theApiGivesEveryCellWithWhatItRestsOn() {
    JsonNode answer = api.ok(COVERAGE + DURING);
    assertEquals("roeselare", answer.path("partnership").asText());
    assertEquals("2019-06-30", answer.path("date").asText());
    assertEquals("stated", answer.path("evidence").asText());
    assertTrue(answer.path("mandated").asBoolean());
    assertEquals(11, answer.path("cells").size());
    JsonNode housing = cell(answer, "HOUSING", "LOW_WORK_FAMILY");
    assertEquals("temporary", housing.path("state").asText());
    assertEquals(12, housing.path("people").asInt());
    assertEquals("R-S4", housing.at("/services/0").asText());
    assertEquals(0.4, answer.at("/gapScores/0/gapScore").asDouble(), 1e-9);
    assertEquals(15, answer.at("/gapScores/0/outOf").asInt());
    assertEquals("coverage", answer.at("/figures/0/measure").asText());
    assertEquals(11, answer.at("/figures/0/n").asInt());
    assertFalse(answer.at("/definitions/cell").asText().isEmpty());
    assertFalse(answer.path("evidenceMix").isEmpty());
  }

  @Test
  void whatNobodyDeclaredIsUndefinedWithItsReason() {
    JsonNode answer = api.ok("/partnerships/generalistisch-werkt/coverage");
    assertTrue(answer.at("/figures/0/value").isNull());
    assertEquals("NOTHING_DECLARED", answer.at("/figures/0/undefinedBecause").asText());
    assertTrue(answer.path("cells").isEmpty());
    assertFalse(answer.path("notDeclared").isEmpty());
  }

  @Test
  void aWrongQuestionIsRefusedAndNamesItsParameter() {
    assertEquals(
        "mandated", api.problem(400, COVERAGE + "?mandated=perhaps").path("field").asText());
    assertEquals("date", api.problem(400, COVERAGE + "?date=x").path("field").asText());
    api.problem(404, "/partnerships/nowhere/coverage");
  }

  @Test
  void theTableHasOneRowForEachCell() {
    HttpResponse<String> answer = portal.get("/api/v1" + COVERAGE + DURING + "&format=csv");
    assertEquals(200, answer.statusCode());
    assertEquals("text/csv", Api.type(answer));
    List<String> rows = answer.body().lines().toList();
    assertEquals(12, rows.size());
    assertTrue(rows.get(0).startsWith("need,need_label,group,"), rows.get(0));
    assertTrue(rows.get(1).startsWith("HOUSING,wonen,LOW_WORK_FAMILY,"), rows.get(1));
    assertTrue(rows.get(1).contains(",12,1,0,TEMPORARY,R-S4,"), rows.get(1));
  }

  @Test
  void thePageShowsTheBoxesAndLeadsToWhatLiesBehindThem() {
    String page = page("/roeselare/hiaten/dekking?datum=2019-06-30&bewijs=vermeld&mandaat=ja");
    assertTrue(
        page.contains("aria-label=\"Wonen, Gezin met weinig of geen werk: t, alleen tijdelijk\""));
    assertTrue(page.contains("aria-label=\"Kinderopvang, Alleenstaande ouder: 0, geen dienst\""));
    String address =
        "/roeselare/hiaten/dekking/vak?vraag=HOUSING&groep=LOW_WORK_FAMILY&datum=2019-06-30"
            + "&bewijs=vermeld&mandaat=ja&gemeente=36015";
    assertTrue(page.contains(address.replace("&", "&amp;")), "no link to the box");
    String cell = page(address);
    assertTrue(cell.contains("Financieel rugzakje"));
    assertTrue(cell.contains("heeft geen mandaat dat tot hier reikt"));
    assertTrue(page("/roeselare/hiaten/dekking?taal=en").contains("What is there, and for whom?"));
  }

  @Test
  void whereNothingIsDeclaredThePageSaysWhatToDo() {
    String page = page("/generalistisch-werkt/hiaten/dekking");
    assertTrue(page.contains("Nog geen vragen opgegeven"));
    assertFalse(page.contains("class=\"matrix"));
  }

  @Test
  void aBoxThatNobodyDeclaredIsNotThere() {
    assertEquals(
        404,
        portal.get("/roeselare/hiaten/dekking/vak?vraag=ADDICTION&gemeente=36015").statusCode());
    assertEquals(400, portal.get("/roeselare/hiaten/dekking?bewijs=misschien").statusCode());
  }
}
