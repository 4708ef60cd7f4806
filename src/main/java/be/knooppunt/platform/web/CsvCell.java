package be.knooppunt.platform.web;

import java.util.Collection;
import java.util.stream.Collectors;

/** Cells of a table (RFC 4180) that no spreadsheet takes for a formula. */
public final class CsvCell {
  private static final String DANGEROUS = "=+-@\t\r";

  private CsvCell() {}

  /** A text as a cell; what could be taken for a formula gets an apostrophe before it. */
  public static String of(String text) {
    String plain = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }

  /** A row with its end. */
  public static String row(Collection<String> cells) {
    return cells.stream().map(CsvCell::of).collect(Collectors.joining(",")) + "\r\n";
  }
}
