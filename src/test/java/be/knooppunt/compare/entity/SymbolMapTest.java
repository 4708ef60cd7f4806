package be.knooppunt.compare.entity;

import static be.knooppunt.compare.entity.Columns.need;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.compare.entity.SymbolMap.Known;
import be.knooppunt.compare.entity.SymbolMap.Measure;
import be.knooppunt.compare.entity.SymbolMap.Reason;
import be.knooppunt.compare.entity.SymbolMap.Symbol;
import be.knooppunt.compare.entity.SymbolMap.Unplaced;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Municipalities as circles: where, how large, in which colour. */
class SymbolMapTest {
  private static SymbolMap map(Measure measure, ReferenceFacts facts, Column... columns) {
    return SymbolMap.of(List.of(columns), measure, Columns::coverage, EvidenceFilter.ALL, facts);
  }

  private static SymbolMap map(Measure measure, Column... columns) {
    return map(measure, Samples.facts(), columns);
  }

  private static Symbol symbol(SymbolMap map, String municipality) {
    return map.sheets().stream()
        .flatMap(sheet -> sheet.symbols().stream())
        .filter(one -> one.municipality().facts().nisCode().equals(municipality))
        .findFirst()
        .orElseThrow();
  }

  private static Network around(boolean declares) {
    return Columns.network(
        "a",
        List.of("36015", "36008", "36006"),
        DrawnNetwork.of("x", "y")
            .covers("x", "DEBT")
            .in("x", "36015")
            .covers("y", "WORK")
            .in("y", "36015", "36008"),
        declares ? List.of(need("DEBT", null, null), need("WORK", null, "36015")) : List.of());
  }

  @Test
  void theSamplesLieWhereTheyLie() {
    SymbolMap map =
        map(
            Measure.PEOPLE,
            Columns.sample("roeselare", Columns.DAY),
            Columns.sample("sint-niklaas", Columns.DAY));
    assertEquals(1, map.sheets().size());
    Symbol roeselare = symbol(map, "36015");
    Symbol sintNiklaas = symbol(map, "46021");
    assertTrue(roeselare.point().x() < sintNiklaas.point().x(), "Roeselare lies west");
    assertTrue(roeselare.point().y() > sintNiklaas.point().y(), "and south");
    assertEquals(67697, roeselare.value());
    assertEquals(67697.0 / 83400, Math.pow(roeselare.radius() / sintNiklaas.radius(), 2), 1e-9);
    assertEquals(List.of(50000, 20000, 5000), map.sizes().stream().map(s -> s.value()).toList());
    double km =
        Math.hypot(
                roeselare.point().x() - sintNiklaas.point().x(),
                roeselare.point().y() - sintNiklaas.point().y())
            / map.frame().unitsPerKm();
    assertEquals(72.6, km, 1, "as the crow flies");
  }

  @Test
  void theColourIsTheShareThatIsCovered() {
    SymbolMap map = map(Measure.SERVICES, Columns.column(around(true)));
    assertEquals(Optional.of(ShareStep.ALL), symbol(map, "36015").step());
    assertEquals(2, symbol(map, "36015").value());
    assertEquals(Optional.of(ShareStep.NOTHING), symbol(map, "36008").step());
    assertEquals(1, symbol(map, "36008").value());
    assertEquals(0, symbol(map, "36006").value());
    assertEquals(0, symbol(map, "36006").radius());
  }

  @Test
  void whatIsNotDeclaredHasAPatternAndNoColour() {
    Symbol symbol = symbol(map(Measure.PEOPLE, Columns.column(around(false))), "36015");
    assertEquals(Known.NOTHING_DECLARED, symbol.known());
    assertEquals(Optional.empty(), symbol.step());
  }

  @Test
  void aColumnThatSharesItsFiguresOnlyShowsNothingOfItsPlaces() {
    Column closed = Columns.column(around(true), Columns.DAY, false);
    Symbol people = symbol(map(Measure.PEOPLE, closed), "36015");
    assertEquals(Known.NOT_SHARED, people.known());
    assertNull(people.services());
    assertEquals(CoverCount.NOT_DECLARED, people.cover());
    Symbol services = symbol(map(Measure.SERVICES, closed), "36015");
    assertNull(services.value());
    assertEquals(0, services.radius());
  }

  @Test
  void twoDaysOfOnePartnershipHaveASheetEach() {
    SymbolMap map =
        map(
            Measure.PEOPLE,
            Columns.sample("roeselare", LocalDate.of(2019, 6, 30)),
            Columns.sample("sint-niklaas", Columns.DAY),
            Columns.sample("roeselare", Columns.DAY));
    assertEquals(
        List.of(List.of(0, 1), List.of(2)), map.sheets().stream().map(s -> s.columns()).toList());
  }

  @Test
  void whatIsDeclaredForAMergedMunicipalityHoldsForItsPartsBefore() {
    Network network =
        Columns.network(
            "a",
            List.of("46030"),
            DrawnNetwork.of("x").covers("x", "DEBT").in("x", "46030"),
            List.of(need("DEBT", null, null)));
    SymbolMap map = map(Measure.SERVICES, Columns.column(network, LocalDate.of(2024, 6, 30), true));
    assertEquals(3, map.sheets().get(0).symbols().size());
    Symbol kruibeke = symbol(map, "46013");
    assertEquals(1, kruibeke.value());
    assertEquals(Optional.of(ShareStep.ALL), kruibeke.step());
    assertEquals(16846, kruibeke.municipality().facts().population());
    SymbolMap now = map(Measure.PEOPLE, Columns.column(network));
    assertEquals(88344, symbol(now, "46030").value());
  }

  @Test
  void smallCirclesLieOnTop() {
    List<Double> radii =
        map(Measure.PEOPLE, Columns.column(around(true))).sheets().get(0).symbols().stream()
            .map(Symbol::radius)
            .toList();
    assertEquals(radii.stream().sorted((a, b) -> Double.compare(b, a)).toList(), radii);
  }

  @Test
  void whatCannotBeDrawnIsNamedWithTheReason() {
    Municipality nowhere =
        new Municipality(
            "36015",
            "Roeselare",
            Double.NaN,
            Double.NaN,
            null,
            null,
            List.of(),
            List.of(),
            null,
            Validity.ALWAYS);
    ReferenceFacts facts =
        new ReferenceFacts(Samples.facts().vocabularies(), List.of(nowhere), List.of());
    SymbolMap map =
        map(
            Measure.PEOPLE,
            facts,
            Columns.column(around(true)),
            Columns.sample("generalistisch-werkt", Columns.DAY));
    assertEquals(
        List.of(
            new Unplaced(0, "36015", Reason.NO_COORDINATES),
            new Unplaced(0, "36006", Reason.NOT_KNOWN),
            new Unplaced(0, "36008", Reason.NOT_KNOWN),
            new Unplaced(1, null, Reason.NO_MUNICIPALITIES)),
        map.unplaced());
    assertEquals(0, map.largest());
  }

  @Test
  void roundNumbersStandInTheLegend() {
    assertEquals(0, SymbolMap.round(0));
    assertEquals(1, SymbolMap.round(1));
    assertEquals(5, SymbolMap.round(9));
    assertEquals(20, SymbolMap.round(49));
    assertEquals(500000, SymbolMap.round(565615));
    assertEquals(2_000_000_000, SymbolMap.round(Integer.MAX_VALUE));
  }
}
