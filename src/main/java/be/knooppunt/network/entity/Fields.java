package be.knooppunt.network.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record by their names in the graph model, in the order of the alphabet: what the
 * change log keeps, what two versions are compared by, and what a form is filled with. A value is a
 * text, a whole number, a real number, true or false, or a list of texts or of fields. A field
 * without a value is not there.
 */
public record Fields(SortedMap<String, Object> values) {
  /** No fields at all. */
  public static final Fields NONE = new Fields(new TreeMap<>());

  /** Keeps its own copy. */
  public Fields {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The fields of a map; entries with an empty text or list are left out. */
  public static Fields of(Map<String, ?> values) {
    SortedMap<String, Object> kept = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (value != null && !"".equals(value) && !List.of().equals(value)) {
            kept.put(name, value);
          }
        });
    return new Fields(kept);
  }

  /** A field that differs between two versions; a side where it is absent is null. */
  public record Difference(String field, @Nullable Object before, @Nullable Object after) {}

  /** The text of a field; empty when it has none. */
  public String text(String field) {
    Object value = values.get(field);
    return value == null || value instanceof List<?> ? "" : value.toString();
  }

  /** The texts of a field that holds several. */
  public List<String> texts(String field) {
    Object value = values.get(field);
    if (value instanceof List<?> list) {
      return list.stream().filter(item -> !(item instanceof Fields)).map(Object::toString).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }

  /** The parts of a field that holds records of its own, such as the thresholds of a service. */
  public List<Fields> parts(String field) {
    return values.get(field) instanceof List<?> list
        ? list.stream().filter(Fields.class::isInstance).map(Fields.class::cast).toList()
        : List.of();
  }

  /** The value of a field, when it has one. */
  public Optional<Object> find(String field) {
    return Optional.ofNullable(values.get(field));
  }

  /** These fields with another value for one of them; an empty value takes it away. */
  public Fields with(String field, @Nullable Object value) {
    SortedMap<String, Object> changed = new TreeMap<>(values);
    if (value == null || "".equals(value) || List.of().equals(value)) {
      changed.remove(field);
    } else {
      changed.put(field, value);
    }
    return new Fields(changed);
  }

  /** What differs between these fields and later ones, in the order of the alphabet. */
  public List<Difference> differences(Fields after) {
    TreeSet<String> names = new TreeSet<>(values.keySet());
    names.addAll(after.values.keySet());
    List<Difference> found = new ArrayList<>();
    for (String name : names) {
      Object left = values.get(name);
      Object right = after.values.get(name);
      if (!Objects.equals(left, right)) {
        found.add(new Difference(name, left, right));
      }
    }
    return found;
  }
}
