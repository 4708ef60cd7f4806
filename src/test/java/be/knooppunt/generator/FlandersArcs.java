package be.knooppunt.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws arcs by chance between ordinary services: most within one sector, most nearby, some to the
 * front door of the municipality, and early services far more often than late ones.
 */
final class FlandersArcs {
  private static final double TO_FRONT_DOOR = .12;
  private static final double WITHIN_SECTOR = .70;
  private static final MadeSector[] SECTORS = MadeSector.values();

  private final FlandersServices made;
  private final int ordinary;
  private final Map<Integer, List<Integer>> nearby = new HashMap<>();

  FlandersArcs(FlandersServices made) {
    this.made = made;
    ordinary = made.services.size();
    for (int service = 0; service < ordinary; service++) {
      for (Scale scale : Scale.values()) {
        candidates(service, scale, false).add(service);
        candidates(service, scale, true).add(service);
      }
    }
  }

  /** The ordinary services in the same area, of the same sector or of any. */
  private List<Integer> candidates(int service, Scale scale, boolean sameSector) {
    int area = scale.first(made.services.get(service).municipality());
    int sector = sameSector ? 1 + made.sectorOf(service).number() : 0;
    int key = (area * Scale.values().length + scale.number()) * (SECTORS.length + 1) + sector;
    return nearby.computeIfAbsent(key, none -> new ArrayList<>());
  }

  private static Scale distance(double drawn) {
    if (drawn < .55) {
      return Scale.LOCAL;
    }
    if (drawn < .80) {
      return Scale.ZONE;
    }
    return drawn < .92 ? Scale.REGION : Scale.FLANDERS;
  }

  /** Draws until there are so many arcs. */
  void draw(ArcList arcs, int count) {
    SplitMix64 random = made.random;
    while (arcs.size() < count) {
      int from = random.below(ordinary);
      if (random.unit() < TO_FRONT_DOOR) {
        // the front doors are the first services, in the order of the municipalities
        arcs.link(from, made.services.get(from).municipality());
        continue;
      }
      boolean sameSector = random.unit() < WITHIN_SECTOR;
      Scale distance = distance(random.unit());
      List<Integer> candidates = candidates(from, distance, sameSector);
      double drawn = random.unit();
      arcs.link(from, candidates.get((int) (candidates.size() * drawn * drawn)));
    }
  }
}
