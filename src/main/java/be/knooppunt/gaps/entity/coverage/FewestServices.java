package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.ServiceId;
import java.util.List;

/**
 * The fewest services that together cover all that is covered now.
 *
 * @param proven true when it is proven that fewer will not do; else it is only a good choice
 * @param cells how many cells they cover
 * @param open how many cells no service covers
 */
public record FewestServices(List<ServiceId> services, boolean proven, int cells, int open) {
  /** Keeps its own copy. */
  public FewestServices {
    services = List.copyOf(services);
  }
}
