package be.knooppunt.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.Chromium;
import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The map with its services in clusters, and the pictures that can be kept of it. */
@ExtendWith({RunningPortal.class, Chromium.class})
class MapIT {
  private static final String BY_SECTOR = "/roeselare/kaart?groep=sector";
  private static final Pattern ONE_PAGE = Pattern.compile("/Type\\s*/Page\\b");

  private final PortalProcess portal;
  private final Browser browser;

  MapIT(PortalProcess portal, Browser browser) {
    this.portal = portal;
    this.browser = browser;
  }

  private Visit desk() {
    return Visit.of(portal, browser, 1440, 900);
  }

  private JsonNode map(String query) {
    HttpResponse<String> answer = portal.get("/roeselare/kaart.json" + query);
    assertEquals(200, answer.statusCode(), answer.body());
    return Api.json(answer.body());
  }

  @Test
  void aSmallMapIsNotGrouped() {
    JsonNode map = map("");
    assertEquals("geen", map.path("grouping").asText());
    assertTrue(map.path("small").asBoolean());
    assertEquals(0, map.path("clusters").size());
    assertEquals(map.path("total").asInt(), map.path("services").size());
    assertTrue(map.path("paths").size() > 20, "paths");
  }

  @Test
  void clustersHoldAllServicesAndAllPathsBetweenThem() {
    JsonNode whole = map("");
    JsonNode grouped = map("?groep=sector");
    int services = 0;
    int paths = 0;
    for (JsonNode cluster : grouped.path("clusters")) {
      services += cluster.path("size").asInt();
      paths += cluster.path("within").asInt();
    }
    for (JsonNode bundle : grouped.path("bundles")) {
      paths += bundle.get(2).asInt() + bundle.get(4).asInt();
    }
    assertEquals(whole.path("services").size(), services);
    assertEquals(whole.path("paths").size(), paths);
    assertEquals(0, grouped.path("services").size());
  }

  @Test
  void noTwoMarksHaveOnePlace() {
    JsonNode map = map("?groep=sector&open=1,2&open=3");
    Set<String> places = new HashSet<>();
    map.path("services").forEach(s -> places.add(s.path("x") + " " + s.path("y")));
    assertTrue(map.path("services").size() > 10);
    assertEquals(map.path("services").size(), places.size());
  }

  @Test
  void aMapThatIsKnownIsNotSentAgain() {
    HttpResponse<String> first = portal.get("/roeselare/kaart.json");
    String tag = first.headers().firstValue("ETag").orElse("");
    assertFalse(tag.isEmpty());
    assertEquals(304, portal.get("/roeselare/kaart.json", "If-None-Match", tag).statusCode());
    assertEquals(
        200, portal.get("/roeselare/kaart.json?taal=en", "If-None-Match", tag).statusCode());
  }

  @Test
  void aGroupingThatIsNoneIsRefused() {
    assertEquals(400, portal.get("/roeselare/kaart.json?groep=kleur").statusCode());
    assertEquals(400, portal.get("/roeselare/kaart?groep=kleur").statusCode());
  }

  @Test
  void aClusterOpensAndClosesWithTheKeyboardAlone() {
    try (Visit visit = desk()) {
      visit.go(BY_SECTOR);
      Locator said = visit.find("#kaartmelding");
      assertThat(visit.find("#kaartteller")).containsText("diensten");
      visit.tabTo("#net");
      visit.press("Home");
      assertThat(said).containsText("Welzijn");
      assertThat(said).containsText("Enter opent.");
      visit.press("Enter");
      assertThat(said).containsText("Welzijn is open");
      assertTrue(visit.address().contains("open=1"), visit.address());
      assertTrue(visit.hasFocus("#net"), "the focus stays on the map");
      assertThat(visit.find("[data-part=chips]")).containsText("Welzijn is open");
      visit.press("PageDown");
      assertThat(said).containsText("Enter opent de details");
      visit.press("Escape");
      assertThat(said).containsText("Welzijn is open");
      visit.press("Enter");
      assertThat(said).containsText("Enter opent.");
      assertFalse(visit.address().contains("open="), visit.address());
      visit.press("N");
      assertThat(said).not().containsText("Welzijn,");
      visit.page().goBack();
      visit.page().goBack();
      assertThat(visit.find("[data-part=chips]")).containsText("Welzijn is open");
    }
  }

  @Test
  void aClusterOpensFromThePanelAndItsChipClosesIt() {
    try (Visit visit = desk()) {
      visit.go(BY_SECTOR + "&knoop=groep:2");
      visit.find("#paneel [data-groep]").click();
      assertThat(visit.find("#paneel [data-groep]")).hasText("Sluit Werk");
      assertThat(visit.find("#paneel .lijst li").first()).isVisible();
      visit.find(".chip").filter(new Locator.FilterOptions().setHasText("Werk is open")).click();
      assertThat(visit.find("#paneel [data-groep]")).hasCount(0);
      assertEquals(BY_SECTOR, visit.address());
    }
  }

  @Test
  void everyClusterHasItsNameOnAPhone() {
    try (Visit visit = Visit.of(portal, browser, 390, 844)) {
      visit.go(BY_SECTOR);
      String cy = "[...document.querySelectorAll('main *')].find((e) => e._cyreg)?._cyreg.cy";
      // waitForFunction would need eval, which the pages do not allow
      visit
          .page()
          .waitForCondition(
              () ->
                  (Boolean)
                      visit
                          .page()
                          .evaluate("() => " + cy + "?.nodes('.cluster').nonempty() ?? false"));
      assertEquals(
          List.of(),
          visit
              .page()
              .evaluate(
                  "() => "
                      + cy
                      + ".nodes('.cluster').filter((n) => !n.data('named')).map((n) =>"
                      + " n.data('text'))"));
    }
  }

  @Test
  void theListHasTheSameClustersWithoutScripts() {
    try (Visit visit =
        Visit.of(portal, browser, Visit.options(390, 844).setJavaScriptEnabled(false))) {
      visit.go("/roeselare/kaart/lijst");
      Locator rows = visit.find("table.tabel tbody tr");
      int all = rows.count();
      visit.find("#groep").selectOption("sector");
      visit.find("#kaartvorm button[type=submit]").click();
      assertThat(rows).hasCount(0);
      Locator clusters = visit.find(".groepkop a");
      assertTrue(clusters.count() > 5, clusters.count() + " sectors");
      for (int i = 0; i < clusters.count(); i++) {
        String next = clusters.nth(i).getAttribute("href");
        clusters.nth(i).click();
        visit.page().waitForURL(url -> url.endsWith(next));
      }
      assertThat(rows).hasCount(all);
      visit.find("input[name=sector][value=werk]").check();
      visit.find("#kaartvorm button[type=submit]").click();
      assertThat(clusters).hasCount(1);
      assertTrue(rows.count() > 0 && rows.count() < all, "the cluster stays open");
    }
  }

  private static byte[] kept(Visit visit, String kind) throws IOException {
    Download download =
        visit.page().waitForDownload(() -> visit.find("[data-bewaar=" + kind + "]").click());
    assertTrue(
        download.suggestedFilename().matches("knooppunt-roeselare-\\d{4}-\\d\\d-\\d\\d\\." + kind),
        download.suggestedFilename());
    try (InputStream bytes = download.createReadStream()) {
      return bytes.readAllBytes();
    }
  }

  @Test
  void theSvgIsAWholeSheet() throws IOException, ParserConfigurationException, SAXException {
    try (Visit visit = desk()) {
      visit.go("/roeselare/kaart?datum=2019-06-30&rol=GENERALIST");
      assertThat(visit.find("#kaartteller")).containsText("diensten");
      byte[] bytes = kept(visit, "svg");
      Document sheet =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(bytes));
      assertEquals("svg", sheet.getDocumentElement().getNodeName());
      String text = sheet.getDocumentElement().getTextContent();
      for (String expected :
          new String[] {
            "Het netwerk van Roeselare", "30 juni 2019", "Generalist", "Sectoren", "Welzijn", "Bron"
          }) {
        assertTrue(text.contains(expected), expected + " in " + text);
      }
      String raw = new String(bytes, StandardCharsets.UTF_8);
      assertFalse(raw.contains("style="), "no style attribute");
      assertFalse(raw.replace("http://www.w3.org/2000/svg", "").contains("href"), "no reference");
      int services = map("?datum=2019-06-30&rol=GENERALIST").path("services").size();
      assertTrue(services > 2);
      assertTrue(sheet.getElementsByTagName("title").getLength() > services);
    }
  }

  @Test
  void thePngIsTheSheetAtTwiceItsSize() throws IOException {
    try (Visit visit = desk()) {
      visit.go(BY_SECTOR);
      assertThat(visit.find("#kaartteller")).containsText("diensten");
      byte[] bytes = kept(visit, "png");
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
      assertEquals(3368, image.getWidth());
      assertEquals(2380, image.getHeight());
      assertEquals(0xFFFFFF, image.getRGB(5, 5) & 0xFFFFFF);
      Set<Integer> colours = new HashSet<>();
      for (int y = 0; y < image.getHeight(); y += 7) {
        for (int x = 0; x < image.getWidth(); x += 7) {
          colours.add(image.getRGB(x, y));
        }
      }
      assertNotEquals(1, colours.size(), "something is drawn");
      assertTrue(colours.size() > 20, colours.size() + " colours");
    }
  }

  @Test
  void theMapPrintsOnOnePage() {
    try (Visit visit = desk()) {
      visit.go(BY_SECTOR);
      assertThat(visit.find("#kaartteller")).containsText("diensten");
      String pdf = new String(visit.page().pdf(), StandardCharsets.ISO_8859_1);
      assertEquals(1, ONE_PAGE.matcher(pdf).results().count(), "pages");
      assertThat(visit.find("#kaartdruk svg")).hasCount(1);
    }
  }
}
