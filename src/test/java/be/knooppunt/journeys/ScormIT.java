package be.knooppunt.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.entity.questions.Answer;
import be.knooppunt.learning.entity.questions.Field;
import be.knooppunt.learning.entity.questions.Posed;
import be.knooppunt.learning.entity.questions.Posing;
import be.knooppunt.learning.entity.questions.Question;
import be.knooppunt.platform.web.Language;
import be.knooppunt.testing.Chromium;
import be.knooppunt.testing.SmallModule;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A package plays in a learning environment: scorm-again, in a page of this test. */
@ExtendWith(Chromium.class)
class ScormIT {
  private static final Path ENVIRONMENT =
      Path.of("src", "test", "resources", "scorm-again", "scorm12.min.js");

  /** Keeps what the module tells it, in the browser, as an environment does for a learner. */
  private static final String HOST =
      """
      <!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Leeromgeving</title></head><body>
      <script src="/scorm12.min.js"></script>
      <script>
        window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
        const kept = localStorage.getItem('kept');
        if (kept) { window.API.loadFromJSON(JSON.parse(kept)); }
        const keep = () => localStorage.setItem('kept', JSON.stringify(window.API.cmi.toJSON()));
        window.API.on('LMSCommit', keep);
        window.API.on('LMSSetValue.cmi.core.session_time', (name, value) => { window.spent = value; });
        window.API.on('LMSFinish', () => { keep(); window.isFinished = true; });
      </script>
      <iframe title="Module" src="/module/index.html" width="1100" height="800"></iframe>
      </body></html>
      """;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, byte[]> files = new HashMap<>();
  private final HttpServer server;
  private final BrowserContext context;
  private final String address;

  ScormIT(Browser browser) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = "http://127.0.0.1:" + server.getAddress().getPort();
    context = browser.newContext();
  }

  @BeforeEach
  void serve() throws IOException {
    files.put("/", HOST.getBytes(StandardCharsets.UTF_8));
    files.put("/scorm12.min.js", Files.readAllBytes(ENVIRONMENT));
    SmallModule.files(Language.NL).forEach((name, bytes) -> files.put("/module/" + name, bytes));
    server.createContext("/", this::answer);
    server.start();
    context.onRequest(request -> asked.add(request.url()));
  }

  @AfterEach
  void stop() {
    context.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] bytes = files.get(path);
      if (bytes == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().add("Content-Type", type(path));
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String type(String path) {
    Map<String, String> types =
        Map.of(
            "css",
            "text/css",
            "js",
            "text/javascript",
            "svg",
            "image/svg+xml",
            "woff2",
            "font/woff2");
    return types.getOrDefault(
        path.substring(path.lastIndexOf('.') + 1), "text/html; charset=utf-8");
  }

  private static Object told(Page page, String name) {
    return page.evaluate("name => window.API.LMSGetValue(name)", name);
  }

  private static Posed posed(String id) {
    Question question = SmallModule.quiz().find(id).orElseThrow();
    return Posing.pose(question, 1);
  }

  /** Fills in the question that is shown, right or wrong, and looks at it. */
  private static void answerShown(Function<String, Locator> module, boolean right) {
    String prompt = module.apply("#vraagtekst").textContent();
    Posed posed =
        SmallModule.quiz().questions().stream()
            .filter(question -> question.head().prompt().in("nl").equals(prompt))
            .findFirst()
            .map(question -> posed(question.id()))
            .orElseThrow();
    Locator send = module.apply("#quiz form button[type=submit]");
    for (Field field : posed.fields()) {
      Locator inputs = module.apply("#quiz [name='" + field.name() + "']");
      if (inputs.count() == 0) {
        break; // a story that ended before
      }
      fill(field, inputs, right);
      if (posed.scoring().name().equals("STORY")) {
        send.click();
      }
    }
    if (!posed.scoring().name().equals("STORY")) {
      send.click();
    }
  }

  private static void fill(Field field, Locator inputs, boolean right) {
    switch (field.kind()) {
      case ONE, MANY -> {
        for (int i = 0; i < inputs.count(); i++) {
          if (field.right().contains(inputs.nth(i).getAttribute("value")) == right) {
            inputs.nth(i).check();
            if (field.kind() == Field.Kind.ONE) {
              return;
            }
          }
        }
      }
      case PICK -> {
        String value =
            field.options().stream()
                .map(option -> option.value())
                .filter(one -> field.right().contains(one) == right)
                .findFirst()
                .orElseThrow();
        inputs.selectOption(value);
      }
      case NUMBER -> inputs.fill(right ? "0,33" : "7");
      case WORDS -> inputs.fill("Wat ik denk");
    }
  }

  private static void answerAll(FrameLocator module, boolean right) {
    while (module.locator("#vraagtekst").isVisible()) {
      answerShown(module::locator, right);
      module.locator("#quiz .melding").waitFor();
      module.locator("#quiz > .rij button").click();
    }
  }

  @Test
  void someoneFinishesAndTheEnvironmentKnowsIt() {
    Page page = context.newPage();
    page.navigate(address + "/");
    FrameLocator module = page.frameLocator("iframe");
    assertThat(module.locator("#kop-begin")).isVisible();
    assertThat(module.locator("#deel-1-warm")).isHidden();
    assertEquals("incomplete", told(page, "cmi.core.lesson_status"));

    module.locator("nav a[data-to='1-warm']").click();
    assertThat(module.locator("#kop-1-warm")).isFocused();
    assertEquals("1-warm", told(page, "cmi.core.lesson_location"));
    module.locator("[data-read='1-warm']").click();
    module.locator("[data-read='2-stappen']").click();
    assertThat(module.locator("#kop-vragen")).isFocused();
    module.locator("#quiz button").click();
    answerAll(module, false);
    assertThat(module.locator("#vraagkop")).containsText("Je hebt 0 %");
    assertEquals("failed", told(page, "cmi.core.lesson_status"));
    assertEquals("0", told(page, "cmi.core.score.raw"));

    module.locator("#quiz > .rij button").click();
    answerAll(module, true);
    assertThat(module.locator("#vraagkop")).containsText("Je bent geslaagd met 100 %");
    assertThat(module.locator("#stand")).containsText("De module is klaar.");
    assertEquals("passed", told(page, "cmi.core.lesson_status"));
    assertEquals("100", told(page, "cmi.core.score.raw"));
    assertEquals("0", told(page, "cmi.core.score.min"));
    assertEquals("100", told(page, "cmi.core.score.max"));
    assertTrue(
        String.valueOf(told(page, "cmi.suspend_data")).length() < 4096, "as much as is kept");
    asked.forEach(url -> assertTrue(url.startsWith(address), url));
  }

  @Test
  void oneGoesOnWhereOneWas() {
    Page page = context.newPage();
    page.navigate(address + "/");
    FrameLocator module = page.frameLocator("iframe");
    module.locator("nav a[data-to='1-warm']").click();
    module.locator("[data-read='1-warm']").click();
    module.locator("nav a[data-to='vragen']").click();
    module.locator("#quiz button").click();
    answerShown(module::locator, true);
    module.locator("#quiz .melding").waitFor();
    module.locator("#quiz > .rij button").click();
    String second = module.locator("#vraagtekst").textContent();
    // the learner leaves: the module tells how long it took
    page.locator("iframe").evaluate("frame => { frame.src = 'about:blank'; }");
    page.waitForFunction("() => window.isFinished");
    assertTrue(
        String.valueOf(page.evaluate("() => window.spent")).matches("0000:0[0-9]:[0-5][0-9]"),
        "how long it took");
    page.close();

    Page later = context.newPage();
    later.navigate(address + "/");
    FrameLocator again = later.frameLocator("iframe");
    assertThat(again.locator("#kop-vragen")).isVisible();
    assertThat(again.locator("#vraagkop")).containsText("Vraag 2 van 8");
    assertThat(again.locator("#vraagtekst")).hasText(second);
    assertThat(again.locator("[data-done='1-warm']")).isVisible();
    assertThat(again.locator("[data-done='2-stappen']")).isHidden();
    answerAll(again, true);
    assertThat(again.locator("#stand")).containsText("Lees nog alle lessen");
    assertEquals("incomplete", told(later, "cmi.core.lesson_status"));
    assertEquals("100", told(later, "cmi.core.score.raw"));
    again.locator("nav a[data-to='2-stappen']").click();
    again.locator("[data-read='2-stappen']").click();
    assertEquals("passed", told(later, "cmi.core.lesson_status"));
  }

  @Test
  void itCanBeReadWithoutAnEnvironmentFromAFile(@TempDir Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : SmallModule.files(Language.NL).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    Page page = context.newPage();
    page.setViewportSize(390, 844);
    page.navigate(folder.resolve("index.html").toUri().toString());
    assertThat(page.locator("#niet-bewaard")).containsText("er wordt niets bewaard");
    page.locator("nav summary").click();
    page.locator("nav a[data-to='1-warm']").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#kop-1-warm")).isFocused();
    assertEquals(
        true,
        page.evaluate(
            "() => document.fonts.ready.then(() => document.fonts.check('16px Atkinson'))"));
    assertEquals(true, page.evaluate("() => document.documentElement.scrollWidth <= 390"));
    axe(page, "a lesson");
    page.locator("nav summary").click(); // on a narrow screen the contents fold away
    page.locator("nav a[data-to='vragen']").click();
    page.locator("#quiz button").click();
    while (page.locator("#vraagtekst").isVisible()) {
      axe(page, "question " + page.locator("#vraagkop").textContent());
      answerShown(page::locator, true);
      page.locator("#quiz .melding").waitFor();
      axe(page, "answer");
      page.locator("#quiz > .rij button").click();
    }
    assertThat(page.locator("#vraagkop")).containsText("100 %");
  }

  private static void axe(Page page, String what) {
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertEquals(List.of(), violations.stream().map(Rule::getId).toList(), what);
  }

  /** The player scores as the portal does, whatever somebody fills in. */
  @Test
  void thePlayerScoresAsThePortalDoes() {
    Page page = context.newPage();
    page.navigate(address + "/module/index.html");
    Frame frame = page.mainFrame();
    SplittableRandom random = new SplittableRandom(7);
    for (Question question : SmallModule.quiz().questions()) {
      if (question.isLive()) {
        continue;
      }
      Posed posed = Posing.pose(question, 1);
      for (int i = 0; i < 40; i++) {
        Map<String, List<String>> given = given(posed, random);
        double expected = posed.points(Answer.of(given));
        Object points =
            frame.evaluate(
                "([id, given]) => window.Knooppunt.points(JSON.parse(document.getElementById('module')"
                    + ".textContent).questions.find(q => q.id === id), given)",
                List.of(question.id(), given));
        assertEquals(expected, ((Number) points).doubleValue(), 1e-9, question.id() + " " + given);
      }
    }
  }

  private static Map<String, List<String>> given(Posed posed, SplittableRandom random) {
    Map<String, List<String>> given = new TreeMap<>();
    for (Field field : posed.fields()) {
      List<String> values = new ArrayList<>();
      if (field.kind() == Field.Kind.NUMBER) {
        values.add(List.of("0,333", "0.34", "0.344", "-1", "x", "0,323").get(random.nextInt(6)));
      } else if (field.kind() == Field.Kind.MANY) {
        field.options().stream()
            .filter(option -> random.nextBoolean())
            .forEach(option -> values.add(option.value()));
      } else if (!field.options().isEmpty() && random.nextInt(6) > 0) {
        values.add(field.options().get(random.nextInt(field.options().size())).value());
      }
      given.put(field.name(), values);
    }
    return given;
  }
}
