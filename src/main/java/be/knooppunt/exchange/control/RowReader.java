package be.knooppunt.exchange.control;

import be.knooppunt.exchange.entity.Row;
import be.knooppunt.exchange.entity.RowProblem;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.Vocabularies;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells and keeps every problem, so that someone can mend a file in one go. What cannot be
 * read gives a harmless stand-in; nothing is written while there is a problem.
 */
final class RowReader {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  private static final Pattern IDENTIFIER = Pattern.compile("[^:\\s]+:\\S.*");

  private final Vocabularies vocabularies;
  private final List<RowProblem> problems = new ArrayList<>();

  RowReader(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  List<RowProblem> problems() {
    return problems;
  }

  void refuse(Row row, String column, String remedy) {
    problems.add(row.problem(column, remedy));
  }

  /** An identifier; a stand-in when it is not well-formed. */
  String id(Row row, String column) {
    String text = row.text(column);
    if (!Identifier.isWellFormed(text)) {
      refuse(row, column, "Write an id of letters, digits, dots and hyphens, such as R-S6.");
      return "refused-" + row.line();
    }
    return text;
  }

  List<String> ids(Row row, String column) {
    List<String> ids = new ArrayList<>();
    for (String text : row.texts(column)) {
      if (Identifier.isWellFormed(text)) {
        ids.add(text);
      } else {
        refuse(row, column, "Write ids such as R-S6, parted by |.");
      }
    }
    return ids;
  }

  String required(Row row, String column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      refuse(row, column, "Fill in this cell.");
      return "?";
    }
    return text;
  }

  @Nullable String optional(Row row, String column) {
    String text = row.text(column);
    return text.isEmpty() ? null : text;
  }

  @Nullable String url(Row row, String column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      URI uri = new URI(text);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return text;
      }
    } catch (URISyntaxException e) {
      // told below, as any other text that is no address
    }
    refuse(row, column, "Write a web address that starts with https://.");
    return null;
  }

  @Nullable String email(Row row, String column) {
    String text = row.text(column);
    if (!text.isEmpty() && !EMAIL.matcher(text).matches()) {
      refuse(row, column, "Write the e-mail address of a team, such as onthaal@example.org.");
    }
    return text.isEmpty() ? null : text;
  }

  @Nullable LocalDate date(Row row, String column) {
    return date(row, column, row.text(column));
  }

  @Nullable LocalDate date(Row row, String column, String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      refuse(row, column, "Write a date as 2019-12-31.");
      return null;
    }
  }

  Validity validity(Row row, String from, String until) {
    return validity(row, until, date(row, from), date(row, until));
  }

  /** The days between two dates of a cell or row; {@code column} is where a problem is told. */
  Validity validity(Row row, String column, @Nullable LocalDate first, @Nullable LocalDate last) {
    if (first != null && last != null && last.isBefore(first)) {
      refuse(row, column, "The end lies before the beginning: change one of the two.");
      return Validity.ALWAYS;
    }
    return new Validity(first, last);
  }

  <E extends Enum<E>> E code(Row row, String column, Class<E> type, E otherwise) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return otherwise;
    }
    for (E code : type.getEnumConstants()) {
      if (code.name().equals(text)) {
        return code;
      }
    }
    refuse(row, column, "Use one of " + Arrays.toString(type.getEnumConstants()) + ".");
    return otherwise;
  }

  <E extends Enum<E>> Set<E> codes(Row row, String column, Class<E> type) {
    Set<E> codes = EnumSet.noneOf(type);
    Set<String> known =
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    for (String text : row.texts(column)) {
      if (known.contains(text)) {
        codes.add(Enum.valueOf(type, text));
      } else {
        refuse(row, column, "Use one or more of " + new TreeSet<>(known) + ".");
      }
    }
    return codes;
  }

  /** A code of a vocabulary; null when the cell is empty. */
  @Nullable String term(Row row, String column, String list) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return null;
    }
    checkTerm(row, column, list, text);
    return text;
  }

  Set<String> terms(Row row, String column, String list) {
    Set<String> codes = new LinkedHashSet<>(row.texts(column));
    codes.forEach(code -> checkTerm(row, column, list, code));
    return codes;
  }

  private void checkTerm(Row row, String column, String list, String code) {
    if (!vocabularies.has(list, code)) {
      refuse(row, column, "Use a code of the vocabulary " + list + ", not '" + code + "'.");
    }
  }

  boolean yes(Row row, String column, boolean otherwise) {
    return switch (row.text(column)) {
      case "yes" -> true;
      case "no" -> false;
      case "" -> otherwise;
      default -> {
        refuse(row, column, "Write yes or no.");
        yield otherwise;
      }
    };
  }

  @Nullable Integer integer(Row row, String column, int least, int most) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as any other text that is no such number
    }
    refuse(row, column, "Write a whole number from " + least + " to " + most + ".");
    return null;
  }

  double fraction(Row row, String column) {
    try {
      double number = Double.parseDouble(row.text(column));
      if (number >= 0 && number <= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as any other text that is no such number
    }
    refuse(row, column, "Write a number from 0 to 1, with a point.");
    return 0.5;
  }

  Provenance provenance(Row row) {
    String evidence = row.text("evidence");
    if (evidence.isEmpty()) {
      refuse(
          row, "evidence", "Say what it rests on: STATED, AGREED, OBSERVED, SOURCED or ASSUMED.");
    }
    return new Provenance(
        code(row, "evidence", Evidence.class, Evidence.ASSUMED),
        optional(row, "source"),
        date(row, "verified_on"),
        optional(row, "verified_by_role"),
        identifiers(row));
  }

  private List<String> identifiers(Row row) {
    for (String identifier : row.texts("identifiers")) {
      if (!IDENTIFIER.matcher(identifier).matches()) {
        refuse(row, "identifiers", "Write a scheme and a value, such as OVO:OVO000001.");
      }
    }
    return row.texts("identifiers");
  }
}
