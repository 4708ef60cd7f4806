package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.ServiceId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A declared need without a service in a municipality, with help just over the border.
 *
 * @param column position among the columns
 * @param groups null among them stands for everyone; each is a cell of its own
 * @param municipality NIS code of where the need is
 * @param help the nearest service on a map that may be opened; null when the only ones lie on maps
 *     that are not shared, of which nothing more is told
 * @param others how many more services on open maps would help as well
 */
public record NextDoor(
    int column,
    String need,
    List<@Nullable String> groups,
    String municipality,
    @Nullable Help help,
    int others) {

  /** Why a service next door does not count, and what a way to it lacks. */
  public enum Hindrance {
    /** It does not work in the municipality. */
    ELSEWHERE,
    /** It works there, but is not on the map of the partnership. */
    NOT_ON_MAP,
    /** No path leads to it from a front door of the partnership. */
    NO_PATH,
    /** The partnership has no front door on its map from which a path could start. */
    NO_FRONT_DOOR
  }

  /**
   * The service next door.
   *
   * @param municipality NIS code of the nearest place where it works
   * @param km between the two municipalities
   * @param sameZone true when both lie in one primary care zone
   * @param temporary true when it lives on a project or has a last day
   * @param from the front door a path starts from, or would have to; null when there is none
   */
  public record Help(
      PartnershipId partnership,
      ServiceId service,
      String municipality,
      double km,
      boolean sameZone,
      boolean temporary,
      @Nullable ServiceId from,
      Set<Hindrance> hindrances) {
    /** Keeps its own copy. */
    public Help {
      hindrances = Set.copyOf(hindrances);
    }

    /** Tells whether a path leads there already. */
    public boolean hasPath() {
      return !hindrances.contains(Hindrance.NO_PATH)
          && !hindrances.contains(Hindrance.NO_FRONT_DOOR);
    }
  }

  /** Tells whether a service may be named. */
  public boolean isNamed() {
    return help != null;
  }
}
