package be.knooppunt.portal.boundary;

import java.util.List;
import java.util.stream.Collectors;

/** A line of a table for a spreadsheet (RFC 4180). */
public final class CsvLine {
  private static final String DANGEROUS = "=+-@\t\r";

  private CsvLine() {}

  /** The line with its end; no cell of it is taken for a formula. */
  public static String of(List<String> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String plain = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
