package be.knooppunt.compare.entity;

import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Coverage of several columns on one scale: a row for each life domain that at least one of them
 * declares, a cell for each column. A domain that a column does not declare has no cells there: it
 * is not known whether it is needed, so it is no gap.
 *
 * @param rows in one order for all columns
 * @param totals all declared cells of each column together
 */
public record CoverageGrid(List<Row> rows, List<CoverCount> totals) {

  /** Keeps its own copies. */
  public CoverageGrid {
    rows = List.copyOf(rows);
    totals = List.copyOf(totals);
  }

  /**
   * A life domain.
   *
   * @param cells one for each column, in their order
   */
  public record Row(String need, List<CoverCount> cells) {
    /** Keeps its own copy. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** How many columns declare it. */
    public int declaredBy() {
      return (int) cells.stream().filter(CoverCount::isDeclared).count();
    }
  }

  /**
   * Lays the coverage of columns side by side.
   *
   * @param coverage of a column, on its own day
   * @param domains the codes of the life domains in the order of their list
   */
  public static CoverageGrid of(
      List<Column> columns, Function<Column, Coverage> coverage, List<String> domains) {
    List<List<CoveredCell>> all = columns.stream().map(c -> coverage.apply(c).cells()).toList();
    List<Map<String, List<CoveredCell>>> byNeed =
        all.stream()
            .map(cells -> cells.stream().collect(Collectors.groupingBy(CoveredCell::need)))
            .toList();
    TreeSet<String> needs =
        new TreeSet<>(
            Comparator.comparingInt((String need) -> place(need, domains))
                .thenComparing(need -> need));
    byNeed.forEach(some -> needs.addAll(some.keySet()));
    List<Row> rows = new ArrayList<>();
    for (String need : needs) {
      rows.add(
          new Row(
              need,
              byNeed.stream()
                  .map(some -> CoverCount.of(some.getOrDefault(need, List.of())))
                  .toList()));
    }
    return new CoverageGrid(rows, all.stream().map(CoverCount::of).toList());
  }

  private static int place(String need, List<String> domains) {
    int at = domains.indexOf(need);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  /** The rows that every column declares: the only ones that can be laid side by side. */
  public List<Row> declaredByAll() {
    return rows.stream().filter(row -> row.declaredBy() == row.cells().size()).toList();
  }
}
