package be.knooppunt.network.control;

import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.FieldProblem;
import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.network.entity.WrittenRecord;
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
public final class FieldReader {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

  /** Far above what anybody needs, far below what would hurt. */
  private static final int LONGEST = 4_000;

  private static final Pattern IDENTIFIER = Pattern.compile("[^:\\s]+:\\S.*");

  private final Vocabularies vocabularies;
  private final List<FieldProblem> problems = new ArrayList<>();

  /** Reads with vocabularies. */
  public FieldReader(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** Every problem met so far, in the order of reading. */
  public List<FieldProblem> problems() {
    return problems;
  }

  /** Keeps a problem; {@code remedy} is the last part of the key of its text. */
  public void refuse(WrittenRecord row, String field, String remedy, Object... values) {
    problems.add(new FieldProblem(row, field, written(row, field), remedy, List.of(values)));
  }

  private static String written(WrittenRecord row, String field) {
    String text = row.text(field);
    return text.isEmpty() ? String.join("|", row.texts(field)) : text;
  }

  /** An identifier; a stand-in when it is not well-formed. */
  public String id(WrittenRecord row, String field) {
    String text = row.text(field);
    if (!Identifier.isWellFormed(text)) {
      refuse(row, field, "id");
      return "refused";
    }
    return text;
  }

  /** Identifiers; those that are not well-formed are left out and told. */
  public List<String> ids(WrittenRecord row, String field) {
    List<String> ids = new ArrayList<>();
    for (String text : row.texts(field)) {
      if (Identifier.isWellFormed(text)) {
        ids.add(text);
      } else {
        refuse(row, field, "ids");
      }
    }
    return ids;
  }

  /** A text that must be there. */
  public String required(WrittenRecord row, String field) {
    String text = row.text(field);
    checkLength(row, field, text);
    if (text.isEmpty()) {
      refuse(row, field, "required");
      return "?";
    }
    return text;
  }

  /** A text that may be absent. */
  public @Nullable String optional(WrittenRecord row, String field) {
    String text = row.text(field);
    checkLength(row, field, text);
    return text.isEmpty() ? null : text;
  }

  private void checkLength(WrittenRecord row, String field, String text) {
    if (text.length() > LONGEST) {
      refuse(row, field, "length", LONGEST);
    }
  }

  /** Several texts; each is checked for its length only. */
  public List<String> texts(WrittenRecord row, String field) {
    List<String> texts = row.texts(field);
    texts.forEach(text -> checkLength(row, field, text));
    return texts;
  }

  /** A web address with http or https. */
  public @Nullable String url(WrittenRecord row, String field) {
    String text = row.text(field);
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
    refuse(row, field, "url");
    return null;
  }

  /** An e-mail address. */
  public @Nullable String email(WrittenRecord row, String field) {
    String text = row.text(field);
    if (!text.isEmpty() && !EMAIL.matcher(text).matches()) {
      refuse(row, field, "email");
    }
    return text.isEmpty() ? null : text;
  }

  /** A day as 2019-12-31. */
  public @Nullable LocalDate date(WrittenRecord row, String field) {
    return date(row, field, row.text(field));
  }

  /** A day that is part of the text of a field. */
  public @Nullable LocalDate date(WrittenRecord row, String field, String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      refuse(row, field, "date");
      return null;
    }
  }

  /** The days from one field until another. */
  public Validity validity(WrittenRecord row, String from, String until) {
    return validity(row, until, date(row, from), date(row, until));
  }

  /** The days between two dates of a cell or row; {@code field} is where a problem is told. */
  public Validity validity(
      WrittenRecord row, String field, @Nullable LocalDate first, @Nullable LocalDate last) {
    if (first != null && last != null && last.isBefore(first)) {
      refuse(row, field, "order");
      return Validity.ALWAYS;
    }
    return new Validity(first, last);
  }

  /** One of a closed list. */
  public <E extends Enum<E>> E code(WrittenRecord row, String field, Class<E> type, E otherwise) {
    String text = row.text(field);
    if (text.isEmpty()) {
      return otherwise;
    }
    for (E code : type.getEnumConstants()) {
      if (code.name().equals(text)) {
        return code;
      }
    }
    refuse(row, field, "code", Arrays.toString(type.getEnumConstants()));
    return otherwise;
  }

  /** Some of a closed list. */
  public <E extends Enum<E>> Set<E> codes(WrittenRecord row, String field, Class<E> type) {
    Set<E> codes = EnumSet.noneOf(type);
    Set<String> known =
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    for (String text : row.texts(field)) {
      if (known.contains(text)) {
        codes.add(Enum.valueOf(type, text));
      } else {
        refuse(row, field, "codes", new TreeSet<>(known).toString());
      }
    }
    return codes;
  }

  /** A code of a vocabulary; null when the cell is empty. */
  public @Nullable String term(WrittenRecord row, String field, String list) {
    String text = row.text(field);
    if (text.isEmpty()) {
      return null;
    }
    checkTerm(row, field, list, text);
    return text;
  }

  /** Codes of a vocabulary. */
  public Set<String> terms(WrittenRecord row, String field, String list) {
    Set<String> codes = new LinkedHashSet<>(row.texts(field));
    codes.forEach(code -> checkTerm(row, field, list, code));
    return codes;
  }

  private void checkTerm(WrittenRecord row, String field, String list, String code) {
    if (!vocabularies.has(list, code)) {
      refuse(row, field, "term", list, code);
    }
  }

  /** Yes or no. */
  public boolean yes(WrittenRecord row, String field, boolean otherwise) {
    return switch (row.text(field)) {
      case "yes" -> true;
      case "no" -> false;
      case "" -> otherwise;
      default -> {
        refuse(row, field, "yesNo");
        yield otherwise;
      }
    };
  }

  /** A whole number in a range. */
  public @Nullable Integer integer(WrittenRecord row, String field, int least, int most) {
    String text = row.text(field);
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
    refuse(row, field, "integer", least, most);
    return null;
  }

  /** A real number from 0 to 1. */
  public double fraction(WrittenRecord row, String field) {
    try {
      double number = Double.parseDouble(row.text(field));
      if (number >= 0 && number <= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as any other text that is no such number
    }
    refuse(row, field, "fraction");
    return 0.5;
  }

  /** What every record carries on where it comes from. */
  public Provenance provenance(WrittenRecord row) {
    String evidence = row.text("evidence");
    if (evidence.isEmpty()) {
      refuse(row, "evidence", "evidence");
    }
    return new Provenance(
        code(row, "evidence", Evidence.class, Evidence.ASSUMED),
        optional(row, "source"),
        date(row, "verifiedOn"),
        optional(row, "verifiedByRole"),
        identifiers(row));
  }

  private List<String> identifiers(WrittenRecord row) {
    for (String identifier : row.texts("identifiers")) {
      if (!IDENTIFIER.matcher(identifier).matches()) {
        refuse(row, "identifiers", "identifiers");
      }
    }
    return row.texts("identifiers");
  }
}
