package be.knooppunt.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.findings.FindingQuestion;
import be.knooppunt.gaps.entity.findings.Findings;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.testing.Chromium;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import be.knooppunt.testing.Samples;
import biweekly.Biweekly;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A finding is taken up, decided about, and told of: on pages, on the API and in a calendar. */
@ExtendWith({RunningPortal.class, Chromium.class})
class RegisterIT {
  private static final String HERE = "sint-niklaas";
  private static final String LIST = "/" + HERE + "/hiaten/opvolging";
  private static final String API = "/api/v1/partnerships/" + HERE + "/gaps";
  private static final String JSON = "application/json";
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final PortalProcess portal;
  private final Browser browser;
  private final Clock clock = Clock.system(TimeSource.BRUSSELS);

  RegisterIT(PortalProcess portal, Browser browser) {
    this.portal = portal;
    this.browser = browser;
  }

  /** A finding that the map shows, a different one for each test. */
  private String finding(int which) {
    Network network = Samples.network(HERE);
    LocalDate today = TimeSource.today(clock);
    return Findings.of(network, FindingQuestion.of(today, EvidenceFilter.ALL))
        .all()
        .get(which)
        .key()
        .text();
  }

  private String take(Member member, String finding) {
    HttpResponse<String> taken =
        member.post(LIST, "/account", Map.of("bevinding", finding, "oorzaak", "NO_AGREEMENT"));
    assertEquals(303, taken.statusCode(), taken.body());
    String to = taken.headers().firstValue("Location").orElseThrow();
    return to.substring(to.indexOf(LIST), to.indexOf('?'));
  }

  private String owner() {
    return Samples.network(HERE).organisations().get(0).id().value();
  }

  @Test
  void aFindingIsTakenUpDecidedAboutAndTakenBack() {
    Member coordinator = Member.administrator(portal);
    String page = take(coordinator, finding(0));
    assertTrue(coordinator.get(page).body().contains("Er is geen afspraak"));

    HttpResponse<String> refused =
        coordinator.post(page, page, Map.of("versie", "1", "toestand", "NOT_A_GAP"));
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("href=\"#waarom\""), refused.body());

    String due = TimeSource.today(clock).plusDays(10).toString();
    Map<String, String> decided =
        Map.of("versie", "1", "toestand", "IN_HAND", "eigenaar", owner(), "tegen", due);
    assertEquals(303, coordinator.post(page, page, decided).statusCode());
    HttpResponse<String> late = coordinator.post(page, page, decided);
    assertEquals(412, late.statusCode());
    assertTrue(late.body().contains("Iemand anders veranderde dit hiaat"), late.body());

    HttpResponse<String> noted =
        coordinator.post(page + "/nota", page, Map.of("woorden", "Besproken op het overleg"));
    assertEquals(303, noted.statusCode());
    assertTrue(coordinator.get(page).body().contains("Besproken op het overleg"));
    String open = Member.visitor(portal).get(page).body();
    assertTrue(open.contains("In behandeling"), open);
    assertFalse(open.contains("Besproken op het overleg"), "notes are for the partnership");
    assertFalse(open.contains("door admin"), "and so are names");
    assertFalse(open.contains("<form class=\"stapel"), "a visitor decides nothing");

    String csv = Member.visitor(portal).get(LIST + ".csv?toestand=IN_HAND").body();
    assertTrue(csv.contains(due), csv);
    assertFalse(csv.contains("Besproken"), csv);
    String calendar = Member.visitor(portal).get(API + ".ics").body();
    String id = page.substring(page.lastIndexOf('/') + 1);
    assertTrue(
        Biweekly.parse(calendar).first().getEvents().stream()
            .anyMatch(event -> event.getUid().getValue().equals(id)),
        calendar);

    String version = Api.json(coordinator.get(API + "/" + id).body()).path("version").asText();
    assertEquals(
        303, coordinator.post(page + "/terug", page, Map.of("versie", version)).statusCode());
    assertTrue(coordinator.get(page).body().contains("Teruggedraaid"));
    assertEquals(
        303, coordinator.post(LIST, "/account", Map.of("bevinding", finding(0))).statusCode());
  }

  @Test
  void aProgramTakesUpAndChangesWhatItRead() {
    Member coordinator = Member.administrator(portal);
    String token = Api.json(coordinator.get("/api/v1/me").body()).path("csrfToken").asText();
    String[] headers = {"Content-Type", JSON, "X-CSRF-TOKEN", token};
    HttpResponse<String> made =
        coordinator.send("POST", API, "{\"finding\":\"" + finding(1) + "\"}", headers);
    assertEquals(201, made.statusCode(), made.body());
    JsonNode gap = Api.json(made.body());
    assertEquals("OPEN", gap.path("state").asText());
    assertEquals("TAKEN", gap.path("history").get(0).path("action").asText());
    String address = API + "/" + gap.path("id").asText();
    assertTrue(made.headers().firstValue("Location").orElse("").endsWith(address));

    assertEquals(428, coordinator.send("PATCH", address, "{}", headers).statusCode());
    String[] seen = {
      "Content-Type",
      JSON,
      "X-CSRF-TOKEN",
      token,
      "If-Match",
      made.headers().firstValue("ETag").orElseThrow()
    };
    HttpResponse<String> wrong =
        coordinator.send("PATCH", address, "{\"state\":\"ACCEPTED\"}", seen);
    assertEquals(422, wrong.statusCode(), wrong.body());
    assertEquals("because", Api.json(wrong.body()).path("field").asText());
    HttpResponse<String> changed =
        coordinator.send(
            "PATCH", address, "{\"state\":\"ACCEPTED\",\"because\":\"Te duur\"}", seen);
    assertEquals(200, changed.statusCode(), changed.body());
    assertEquals("\"2\"", changed.headers().firstValue("ETag").orElse(""));
    assertEquals(412, coordinator.send("PATCH", address, "{}", seen).statusCode());
    assertEquals(
        409,
        coordinator
            .send("POST", API, "{\"finding\":\"" + finding(1) + "\"}", headers)
            .statusCode());
    assertEquals(404, coordinator.send("POST", API, "{\"finding\":\"x\"}", headers).statusCode());
    assertEquals(
        201,
        coordinator
            .send("POST", address + "/notes", "{\"words\":\"genoteerd\"}", headers)
            .statusCode());

    JsonNode open = Api.json(Member.visitor(portal).get(address).body());
    assertEquals("Te duur", open.path("because").asText());
    assertTrue(open.path("notes").isMissingNode(), "notes are for the partnership");
    assertTrue(open.path("history").get(0).path("actor").isMissingNode(), "and so are accounts");
    JsonNode list = Api.json(Member.visitor(portal).get(API + "?state=ACCEPTED").body());
    assertEquals(List.of("ACCEPTED"), Api.each(list.path("items"), "/state"));
    assertTrue(list.path("counts").path("states").path("ACCEPTED").asInt() >= 1);
  }

  @Test
  void itsPagesBreakNoRuleAndFitOnAPhone() {
    Member coordinator = Member.administrator(portal);
    String page = take(coordinator, finding(2));
    for (Map.Entry<String, ColorScheme> one :
        Map.of("nl", ColorScheme.LIGHT, "en", ColorScheme.DARK).entrySet()) {
      try (Visit visit =
          Visit.of(portal, browser, Visit.options(390, 20_000).setColorScheme(one.getValue()))) {
        visit.context().addCookies(List.of(new Cookie("taal", one.getKey()).setUrl(portal.url())));
        visit.go(LIST);
        check(visit, LIST);
        assertEquals(
            List.of(),
            visit.context().cookies().stream().filter(c -> !c.name.equals("taal")).toList(),
            "a visitor gets no session");
        visit.go("/aanmelden");
        visit.find("#naam").fill("admin");
        visit.find("#wachtwoord").fill(Member.PASSWORD);
        visit.find("main form button[type=submit]").click();
        assertThat(visit.find("a.ik")).isVisible();
        visit.go(page);
        check(visit, page);
        visit.find("input[value=NOT_A_GAP]").check();
        visit.find("form[action$='" + page + "'] button").click();
        assertThat(visit.find(".foutlijst")).isVisible();
        visit.forgive("status of 422");
        check(visit, page + " with an error");
        visit.go("/account");
        check(visit, "/account");
        visit.go("/" + HERE + "/werklijst");
        check(visit, "/werklijst");
      }
    }
  }

  private static void check(Visit visit, String what) {
    assertEquals(
        List.of(),
        new AxeBuilder(visit.page())
            .withTags(RULES).analyze().getViolations().stream()
                .map(rule -> what + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .toList());
    assertTrue(
        (Boolean) visit.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"),
        what + " scrolls sideways");
  }
}
