package be.knooppunt.network.entity;

import java.util.List;

/**
 * What is wrong with a field, and how to mend it.
 *
 * @param record what the field is of
 * @param field its name in the graph model
 * @param value what was written there
 * @param remedy what to do: a text {@code network.remedy.…}
 * @param values what the text of the remedy is filled with
 */
public record FieldProblem(
    WrittenRecord record, String field, String value, String remedy, List<Object> values) {
  /** The key of the text that says what to do. */
  public String key() {
    return "network.remedy." + remedy;
  }
}
