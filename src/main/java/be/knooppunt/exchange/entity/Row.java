package be.knooppunt.exchange.entity;

import java.util.List;

/** A row of a table; a cell that is empty or absent is the empty text. */
public record Row(String file, long line, List<String> columns, List<String> values) {
  /** The text of a cell. */
  public String text(String column) {
    int position = columns.indexOf(column);
    return position < 0 || position >= values.size() ? "" : values.get(position).strip();
  }

  /** The texts of a cell that holds several, parted by {@code |}. */
  public List<String> texts(String column) {
    return List.of(text(column).split("\\|")).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** Says what is wrong with a cell. */
  public RowProblem problem(String column, String remedy) {
    return new RowProblem(file, line, column, text(column), remedy);
  }
}
