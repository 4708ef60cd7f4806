package be.knooppunt.compare.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.compare.entity.ColumnChoice;
import be.knooppunt.compare.entity.ComparedFigure.Cell;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.ComparisonQuestion;
import be.knooppunt.compare.entity.Composition;
import be.knooppunt.compare.entity.FigureKey;
import be.knooppunt.compare.entity.Note;
import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.MeasureFilter;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.gaps.entity.measures.Undefined;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.testing.BothSamples;
import be.knooppunt.testing.Comparing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparePartnershipsTest {
  private static final LocalDate DURING = LocalDate.of(2018, 6, 30);

  private final List<Runnable> waiting = new ArrayList<>();
  private final Networks networks = new Networks(new BothSamples());
  private final ComparePartnerships compare = compare(10_000);

  ComparePartnershipsTest() {
    networks.listPartnerships().forEach(partnership -> networks.find(partnership.id()));
  }

  private ComparePartnerships compare(int atOnce) {
    return Comparing.of(networks, waiting::add, atOnce);
  }

  private static ComparisonQuestion ties(String... columns) {
    return new ComparisonQuestion(
        Stream.of(columns).map(c -> ColumnChoice.parse(c).orElseThrow()).toList(),
        Relation.TIES,
        Level.ORGANISATION,
        EvidenceFilter.STATED,
        DURING,
        MeasureFilter.NONE);
  }

  private Comparison ask(ComparisonQuestion question) {
    return compare.ask(question, id -> true).comparison().orElseThrow();
  }

  private static double value(Comparison comparison, FigureKey key, int column) {
    return comparison.get(key).cells().get(column).value().get();
  }

  private static List<Note.Kind> kinds(Comparison comparison) {
    return comparison.notes().stream().map(Note::kind).toList();
  }

  @Test
  void roeselareBesideSintNiklaas() {
    Comparison both = ask(ties("roeselare", "sint-niklaas"));
    Cell roeselare = both.get(FigureKey.MEAN_DEGREE).cells().get(0);
    assertEquals(6, roeselare.n());
    assertEquals(5.0 / 3, roeselare.value().get(), 1e-12);
    Cell sintNiklaas = both.get(FigureKey.MEAN_DEGREE).cells().get(1);
    assertEquals(3, sintNiklaas.n());
    assertEquals(2.0, sintNiklaas.value().get(), 1e-12, "with the tie that a public page names");
    assertEquals(1.0 / 3, value(both, FigureKey.DENSITY, 0), 1e-12);
    assertEquals(0, value(both, FigureKey.FRAGMENTATION, 0), 1e-12);
    assertEquals(
        List.of("roeselare", "sint-niklaas"),
        both.notes().stream()
            .filter(n -> n.kind() == Note.Kind.SMALL)
            .flatMap(n -> n.columns().stream())
            .toList());
    assertTrue(kinds(both).contains(Note.Kind.SIZES_DIFFER), "density is not to be compared");
  }

  @Test
  void whatIsNotOnTheMapIsNotKnownRatherThanAbsent() {
    Comparison both = ask(ties("roeselare", "sint-niklaas"));
    Composition.Row lead = row(both, Composition.Kind.LEAD, "");
    assertEquals(List.of(1, 1), counts(lead));
    Composition.Row voice = row(both, Composition.Kind.MANDATE, "VOICE");
    assertTrue(counts(voice).get(0) > 0 && counts(voice).get(1) > 0, voice.toString());
    assertTrue(
        both.parts().stream()
            .filter(r -> r.kind() == Composition.Kind.MANDATE)
            .anyMatch(r -> counts(r).get(0) > 0 && counts(r).get(1) == 0),
        "some mandates are known in Roeselare only");
  }

  private static Composition.Row row(Comparison both, Composition.Kind kind, String code) {
    return both.parts().stream()
        .filter(r -> r.kind() == kind && r.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> counts(Composition.Row row) {
    return row.cells().stream().map(Composition.Held::count).toList();
  }

  @Test
  void anotherDayOfTheSameNetworkIsAnotherColumn() {
    Comparison days = ask(ties("roeselare@2019-06-30", "roeselare@2020-06-30"));
    assertEquals(0, value(days, FigureKey.FRAGMENTATION, 0), 1e-12);
    assertTrue(kinds(days).contains(Note.Kind.DAYS_DIFFER));
    assertTrue(
        value(days, FigureKey.SERVICES, 1) < value(days, FigureKey.SERVICES, 0),
        "the services of the project are gone");
  }

  @Test
  void aRegionHasWhatIsOfferedThereAndTheSameForAll() {
    Comparison region = ask(ties("regio:PROV-30000", "roeselare"));
    assertTrue(kinds(region).contains(Note.Kind.BOUNDARIES_DIFFER));
    assertTrue(
        value(region, FigureKey.SERVICES, 0) >= 1
            && value(region, FigureKey.SERVICES, 0) <= value(region, FigureKey.SERVICES, 1));
    Comparison without =
        compare
            .ask(ties("regio:PROV-30000"), id -> !id.value().equals("roeselare"))
            .comparison()
            .orElseThrow();
    assertEquals(0, value(without, FigureKey.SERVICES, 0), "who shares nothing does not count");
    assertEquals(
        Undefined.NO_NEEDS,
        without.get(FigureKey.COVERAGE).cells().get(0).value().undefinedBecause());
  }

  @Test
  void severalTogetherAreOneColumn() {
    Comparison joined = ask(ties("roeselare+sint-niklaas", "roeselare", "sint-niklaas"));
    assertEquals(
        value(joined, FigureKey.SERVICES, 1) + value(joined, FigureKey.SERVICES, 2),
        value(joined, FigureKey.SERVICES, 0));
    assertTrue(value(joined, FigureKey.FRAGMENTATION, 0) > 0, "nothing ties the two partnerships");
  }

  @Test
  void whatWasMadeIsSharedAndLargeOnesAreMadeBeside() {
    assertSame(
        compare.ask(ties("roeselare"), id -> true), compare.ask(ties("roeselare"), id -> true));
    ComparePartnerships beside = compare(1);
    ComparisonJob job = beside.ask(ties("roeselare", "sint-niklaas"), id -> true);
    assertEquals(ComparisonJob.State.PROGRESS, job.state());
    assertTrue(job.comparison().isEmpty());
    waiting.forEach(Runnable::run);
    assertEquals(ComparisonJob.State.DONE, job.state());
    assertEquals(2, job.ready());
    assertNotSame(job, beside.ask(ties("roeselare"), id -> true));
    assertEquals(1, waiting.size(), "its columns are known already");
  }

  @Test
  void nobodyWaitsForARegionThatHasToBeReadFirst() {
    Networks unread = new Networks(new BothSamples());
    ComparePartnerships cold = Comparing.of(unread, waiting::add, 10_000);
    ComparisonJob job = cold.ask(ties("regio:PROV-30000"), id -> true);
    assertEquals(ComparisonJob.State.PROGRESS, job.state());
    assertFalse(unread.isInMemory(new PartnershipId("roeselare")));
    assertSame(job, cold.ask(ties("regio:PROV-30000"), id -> true));
    assertEquals(1, waiting.size(), "who asks again waits for the same");
    waiting.forEach(Runnable::run);
    assertTrue(unread.isInMemory(new PartnershipId("roeselare")));
    assertEquals(
        value(ask(ties("regio:PROV-30000")), FigureKey.SERVICES, 0),
        value(job.comparison().orElseThrow(), FigureKey.SERVICES, 0));
    assertThrows(Problem.class, () -> cold.ask(ties("regio:XX"), id -> true));
  }

  @Test
  void aRegionIsQuickWhenWhatItIsCutOutOfIsSmall() {
    ReadColumns read = Comparing.columns(networks);
    ColumnChoice region = ColumnChoice.parse("regio:PROV-30000").orElseThrow();
    Network cutOutOf = networks.find(new PartnershipId("roeselare")).orElseThrow();
    int size = cutOutOf.size();
    Predicate<PartnershipId> counted = id -> id.value().equals("roeselare");
    assertTrue(read.isQuick(region, ties("roeselare"), counted, size));
    assertFalse(read.isQuick(region, ties("roeselare"), counted, size - 1));
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThrows(Problem.class, () -> ask(ties("nergens")));
    assertThrows(Problem.class, () -> ask(ties("regio:XX")));
    String[] many =
        IntStream.range(0, ComparisonQuestion.MOST_COLUMNS + 1)
            .mapToObj(i -> "roeselare@2019-01-" + (i + 10))
            .toArray(String[]::new);
    assertThrows(Problem.class, () -> ask(ties(many)));
    assertFalse(ColumnChoice.parse("a b").isPresent());
    assertFalse(ColumnChoice.parse("roeselare@gisteren").isPresent());
    for (String text : List.of("roeselare", "a+b", "regio:PROV-30000@2019-06-30", "a@beeld:x-1")) {
      assertEquals(text, ColumnChoice.parse(text).orElseThrow().text());
    }
  }
}
