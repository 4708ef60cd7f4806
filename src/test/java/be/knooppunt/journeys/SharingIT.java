package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A partnership chooses what those outside see, and nobody outside gets at anything else: by no
 * page, answer, file, list, route or copy they have. In the end it shares its map again.
 */
@ExtendWith(RunningPortal.class)
class SharingIT {
  private static final String HERE = "sint-niklaas";
  private static final String COMPARISON = "/vergelijk?kolom=" + HERE + "&datum=2018-01-01";
  private static final String API = "/api/v1/partnerships/" + HERE;
  private static final Pattern LINK = Pattern.compile("(/bevestig/kaart\\?code=[\\w-]+)");
  private static final Pattern VERSION = Pattern.compile("name=\"versie\" value=\"([0-9]+)\"");

  /** What stands on no other map. */
  private static final List<String> SECRETS =
      List.of("N-S1", "Individuele begeleiding welzijn", "N-INTRO", "N-Q1");

  private static final List<String> PAGES =
      List.of(
          "",
          "/kaart",
          "/kaart/lijst",
          "/kaart.json",
          "/diensten",
          "/diensten?q=welzijn",
          "/dienst/12",
          "/organisatie/N-OCMW",
          "/routes?van=N-S7&vraag=WORK",
          "/route/N-Q2",
          "/hiaten",
          "/hiaten/dekking",
          "/hiaten/opvolging",
          "/hiaten/opvolging.csv",
          "/versnippering",
          "/versnippering/sectoren.svg",
          "/wat-als",
          "/wat-helpt");

  private static final List<String> ANSWERS =
      List.of(
          "",
          "/network",
          "/network.csv",
          "/network.graphml",
          "/findings",
          "/coverage",
          "/coverage?format=csv",
          "/measures",
          "/gaps",
          "/gaps.ics",
          "/suggestions?aim=reach&k=1",
          "/what-if?weg=dienst:N-S7");

  private static final List<String> INSIDE =
      List.of(API + "/changes", API + "/records/services/N-S1", "/" + HERE + "/geschiedenis");

  private static final List<String> QUESTIONS =
      List.of(
          "/api/v1/services?partnership=" + HERE,
          "/api/v1/services/N-S7?partnership=" + HERE,
          "/api/v1/organisations?partnership=" + HERE,
          "/api/v1/mandates?partnership=" + HERE,
          "/api/v1/paths?partnership=" + HERE,
          "/api/v1/routes?from=any&need=WORK&partnership=" + HERE,
          "/api/v1/plans?from=any&need=WORK&partnership=" + HERE,
          "/" + HERE + ";x=1/kaart",
          "/sint%2Dniklaas/kaart",
          "/api/v1/partnerships/" + HERE + ";x=1/network");

  private static final List<String> ALL =
      List.of(
          "/api/v1/services?limit=200&date=2018-01-01",
          "/api/v1/organisations?limit=200&date=2018-01-01",
          "/api/v1/mandates?limit=200&date=2018-01-01",
          "/api/v1/paths?limit=200&date=2018-01-01",
          "/api/v1/routes?from=any&need=WORK&date=2018-01-01",
          "/api/v1/plans?from=any&need=WORK&date=2018-01-01");

  private final PortalProcess portal;
  private final Member administrator;
  private final Member visitor;

  SharingIT(PortalProcess portal) {
    this.portal = portal;
    this.administrator = Member.administrator(portal);
    this.visitor = Member.visitor(portal);
  }

  private Member invited(String page, String role, String place, String name) {
    return Member.invited(portal, administrator.invite(page, role, place), name);
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElse("");
  }

  private static HttpResponse<String> choose(Member member, String choice) {
    String token = Api.json(member.get("/api/v1/me").body()).path("csrfToken").asText();
    return member.send(
        "PUT",
        API + "/sharing",
        "{\"choice\":\"" + choice + "\"}",
        "Content-Type",
        "application/json",
        "X-CSRF-TOKEN",
        token,
        "If-Match",
        tag(member.get(API + "/sharing")));
  }

  private static String found(Pattern pattern, HttpResponse<String> answer) {
    Matcher matcher = pattern.matcher(answer.body());
    assertTrue(matcher.find(), answer.body());
    return matcher.group(1);
  }

  private void isOnNoList(Member outside, Member inside) {
    assertFalse(outside.get("/api/v1/partnerships").body().contains(HERE));
    assertEquals(403, outside.get(COMPARISON).statusCode());
    assertEquals(200, inside.get(COMPARISON).statusCode());
    assertFalse(outside.get("/").body().contains("Sint-Niklaas"));
    assertTrue(inside.get("/").body().contains("href=\"/" + HERE));
  }

  @Test
  void nobodyOutsideGetsAtTheMapOfAPartnershipThatClosesIt() {
    String people = "/" + HERE + "/mensen";
    Member coordinator = invited(people, "COORDINATOR", "", "deel.leidt");
    Member reader = invited(people, "READER", "", "deel.leest");
    Member regional = invited("/beheer/mensen", "REGIONAL_READER", "REF-WAASLAND", "deel.regio");
    Member editor = invited("/roeselare/mensen", "EDITOR", "R-OCMW", "deel.elders");
    String link =
        found(
            LINK,
            administrator.post(
                "/" + HERE + "/werklijst/vraag",
                "/" + HERE + "/werklijst",
                Map.of("punt", "services/N-S6")));
    Map<String, String> kept = new TreeMap<>();
    for (String address : ALL) {
      kept.put(address, tag(regional.get(address)));
    }
    String network = tag(regional.get(API + "/network"));
    assertEquals(200, regional.get(API + "/changes").statusCode(), "as long as the map is shared");
    assertTrue(visitor.get(ALL.get(0)).body().contains("N-S1"));
    try {
      assertEquals(200, choose(coordinator, "FIGURES").statusCode());
      for (Member outside : List.of(visitor, regional, editor)) {
        isClosed(outside, "figuresOnly", network);
        holdsNothing(outside, kept);
      }
      for (String address : INSIDE) {
        assertEquals(403, regional.get(address).statusCode(), address);
      }
      String form = "/roeselare/dienst/N-S1/bewerken";
      assertEquals(404, editor.get(form).statusCode(), "nor by a form of another partnership");
      staysOpen(reader);
      staysOpen(coordinator);
      staysOpen(administrator);
      oneRecord(link);
      String start = visitor.get("/").body();
      assertTrue(start.contains("Dit partnerschap deelt zijn cijfers, niet zijn kaart."), start);
      assertFalse(start.contains("href=\"/" + HERE), start);
      assertTrue(visitor.get("/api/v1/partnerships").body().contains(HERE));
      HttpResponse<String> figures = visitor.get(COMPARISON);
      assertEquals(200, figures.statusCode(), figures.body());
      tellsNothing(COMPARISON, figures);
      assertFalse(figures.body().contains("href=\"/" + HERE), figures.body());

      assertEquals(200, choose(coordinator, "NOTHING").statusCode());
      isClosed(regional, "nothingShared", network);
      holdsNothing(regional, kept);
      isOnNoList(regional, reader);
    } finally {
      assertEquals(200, choose(administrator, "MAP").statusCode());
    }
    assertEquals(200, regional.get(API + "/changes").statusCode());
    assertTrue(visitor.get(ALL.get(0)).body().contains("N-S1"));
    assertEquals(200, visitor.get("/" + HERE + "/kaart").statusCode());
    String log = administrator.get("/api/v1/audit?limit=200").body();
    assertTrue(log.contains("SHARING_CHOSEN") && log.contains("FIGURES"), log);
  }

  private static void isClosed(Member outside, String reason, String tag) {
    for (String page : PAGES) {
      HttpResponse<String> answer = outside.get("/" + HERE + page);
      assertEquals(403, answer.statusCode(), page);
      assertTrue(answer.body().contains("Dit partnerschap deelt zijn kaart niet"), page);
      tellsNothing(page, answer);
    }
    for (String address : ANSWERS) {
      HttpResponse<String> answer = outside.get(API + address);
      assertEquals(403, answer.statusCode(), address);
      assertEquals(reason, Api.json(answer.body()).path("reason").asText(), address);
      tellsNothing(address, answer);
    }
    for (String address : QUESTIONS) {
      HttpResponse<String> answer = outside.get(address);
      assertTrue(answer.statusCode() == 403 || answer.statusCode() == 404, address);
      tellsNothing(address, answer);
    }
    HttpResponse<String> known = outside.send("GET", API + "/network", "", "If-None-Match", tag);
    assertEquals(403, known.statusCode(), "a copy they have is not called good");
  }

  private static void tellsNothing(String address, HttpResponse<String> answer) {
    SECRETS.forEach(secret -> assertFalse(answer.body().contains(secret), address));
  }

  private static void holdsNothing(Member outside, Map<String, String> kept) {
    for (String address : ALL) {
      HttpResponse<String> answer =
          outside.send("GET", address, "", "If-None-Match", kept.getOrDefault(address, ""));
      assertEquals(200, answer.statusCode(), address + ": the answer is another one now");
      tellsNothing(address, answer);
      assertFalse(answer.body().contains("\"N-"), address);
      String caching = answer.headers().firstValue("Cache-Control").orElse("");
      assertTrue(caching.contains("private"), caching);
      assertTrue(answer.headers().allValues("Vary").toString().contains("Cookie"));
    }
    assertEquals(404, outside.get("/api/v1/services/N-S1").statusCode());
    assertEquals(404, outside.get("/api/v1/routes?from=N-S7&need=WORK").statusCode());
  }

  private static void staysOpen(Member inside) {
    for (String page : List.of("", "/kaart", "/diensten", "/hiaten")) {
      assertEquals(200, inside.get("/" + HERE + page).statusCode(), page);
    }
    HttpResponse<String> days = inside.get(API + "/gaps.ics");
    assertEquals(200, days.statusCode());
    assertTrue(days.headers().firstValue("Cache-Control").orElse("").contains("private"));
    assertTrue(inside.get(ALL.get(0)).body().contains("N-S1"));
  }

  /** A link for one record still shows it, and takes the answer. */
  private void oneRecord(String link) {
    HttpResponse<String> card = visitor.get(link);
    assertEquals(200, card.statusCode(), card.body());
    assertTrue(card.body().contains("Opvang en inloopcentrum"));
    HttpResponse<String> right =
        visitor.post(
            "/bevestig/kaart/klopt",
            link,
            Map.of("code", link.substring(link.indexOf('=') + 1), "versie", found(VERSION, card)));
    assertEquals(303, right.statusCode(), right.body());
  }

  @Test
  void aCoordinatorChoosesOnAPageAndTakesItBack() {
    Member coordinator = invited("/" + HERE + "/mensen", "COORDINATOR", "", "deel.kiest");
    String page = "/" + HERE + "/delen";
    assertTrue(coordinator.get("/" + HERE + "/mensen").body().contains("href=\"" + page));
    assertTrue(coordinator.get("/" + HERE + "/bewerken").body().contains("href=\"" + page));
    HttpResponse<String> form = coordinator.get(page);
    assertEquals(200, form.statusCode(), form.body());
    String version = found(VERSION, form);
    HttpResponse<String> nothing = coordinator.post(page, page, Map.of("versie", version));
    assertEquals(422, nothing.statusCode());
    assertTrue(nothing.body().contains("href=\"#keuze\""), nothing.body());
    HttpResponse<String> late =
        coordinator.post(page, page, Map.of("keuze", "FIGURES", "versie", "999"));
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("Iemand koos intussen iets anders"), late.body());
    try {
      HttpResponse<String> chosen =
          coordinator.post(page, page, Map.of("keuze", "FIGURES", "versie", version));
      assertEquals(303, chosen.statusCode(), chosen.body());
      String after = coordinator.get(page + "?was=MAP").body();
      assertTrue(after.contains("Anderen zien nu: Alleen cijfers"), after);
      assertTrue(after.contains("Zet terug op: De kaart"), after);
      assertEquals(403, visitor.get("/" + HERE).statusCode());
    } finally {
      String now = found(VERSION, coordinator.get(page));
      coordinator.post(page, page, Map.of("keuze", "MAP", "versie", now));
    }
    assertEquals(200, visitor.get("/" + HERE).statusCode());
    JsonNode choice = Api.json(coordinator.get(API + "/sharing").body());
    assertEquals("MAP", choice.path("choice").asText());
    String token = Api.json(coordinator.get("/api/v1/me").body()).path("csrfToken").asText();
    String[] headers = {"Content-Type", "application/json", "X-CSRF-TOKEN", token};
    String body = "{\"choice\":\"FIGURES\"}";
    assertEquals(428, coordinator.send("PUT", API + "/sharing", body, headers).statusCode());
    String[] stale = {
      "Content-Type", "application/json", "X-CSRF-TOKEN", token, "If-Match", "\"999\""
    };
    assertEquals(412, coordinator.send("PUT", API + "/sharing", body, stale).statusCode());
    assertEquals(401, visitor.get(API + "/sharing").statusCode());
    assertEquals(303, visitor.get(page).statusCode(), "sent to sign in");
  }
}
