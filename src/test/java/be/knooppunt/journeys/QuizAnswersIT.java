package be.knooppunt.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.testing.Chromium;
import be.knooppunt.testing.OwnModule;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An answer keeps itself, tells when it could not, and is never overwritten by another device. */
@ExtendWith({RunningPortal.class, Chromium.class})
class QuizAnswersIT {
  private static final String HERE = "generalistisch-werkt";
  private static final String QUIZ = "/" + HERE + "/leren/X2/vragen";

  private final PortalProcess portal;
  private final Browser browser;
  private OwnModule module;

  QuizAnswersIT(PortalProcess portal, Browser browser) {
    this.portal = portal;
    this.browser = browser;
  }

  @BeforeEach
  void writeModule() throws IOException {
    module = OwnModule.write(portal, HERE, "X2");
  }

  @AfterEach
  void removeModule() throws IOException {
    module.remove();
  }

  private Visit join(String name) {
    String link =
        Member.administrator(portal).invite("/" + HERE + "/mensen", "FRONTLINE_WORKER", "");
    Member.invited(portal, link, name);
    return device(name);
  }

  private Visit device(String name) {
    Visit visit = Visit.of(portal, browser, 390, 844);
    visit.go("/aanmelden?taal=nl");
    visit.find("#naam").fill(name);
    visit.find("#wachtwoord").fill(Member.PASSWORD);
    visit.find("main form button[type=submit]").click();
    assertThat(visit.find("a.ik")).isVisible();
    return visit;
  }

  private static String begin(Visit visit) {
    visit.go(QUIZ);
    visit.find("form[action$='/vragen'] button").click();
    assertThat(visit.find("#quiz")).isVisible();
    return visit.address();
  }

  private static Locator option(Visit visit, String beginning) {
    return visit.find(".antwoord:has-text('" + beginning + "') input");
  }

  private static Locator state(Visit visit) {
    return visit.find("#bewaarstand");
  }

  @Test
  void anAnswerKeepsItselfWithTheKeyboardAlone() {
    try (Visit visit = join("bewaarder")) {
      String question = begin(visit);
      visit.tabTo("#quiz input[type=radio]");
      visit.press("ArrowDown");
      String chosen = visit.find("#quiz input:checked").inputValue();
      assertThat(state(visit)).hasText("Je antwoord is bewaard.");
      visit.go(question);
      assertThat(visit.find("#quiz input:checked")).hasCount(1);
      assertEquals(chosen, visit.find("#quiz input:checked").inputValue());
      visit.find("#quiz button[value=controleer]").click();
      assertThat(visit.find("#uitslag")).isVisible();
    }
  }

  @Test
  void whoLeavesAtOnceHasAnswered() {
    try (Visit visit = join("haastig")) {
      String question = begin(visit);
      option(visit, "goed").check();
      visit.go(QUIZ);
      for (int i = 0; i < 20 && !option(visit.go(question), "goed").isChecked(); i++) {
        visit.page().waitForTimeout(200); // it may still be on its way
      }
      assertThat(option(visit, "goed")).isChecked();
    }
  }

  @Test
  void whoIsOutOfReachIsToldAndLosesNothing() {
    try (Visit visit = join("onderweg")) {
      String question = begin(visit);
      visit.context().setOffline(true);
      option(visit, "mis").check();
      assertThat(state(visit)).containsText("Bewaren lukte niet.");
      assertThat(option(visit, "mis")).isChecked();
      visit.context().setOffline(false);
      visit.forgive("ERR_INTERNET_DISCONNECTED");
      option(visit, "goed").check();
      assertThat(state(visit)).hasText("Je antwoord is bewaard.");
      visit.go(question);
      assertThat(option(visit, "goed")).isChecked();
    }
  }

  @Test
  void theAnswerOfAnotherDeviceIsShownAndKept() {
    List<String> broken = new ArrayList<>();
    try (Visit phone = join("twee.toestellen");
        Visit computer = device("twee.toestellen")) {
      String question = begin(phone);
      computer.go(question);
      option(computer, "goed").check();
      computer.find("#quiz button[value=bewaar]").click();
      assertThat(state(computer)).hasText("Je antwoord is bewaard.");

      option(phone, "mis").check();
      Locator clash = phone.find("#botsing");
      assertThat(clash).containsText("Op een ander toestel staat een nieuwer antwoord");
      assertThat(clash.locator("ul").first()).containsText("mis");
      assertThat(clash.locator("ul").last()).containsText("goed");
      phone.check(broken);
      phone.forgive("409");
      computer.go(question);
      assertThat(option(computer, "goed")).isChecked();

      phone.find("#quiz button[value=bewaar]").click();
      assertThat(state(phone)).hasText("Je antwoord is bewaard.");
      computer.go(question);
      assertThat(option(computer, "mis")).isChecked();
    }
    assertEquals(List.of(), broken);
  }
}
