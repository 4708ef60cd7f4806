package be.knooppunt.exchange.entity;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file (RFC 4180) with a header row, read whole. */
public final class Table {
  /** More rows than any partnership has; a larger file is refused. */
  public static final int MOST_ROWS = 200_000;

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
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    try (CSVParser parser = format.parse(reader)) {
      List<String> columns =
          parser.getHeaderNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
      List<RowProblem> problems = new ArrayList<>();
      for (String column : required) {
        if (!columns.contains(column)) {
          problems.add(
              new RowProblem(file, 1, column, "", "Add a column with this name to the header."));
        }
      }
      if (!problems.isEmpty()) {
        throw new RefusedFiles(problems);
      }
      List<Row> rows = new ArrayList<>();
      for (CSVRecord values : parser) {
        if (rows.size() == MOST_ROWS) {
          throw new RefusedFiles(
              List.of(
                  new RowProblem(
                      file, values.getRecordNumber(), "", "", "Split the file: it is too long.")));
        }
        rows.add(new Row(file, parser.getCurrentLineNumber(), columns, values.toList()));
      }
      return new Table(file, columns, List.copyOf(rows));
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
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
