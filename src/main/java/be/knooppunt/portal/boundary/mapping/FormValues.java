package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.WrittenRecord;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands in the fields of a form. Names are those of the graph model; a field of a row has the
 * name of its list, the number of the row and its own name, as {@code thresholds.0.severity}.
 */
public record FormValues(Map<String, List<String>> values) implements WrittenRecord {
  /** Nothing was filled in yet. */
  public static final FormValues EMPTY = new FormValues(Map.of());

  /** Fields in which each line is a value of its own. */
  private static final Set<String> LINES = Set.of("documents", "identifiers");

  /** What the form itself carries beside the record. */
  private static final Set<String> OWN =
      Set.of("versie", "reden", "zending", "doe", "rij", "_csrf");

  private static final String OWN_PREFIX = "keuze.";
  private static final int MOST_ROWS = 200;

  /** Keeps its own copy. */
  public FormValues {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, texts) -> copy.put(name, List.copyOf(texts)));
    values = Collections.unmodifiableMap(copy);
  }

  /** What somebody sent. */
  public static FormValues of(MultivaluedMap<String, String> form) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    form.forEach(
        (name, texts) -> {
          if (!OWN.contains(name) && !name.startsWith(OWN_PREFIX)) {
            values.put(name, texts.stream().map(FormValues::clean).toList());
          }
        });
    return new FormValues(values);
  }

  /** What a record holds. */
  public static FormValues of(Fields fields) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "", fields);
    return new FormValues(values);
  }

  private static void put(Map<String, List<String>> values, String prefix, Fields fields) {
    for (String name : fields.values().keySet()) {
      List<Fields> parts = fields.parts(name);
      for (int i = 0; i < parts.size(); i++) {
        put(values, prefix + name + "." + i + ".", parts.get(i));
      }
      if (parts.isEmpty()) {
        List<String> texts = fields.texts(name).stream().map(FormValues::yesNo).toList();
        values.put(prefix + name, LINES.contains(name) ? List.of(String.join("\n", texts)) : texts);
      }
    }
  }

  private static String yesNo(String text) {
    return switch (text) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> text;
    };
  }

  private static String clean(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  @Override
  public String text(String field) {
    List<String> texts = values.getOrDefault(field, List.of());
    return texts.isEmpty() ? "" : texts.get(0);
  }

  @Override
  public List<String> texts(String field) {
    List<String> texts = values.getOrDefault(field, List.of());
    return texts.stream()
        .flatMap(text -> LINES.contains(field) ? text.lines() : List.of(text).stream())
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Tells whether one of the values of a field is this. */
  public boolean has(String field, String value) {
    return values.getOrDefault(field, List.of()).contains(value);
  }

  @Override
  public List<WrittenRecord> parts(String field) {
    return rows(field).stream().filter(row -> !row.isBlank()).<WrittenRecord>map(r -> r).toList();
  }

  /** The rows of a list, also those in which nothing is filled in. */
  public List<Row> rows(String field) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String name : values.keySet()) {
      if (name.startsWith(field + ".")) {
        String number = name.substring(field.length() + 1).split("\\.", 2)[0];
        if (number.matches("[0-9]{1,4}")) {
          numbers.add(Integer.valueOf(number));
        }
      }
    }
    return numbers.stream().limit(MOST_ROWS).map(number -> new Row(this, field, number)).toList();
  }

  /** These values with others for one field. */
  public FormValues with(String field, List<String> texts) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(field, texts);
    return new FormValues(changed);
  }

  /** These values with one text for a field. */
  public FormValues with(String field, String text) {
    return with(field, List.of(text));
  }

  /** These values with one more row in a list. */
  public FormValues withRow(String list, String field) {
    List<Row> rows = rows(list);
    int next = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number() + 1;
    return with(list + "." + next + "." + field, "");
  }

  /** These values without a row, named as {@code thresholds.1}. */
  public FormValues withoutRow(String row) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.keySet().removeIf(name -> name.startsWith(row + "."));
    return new FormValues(changed);
  }

  /** These values where they have a field of the form, others for what the form does not show. */
  public FormValues over(FormValues others, Set<String> shown) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    others.values.forEach(
        (name, texts) -> {
          if (!shown.contains(base(name))) {
            all.put(name, texts);
          }
        });
    all.putAll(values);
    return new FormValues(all);
  }

  /** These values with one field, rows included, as another has it. */
  public FormValues taking(FormValues other, String field) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.keySet().removeIf(name -> base(name).equals(field));
    other.values.forEach(
        (name, texts) -> {
          if (base(name).equals(field)) {
            changed.put(name, texts);
          }
        });
    return new FormValues(changed);
  }

  /** The names of the fields, that of the list for a field of a row. */
  public Set<String> fields() {
    Set<String> names = new LinkedHashSet<>();
    values.keySet().forEach(name -> names.add(base(name)));
    return names;
  }

  private static String base(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** What a field says, whatever the order of its values; for a list of rows, its rows. */
  public Set<String> said(String field) {
    Set<String> said = new TreeSet<>(texts(field));
    for (Row row : rows(field)) {
      if (!row.isBlank()) {
        said.add(row.said());
      }
    }
    return said;
  }

  /** A row of a list in the form. */
  public record Row(FormValues form, String list, int number) implements WrittenRecord {
    /** Beside these, a row is empty. */
    private static final Set<String> UNSEEN = Set.of("id", "version");

    /** The name of a field of this row. */
    public String name(String field) {
      return list + "." + number + "." + field;
    }

    /** The name of this row. */
    public String name() {
      return list + "." + number;
    }

    @Override
    public String text(String field) {
      return form.text(name(field));
    }

    @Override
    public List<String> texts(String field) {
      return form.texts(name(field));
    }

    /** Tells whether nothing was filled in. */
    public boolean isBlank() {
      return said().isEmpty();
    }

    String said() {
      List<String> said = new ArrayList<>();
      String start = name() + ".";
      for (String name : new TreeSet<>(form.values.keySet())) {
        if (name.startsWith(start) && !UNSEEN.contains(name.substring(start.length()))) {
          form.texts(name).forEach(text -> said.add(name.substring(start.length()) + "=" + text));
        }
      }
      return String.join("; ", said);
    }
  }
}
