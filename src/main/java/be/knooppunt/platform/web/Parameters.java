package be.knooppunt.platform.web;

import be.knooppunt.platform.problem.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parameters of a request. A text that cannot be read is a {@link Problem} that names the
 * parameter, the value and the remedy.
 */
public record Parameters(MultivaluedMap<String, String> values) {
  private static final int LONGEST = 200;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** The text of a parameter; empty when it is absent or blank. */
  public Optional<String> text(String name) {
    String value = values.getFirst(name);
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    if (value.length() > LONGEST) {
      throw malformed(name, value.substring(0, 20) + "…", "Give at most " + LONGEST + " signs.");
    }
    return Optional.of(value.strip());
  }

  /** All texts of a parameter that may be given more than once. */
  public List<String> texts(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    return all.stream().filter(text -> !text.isBlank()).map(String::strip).limit(50).toList();
  }

  /** A code or identifier, checked for its form only. */
  public Optional<String> code(String name) {
    Optional<String> text = text(name);
    text.filter(value -> !CODE.matcher(value).matches())
        .ifPresent(
            value -> {
              throw malformed(name, value, "Use letters, digits, dots, underscores and hyphens.");
            });
    return text;
  }

  /** A code or identifier that must be given. */
  public String requiredCode(String name) {
    return code(name).orElseThrow(() -> malformed(name, "", "Give this parameter."));
  }

  /**
   * Codes that may be given more than once, or with commas between them; each is checked for its
   * form only.
   */
  public List<String> codes(String name) {
    return texts(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .map(
            code -> {
              if (!CODE.matcher(code).matches()) {
                throw malformed(
                    name,
                    code.length() > 40 ? code.substring(0, 40) + "…" : code,
                    "Use letters, digits, dots, underscores and hyphens.");
              }
              return code;
            })
        .distinct()
        .toList();
  }

  /** A date such as 2019-06-30. */
  public Optional<LocalDate> date(String name) {
    return text(name).map(value -> date(name, value));
  }

  private static LocalDate date(String name, String value) {
    try {
      LocalDate date = LocalDate.parse(value);
      if (date.getYear() >= 1900 && date.getYear() <= 2200) {
        return date;
      }
    } catch (DateTimeException e) {
      // told below, as any other text that is no date
    }
    throw malformed(name, value, "Write a date as 2019-06-30.");
  }

  /** A whole number in a range. */
  public Optional<Integer> integer(String name, int least, int most) {
    return text(name).map(value -> integer(name, value, least, most));
  }

  private static int integer(String name, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as any other text that is no such number
    }
    throw malformed(name, value, "Give a whole number from " + least + " to " + most + ".");
  }

  /** One of a closed list, in upper or lower case. */
  public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    return text(name).map(value -> choice(name, value, type));
  }

  private static <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    String known =
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    throw malformed(name, value, "Use one of " + known + ".");
  }

  /** The problem of a parameter that cannot be read. */
  public static Problem malformed(String name, String value, String remedy) {
    return new Problem(
        Problem.Kind.MALFORMED,
        name,
        value.isEmpty() ? name + " is missing." : name + " cannot be '" + value + "'.",
        remedy);
  }

  /** The problem of a parameter that names what is not there. */
  public static Problem unknown(String name, String value, String remedy) {
    return new Problem(
        Problem.Kind.UNKNOWN, name, "There is no " + name + " '" + value + "'.", remedy);
  }
}
