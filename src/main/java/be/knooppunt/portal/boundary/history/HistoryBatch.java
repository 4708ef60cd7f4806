package be.knooppunt.portal.boundary.history;

import java.util.List;

/**
 * What was done together, as the history shows it.
 *
 * @param who in words
 * @param whoHref the history of that person; empty when it is nobody with an account
 * @param isUndo tells whether it took something back
 * @param count how many changes it holds
 * @param more how many of them are not among the lines
 * @param mayUndo tells whether the reader may take it back
 */
public record HistoryBatch(
    String id,
    String day,
    String time,
    String machineTime,
    String who,
    String whoHref,
    String reason,
    boolean isUndo,
    boolean mayUndo,
    int count,
    int more,
    List<HistoryLine> lines) {

  /** A record that was changed, with what is different now. */
  public record HistoryLine(
      String id, String action, String kind, String name, String href, List<FieldLine> fields) {}

  /** A field before and after. */
  public record FieldLine(String field, String before, String after) {}
}
