package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.network.entity.ServiceId;
import java.util.List;
import java.util.Set;

/**
 * Where people can go from the front doors on two maps.
 *
 * @param doorsBefore the front doors, in the order of their ids
 * @param byNeed for each need that is asked from how many doors it can be met
 * @param gone services that were on the map and are not any more
 * @param added services that are on the map now and were not
 * @param cutOff services that stay, were reached from a front door and are not any more
 * @param found services that were there, and are reached from a front door only now
 * @param reachedBefore services reached from a front door
 */
public record WayChange(
    List<ServiceId> doorsBefore,
    List<ServiceId> doorsAfter,
    List<NeedChange> byNeed,
    List<ServiceId> gone,
    List<ServiceId> added,
    List<ServiceId> cutOff,
    List<ServiceId> found,
    Set<ServiceId> reachedBefore,
    Set<ServiceId> reachedAfter) {
  /** Nothing was looked for. */
  public static final WayChange NONE =
      new WayChange(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(),
          Set.of());

  /**
   * A need.
   *
   * @param before how many of the doors led to help with it
   * @param after how many do now
   * @param lost doors from which it could be met and cannot now; closed doors among them
   * @param won doors from which it can be met and could not
   */
  public record NeedChange(
      String need, int before, int after, List<ServiceId> lost, List<ServiceId> won) {
    /** Keeps its own copies. */
    public NeedChange {
      lost = List.copyOf(lost);
      won = List.copyOf(won);
    }

    /** Tells whether every door leads to the same as before. */
    public boolean isSame() {
      return lost.isEmpty() && won.isEmpty();
    }
  }

  /** Keeps its own copies. */
  public WayChange {
    doorsBefore = List.copyOf(doorsBefore);
    doorsAfter = List.copyOf(doorsAfter);
    byNeed = List.copyOf(byNeed);
    gone = List.copyOf(gone);
    added = List.copyOf(added);
    cutOff = List.copyOf(cutOff);
    found = List.copyOf(found);
    reachedBefore = Set.copyOf(reachedBefore);
    reachedAfter = Set.copyOf(reachedAfter);
  }

  /** Tells whether people can go where they could. */
  public boolean isNothing() {
    return byNeed.stream().allMatch(NeedChange::isSame)
        && gone.isEmpty()
        && added.isEmpty()
        && cutOff.isEmpty()
        && found.isEmpty();
  }
}
