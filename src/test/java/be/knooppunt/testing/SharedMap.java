package be.knooppunt.testing;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.OpenMaps;
import be.knooppunt.network.control.SharedNetwork;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.platform.problem.ClosedMap;
import be.knooppunt.platform.problem.Problem;
import java.util.Set;

/**
 * Maps that are open to all but some.
 *
 * @param closed ids of partnerships that share nothing
 * @param figures ids of partnerships that share figures only
 */
public record SharedMap(Set<String> closed, Set<String> figures) implements OpenMaps {
  /** Looks things up in networks that are open to all. */
  public static Lookups lookups(Networks networks) {
    return new Lookups(networks, new SharedNetwork(networks, new SharedMap(Set.of(), Set.of())));
  }

  @Override
  public boolean mayOpen(PartnershipId partnership) {
    return mayKnow(partnership) && !figures.contains(partnership.value());
  }

  @Override
  public boolean mayKnow(PartnershipId partnership) {
    return !closed.contains(partnership.value());
  }

  @Override
  public Problem closed(PartnershipId partnership) {
    return new ClosedMap(figures.contains(partnership.value()));
  }
}
