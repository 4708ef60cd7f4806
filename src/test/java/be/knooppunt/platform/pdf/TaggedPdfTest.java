package be.knooppunt.platform.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What a reader, a program and a screen reader find in a PDF. */
class TaggedPdfTest {
  private static final String STYLE =
      "<style>@page{size:A4;margin:20mm} body{font-family:text,rest}"
          + "h1{font-family:heading,rest}</style>";

  private static Document page(String head, String body) {
    String text =
        "<html lang=\"nl-BE\"><head><title>Nota</title>"
            + STYLE
            + head
            + "</head><body>"
            + body
            + "</body></html>";
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static PDDocument read(byte[] file) throws IOException {
    return Loader.loadPDF(file);
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument pdf = read(file)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static List<PDStructureElement> tags(PDStructureNode from) {
    List<PDStructureElement> all = new ArrayList<>();
    for (Object kid : from.getKids()) {
      if (kid instanceof PDStructureElement element) {
        all.add(element);
        all.addAll(tags(element));
      }
    }
    return all;
  }

  @Test
  void saysItsLanguageTitleAndParts() throws IOException {
    byte[] file =
        TaggedPdf.of(
            page(
                "<bookmarks><bookmark name=\"Kaart &amp; cijfers\" href=\"#k\"/></bookmarks>",
                "<h1>Nota</h1><h2 id=\"k\">Kaart</h2><p>Tekst</p>"
                    + "<table><thead><tr><th>a</th></tr></thead>"
                    + "<tbody><tr><td>1</td></tr></tbody></table>"),
            Map.of());
    try (PDDocument pdf = read(file)) {
      var catalog = pdf.getDocumentCatalog();
      assertEquals("nl-BE", catalog.getLanguage());
      assertTrue(catalog.getMarkInfo().isMarked());
      assertEquals("Nota", pdf.getDocumentInformation().getTitle());
      assertTrue(catalog.getViewerPreferences().displayDocTitle());
      assertEquals(PageMode.USE_OUTLINES, catalog.getPageMode());
      assertEquals("Kaart & cijfers", catalog.getDocumentOutline().getFirstChild().getTitle());
      List<String> names =
          tags(catalog.getStructureTreeRoot()).stream()
              .map(PDStructureElement::getStructureType)
              .toList();
      assertTrue(
          names.containsAll(List.of("H1", "H2", "P", "Table", "TR", "TH", "TD")), names::toString);
    }
  }

  @Test
  void carriesItsFonts() throws IOException {
    byte[] file = TaggedPdf.of(page("", "<h1>Nota</h1><p>a <b>b</b> \u2265 \u017E</p>"), Map.of());
    try (PDDocument pdf = read(file)) {
      List<String> names = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertTrue(font.isEmbedded(), font.getName());
          names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
        }
      }
      assertTrue(
          names.containsAll(
              List.of(
                  "AtkinsonHyperlegibleNext-Regular",
                  "AtkinsonHyperlegibleNext-Bold",
                  "Overpass-ExtraBold",
                  "DejaVuSans")),
          names::toString);
    }
  }

  @Test
  void drawingsHaveWordsInTheirPlace() throws IOException {
    AtomicBoolean isDrawn = new AtomicBoolean();
    byte[] file =
        TaggedPdf.of(
            page(
                "",
                "<p>a</p><object data=\"kaart\" alt=\"Acht gemeenten\""
                    + " style=\"width:50mm;height:30mm;display:block\"></object>"),
            Map.of(
                "kaart",
                (sheet, width, height) -> {
                  isDrawn.set(Math.round(width) == 189 && Math.round(height) == 113);
                  sheet.setColor(Color.BLACK);
                  sheet.fillRect(0, 0, 10, 10);
                }));
    assertTrue(isDrawn.get(), "drawn in pixels of 1/96 inch");
    try (PDDocument pdf = read(file)) {
      PDStructureElement figure =
          tags(pdf.getDocumentCatalog().getStructureTreeRoot()).stream()
              .filter(tag -> tag.getStructureType().equals("Figure"))
              .findFirst()
              .orElseThrow();
      assertEquals("Acht gemeenten", figure.getAlternateDescription());
    }
  }

  @Test
  void namesAreWordsAndNothingElse() throws IOException {
    String text =
        text(
            TaggedPdf.of(
                page(
                    "",
                    "<h1>cijfers fl\u00E9</h1><p>&lt;b&gt;vet&lt;/b&gt; =1+1 \u00E9\u017E\u0142 \uD83D\uDE00 \uD83E\uDDD1</p>"),
                Map.of()));
    assertTrue(text.contains("cijfers fl\u00E9"), text);
    assertTrue(
        text.contains("<b>vet</b> =1+1 \u00E9\u017E\u0142 \uD83D\uDE00 " + TaggedPdf.NO_SIGN),
        text);
  }

  @Test
  void rightToLeftIsShownInItsOrder() throws IOException {
    // alef, beh, teh; drawn from the right, so that the last letter comes first in the file
    String text = text(TaggedPdf.of(page("", "<p>Huis (\u0627\u0628\u062A) open</p>"), Map.of()));
    assertTrue(
        text.contains("Huis (\u062A\u0628\u0627) open")
            || text.contains("Huis (\u0627\u0628\u062A) open"),
        text);
  }

  @Test
  void nothingIsFetched() throws IOException {
    byte[] file =
        TaggedPdf.of(
            page(
                "<link rel=\"stylesheet\" href=\"file:///etc/hostname\"/>"
                    + "<style>@import url('http://127.0.0.1:9/x.css');"
                    + "@font-face{font-family:x;src:url('file:///etc/hostname')}"
                    + "p{background-image:url('http://127.0.0.1:9/x.png')}</style>",
                "<p>a<img alt=\"b\" src=\"http://127.0.0.1:9/x.png\"/>"
                    + "<img alt=\"c\" src=\"file:///etc/hostname\"/></p>"),
            Map.of());
    assertNotNull(file);
    try (PDDocument pdf = read(file)) {
      for (PDPage page : pdf.getPages()) {
        assertFalse(page.getResources().getXObjectNames().iterator().hasNext(), "no picture");
      }
    }
  }
}
