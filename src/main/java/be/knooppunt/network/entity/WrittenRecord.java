package be.knooppunt.network.entity;

import java.util.List;

/**
 * A record as somebody wrote it down, in a row of a file, a form or a document, before anything of
 * it was checked. Fields are named as in the graph model.
 */
public interface WrittenRecord {
  /** The text of a field, without white space around it; empty when there is none. */
  String text(String field);

  /** The texts of a field that holds several. */
  List<String> texts(String field);

  /** The records within a field, such as the thresholds of a service. */
  default List<WrittenRecord> parts(String field) {
    return List.of();
  }
}
