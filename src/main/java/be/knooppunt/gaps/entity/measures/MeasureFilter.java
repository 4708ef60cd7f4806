package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of a network is measured: the filters of the map. A filtered network is measured as
 * filtered.
 *
 * @param mapSectors digits of map sectors, 1 to 9; empty admits all
 * @param lines kinds of handover; empty admits all
 * @param lens only services of organisations that look at people in this way
 * @param projectsOnly only services that live on a project
 */
public record MeasureFilter(
    Set<Integer> mapSectors, Set<Handover.Line> lines, Optional<Lens> lens, boolean projectsOnly) {
  /** Admits everything. */
  public static final MeasureFilter NONE =
      new MeasureFilter(Set.of(), Set.of(), Optional.empty(), false);

  /** Keeps its own copies. */
  public MeasureFilter {
    mapSectors = Set.copyOf(mapSectors);
    lines = Set.copyOf(lines);
  }

  /** Tells whether some services are left out. */
  boolean narrowsServices() {
    return !mapSectors.isEmpty() || lens.isPresent() || projectsOnly;
  }

  boolean admits(Network network, Service service) {
    return (mapSectors.isEmpty() || mapSectors.contains(service.mapSector()))
        && lens.map(l -> l == network.organisationOf(service).lens()).orElse(true)
        && (!projectsOnly || !service.structural());
  }

  boolean admits(ReferralPath path) {
    return lines.isEmpty() || lines.contains(path.handover().line());
  }
}
