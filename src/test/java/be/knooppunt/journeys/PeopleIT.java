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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People come in by invitation, look after their own account, and go. */
@ExtendWith(RunningPortal.class)
class PeopleIT {
  private static final String HERE = "/roeselare/mensen";
  private static final String API = "/api/v1/partnerships/roeselare";

  private final PortalProcess portal;

  PeopleIT(PortalProcess portal) {
    this.portal = portal;
  }

  private Member coordinator(String name) {
    String link = Member.administrator(portal).invite(HERE, "COORDINATOR", "");
    return Member.invited(portal, link, name);
  }

  private static String form(String page, String action) {
    Matcher found = Pattern.compile("action=\"([^\"]*" + action + ")\"").matcher(page);
    assertTrue(found.find(), () -> "no form for " + action);
    return found.group(1);
  }

  private static JsonNode me(Member member) {
    HttpResponse<String> answer = member.get("/api/v1/me");
    assertEquals(200, answer.statusCode(), answer.body());
    return Api.json(answer.body());
  }

  @Test
  void anInvitationGivesARoleOnce() {
    Member coordinator = coordinator("an.een");
    String link = coordinator.invite(HERE, "EDITOR", "R-OCMW");
    assertFalse(coordinator.get(HERE).body().contains(link), "a link is shown once");

    Member guest = Member.visitor(portal);
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> shown = guest.get(link);
      assertEquals(200, shown.statusCode(), "looking does not use it");
      assertTrue(shown.body().contains("Redacteur voor OCMW Roeselare"), shown.body());
      assertEquals("no-store", shown.headers().firstValue("Cache-Control").orElse(""));
      assertEquals("no-referrer", shown.headers().firstValue("Referrer-Policy").orElse(""));
    }
    assertEquals(
        422,
        guest
            .post(link, link, Map.of("naam", "AN.EEN ", "wachtwoord", Member.PASSWORD))
            .statusCode(),
        "a name that is taken");
    assertEquals(
        422, guest.post(link, link, Map.of("naam", "bert.een", "wachtwoord", "kort")).statusCode());
    assertEquals(
        403,
        guest
            .send(
                "POST",
                link,
                "naam=bert.een&wachtwoord=een+zin+die+niemand+raadt&_csrf=made-up",
                "Content-Type",
                "application/x-www-form-urlencoded")
            .statusCode(),
        "a forged form");

    Member editor = Member.invited(portal, link, "bert.een");
    JsonNode role = me(editor).at("/roles/0");
    assertEquals("EDITOR", role.path("role").asText());
    assertEquals("R-OCMW", role.path("organisation").asText());
    assertEquals(403, editor.get(HERE).statusCode());
    assertEquals(410, Member.visitor(portal).get(link).statusCode(), "used");
    assertEquals(
        410,
        coordinator.post(link, "/account", Map.of()).statusCode(),
        "a link that somebody used gives nothing to another");
  }

  @Test
  void aRoleCanBeAddedToAnAccountAndTakenAway() {
    Member coordinator = coordinator("an.twee");
    Member reader = Member.invited(portal, coordinator.invite(HERE, "READER", ""), "bert.twee");
    String second = coordinator.invite(HERE, "FRONTLINE_WORKER", "");
    assertEquals(303, reader.post(second, second, Map.of()).statusCode());
    assertEquals(
        List.of("READER", "FRONTLINE_WORKER"), Api.each(me(reader).path("roles"), "/role"));

    String id = me(reader).at("/roles/0/id").asText();
    HttpResponse<String> taken =
        coordinator.post(HERE + "/rollen/" + id + "/wegnemen", HERE, Map.of());
    assertEquals(303, taken.statusCode(), taken.body());
    assertEquals(List.of("FRONTLINE_WORKER"), Api.each(me(reader).path("roles"), "/role"));
  }

  @Test
  void theHistoryOfAnotherPartnershipIsNotThere() {
    String there = "/api/v1/partnerships/generalistisch-werkt/changes?limit=1";
    Member administrator = Member.administrator(portal);
    JsonNode change = Api.json(administrator.get(there).body()).at("/items/0");
    String batch = change.path("batch").asText();
    String service =
        Api.json(administrator.get("/api/v1/services?partnership=generalistisch-werkt").body())
            .at("/items/0/id")
            .asText();
    Member coordinator = coordinator("an.elders");
    String history = "/roeselare/geschiedenis/";
    assertEquals(404, coordinator.get(history + batch + "/ongedaan").statusCode());
    assertEquals(404, coordinator.get(history + "services/" + service).statusCode());
    assertEquals(404, coordinator.get(API + "/records/services/" + service).statusCode());
    assertEquals(
        404, coordinator.get(API + "/changes?kind=services&record=" + service).statusCode());
    assertEquals(
        404,
        coordinator
            .send(
                "POST",
                API + "/changes/" + batch + "/undo",
                "",
                "X-CSRF-TOKEN",
                me(coordinator).path("csrfToken").asText())
            .statusCode());
    assertEquals(200, coordinator.get(history + "services/R-S16").statusCode());
  }

  @Test
  void whoLosesARoleNoLongerInvites() {
    Member coordinator = coordinator("an.drie");
    String link = coordinator.invite(HERE, "COORDINATOR", "");
    String id = me(coordinator).at("/roles/0/id").asText();
    Member administrator = Member.administrator(portal);
    administrator.post("/beheer/mensen/rollen/" + id + "/wegnemen", "/beheer/mensen", Map.of());
    assertEquals(403, coordinator.get(HERE).statusCode(), "at once");
    assertEquals(410, Member.visitor(portal).get(link).statusCode());
  }

  @Test
  void aCoordinatorHasNoPowerOverOthersElsewhere() {
    Member coordinator = coordinator("an.vier");
    JsonNode administrator = me(Member.administrator(portal));
    String role = administrator.at("/roles/0/id").asText();
    assertEquals(
        404, coordinator.post(HERE + "/rollen/" + role + "/wegnemen", HERE, Map.of()).statusCode());
    String id = administrator.path("id").asText();
    assertEquals(
        403,
        coordinator.post(HERE + "/accounts/" + id + "/wachtwoord", HERE, Map.of()).statusCode());
    assertEquals(
        422,
        coordinator.post(HERE + "/uitnodigen", HERE, Map.of("rol", "ADMINISTRATOR")).statusCode());
    assertEquals(
        422,
        coordinator
            .post(HERE + "/uitnodigen", HERE, Map.of("rol", "EDITOR", "plaats", "S-OCMW"))
            .statusCode(),
        "an organisation of another partnership");
  }

  @Test
  void theLastAdministratorStays() {
    Member administrator = Member.administrator(portal);
    String role = me(administrator).at("/roles/0/id").asText();
    administrator.post("/beheer/mensen/rollen/" + role + "/wegnemen", "/beheer/mensen", Map.of());
    assertTrue(administrator.get("/beheer/mensen").body().contains("laatste beheerder"));
    HttpResponse<String> erased =
        administrator.post(
            "/account/wissen", "/account", Map.of("wis-wachtwoord", Member.PASSWORD));
    assertEquals(422, erased.statusCode());
    assertTrue(erased.body().contains("laatste beheerder"), erased.body());
  }

  @Test
  void aLinkForANewPasswordWorksOnceAndEndsTheOtherSessions() {
    Member coordinator = coordinator("an.vijf");
    Member reader = Member.invited(portal, coordinator.invite(HERE, "READER", ""), "bert.vijf");
    String id = me(reader).path("id").asText();
    coordinator.post(HERE + "/accounts/" + id + "/wachtwoord", HERE, Map.of());
    String link = Member.link(coordinator.get(HERE).body());

    Member again = Member.visitor(portal);
    assertTrue(again.get(link).body().contains("bert.vijf"));
    String chosen = "nog een andere lange zin";
    assertEquals(303, again.post(link, link, Map.of("nieuw", chosen)).statusCode());
    assertEquals(200, again.get("/account").statusCode());
    assertEquals(303, reader.get("/account").statusCode(), "signed out");
    assertEquals(410, again.get(link).statusCode());
    Member.visitor(portal).signIn("bert.vijf", chosen);
  }

  @Test
  void sessionsAreListedAndEnded() {
    coordinator("an.zes");
    Member here = Member.visitor(portal).signIn("an.zes", Member.PASSWORD);
    Member there = Member.visitor(portal).signIn("an.zes", Member.PASSWORD);
    assertEquals(3, me(here).path("sessions").size());
    String page = here.get("/account").body();
    assertTrue(page.contains(">hier<"), "this one is named");

    String end =
        form(page, "/afmelden").startsWith("/account/sessies")
            ? form(page, "/afmelden")
            : form(page, "sessies/[^\"]+/afmelden");
    assertEquals(303, here.post(end, "/account", Map.of()).statusCode());
    assertEquals(2, me(here).path("sessions").size());
    assertEquals(303, here.post("/account/sessies/afmelden", "/account", Map.of()).statusCode());
    assertEquals(1, me(here).path("sessions").size());
    assertEquals(303, there.get("/account").statusCode(), "signed out there");
    assertEquals(200, here.get("/account").statusCode());
  }

  @Test
  void whatIsKeptCanBeTakenAlongAndErased() {
    Member member = coordinator("an.zeven");
    assertEquals(
        422, member.post("/account/email", "/account", Map.of("email", "geen adres")).statusCode());
    assertEquals(
        303,
        member.post("/account/email", "/account", Map.of("email", "AN@example.org")).statusCode());
    HttpResponse<String> file = member.get("/account/gegevens.json");
    assertEquals(200, file.statusCode());
    JsonNode kept = Api.json(file.body());
    assertEquals("an.zeven", kept.path("signInName").asText());
    assertEquals("an@example.org", kept.path("email").asText());
    assertEquals("COORDINATOR", kept.at("/roles/0/role").asText());
    assertFalse(file.body().contains("PBKDF2"), "the hash of a password is not given");

    assertEquals(
        422,
        member
            .post("/account/wissen", "/account", Map.of("wis-wachtwoord", "iets anders"))
            .statusCode());
    assertEquals(
        303,
        member
            .post("/account/wissen", "/account", Map.of("wis-wachtwoord", Member.PASSWORD))
            .statusCode());
    assertEquals(303, member.get("/account").statusCode());
    String id = kept.path("id").asText();
    Member administrator = Member.administrator(portal);
    assertFalse(administrator.get("/beheer/mensen").body().contains("an.zeven"));
    String log = administrator.get("/api/v1/audit?limit=200").body();
    assertTrue(log.contains("\"actor\":\"" + id + "\""), "what was done stays");
    assertTrue(administrator.get("/beheer/logboek").body().contains("een vroeger lid"));
    assertFalse(log.contains("an.zeven") || log.contains("example.org"), log);
  }

  @Test
  void theApiInvitesAndAsksForTheToken() {
    Member coordinator = coordinator("an.acht");
    String json = "application/json";
    HttpResponse<String> without =
        coordinator.send(
            "POST", API + "/invitations", "{\"role\":\"READER\"}", "Content-Type", json);
    assertEquals(403, without.statusCode());
    assertEquals("X-CSRF-TOKEN", Api.json(without.body()).path("field").asText());

    String token = me(coordinator).path("csrfToken").asText();
    HttpResponse<String> made =
        coordinator.send(
            "POST",
            API + "/invitations",
            "{\"role\":\"READER\"}",
            "Content-Type",
            json,
            "X-CSRF-TOKEN",
            token);
    assertEquals(201, made.statusCode(), made.body());
    Member.invited(portal, Member.link(made.body()), "bert.acht");

    for (String wrong : List.of("{}", "{\"role\":\"EDITOR\"}", "{\"role\":\"ADMINISTRATOR\"}")) {
      HttpResponse<String> refused =
          coordinator.send(
              "POST", API + "/invitations", wrong, "Content-Type", json, "X-CSRF-TOKEN", token);
      assertEquals(422, refused.statusCode(), wrong);
    }
    assertEquals(
        404,
        coordinator.send("DELETE", API + "/people/none", "", "X-CSRF-TOKEN", token).statusCode());
    JsonNode people = Api.json(coordinator.get(API + "/people").body());
    assertTrue(Api.each(people.path("items"), "/signInName").contains("bert.acht"));
  }

  @Test
  void nobodyIsLockedOutBySomebodyElse() {
    coordinator("an.negen");
    Member rogue = Member.visitor(portal);
    Map<String, String> wrong = Map.of("naam", "an.negen", "wachtwoord", "niet het juiste");
    for (int i = 0; i < 5; i++) {
      assertEquals(422, rogue.post("/aanmelden", "/aanmelden", wrong).statusCode());
    }
    assertEquals(429, rogue.post("/aanmelden", "/aanmelden", wrong).statusCode());
    String id = me(Member.administrator(portal)).path("id").asText();
    assertFalse(id.isEmpty(), "another name still gets in from the same address");
    String log = Member.administrator(portal).get("/api/v1/audit").body();
    assertTrue(log.contains("SIGN_IN_LIMITED"), log);
  }

  @Test
  void aForgottenPasswordSaysNothingOfWhoHasAnAccount() {
    Member visitor = Member.visitor(portal);
    String page = visitor.get("/aanmelden/vergeten").body();
    assertTrue(page.contains("coördinator van je partnerschap"), page);
    for (String name : List.of("admin", "bestaat.niet")) {
      HttpResponse<String> answer =
          visitor.post("/aanmelden/vergeten", "/aanmelden", Map.of("naam", name));
      assertEquals(422, answer.statusCode(), "this installation sends no e-mail");
    }
  }

  @Test
  void noNameOrAddressIsWrittenToTheLog() {
    coordinator("zonderling.tien");
    assertFalse(portal.console().contains("zonderling.tien"));
  }
}
