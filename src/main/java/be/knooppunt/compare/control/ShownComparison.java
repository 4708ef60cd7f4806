package be.knooppunt.compare.control;

import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.ColumnChoice;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.ComparisonQuestion;
import be.knooppunt.compare.entity.Composition;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The comparison as whoever asks may see it. Nothing is calculated for who may not see it. */
@RequestScoped
public class ShownComparison {
  @Inject private ComparePartnerships compare;
  @Inject private SharedWith shared;

  /**
   * Asks for a comparison.
   *
   * @throws Problem when a column is not shared with whoever asks, or is not there
   */
  public ComparisonJob ask(ComparisonQuestion question) {
    for (ColumnChoice choice : question.columns()) {
      for (PartnershipId partnership : choice.partnerships()) {
        if (!shared.maySeeFigures(partnership.value())) {
          throw Problem.forbidden();
        }
      }
    }
    return compare.ask(question, id -> shared.isCountedInRegions(id.value()));
  }

  /** A comparison with the ways to the maps that whoever asks may open. */
  public Comparison seen(Comparison comparison) {
    List<Column> columns = comparison.columns().stream().map(c -> c.seenBy(mayOpen(c))).toList();
    return new Comparison(
        comparison.question(),
        columns,
        comparison.figures(),
        comparison.parts().stream().map(row -> seen(row, columns)).toList(),
        comparison.notes());
  }

  private static Composition.Row seen(Composition.Row row, List<Column> columns) {
    List<Composition.Held> cells = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      Composition.Held held = row.cells().get(c);
      cells.add(row.isOfNames() && !columns.get(c).mayOpenMap() ? held.counted() : held);
    }
    return new Composition.Row(row.kind(), row.code(), cells);
  }

  private boolean mayOpen(Column column) {
    return column.choice().region().isEmpty()
        && column.choice().partnerships().stream().allMatch(p -> shared.mayOpenMap(p.value()));
  }
}
