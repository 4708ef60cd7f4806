package be.knooppunt.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table for a spreadsheet (RFC 4180), of which no cell is taken for a formula. */
public final class CsvTable {
  private final StringBuilder text = new StringBuilder();

  /** Begins with the names of its columns. */
  public CsvTable(String... columns) {
    row(List.of(columns));
  }

  /** Adds a row: texts and numbers; null is an empty cell. */
  public void row(List<? extends @Nullable Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    text.append("\r\n");
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number number) {
      double exact = number.doubleValue();
      return exact == Math.rint(exact) && Math.abs(exact) < 1e15
          ? String.valueOf(number.longValue())
          : number.toString();
    }
    return CsvCell.of(value.toString());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
