package be.knooppunt.exchange.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file (RFC 4180) with a header row, read whole. */
public final class Table {
  /** More rows than any partnership has; a larger file is refused. */
  public static final int MOST_ROWS = 200_000;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final String file;
  private final List<String> columns;
  private final List<Row> rows;

  private Table(String file, List<String> columns, List<Row> rows) {
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads a file.
   *
   * @param required columns that must be in the header
   * @throws RefusedFiles when it is no CSV, lacks a column or is too large
   */
  public static Table read(String file, Reader reader, List<String> required) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(false)
            .setTrim(true)
            .get();
    try (CSVParser parser = format.parse(withoutMark(reader))) {
      List<String> columns =
          parser.getHeaderNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
      refuseHeader(file, columns, required);
      List<Row> rows = new ArrayList<>();
      Iterator<CSVRecord> records = parser.iterator();
      long line = parser.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        List<String> values = records.next().toList();
        if (rows.size() == MOST_ROWS) {
          throw new RefusedFiles(
              List.of(new RowProblem(file, line, "", "", "Split the file: it is too long.")));
        }
        if (values.stream().anyMatch(value -> !value.isBlank())) {
          rows.add(new Row(file, line, columns, values));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      return new Table(file, columns, List.copyOf(rows));
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new RefusedFiles(
          List.of(
              new RowProblem(
                  file,
                  0,
                  "",
                  "",
                  "Save it as CSV in UTF-8 with a header row: " + e.getMessage())));
    }
  }

  /** Leaves out the mark that spreadsheets put before the header of a file in UTF-8. */
  private static Reader withoutMark(Reader reader) throws IOException {
    BufferedReader in = new BufferedReader(reader);
    in.mark(1);
    if (in.read() != BYTE_ORDER_MARK) {
      in.reset();
    }
    return in;
  }

  private static void refuseHeader(String file, List<String> columns, List<String> required) {
    List<RowProblem> problems = new ArrayList<>();
    for (String column : required) {
      if (!columns.contains(column)) {
        problems.add(
            new RowProblem(file, 1, column, "", "Add a column with this name to the header."));
      }
    }
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        problems.add(new RowProblem(file, 1, column, column, "Keep one column with this name."));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedFiles(problems);
    }
  }

  /** Name of the file. */
  public String file() {
    return file;
  }

  /** Names of the columns, in order. */
  public List<String> columns() {
    return columns;
  }

  /** The rows, in order. */
  public List<Row> rows() {
    return rows;
  }
}
