package be.knooppunt.portal.boundary.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.compare.boundary.ComparisonJson;
import be.knooppunt.compare.entity.ColumnChoice;
import be.knooppunt.compare.entity.ComparedFigure;
import be.knooppunt.compare.entity.ComparedFigure.Cell;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.ComparisonQuestion;
import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.MeasureFilter;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.compare.Paper.Part;
import be.knooppunt.portal.boundary.compare.Paper.Remarks;
import be.knooppunt.portal.boundary.compare.Paper.Section;
import be.knooppunt.testing.BothSamples;
import be.knooppunt.testing.Comparing;
import be.knooppunt.testing.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Page, paper, PDF, CSV and JSON carry the same number for every figure of every column. */
class SameNumbersTest {
  private static final LocalDate DURING = LocalDate.of(2018, 6, 30);

  private static Comparison comparison(Relation relation) {
    Networks networks = new Networks(new BothSamples());
    return Comparing.of(networks, Runnable::run, 10_000)
        .ask(
            new ComparisonQuestion(
                Stream.of("roeselare", "sint-niklaas")
                    .map(text -> ColumnChoice.parse(text).orElseThrow())
                    .toList(),
                relation,
                Level.ORGANISATION,
                EvidenceFilter.STATED,
                DURING,
                MeasureFilter.NONE),
            id -> true)
        .comparison()
        .orElseThrow();
  }

  private static Paper paper(Comparison comparison, Texts texts) {
    return PaperWriter.write(
        new PaperWords(comparison, texts, new Labels(Samples.facts(), texts)).source(PaperMap.NONE),
        LocalDate.of(2026, 1, 5),
        texts);
  }

  private static Section section(Paper paper, String code) {
    return paper.parts().stream()
        .map(Part::sections)
        .flatMap(List::stream)
        .filter(section -> section.id().equals("cijfer-" + code))
        .findFirst()
        .orElseThrow();
  }

  /** As the page writes it. */
  private static String onPage(ComparisonView view, String code, int column) {
    for (ComparisonView.Table table : view.tables()) {
      for (int at = 0; at < table.figures().size(); at++) {
        if (table.figures().get(at).code().equals(code)) {
          return table.rows().get(column).cells().get(at).text();
        }
      }
    }
    throw new AssertionError("not on the page: " + code);
  }

  /** The text of a PDF, each run of white space as one space. */
  private static String text(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  @ParameterizedTest
  @EnumSource(Relation.class)
  void dataHoldEveryFigure(Relation relation) throws IOException {
    Comparison comparison = comparison(relation);
    JsonNode json = new ObjectMapper().readTree(ComparisonJson.of(comparison).build().toString());
    List<CSVRecord> csv;
    try (StringReader reader = new StringReader(ComparisonJson.csv(comparison))) {
      csv = CSVFormat.RFC4180.builder().setHeader().get().parse(reader).getRecords();
    }
    int row = 0;
    for (int f = 0; f < comparison.figures().size(); f++) {
      ComparedFigure figure = comparison.figures().get(f);
      JsonNode inJson = json.path("figures").get(f);
      assertEquals(figure.key().code(), inJson.path("figure").asText());
      for (int c = 0; c < comparison.columns().size(); c++) {
        CSVRecord inCsv = csv.get(row++);
        assertEquals(figure.key().code(), inCsv.get("figure"));
        assertEquals(comparison.columns().get(c).id(), inCsv.get("column"));
        same(figure.cells().get(c), inJson.path("cells").get(c), inCsv);
        assertEquals(inJson.path("definition").asText(), inCsv.get("definition"));
      }
    }
    assertEquals(csv.size(), row);
  }

  private static void same(Cell cell, JsonNode json, CSVRecord csv) {
    String where = csv.get("figure") + " of " + csv.get("column");
    assertEquals(cell.n(), json.path("n").asInt(), where);
    assertEquals(String.valueOf(cell.n()), csv.get("n"), where);
    if (cell.value().isDefined()) {
      assertEquals(cell.value().get(), json.path("value").asDouble(), 0, where);
      assertEquals(cell.value().get(), Double.parseDouble(csv.get("value")), 0, where);
    } else {
      assertTrue(json.path("value").isNull(), where);
      assertEquals("", csv.get("value"), where);
      assertEquals(json.path("undefinedBecause").asText(), csv.get("undefined_because"), where);
    }
  }

  @ParameterizedTest
  @CsvSource({"TIES, NL", "TIES, EN", "PATHS, NL", "PATHS, EN"})
  void pageAndPaperHoldEveryFigure(Relation relation, Language language) throws IOException {
    Comparison comparison = comparison(relation);
    Texts texts = new Texts(language);
    ComparisonView view =
        new ComparisonWords(comparison, texts, new Labels(Samples.facts(), texts))
            .view(Optional.empty(), false, "");
    Paper paper = paper(comparison, texts);
    String pdf = text(PaperDocument.pdf(paper, Remarks.NONE, texts));
    for (ComparedFigure figure : comparison.figures()) {
      Section section = section(paper, figure.key().code());
      StringBuilder asTable = new StringBuilder();
      for (int c = 0; c < comparison.columns().size(); c++) {
        String name = comparison.columns().get(c).name();
        String where = figure.key() + " of " + name;
        Cell cell = figure.cells().get(c);
        List<String> cells = Objects.requireNonNull(section.table()).rows().get(c).cells();
        String written = onPage(view, figure.key().code(), c);
        assertEquals(written, cells.get(0), where);
        assertEquals(String.valueOf(cell.n()), cells.get(1), where);
        assertEquals(cell.value().isDefined(), !written.equals("–"), where);
        assertEquals(
            !cell.value().isDefined(),
            section.after().stream().anyMatch(line -> line.startsWith(name + ": ")),
            where + " says why there is none");
        asTable.append(name).append(' ').append(String.join(" ", cells)).append(' ');
      }
      assertTrue(pdf.contains(asTable.toString()), () -> asTable + " in " + pdf);
    }
  }

  @Test
  void theSmallOnesAreSaidToBeSmall() throws IOException {
    Texts texts = new Texts(Language.NL);
    Comparison comparison = comparison(Relation.TIES);
    Paper paper = paper(comparison, texts);
    String pdf = text(PaperDocument.pdf(paper, Remarks.NONE, texts));
    for (String note :
        new ComparisonWords(comparison, texts, new Labels(Samples.facts(), texts))
            .view(Optional.empty(), false, "")
            .notes()) {
      assertTrue(pdf.contains(note), () -> note + " in " + pdf);
    }
    assertTrue(pdf.contains("Roeselare is een klein netwerk"), pdf);
    assertTrue(pdf.contains("Sint-Niklaas is een klein netwerk"), pdf);
    assertTrue(pdf.contains("1,67"), pdf);
  }

  @Test
  void aFileIsNamedAfterWhatIsInIt() {
    assertEquals(
        "nota-roeselare-en-sint-niklaas.pdf", Papers.fileName("Nota: Roeselare en Sint-Niklaas"));
    assertEquals("nota-b-1-1.pdf", Papers.fileName("Nota: <b>\"\r\n =1+1 \uD83D\uDE00"));
    assertEquals("nota.pdf", Papers.fileName("\u0627\u0628"));
    assertTrue(Papers.fileName("x".repeat(500)).length() < 100);
  }
}
