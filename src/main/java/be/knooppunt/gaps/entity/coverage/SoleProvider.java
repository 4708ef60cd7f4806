package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ServiceId;
import java.util.List;

/**
 * An organisation on which a cell hangs: all services that cover it are its own and nobody else's.
 *
 * @param services one or more; with exactly one the cell hangs on a single service as well
 */
public record SoleProvider(
    CoveredCell cell, OrganisationId organisation, List<ServiceId> services) {
  /** Keeps its own copy. */
  public SoleProvider {
    services = List.copyOf(services);
  }
}
