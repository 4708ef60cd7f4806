package be.knooppunt.exchange.entity;

import be.knooppunt.network.entity.WrittenRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A row of a table; a cell that is empty or absent is the empty text. A field of the graph model is
 * found in the column of that name with underscores: {@code availableIn} in {@code available_in}.
 */
public record Row(
    String file,
    long line,
    List<String> columns,
    List<String> values,
    Map<String, List<Row>> within)
    implements WrittenRecord {
  private static final Map<String, String> OTHER_NAMES =
      Map.of("powers", "power", "forGroups", "for", "categories", "to_category");

  /** A row without rows that belong to it. */
  public Row(String file, long line, List<String> columns, List<String> values) {
    this(file, line, columns, values, Map.of());
  }

  /** The column that a field stands in. */
  public static String column(String field) {
    String plain = field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return OTHER_NAMES.getOrDefault(field, plain);
  }

  /** The text of a cell, by its column or the field that stands in it. */
  @Override
  public String text(String column) {
    int position = columns.indexOf(column(column));
    return position < 0 || position >= values.size() ? "" : values.get(position).strip();
  }

  /** The texts of a cell that holds several, parted by {@code |}. */
  @Override
  public List<String> texts(String column) {
    return List.of(text(column).split("\\|")).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  @Override
  public List<WrittenRecord> parts(String field) {
    return List.copyOf(within.getOrDefault(field, List.of()));
  }

  /** This row with rows of another table that belong to it. */
  public Row with(String field, List<Row> rows) {
    return new Row(file, line, columns, values, Map.of(field, rows));
  }

  /** Says what is wrong with a cell. */
  public RowProblem problem(String column, String remedy) {
    return new RowProblem(file, line, column(column), text(column), remedy);
  }
}
