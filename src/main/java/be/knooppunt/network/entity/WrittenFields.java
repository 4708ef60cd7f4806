package be.knooppunt.network.entity;

import java.util.List;

/**
 * Fields read again as if somebody had written them down, so that the same checks hold for them.
 */
public record WrittenFields(Fields fields) implements WrittenRecord {
  @Override
  public String text(String field) {
    return fields
        .find(field)
        .filter(value -> !(value instanceof List<?>))
        .map(value -> value instanceof Boolean flag ? yes(flag) : value.toString().strip())
        .orElse("");
  }

  private static String yes(boolean flag) {
    return flag ? "yes" : "no";
  }

  @Override
  public List<String> texts(String field) {
    return fields.texts(field).stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }

  @Override
  public List<WrittenRecord> parts(String field) {
    return fields.parts(field).stream().<WrittenRecord>map(WrittenFields::new).toList();
  }
}
