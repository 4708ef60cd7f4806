package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.network.entity.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * What is thought away from a map or added to it: changes in the order in which they happen. It
 * holds no record of the map, only ids, so that it can be kept and shared, and is worked out anew
 * on the map of the moment.
 */
public record Scenario(List<ScenarioChange> changes) {
  /** Changes nothing. */
  public static final Scenario NONE = new Scenario(List.of());

  /** More changes than anybody can oversee. */
  public static final int MOST_CHANGES = 50;

  /** Keeps its own copy. */
  public Scenario {
    changes = List.copyOf(changes);
  }

  /** A scenario of some changes. */
  public static Scenario of(ScenarioChange... changes) {
    return new Scenario(List.of(changes));
  }

  /** Tells whether it changes nothing. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The same with one change more. */
  public Scenario with(ScenarioChange change) {
    List<ScenarioChange> more = new ArrayList<>(changes);
    more.add(change);
    return new Scenario(more);
  }

  /**
   * The same without the change at a place. What that change adds is named by its number, so the
   * changes that name it go too, and later numbers move up.
   */
  public Scenario without(int place) {
    return ScenarioNames.without(this, place);
  }

  /** Works it out on a network: the records it writes and removes, and what does not fit. */
  public WorkedOut on(Network network, Terms terms) {
    return new ScenarioEdits(network, terms).of(changes);
  }
}
