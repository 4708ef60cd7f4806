package be.knooppunt.learning.entity.questions;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What somebody filled in: for each field the values of the form, fields and values in a fixed
 * order. Empty values are left out.
 */
public record Answer(SortedMap<String, List<String>> given) {
  /** Nothing filled in. */
  public static final Answer NONE = new Answer(new TreeMap<>());

  private static final int LONGEST_NUMBER = 20;

  /** Keeps its own copy. */
  public Answer {
    SortedMap<String, List<String>> kept = new TreeMap<>();
    given.forEach(
        (field, values) -> {
          List<String> filled = values.stream().filter(v -> !v.isBlank()).sorted().toList();
          if (!filled.isEmpty()) {
            kept.put(field, filled);
          }
        });
    given = Collections.unmodifiableSortedMap(kept);
  }

  /** What was filled in. */
  public static Answer of(Map<String, List<String>> values) {
    return new Answer(new TreeMap<>(values));
  }

  /** One value in one field. */
  public static Answer of(String field, String value) {
    return of(Map.of(field, List.of(value)));
  }

  /** The values of a field. */
  public List<String> of(String field) {
    return given.getOrDefault(field, List.of());
  }

  /** The value of a field; empty when it was not filled in. */
  public String one(String field) {
    List<String> values = of(field);
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Tells whether a field has a value. */
  public boolean has(String field, String value) {
    return of(field).contains(value);
  }

  /** Tells whether nothing was filled in. */
  public boolean isEmpty() {
    return given.isEmpty();
  }

  /** The number somebody wrote, with a comma or a point. */
  public static OptionalDouble number(String text) {
    String plain = text.strip().replace(',', '.').replace('\u2212', '-');
    boolean isNumber =
        plain.length() <= LONGEST_NUMBER && plain.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    return isNumber ? OptionalDouble.of(Double.parseDouble(plain)) : OptionalDouble.empty();
  }

  /** As text, for keeping it. */
  public String text() {
    return given.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(v -> coded(e.getKey()) + "=" + coded(v)))
        .collect(Collectors.joining("&"));
  }

  /** Reads what {@link #text} wrote. */
  public static Answer parse(String text) {
    Map<String, List<String>> values = new TreeMap<>();
    for (String part : text.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        values
            .computeIfAbsent(decoded(part.substring(0, equals)), field -> new ArrayList<>())
            .add(decoded(part.substring(equals + 1)));
      }
    }
    return of(values);
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
