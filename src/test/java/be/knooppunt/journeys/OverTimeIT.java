package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two moments of a map side by side, its figures through time, and moments that are kept. It leaves
 * the map and its snapshots as they were.
 */
@ExtendWith(RunningPortal.class)
class OverTimeIT {
  private static final String HERE = "/sint-niklaas";
  private static final String API = "/api/v1/partnerships/sint-niklaas";
  private static final String JSON = "application/json";
  private static final Pattern KEPT = Pattern.compile("/beelden/([0-9a-f-]{36})/verwijderen");

  private final PortalProcess portal;
  private final Api api;

  OverTimeIT(PortalProcess portal) {
    this.portal = portal;
    this.api = new Api(portal);
  }

  private static JsonNode figure(JsonNode answer, String code) {
    return StreamSupport.stream(answer.path("figures").spliterator(), false)
        .filter(one -> one.path("figure").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theEndOfAProjectShowsInWordsInFiguresAndInTheFile() {
    JsonNode answer =
        api.ok("/partnerships/roeselare/difference?from=2019-06-30&to=2020-01-01&evidence=stated");
    assertEquals(0, figure(answer, "fragmentation").path("before").path("value").asDouble());
    assertEquals(1, figure(answer, "fragmentation").path("after").path("value").asDouble());
    assertFalse(answer.path("from").path("isAsItStood").asBoolean());
    String page =
        portal.get("/roeselare/verschil?van=2019-06-30&tot=2020-01-01&bewijs=vermeld").body();
    assertTrue(page.contains("Niet meer op de kaart: 5 diensten"), page);
    String plain = page.replace('\u00a0', ' ');
    assertTrue(plain.contains("Versnippering (F): van 0 % naar 100 %."), page);
    String csv =
        portal
            .get(
                "/api/v1/partnerships/roeselare/difference?from=2019-06-30&to=2020-01-01"
                    + "&evidence=stated&format=csv")
            .body();
    assertTrue(csv.contains("record,services,R-S2,Groepswerk Ouders in Actie,lost"), csv);
    String same = portal.get("/roeselare/verschil?van=2020-01-01&tot=2020-01-01").body();
    assertTrue(same.contains("Er is niets anders"), same);
  }

  @Test
  void theTrendStepsWhereTheProjectEndsAndSaysWhy() {
    String page = portal.get("/roeselare/verloop?bewijs=vermeld").body();
    assertTrue(
        page.contains("Een project van Samenlevingsopbouw West-Vlaanderen is voorbij: 5 diensten"),
        page);
    assertTrue(page.contains("Groepswerk Ouders in Actie"), page);
    JsonNode trend = api.ok("/partnerships/roeselare/trend?evidence=stated");
    assertTrue(trend.path("points").size() >= 3, trend.toString());
    assertTrue(trend.path("events").toString().contains("R-S2"), trend.toString());
  }

  @Test
  void whatCannotBeReadIsSaid() {
    assertEquals(
        "from",
        api.problem(400, "/partnerships/roeselare/difference?from=x").path("field").asText());
    assertEquals(
        "from",
        api.problem(422, "/partnerships/roeselare/difference?from=2020-01-02&to=2020-01-01")
            .path("field")
            .asText());
    String none = "beeld:00000000-0000-0000-0000-000000000000";
    assertEquals(404, portal.get("/roeselare/verschil?van=" + none).statusCode());
    HttpResponse<String> turned = portal.get("/roeselare/verschil?van=2021-01-01&tot=2020-01-01");
    assertEquals(422, turned.statusCode());
    assertTrue(turned.body().contains("href=\"#van\""), turned.body());
  }

  @Test
  void aSnapshotIsMadeComparedNamedAndRemoved() {
    Member coordinator = Member.administrator(portal);
    String list = HERE + "/beelden";
    HttpResponse<String> refused = coordinator.post(list, list, Map.of("label", " "));
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("href=\"#label\""), refused.body());
    Map<String, String> fields = Map.of("label", "Voor de raad", "reden", "Eerste overleg");
    assertEquals(303, coordinator.post(list, list, fields).statusCode());
    Matcher kept = KEPT.matcher(coordinator.get(list).body());
    assertTrue(kept.find());
    String id = kept.group(1);

    String open = Member.visitor(portal).get(list).body();
    assertTrue(open.contains("Voor de raad"), open);
    assertFalse(open.contains("admin"), "who made it is told to members only");
    assertFalse(open.contains("/verwijderen"), "a visitor removes nothing");
    String today = TimeSource.today(Clock.system(TimeSource.BRUSSELS)).toString();
    String same = portal.get(HERE + "/verschil?van=beeld:" + id + "&tot=" + today).body();
    assertTrue(same.contains("Er is niets anders"), same);
    assertTrue(same.contains("de kaart zoals ze toen stond"), same);
    JsonNode shown = Api.json(coordinator.get(API + "/snapshots/" + id).body());
    assertEquals("Eerste overleg", shown.path("reason").asText());

    String token = Api.json(coordinator.get("/api/v1/me").body()).path("csrfToken").asText();
    String[] headers = {"Content-Type", JSON, "X-CSRF-TOKEN", token};
    String address = API + "/snapshots/" + id;
    assertEquals(428, coordinator.send("PATCH", address, "{}", headers).statusCode());
    String[] seen = {"Content-Type", JSON, "X-CSRF-TOKEN", token, "If-Match", "\"1\""};
    HttpResponse<String> named =
        coordinator.send("PATCH", address, "{\"label\":\"Na de raad\"}", seen);
    assertEquals(200, named.statusCode(), named.body());
    assertEquals("Na de raad", Api.json(named.body()).path("label").asText());
    assertEquals(412, coordinator.send("DELETE", address, "", seen).statusCode());

    String remove = list + "/" + id + "/verwijderen";
    assertEquals(303, coordinator.post(remove, remove, Map.of()).statusCode());
    assertEquals(404, portal.get(address).statusCode());
  }

  @Test
  void snapshotsArePlannedFromADay() {
    Member coordinator = Member.administrator(portal);
    String list = HERE + "/beelden";
    LocalDate today = TimeSource.today(Clock.system(TimeSource.BRUSSELS));
    Map<String, String> over =
        Map.of("ritme", "quarterly", "eerste", today.minusDays(1).toString());
    assertEquals(422, coordinator.post(list + "/plan", list, over).statusCode());
    Map<String, String> soon = Map.of("ritme", "quarterly", "eerste", today.plusDays(9).toString());
    assertEquals(303, coordinator.post(list + "/plan", list, soon).statusCode());
    JsonNode planned = Api.json(portal.get(API + "/snapshots").body());
    assertEquals(today.plusDays(9).toString(), planned.path("plan").path("next").asText());
    assertEquals(303, coordinator.post(list + "/plan", list, Map.of("ritme", "none")).statusCode());
  }

  @Test
  void aComparisonIsKeptOpensForOthersAndIsTakenAlong() {
    Member somebody = Member.administrator(portal);
    String token = Api.json(somebody.get("/api/v1/me").body()).path("csrfToken").asText();
    String[] headers = {"Content-Type", JSON, "X-CSRF-TOKEN", token};
    String views = "/api/v1/comparisons/views";
    HttpResponse<String> made =
        somebody.send(
            "POST",
            views,
            "{\"name\":\"Twee steden\",\"question\":\"kolom=roeselare&kolom=sint-niklaas\"}",
            headers);
    assertEquals(201, made.statusCode(), made.body());
    String id = Api.json(made.body()).path("id").asText();
    HttpResponse<String> opened = Member.visitor(portal).get("/vergelijk/bewaard/" + id);
    assertEquals(303, opened.statusCode());
    String to = opened.headers().firstValue("Location").orElse("");
    assertTrue(to.endsWith("/vergelijk?kolom=roeselare&kolom=sint-niklaas"), to);
    String asked = somebody.get("/vergelijk/bewaard/" + id + "/verwijderen").body();
    assertTrue(asked.contains("Twee steden"), asked);
    String own = somebody.get("/account/gegevens.json").body();
    assertEquals("Twee steden", Api.json(own).path("savedViews").get(0).path("name").asText());
    assertEquals(401, Member.visitor(portal).get(views).statusCode());
    assertEquals(204, somebody.send("DELETE", views + "/" + id, "", headers).statusCode());
    assertEquals(404, portal.get(views + "/" + id).statusCode());
  }
}
