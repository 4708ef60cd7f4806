package be.knooppunt.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.Chromium;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole of mapping together: a coordinator is invited, maps a service with its mandate and
 * path, the receiver confirms on a phone without an account, the route finder uses the path at
 * once, it is taken back, and the history tells all of it. The map is left as it was.
 */
@ExtendWith({RunningPortal.class, Chromium.class})
class StoryIT {
  private static final Pattern LINK = Pattern.compile("/bevestig\\?code=[\\w-]+");
  private static final String HERE = "/generalistisch-werkt";

  private final PortalProcess portal;
  private final Browser browser;

  StoryIT(PortalProcess portal, Browser browser) {
    this.portal = portal;
    this.browser = browser;
  }

  private static void save(Visit visit) {
    visit.find("#bewaar").click();
    assertThat(visit.find("h1")).hasText("Bewaard");
  }

  private static String service(Visit visit, String name, String type, String covers) {
    visit.go(HERE + "/dienst/nieuw");
    visit.find("#name").fill(name);
    visit.find("#organisation").selectOption(new SelectOption().setIndex(1));
    visit.find("#type").selectOption(type);
    visit.find("input[name=covers][value=" + covers + "]").check();
    visit.find("#frontDoor").check();
    save(visit);
    String next = visit.find("a[href*='/route/nieuw?van=']").getAttribute("href");
    return next.substring(next.indexOf('=') + 1);
  }

  private static String path(Visit visit, String from, String to) {
    visit.go(HERE + "/route/nieuw?van=" + from + "&naar=" + to);
    visit.find("#handover").selectOption("WARM");
    visit.find("#status").selectOption("PROPOSED");
    save(visit);
    visit.go(HERE + "/geschiedenis");
    String href = visit.find("a[href*='/geschiedenis/paths/']").first().getAttribute("href");
    return href.substring(href.lastIndexOf('/') + 1);
  }

  /** Confirms for the sender, and makes a link for the receiver. */
  private String linkForTheReceiver(Visit visit, String path) {
    visit.go(HERE + "/route/" + path);
    visit.find("input[name=kant][value=SENDER]").first().check();
    visit.find("#bron").fill("in het overleg bevestigd");
    visit.find("form[action$='/bevestig'] button[type=submit]").first().click();
    assertThat(visit.find("main")).containsText("Je bevestiging is bewaard");
    visit.find("form[action$='/vraag']:has(input[value=RECEIVER]) button").click();
    Matcher link = LINK.matcher(visit.page().content());
    assertTrue(link.find(), "a link to pass on");
    return link.group();
  }

  private static void assertFound(Visit visit, String from) {
    visit.go(HERE + "/routes?van=" + from + "&vraag=LEGAL");
    assertThat(visit.find("main")).containsText("Eén weg gevonden");
  }

  /** Takes the latest batch back. */
  private static void undo(Visit visit) {
    visit.go(HERE + "/geschiedenis");
    visit.find("li:not(:has(.label-rand)) > p > a[href$='/ongedaan']").first().click();
    visit.find("#reden").fill("einde van het verhaal");
    visit.find("form[action$='/ongedaan'] button[type=submit]").click();
    assertThat(visit.find("[role=status].melding-goed")).isVisible();
  }

  /** Finds a line of a list by its first letters, as a keyboard does. */
  private static void pick(Visit visit, String list, String letters) {
    visit.tabTo(list);
    visit.page().keyboard().type(letters);
    assertThat(visit.find(list + " option:checked")).containsText(letters);
  }

  @Test
  void aServiceThatAnotherKeepsIsPutOnTheMapAndTakenOffAgain() {
    Member coordinator = Member.administrator(portal);
    String form = HERE + "/dienst/R-S16/plaatsen";
    HttpResponse<String> asked = coordinator.get(form);
    assertEquals(200, asked.statusCode(), asked.body());
    Matcher sending = Pattern.compile("name=\"zending\" value=\"([^\"]+)\"").matcher(asked.body());
    assertTrue(sending.find());
    Map<String, String> sent = Map.of("zending", sending.group(1), "reden", "we werken samen");
    assertEquals(303, coordinator.post(form, form, sent).statusCode());
    String saved = HERE + "/bewaard/" + sending.group(1);
    assertTrue(coordinator.get(saved).body().contains("Plaats op de kaart"));
    HttpResponse<String> again = coordinator.get(form);
    assertEquals(303, again.statusCode(), "it is there now");
    assertEquals(200, coordinator.get(HERE + "/dienst/R-S16").statusCode());
    String back = HERE + "/geschiedenis/" + sending.group(1) + "/ongedaan";
    assertEquals(303, coordinator.post(back, back, Map.of("reden", "terug")).statusCode());
    assertEquals(404, coordinator.get(HERE + "/dienst/R-S16").statusCode());
    assertEquals(404, coordinator.get(HERE + "/dienst/R-NOWHERE/plaatsen").statusCode());
  }

  @Test
  void twoServicesBecomeOneWithTheKeyboardAndTwoAgain() {
    Member administrator = Member.administrator(portal);
    String invitation = administrator.invite(HERE + "/mensen", "COORDINATOR", "");
    Member.invited(portal, invitation, "samen");
    try (Visit visit = Visit.of(portal, browser, 1440, 900)) {
      visit.go("/aanmelden");
      visit.find("#naam").fill("samen");
      visit.find("#wachtwoord").fill(Member.PASSWORD);
      visit.find("main form button[type=submit]").first().click();
      assertThat(visit.find("a.ik")).isVisible();
      String kept = service(visit, "Qatelier", "TRAINING", "EDUCATION");
      String other = service(visit, "Zwerkgroep", "INFO", "DEBT");
      visit.go(HERE + "/samenvoegen");
      pick(visit, "#a", "Qatelier");
      pick(visit, "#b", "Zwerkgroep");
      visit.press("Tab");
      visit.press("Enter");
      assertThat(visit.find("main .intro")).containsText("Zwerkgroep");
      visit.tabTo("input[name='keuze.name']");
      visit.press("ArrowDown");
      assertThat(visit.find("input[name='keuze.name'][value=b]")).isChecked();
      visit.tabTo("#reden");
      visit.page().keyboard().type("twee keer hetzelfde");
      visit.press("Enter");
      assertThat(visit.find("h1")).hasText("Bewaard");
      visit.go(HERE + "/dienst/" + kept);
      assertThat(visit.find("h1")).containsText("Zwerkgroep");
      visit.go(HERE + "/dienst/" + other);
      visit.forgive("status of 404");
      assertThat(visit.find("h1")).not().containsText("Zwerkgroep");

      visit.go(HERE + "/geschiedenis");
      Locator latest = visit.find("ol.geschiedenis > li").first();
      assertThat(latest).containsText("twee keer hetzelfde");
      assertThat(latest).containsText("Zwerkgroep");
      visit.tabTo("ol.geschiedenis > li > p > a[href$='/ongedaan']");
      visit.press("Enter");
      assertThat(visit.find("#reden")).isVisible();
      visit.tabTo("#reden");
      visit.page().keyboard().type("toch niet");
      visit.press("Enter");
      assertThat(visit.find("[role=status].melding-goed")).isVisible();
      visit.go(HERE + "/dienst/" + kept);
      assertThat(visit.find("h1")).containsText("Qatelier");
      visit.go(HERE + "/dienst/" + other);
      assertThat(visit.find("h1")).containsText("Zwerkgroep");
    }
  }

  @Test
  void fromAnInvitationToTheHistory() {
    Member administrator = Member.administrator(portal);
    String invitation = administrator.invite(HERE + "/mensen", "COORDINATOR", "");
    try (Visit desk = Visit.of(portal, browser, 1440, 900);
        Visit phone = Visit.of(portal, browser, 390, 844)) {
      desk.go(invitation);
      desk.find("#naam").fill("verhaal");
      desk.find("#wachtwoord").fill(Member.PASSWORD);
      desk.find("main form button[type=submit]").first().click();
      assertThat(desk.find("a.ik")).isVisible();

      String door = service(desk, "Onthaal van het verhaal", "RECEPTION", "BASIC_NEEDS");
      String help = service(desk, "Rechtshulp van het verhaal", "TRAINING", "LEGAL");
      desk.find("a[href*='/mandaat/nieuw?dienst=']").click();
      desk.find("#function").selectOption("LEAD");
      desk.find("input[name=powers][value=DECIDE]").check();
      desk.find("input[name=over][value=LEGAL]").check();
      save(desk);
      String path = path(desk, door, help);
      String link = linkForTheReceiver(desk, path);

      phone.go(link);
      assertThat(phone.find("h1")).hasText("Klopt deze route?");
      phone.find("button:has-text('Klopt')").first().click();
      assertThat(phone.find("h1")).hasText("Bedankt, dit is beantwoord");

      assertFound(phone, door);
      desk.go(HERE + "/geschiedenis");
      assertThat(desk.find("main")).containsText("een partner, met een eenmalige link");
      assertThat(desk.find("main")).containsText("verhaal");
      assertThat(desk.find("main"))
          .containsText(Pattern.compile("Onthaal van het verhaal → Rechtshulp van het verhaal"));
      desk.go(HERE + "/geschiedenis/paths/" + path);
      desk.find("details.wijziging").first().click();
      assertThat(desk.find("details[open]").first()).containsText("Bevestigd door de ontvanger");

      undo(desk);
      desk.go(HERE + "/route/" + path);
      assertThat(desk.find("main")).not().containsText("Door beiden bevestigd");
    }
  }
}
