package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.entity.RecordKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form as its page shows it.
 *
 * @param key which record is changed; empty for a new one
 * @param version at which its editor saw the record; 0 for a new one
 * @param sending the same however often this form is sent, so that it is written once
 * @param reason why, in the words of the editor
 * @param mistakes what to mend, by the name of the field, in the order of the form
 */
public record RecordForm(
    FormKind kind,
    Optional<RecordKey> key,
    long version,
    String sending,
    String reason,
    FormValues values,
    Map<String, String> mistakes) {

  /** Keeps its own copy. */
  public RecordForm {
    mistakes = Collections.unmodifiableMap(new LinkedHashMap<>(mistakes));
  }

  /** Tells whether it makes a new record. */
  public boolean isNew() {
    return key.isEmpty();
  }

  /** The id of the record; empty for a new one. */
  public String id() {
    return key.map(RecordKey::id).orElse("");
  }

  /** Tells whether something has to be mended. */
  public boolean hasMistakes() {
    return !mistakes.isEmpty();
  }

  /** Tells whether a field has to be mended. */
  public boolean wrong(String name) {
    return mistakes.containsKey(name);
  }

  /** What is wrong with a field; empty when nothing is. */
  public String mistake(String name) {
    return mistakes.getOrDefault(name, "");
  }

  /** The field whose label a mistake is told with; empty when it is about the whole. */
  public String labelled(String name) {
    String field = name.substring(name.lastIndexOf('.') + 1);
    boolean isRow = field.length() < name.length();
    return switch (field) {
      case "from" -> isRow ? "validFrom" : field;
      case "until" -> "validUntil";
      default -> field;
    };
  }

  /** The ids of what describes a field; null when nothing does. */
  public @Nullable String described(String name, boolean hint) {
    String ids = (hint ? name + "-hulp " : "") + (wrong(name) ? name + "-fout" : "");
    return ids.isBlank() ? null : ids.strip();
  }

  /** The text of a field. */
  public String text(String name) {
    return values.text(name);
  }

  /** Tells whether a field has a value. */
  public boolean has(String name, String value) {
    return values.has(name, value);
  }

  /** The rows of a list. */
  public List<FormValues.Row> rows(String list) {
    return values.rows(list);
  }

  /** Tells whether one of these fields, written with commas, is filled in or has to be mended. */
  public boolean touches(String fields) {
    for (String field : fields.split(",", -1)) {
      boolean isRow = mistakes.keySet().stream().anyMatch(name -> name.startsWith(field + "."));
      if (isRow || wrong(field) || !values.said(field).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The same form with other values and nothing to mend. */
  RecordForm with(FormValues other) {
    return new RecordForm(kind, key, version, sending, reason, other, Map.of());
  }

  /** The same form with something to mend. */
  RecordForm with(Map<String, String> other) {
    return new RecordForm(kind, key, version, sending, reason, values, other);
  }
}
