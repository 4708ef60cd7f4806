package be.knooppunt.mapping.entity;

import be.knooppunt.network.entity.ServiceId;
import java.util.List;
import java.util.Set;

/**
 * What a change of the map does to the ways people can go, found by comparing the network before
 * and after it.
 *
 * @param newNeeds needs that can be met from some front door now, and from none before
 * @param lostNeeds needs that could be met from some front door, and from none now
 * @param opened for each need, the services from which it can be met now and could not before
 * @param closed for each need, the services from which it could be met and cannot now
 * @param found services that are reached from a front door now, and were not before
 * @param cutOff services that were reached from a front door, are still there and are not now
 * @param onlyLinks links that hold two parts together alone now, and did not before
 * @param secured links that are no longer alone in holding two parts together
 * @param partsBefore in how many parts those services lay that had a link and are still there
 * @param partsAfter in how many parts they lie now
 */
public record Consequences(
    List<String> newNeeds,
    List<String> lostNeeds,
    List<Change> opened,
    List<Change> closed,
    List<ServiceId> found,
    List<ServiceId> cutOff,
    Set<Links.Link> onlyLinks,
    Set<Links.Link> secured,
    int partsBefore,
    int partsAfter) {

  /** A need, and the services from which it is different now; front doors first. */
  public record Change(String need, List<ServiceId> starts) {
    /** Keeps its own copy. */
    public Change {
      starts = List.copyOf(starts);
    }
  }

  /** Keeps its own copies. */
  public Consequences {
    newNeeds = List.copyOf(newNeeds);
    lostNeeds = List.copyOf(lostNeeds);
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
    found = List.copyOf(found);
    cutOff = List.copyOf(cutOff);
  }

  /** Tells whether people can go nowhere else than before, by no other hold. */
  public boolean isNothing() {
    return opened.isEmpty()
        && closed.isEmpty()
        && found.isEmpty()
        && cutOff.isEmpty()
        && onlyLinks.isEmpty()
        && secured.isEmpty()
        && partsBefore == partsAfter;
  }

  /** Tells whether somebody loses something. */
  public boolean isHarmful() {
    return !closed.isEmpty() || !cutOff.isEmpty() || partsAfter > partsBefore;
  }
}
