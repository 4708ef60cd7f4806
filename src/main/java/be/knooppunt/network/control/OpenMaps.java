package be.knooppunt.network.control;

import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.platform.problem.Problem;

/**
 * Tells which maps whoever sends this request may open. Who has which role is another component's;
 * it answers here, and the second implementation is that of the tests.
 */
public interface OpenMaps {
  /** Tells whether they may open the map of a partnership. */
  boolean mayOpen(PartnershipId partnership);

  /** Tells whether a partnership shows them anything at all. */
  boolean mayKnow(PartnershipId partnership);

  /** The problem of somebody who may not open the map of a partnership. */
  Problem closed(PartnershipId partnership);
}
