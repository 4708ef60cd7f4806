package be.knooppunt.network.store;

import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.Validity;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the properties of a node or relationship; what is absent is null or empty. */
record Properties(Map<String, Object> values) {
  static Properties of(@Nullable Object map) {
    if (map == null) {
      throw new IllegalStateException("The graph gave no properties");
    }
    @SuppressWarnings("unchecked") // the driver gives maps with text keys
    Map<String, Object> values = (Map<String, Object>) map;
    return new Properties(values);
  }

  String text(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("The graph lacks " + name + " of " + values.get("id"));
    }
    return value.toString();
  }

  @Nullable String optionalText(String name) {
    Object value = values.get(name);
    return value == null ? null : value.toString();
  }

  @Nullable LocalDate date(String name) {
    return values.get(name) instanceof LocalDate date ? date : null;
  }

  @Nullable Integer integer(String name) {
    return values.get(name) instanceof Number number ? Integer.valueOf(number.intValue()) : null;
  }

  double real(String name) {
    return values.get(name) instanceof Number number ? number.doubleValue() : 0;
  }

  boolean flag(String name, boolean otherwise) {
    return values.get(name) instanceof Boolean flag ? flag : otherwise;
  }

  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  <E extends Enum<E>> Optional<E> code(String name, Class<E> type) {
    return Optional.ofNullable(optionalText(name)).map(code -> Enum.valueOf(type, code));
  }

  <E extends Enum<E>> Set<E> codes(String name, Class<E> type) {
    Set<E> codes = EnumSet.noneOf(type);
    texts(name).forEach(code -> codes.add(Enum.valueOf(type, code)));
    return codes;
  }

  Validity validity() {
    return new Validity(date("validFrom"), date("validUntil"));
  }

  Provenance provenance() {
    return new Provenance(
        Evidence.valueOf(text("evidence")),
        optionalText("source"),
        date("verifiedOn"),
        optionalText("verifiedByRole"),
        texts("identifiers"));
  }
}
