package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.RecordKey;
import java.util.List;

/**
 * What happened to one record of the map between two moments.
 *
 * @param before its fields before; none when it is new
 * @param after its fields after; none when it is lost
 */
public record RecordDifference(RecordKey key, Happened happened, Fields before, Fields after) {
  /** Field by field, what is different; nothing for a record that is new or lost. */
  public List<Fields.Difference> differences() {
    return happened == Happened.CHANGED ? before.differences(after) : List.of();
  }

  /** Its fields as last known. */
  public Fields shown() {
    return happened == Happened.LOST ? before : after;
  }
}
