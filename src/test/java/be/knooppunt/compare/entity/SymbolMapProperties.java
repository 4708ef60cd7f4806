package be.knooppunt.compare.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.compare.entity.SymbolMap.Known;
import be.knooppunt.compare.entity.SymbolMap.Measure;
import be.knooppunt.compare.entity.SymbolMap.Sheet;
import be.knooppunt.compare.entity.SymbolMap.Symbol;
import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Municipality;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The symbol map of random areas. */
class SymbolMapProperties {
  private static final List<Municipality> ALL = Samples.facts().municipalities();

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static Column column(Random random, int at) {
    Set<String> area = new HashSet<>();
    int most = 1 + random.nextInt(random.nextBoolean() ? 4 : 150);
    for (int m = 0; m < most; m++) {
      area.add(any(random, ALL).nisCode());
    }
    List<String> places = area.stream().sorted().toList();
    DrawnNetwork drawn = DrawnNetwork.of();
    for (int s = 0; s < random.nextInt(6); s++) {
      String id = "s" + s;
      drawn.draw(id).covers(id, any(random, List.of("DEBT", "WORK"))).in(id, any(random, places));
    }
    List<DeclaredNeed> needs = new ArrayList<>();
    for (int n = 0; n < random.nextInt(3); n++) {
      needs.add(
          Columns.need(
              any(random, List.of("DEBT", "WORK")),
              null,
              random.nextBoolean() ? null : any(random, places)));
    }
    return Columns.column(
        Columns.network("p" + at, places, drawn, needs),
        random.nextBoolean() ? Columns.DAY : LocalDate.of(2024, 6, 30),
        random.nextInt(4) > 0);
  }

  @Property(tries = 150)
  void areasAreProportionalAndNothingLeavesThePicture(@ForAll long seed) {
    Random random = new Random(seed);
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c <= random.nextInt(4); c++) {
      columns.add(column(random, c));
    }
    Measure measure = any(random, List.of(Measure.values()));
    SymbolMap map =
        SymbolMap.of(columns, measure, Columns::coverage, EvidenceFilter.ALL, Samples.facts());
    double perUnit =
        map.largest() == 0 ? 0 : map.largestRadius() * map.largestRadius() / map.largest();
    int drawn = 0;
    for (Sheet sheet : map.sheets()) {
      Set<String> once = new HashSet<>();
      for (Symbol one : sheet.symbols()) {
        drawn++;
        Integer value = one.value();
        assertEquals(value == null ? 0 : value * perUnit, one.radius() * one.radius(), 1e-6);
        double x = one.point().x();
        double y = one.point().y();
        assertTrue(x - one.radius() >= 0 && x + one.radius() <= map.frame().width());
        assertTrue(y - one.radius() >= 0 && y + one.radius() <= map.frame().height());
        assertTrue(once.add(one.municipality().facts().nisCode()), "twice on a sheet");
        assertEquals(one.known() == Known.SHARE, one.step().isPresent());
        assertEquals(one.known() == Known.SHARE, one.cover().isDeclared());
      }
    }
    int named =
        columns.stream()
            .mapToInt(c -> MunicipalityOn.of(c.municipalities(), c.day(), Samples.facts()).size())
            .sum();
    assertEquals(named, drawn + map.unplaced().size());
  }

  @Property(tries = 150)
  void whatIsNotDeclaredIsNeverCountedAsAGap(@ForAll long seed) {
    Random random = new Random(seed);
    List<Column> columns = List.of(column(random, 0), column(random, 1));
    CoverageGrid grid = CoverageGrid.of(columns, Columns::coverage, List.of("WORK", "DEBT"));
    for (CoverageGrid.Row row : grid.rows()) {
      for (int c = 0; c < columns.size(); c++) {
        boolean declares =
            columns.get(c).network().partnership().orElseThrow().needs().stream()
                .anyMatch(need -> need.need().equals(row.need()));
        assertEquals(declares, row.cells().get(c).isDeclared());
        assertTrue(declares || row.cells().get(c).none() == 0);
      }
      assertTrue(row.declaredBy() > 0, "a row that nobody declares");
    }
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      assertEquals(
          grid.totals().get(c).cells(),
          grid.rows().stream().mapToInt(row -> row.cells().get(column).cells()).sum());
    }
  }
}
