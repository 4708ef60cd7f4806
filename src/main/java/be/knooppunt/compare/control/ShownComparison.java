package be.knooppunt.compare.control;

import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.ColumnChoice;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.ComparisonQuestion;
import be.knooppunt.compare.entity.Composition;
import be.knooppunt.compare.entity.Note;
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
  @Inject private ResponseRates responses;

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
        notes(comparison));
  }

  /** How many answered changes without the map, so it is asked anew. */
  private List<Note> notes(Comparison comparison) {
    List<Note> notes = new ArrayList<>(comparison.notes());
    List<String> notAsked = new ArrayList<>();
    for (Column column : comparison.columns()) {
      column
          .choice()
          .partnership()
          .ifPresent(
              id ->
                  responses
                      .latest(id)
                      .ifPresentOrElse(
                          rate ->
                              notes.add(
                                  new Note(
                                      Note.Kind.RESPONSE,
                                      List.of(column.id()),
                                      List.of(
                                          String.valueOf(rate.answered()),
                                          String.valueOf(rate.asked())))),
                          () -> notAsked.add(column.id())));
    }
    if (!notAsked.isEmpty()) {
      notes.add(new Note(Note.Kind.NOT_ASKED, notAsked, List.of()));
    }
    return notes;
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
