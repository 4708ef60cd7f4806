package be.knooppunt.compare.control;

import be.knooppunt.compare.entity.NetworkDifference.Side;
import be.knooppunt.network.entity.Network;

/** Finds the map of a partnership as it stood in a snapshot. */
public interface SnapshotSides {
  /**
   * The map of a snapshot, with its day.
   *
   * @param network the map of the partnership as it is now
   * @throws be.knooppunt.platform.problem.Problem when there is no such snapshot
   */
  Side side(Network network, String snapshot);
}
