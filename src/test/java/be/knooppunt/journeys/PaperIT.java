package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.testing.PortalProcess;
import be.knooppunt.testing.RunningPortal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A comparison as a paper, from the address to the file. */
@ExtendWith(RunningPortal.class)
class PaperIT {
  private static final String ASKED =
      "?relatie=samenwerking&niveau=organisatie&bewijs=vermeld&datum=2018-06-30"
          + "&kolom=roeselare&kolom=sint-niklaas";
  private static final String DATA =
      "/comparisons?relation=ties&level=organisation&evidence=stated&date=2018-06-30"
          + "&column=roeselare&column=sint-niklaas";

  private final PortalProcess portal;
  private final Api api;

  PaperIT(PortalProcess portal) {
    this.portal = portal;
    this.api = new Api(portal);
  }

  private HttpResponse<byte[]> file(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(portal.url() + address)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private static String written(double number) {
    String text = String.format(Locale.forLanguageTag("nl-BE"), "%.2f", number);
    return text.replaceFirst(",00$", "");
  }

  @Test
  void theFileHoldsTheNumbersOfPageAndData() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = file("/vergelijk/nota.pdf" + ASKED);
    assertEquals(200, answer.statusCode());
    assertEquals("application/pdf", answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals(
        "attachment; filename=\"nota-roeselare-en-sint-niklaas.pdf\"",
        answer.headers().firstValue("Content-Disposition").orElse(""));
    assertEquals("private, no-cache", answer.headers().firstValue("Cache-Control").orElse(""));
    String pdf = text(answer.body());
    String paper = portal.get("/vergelijk/nota" + ASKED).body();
    String page = portal.get("/vergelijk" + ASKED).body();
    JsonNode figures = api.ok(DATA).path("figures");
    int seen = 0;
    for (JsonNode figure : figures) {
      if (figure.path("unit").asText().equals("parties")) {
        for (JsonNode cell : figure.path("cells")) {
          String number = written(cell.path("value").asDouble());
          assertTrue(pdf.contains(" " + number + " " + cell.path("n").asInt() + " "), number);
          assertTrue(paper.contains("<td>" + number + "</td>"), number);
          assertTrue(page.contains(">" + number), () -> number + " on " + page);
          seen++;
        }
      }
    }
    assertEquals(4, seen);
    assertTrue(pdf.contains("Roeselare is een klein netwerk"), pdf);
  }

  @Test
  void theFileSpeaksTheLanguageOfThePageAndHasBookmarks() throws IOException, InterruptedException {
    try (PDDocument pdf = Loader.loadPDF(file("/vergelijk/nota.pdf" + ASKED + "&taal=en").body())) {
      assertEquals("en", pdf.getDocumentCatalog().getLanguage());
      assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
      assertNotNull(pdf.getDocumentCatalog().getStructureTreeRoot());
      assertEquals(
          "Summary", pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle());
      assertEquals("Paper: Roeselare and Sint-Niklaas", pdf.getDocumentInformation().getTitle());
    }
  }

  @Test
  void remarksNeedAnAccountAndTheTokenOfItsForm() {
    Member visitor = Member.visitor(portal);
    assertFalse(visitor.get("/vergelijk/nota" + ASKED).body().contains("<textarea"));
    String[] form = {"Content-Type", "application/x-www-form-urlencoded"};
    for (String address : new String[] {"/vergelijk/nota", "/vergelijk/nota.pdf"}) {
      assertEquals(
          401, visitor.send("POST", address + ASKED, "opmerking-cijfers=x", form).statusCode());
    }
    Member member = Member.administrator(portal);
    for (String address : new String[] {"/vergelijk/nota", "/vergelijk/nota.pdf"}) {
      assertEquals(
          403,
          member.send("POST", address + ASKED, "opmerking-cijfers=x", form).statusCode(),
          address);
    }
  }

  @Test
  void remarksStandInThePaperAndAreKeptNowhere() {
    Member member = Member.administrator(portal);
    String page = "/vergelijk/nota" + ASKED;
    HttpResponse<String> shown =
        member.post(page, page, Map.of("opmerking-cijfers", "Voor <b>12</b> maart"));
    assertEquals(200, shown.statusCode());
    assertTrue(shown.body().contains("Voor &lt;b&gt;12&lt;/b&gt; maart"), shown.body());
    HttpResponse<String> file =
        member.post("/vergelijk/nota.pdf" + ASKED, page, Map.of("opmerking-cijfers", "Maart"));
    assertEquals(200, file.statusCode());
    assertEquals("private, no-store", file.headers().firstValue("Cache-Control").orElse(""));
    assertTrue(file.body().startsWith("%PDF"), "a file");
    HttpResponse<String> refused =
        member.post(
            "/vergelijk/nota.pdf" + ASKED, page, Map.of("opmerking-cijfers", "x".repeat(4_001)));
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("href=\"#opmerking-cijfers\""), refused.body());
    assertFalse(member.get(page).body().contains("12&lt;/b&gt; maart"));
  }
}
