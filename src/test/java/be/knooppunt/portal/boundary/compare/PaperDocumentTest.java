package be.knooppunt.portal.boundary.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.compare.Paper.Fact;
import be.knooppunt.portal.boundary.compare.Paper.Part;
import be.knooppunt.portal.boundary.compare.Paper.Picture;
import be.knooppunt.portal.boundary.compare.Paper.Remarks;
import be.knooppunt.portal.boundary.compare.Paper.Row;
import be.knooppunt.portal.boundary.compare.Paper.Section;
import be.knooppunt.portal.boundary.compare.Paper.Table;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A paper with hard names, as PDF. */
class PaperDocumentTest {
  private static final String NAME = "<b>Huis & \"thuis\"</b> =1+1 \uD83D\uDE00 \u0627\u0628";

  private static Paper paper() {
    Table table =
        new Table(
            "Partners per dienst",
            List.of("Kolom", "Cijfer"),
            IntStream.range(0, 60).mapToObj(i -> new Row(NAME + " " + i, List.of("1,33"))).toList(),
            false);
    Picture picture =
        new Picture(
            "kaart",
            "Kaart",
            "E\u00E9n gemeente",
            new Sketch(
                200,
                100,
                List.of(new Sketch.Mark(100, 50, 20, Sketch.Tone.UNKNOWN)),
                List.of(new Sketch.Label(100, 90, "Sint-Niklaas"))));
    return new Paper(
        Language.NL,
        "Nota: " + NAME,
        "Twee kolommen",
        List.of(new Fact("Dag", "30 juni 2019")),
        List.of(
            new Part(
                "cijfers",
                "De cijfers",
                List.of(
                    Section.table("c-1", "Partners", List.of("Uitleg."), table, List.of("Niet.")),
                    new Section(
                        "k", "Kaart", List.of(), List.of("een punt"), picture, null, List.of()))),
            new Part("methode", "Methode", List.of(Section.words("m", "", List.of("Zo."))))),
        "Nota van vandaag");
  }

  @Test
  void holdsNamesTablesAndRemarksInItsOrder() throws IOException {
    byte[] file =
        PaperDocument.pdf(
            paper(),
            new Remarks(Map.of("methode", "Eerste <i>regel</i>\n\nTweede")),
            new Texts(Language.NL));
    try (PDDocument pdf = Loader.loadPDF(file)) {
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(text.contains("<b>Huis & \"thuis\"</b> =1+1 \uD83D\uDE00"), text);
      assertTrue(text.contains("Eerste <i>regel</i>"), text);
      assertTrue(text.contains("blad 2 van " + pdf.getNumberOfPages()), text);
      assertTrue(pdf.getNumberOfPages() > 1);
      PDOutlineItem first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertEquals("De cijfers", first.getTitle());
      assertEquals("Partners", first.getFirstChild().getTitle());
      assertEquals("Kaart", first.getFirstChild().getNextSibling().getTitle());
      assertEquals("Methode", first.getNextSibling().getTitle());
      assertNull(first.getNextSibling().getFirstChild());
    }
  }

  @Test
  void aRemarkThatIsTooLongIsToldByItsField() {
    MultivaluedHashMap<String, String> sent = new MultivaluedHashMap<>();
    sent.putSingle("opmerking-cijfers", "x".repeat(RemarkForm.LONGEST + 1));
    sent.putSingle("opmerking-methode", " goed\r\nzo ");
    sent.putSingle("opmerking-elders", "niets");
    RemarkForm form = RemarkForm.of(paper(), sent, new Texts(Language.NL));
    assertEquals(List.of("opmerking-cijfers"), List.copyOf(form.errors().keySet()));
    assertEquals(List.of("goed", "zo"), form.remarks().of("methode"));
    assertEquals(List.of(), form.remarks().of("elders"));
  }
}
