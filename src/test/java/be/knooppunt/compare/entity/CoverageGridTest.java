package be.knooppunt.compare.entity;

import static be.knooppunt.compare.entity.Columns.need;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.coverage.CoverState;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Coverage of several columns on one scale. */
class CoverageGridTest {
  private static final List<String> DOMAINS =
      Samples.facts().vocabularies().list(Vocabularies.LIFE_DOMAINS).stream()
          .map(Term::code)
          .toList();

  private static CoverageGrid grid(Column... columns) {
    return CoverageGrid.of(List.of(columns), Columns::coverage, DOMAINS);
  }

  private static CoverCount cell(CoverageGrid grid, String need, int column) {
    return grid.rows().stream()
        .filter(row -> row.need().equals(need))
        .findFirst()
        .orElseThrow()
        .cells()
        .get(column);
  }

  @Test
  void theWorstCellAndTheShareStandBesideEachOther() {
    Network network =
        Columns.network(
            "a",
            List.of("36015", "36008", "36006"),
            DrawnNetwork.of("x", "y")
                .covers("x", "DEBT")
                .in("x", "36015")
                .project("y")
                .covers("y", "DEBT")
                .in("y", "36008"),
            List.of(need("DEBT", null, null)));
    CoverCount debt = cell(grid(Columns.column(network)), "DEBT", 0);
    assertEquals(new CoverCount(1, 1, 1, 0), debt);
    assertEquals(Optional.of(CoverState.NONE), debt.worst());
    assertEquals(3, debt.cells());
    assertEquals(2.0 / 3, debt.share());
    assertEquals(Optional.of(ShareStep.HALF_OR_MORE), debt.step());
  }

  @Test
  void whatAColumnDoesNotDeclareIsNoGapThere() {
    DrawnNetwork nothing = DrawnNetwork.of("x").covers("x", "WORK").in("x", "36015");
    CoverageGrid grid =
        grid(
            Columns.column(
                Columns.network("a", List.of("36015"), nothing, List.of(need("DEBT", null, null)))),
            Columns.column(
                Columns.network(
                    "b", List.of("36015"), nothing, List.of(need("WORK", null, null)))));
    CoverCount debtOfB = cell(grid, "DEBT", 1);
    assertFalse(debtOfB.isDeclared());
    assertNull(debtOfB.share());
    assertEquals(Optional.empty(), debtOfB.worst());
    assertEquals(Optional.empty(), debtOfB.step());
    assertEquals(Optional.of(CoverState.NONE), cell(grid, "DEBT", 0).worst());
    assertEquals(new CoverCount(0, 0, 1, 0), grid.totals().get(1));
    assertEquals(List.of(), grid.declaredByAll());
  }

  @Test
  void theSamplesStandOnOneScaleInTheOrderOfTheList() {
    LocalDate during = LocalDate.of(2017, 6, 30);
    Column roeselare = Columns.sample("roeselare", during);
    Column sintNiklaas = Columns.sample("sint-niklaas", during);
    CoverageGrid grid = grid(roeselare, sintNiklaas);
    List<String> needs = grid.rows().stream().map(CoverageGrid.Row::need).toList();
    assertEquals(DOMAINS.stream().filter(needs::contains).toList(), needs);
    assertEquals(11, needs.size());
    assertEquals(
        List.of("HOUSING", "INCOME", "MOBILITY", "PHYS_HEALTH", "SOCIAL_NETWORK"),
        grid.declaredByAll().stream().map(CoverageGrid.Row::need).sorted().toList());
    assertEquals(11, grid.totals().get(0).cells());
    assertEquals(8, grid.totals().get(1).cells());
    assertEquals(2, cell(grid, "CHILDCARE", 0).cells(), "two groups ask for childcare");
    for (int c = 0; c < 2; c++) {
      Column column = c == 0 ? roeselare : sintNiklaas;
      Map<CoverState, Long> counted =
          Columns.coverage(column).cells().stream()
              .collect(Collectors.groupingBy(cell -> cell.state(), Collectors.counting()));
      for (CoverState state : CoverState.values()) {
        assertEquals(
            counted.getOrDefault(state, 0L), grid.totals().get(c).in(state), state.toString());
      }
    }
  }

  @Test
  void aPartnershipThatDeclaresNothingHasNoRowsAndNoTotal() {
    CoverageGrid grid = grid(Columns.sample("generalistisch-werkt", Columns.DAY));
    assertEquals(List.of(), grid.rows());
    assertFalse(grid.totals().get(0).isDeclared());
  }

  @Test
  void theStepsOfAShareMeetAtAHalf() {
    assertEquals(ShareStep.NOTHING, ShareStep.of(0, 8));
    assertEquals(ShareStep.UNDER_HALF, ShareStep.of(3, 8));
    assertEquals(ShareStep.HALF_OR_MORE, ShareStep.of(4, 8));
    assertEquals(ShareStep.HALF_OR_MORE, ShareStep.of(7, 8));
    assertEquals(ShareStep.ALL, ShareStep.of(8, 8));
    assertTrue(CoverCount.NOT_DECLARED.step().isEmpty());
  }
}
