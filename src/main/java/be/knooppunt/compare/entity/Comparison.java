package be.knooppunt.compare.entity;

import java.util.List;

/**
 * Columns side by side: the one record from which pages, papers, tables and programs take their
 * figures.
 *
 * @param figures each with a cell for every column
 * @param parts who takes part, with a cell for every column
 */
public record Comparison(
    ComparisonQuestion question,
    List<Column> columns,
    List<ComparedFigure> figures,
    List<Composition.Row> parts,
    List<Note> notes) {
  /** Keeps its own copies. */
  public Comparison {
    columns = List.copyOf(columns);
    figures = List.copyOf(figures);
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }

  /** One figure of all columns. */
  public ComparedFigure get(FigureKey key) {
    return figures.stream().filter(figure -> figure.key() == key).findFirst().orElseThrow();
  }
}
