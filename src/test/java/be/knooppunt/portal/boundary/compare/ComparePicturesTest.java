package be.knooppunt.portal.boundary.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.compare.entity.AcrossBorders;
import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.ColumnChoice;
import be.knooppunt.compare.entity.CoverageGrid;
import be.knooppunt.compare.entity.NextDoor;
import be.knooppunt.compare.entity.NextDoor.Help;
import be.knooppunt.compare.entity.NextDoor.Hindrance;
import be.knooppunt.compare.entity.SymbolMap;
import be.knooppunt.compare.entity.SymbolMap.Measure;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.testing.Samples;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What the pictures of a comparison say, in both languages. */
class ComparePicturesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private final Texts dutch = new Texts(Language.NL);

  private static Labels labels(Texts texts) {
    return new Labels(Samples.facts(), texts);
  }

  private static Coverage coverage(Column column) {
    return Coverage.of(
        column.network(), new CoverageQuestion(column.day(), EvidenceFilter.ALL, false));
  }

  private static Column column(String sample, LocalDate day, boolean mayOpenMap) {
    Network network = Samples.network(sample);
    Partnership partnership = network.partnership().orElseThrow();
    return new Column(
        ColumnChoice.of(partnership.id()),
        partnership.name(),
        day,
        network,
        partnership.area(),
        null,
        null,
        List.of(),
        false,
        mayOpenMap);
  }

  private static List<Column> both(boolean mayOpenMap) {
    return List.of(
        column("roeselare", TODAY, true),
        column("sint-niklaas", LocalDate.of(2017, 6, 30), mayOpenMap));
  }

  private GridView grid(List<Column> columns, EvidenceFilter evidence, Texts texts) {
    List<String> domains =
        Samples.facts().vocabularies().list(Vocabularies.LIFE_DOMAINS).stream()
            .map(Term::code)
            .toList();
    return new GridWords(labels(texts), texts, TODAY)
        .view(columns, CoverageGrid.of(columns, ComparePicturesTest::coverage, domains), evidence);
  }

  private static SymbolView symbols(List<Column> columns, Measure measure, Texts texts) {
    SymbolMap map =
        SymbolMap.of(
            columns, measure, ComparePicturesTest::coverage, EvidenceFilter.ALL, Samples.facts());
    return new SymbolDrawing(labels(texts), texts, columns, map).view(List.of(), "");
  }

  @Test
  void aBoxSaysInWordsWhatItsColourSays() {
    GridView view = grid(both(true), EvidenceFilter.ALL, dutch);
    GridView.Line childcare =
        view.lines().stream()
            .filter(line -> line.need().equals("Kinderopvang"))
            .findFirst()
            .orElseThrow();
    GridView.Box box = childcare.boxes().get(0);
    assertTrue(box.share().endsWith("van 2"), box.share());
    assertTrue(
        box.words().startsWith("Partnerschap Roeselare, Kinderopvang: op de slechtste plaats"),
        box.words());
    assertFalse(childcare.boxes().get(1).declared());
    double bar = box.parts().stream().mapToDouble(part -> Double.parseDouble(part.width())).sum();
    assertEquals(100, bar, 0.2);
  }

  @Test
  void aColumnLeadsToItsOwnPageWhenItsMapMayBeOpened() {
    GridView view = grid(both(true), EvidenceFilter.STATED, dutch);
    assertEquals("/roeselare/hiaten/dekking?bewijs=vermeld", view.columns().get(0).href());
    assertEquals(
        "/sint-niklaas/hiaten/dekking?datum=2017-06-30&bewijs=vermeld",
        view.columns().get(1).href());
    assertEquals("", grid(both(false), EvidenceFilter.ALL, dutch).columns().get(1).href());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCircleHasItsRowAndEveryRowItsCircle(Language language) {
    Texts texts = new Texts(language);
    for (Measure measure : Measure.values()) {
      SymbolView view = symbols(both(true), measure, texts);
      Set<String> rows = new TreeSet<>(view.rows().stream().map(SymbolView.Row::id).toList());
      List<String> linked = new ArrayList<>();
      view.panels().forEach(panel -> panel.marks().forEach(mark -> linked.add(mark.row())));
      assertEquals(rows, new TreeSet<>(linked));
      assertEquals(rows.size(), linked.size());
      assertEquals(5, view.steps().size());
      assertFalse(grid(both(true), EvidenceFilter.ALL, texts).reading().isEmpty());
    }
  }

  @Test
  void theLegendNamesSizesAndTheDayOfTheCount() {
    List<String> legend = symbols(both(true), Measure.PEOPLE, dutch).legend();
    assertTrue(
        legend.contains("De cirkels van de legende staan voor 50.000 · 20.000 · 5.000 inwoners."),
        legend.toString());
    assertTrue(legend.contains("De inwoners zijn geteld op 1 januari 2026."), legend.toString());
  }

  @Test
  void aColumnThatSharesFiguresOnlyIsHatched() {
    SymbolView view = symbols(both(false), Measure.PEOPLE, dutch);
    SymbolView.Row row = view.rows().get(1);
    assertEquals(SymbolWords.UNKNOWN, row.level());
    assertEquals("–", row.services());
    assertEquals("Niet gedeeld: dit partnerschap deelt alleen cijfers", row.cover());
  }

  @Test
  void thePictureIsAFileThatStandsOnItsOwn() throws Exception {
    SymbolView view = symbols(both(true), Measure.PEOPLE, dutch);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document file =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(new SymbolFile(dutch).svg(view))));
    assertEquals("svg", file.getDocumentElement().getNodeName());
    String text = file.getDocumentElement().getTextContent();
    assertTrue(text.contains("Sint-Niklaas"), text);
    assertTrue(text.contains("1 januari 2026"), text);
  }

  private BorderView borders(@Nullable Help help) {
    List<@Nullable String> groups = Arrays.asList("LONE_PARENT", null);
    NextDoor row = new NextDoor(0, "MOBILITY", groups, "36015", help, 0);
    return new BorderWords(labels(dutch), dutch, id -> Optional.of(Samples.network(id.value())))
        .view(both(true), new AcrossBorders(List.of(row), 1, 2, 3, List.of(1)));
  }

  @Test
  void helpOnAMapThatIsNotSharedIsNotNamed() {
    BorderView.Row row = borders(null).rows().get(0);
    assertFalse(row.named());
    assertEquals("", row.service() + row.href() + row.partnership() + row.where() + row.needed());
  }

  @Test
  void helpNextDoorSaysWhyItDoesNotCountAndWhatItTakes() {
    Network there = Samples.network("sint-niklaas");
    ServiceId service = there.services().get(0).id();
    ServiceId door =
        Samples.network("roeselare").services().stream()
            .filter(s -> s.frontDoor())
            .findFirst()
            .orElseThrow()
            .id();
    BorderView view =
        borders(
            new Help(
                there.partnership().orElseThrow().id(),
                service,
                "36008",
                5.3,
                false,
                false,
                door,
                Set.of(Hindrance.ELSEWHERE, Hindrance.NO_PATH)));
    BorderView.Row row = view.rows().get(0);
    assertEquals("Izegem, op 5 km", row.where());
    assertEquals("Ze werkt niet in Roeselare.", row.why().get(0));
    assertTrue(row.why().get(1).startsWith("Er loopt geen route naartoe vanaf"), row.why().get(1));
    assertTrue(
        row.needed().endsWith("De afspraak dat de dienst ook mensen uit Roeselare helpt."),
        row.needed());
    assertTrue(row.href().startsWith("/sint-niklaas/dienst/"), row.href());
    assertEquals(
        "3 gevallen hebben geen dienst. Voor 2 gevallen is er hulp net over de grens.",
        view.summary());
    assertEquals("Partnerschap Sint-Niklaas", view.leftOutNames());
  }
}
