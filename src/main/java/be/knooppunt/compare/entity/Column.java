package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.Network;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column: a network with the people who live there.
 *
 * @param name of the partnership, the group or the region
 * @param network what is measured; of a region, only what is offered there
 * @param municipalities NIS codes of the area as they were on the day
 * @param inhabitants of those municipalities together; null when one of them is not known
 * @param inhabitantsOn the day of that count
 * @param merged municipalities of the area that were something else on that day, as {@code
 *     new<old+old}
 * @param isAsItStood true for the map as it was, false for what we know now of that day
 * @param mayOpenMap whether whoever asks may look at the map itself
 */
public record Column(
    ColumnChoice choice,
    String name,
    LocalDate day,
    Network network,
    List<String> municipalities,
    @Nullable Integer inhabitants,
    @Nullable LocalDate inhabitantsOn,
    List<String> merged,
    boolean isAsItStood,
    boolean mayOpenMap) {
  /** Keeps its own copies. */
  public Column {
    municipalities = List.copyOf(municipalities);
    merged = List.copyOf(merged);
  }

  /** What names it in an address and in data. */
  public String id() {
    return choice.text();
  }

  /** The same for somebody who may or may not open the map. */
  public Column seenBy(boolean mayOpen) {
    return new Column(
        choice,
        name,
        day,
        network,
        municipalities,
        inhabitants,
        inhabitantsOn,
        merged,
        isAsItStood,
        mayOpen);
  }
}
