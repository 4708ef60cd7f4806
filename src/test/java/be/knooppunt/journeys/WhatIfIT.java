package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Thinking aloud about the map of Roeselare, on pages and on the API. It leaves the map as it is.
 */
@ExtendWith(RunningPortal.class)
class WhatIfIT {
  private static final String ENDS = "stop=R-S3&datum=2019-06-30&bewijs=vermeld";

  private final PortalProcess portal;
  private final Api api;

  WhatIfIT(PortalProcess portal) {
    this.portal = portal;
    this.api = new Api(portal);
  }

  private static JsonNode figure(JsonNode answer, String relation, String measure) {
    return StreamSupport.stream(answer.path("figures").spliterator(), false)
        .filter(one -> one.path("relation").asText().equals(relation))
        .filter(one -> one.path("measure").asText().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tellsWhatTheEndOfTheProjectLeavesBehind() {
    JsonNode answer =
        api.ok("/partnerships/roeselare/what-if?stop=R-S3&date=2019-06-30&evidence=stated");
    JsonNode f = figure(answer, "ties", "fragmentation");
    assertEquals(0, f.path("before").asDouble());
    assertEquals(1, f.path("after").asDouble());
    assertEquals(5, answer.path("ways").path("servicesGone").size());
    String page = portal.get("/roeselare/wat-als?" + ENDS).body();
    assertTrue(page.contains("Als het project van SAAMO West-Vlaanderen stopt"), page);
    assertTrue(page.matches("(?s).*100\\h%.*"), page);
  }

  @Test
  void offersTheProjectOfThatDayAsAnExample() {
    String page = portal.get("/roeselare/wat-als?datum=2019-06-30").body();
    assertTrue(page.contains("Wat als het project van SAAMO West-Vlaanderen stopt?"), page);
  }

  @Test
  void saysWhatItCannotRead() {
    assertEquals(
        "pad", api.problem(400, "/partnerships/roeselare/what-if?pad=x").path("field").asText());
    assertTrue(
        api.problem(404, "/partnerships/roeselare/what-if?weg=dienst:nope")
            .path("detail")
            .asText()
            .contains("nope"));
    HttpResponse<String> refused = portal.get("/roeselare/wat-als?voeg=pad&van=R-S6");
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("href=\"#pad-naar\""), refused.body());
  }

  @Test
  void saysWhetherTheBestStepsAreProven() {
    JsonNode one = api.ok("/partnerships/roeselare/suggestions?aim=no-wrong-door&k=1");
    assertTrue(one.path("isProvenBest").asBoolean());
    assertTrue(one.path("steps").get(0).path("gain").asDouble() > 0);
    JsonNode two = api.ok("/partnerships/roeselare/suggestions?aim=reach&k=2");
    assertFalse(two.path("isProvenBest").asBoolean());
    String page = portal.get("/roeselare/wat-helpt?doel=bereik&aantal=2").body();
    assertTrue(page.contains("Niet bewezen de beste"), page);
    api.problem(400, "/partnerships/roeselare/suggestions?aim=fame");
  }

  @Test
  void isKeptSharedRenamedAndForgotten() {
    Member admin = Member.administrator(portal);
    HttpResponse<String> saved =
        admin.post(
            "/roeselare/wat-als",
            "/roeselare/wat-als?" + ENDS,
            Map.of("naam", "Het einde", "adres", "?" + ENDS));
    assertEquals(303, saved.statusCode(), saved.body());
    String id =
        saved
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceAll(".*wat-als/([0-9a-f-]{36}).*", "$1");
    String address = "/roeselare/wat-als/" + id;
    assertTrue(portal.get(address).body().contains("Het einde"));
    JsonNode shared = api.ok("/partnerships/roeselare/scenarios/" + id);
    assertEquals("stop=R-S3", shared.path("changes").get(0).asText());
    assertFalse(shared.has("madeBy"));
    assertEquals(
        303, admin.post(address + "/naam", address, Map.of("naam", "Na het einde")).statusCode());
    assertTrue(portal.get(address).body().contains("Na het einde"));
    assertEquals(
        303, admin.post(address + "/verwijderen", address + "/verwijderen", Map.of()).statusCode());
    assertEquals(404, portal.get(address).statusCode());
  }

  @Test
  void isAppliedAsOneBatchThatCanBeTakenBack() {
    Member admin = Member.administrator(portal);
    String query = "?pad=R-S10%3ER-S24%3AWARM";
    String page = admin.get("/roeselare/wat-als/toepassen" + query).body();
    String version = page.replaceAll("(?s).*name=\"versie\" value=\"([0-9]+)\".*", "$1");
    String sending = page.replaceAll("(?s).*name=\"zending\" value=\"([0-9a-f-]+)\".*", "$1");
    Map<String, String> fields =
        Map.of("adres", query, "versie", version, "zending", sending, "reden", "Afgesproken");
    HttpResponse<String> done =
        admin.post("/roeselare/wat-als/toepassen", "/roeselare/wat-als/toepassen" + query, fields);
    assertEquals(303, done.statusCode(), done.body());
    assertTrue(portal.get("/api/v1/partnerships/roeselare/network").body().contains("Afgesproken"));
    String undo = "/roeselare/geschiedenis/" + sending + "/ongedaan";
    assertEquals(303, admin.post(undo, undo, Map.of("reden", "Toch niet")).statusCode());
    assertFalse(
        portal.get("/api/v1/partnerships/roeselare/network").body().contains("Afgesproken"));
    assertEquals(
        409,
        admin
            .post("/roeselare/wat-als/toepassen", "/roeselare/wat-als/toepassen" + query, fields)
            .statusCode());
  }
}
