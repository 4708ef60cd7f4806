package be.knooppunt.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.Chromium;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
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
    assertThat(visit.find("main")).containsText("De verwijzer");
    visit.find("form[action$='/vraag'] button[value=RECEIVER]").click();
    Locator link =
        visit.find("input[value*='/bevestig?code='], textarea:has-text('/bevestig?code=')").first();
    String text = link.inputValue();
    return text.substring(text.indexOf("/bevestig?code=")).split("\\s", 2)[0];
  }

  private static boolean isFound(Visit visit, String from) {
    visit.go(HERE + "/routes?van=" + from + "&vraag=LEGAL");
    return !visit.find("#uitkomst-kop").innerText().equals("Geen weg gevonden");
  }

  /** Takes the latest batch back. */
  private static void undo(Visit visit) {
    visit.go(HERE + "/geschiedenis");
    visit.find("li:not(:has(.label-rand)) > p > a[href$='/ongedaan']").first().click();
    visit.find("#reden").fill("einde van het verhaal");
    visit.find("form[action$='/ongedaan'] button[type=submit]").click();
    assertThat(visit.find("[role=status].melding-goed")).isVisible();
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

      assertTrue(isFound(phone, door), "the route finder uses it at once");
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
