package be.knooppunt.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Twenty combinations of region, need and group that no service may meet. */
final class PlantedGaps {
  static final int GROUPS = 8;
  static final int ALL_GROUPS = 255;
  private static final int COUNT = 20;
  private static final int NEEDS_WITH_GAPS = 12;

  /** A planted gap. */
  record Gap(int region, int need, int group) {}

  private final Map<Integer, Gap> gaps = new LinkedHashMap<>();

  PlantedGaps(SplitMix64 random) {
    while (gaps.size() < COUNT) {
      Gap gap =
          new Gap(
              random.below(Geography.REGIONS), random.below(NEEDS_WITH_GAPS), random.below(GROUPS));
      gaps.putIfAbsent(key(gap.region(), gap.need()), gap);
    }
  }

  private static int key(int region, int need) {
    return region * MadeSector.NEEDS + need;
  }

  /** The groups, as bits, for which there must be no help with a need in a region. */
  int forbidden(int region, int need) {
    Gap gap = gaps.get(key(region, need));
    return gap == null ? 0 : 1 << gap.group();
  }

  /** The groups of a service without those that would fill a gap; never none if it can be. */
  int keep(int municipality, Scale scale, int need, int groups) {
    int forbidden = 0;
    if (scale == Scale.FLANDERS) {
      for (int region = 0; region < Geography.REGIONS; region++) {
        forbidden |= forbidden(region, need);
      }
    } else {
      forbidden = forbidden(Geography.region(municipality), need);
    }
    int kept = groups & ~forbidden;
    return kept == 0 ? Integer.lowestOneBit(ALL_GROUPS & ~forbidden) : kept;
  }

  /** The gaps by region and need. */
  List<Gap> sorted() {
    List<Gap> all = new ArrayList<>(gaps.values());
    all.sort((a, b) -> Integer.compare(key(a.region(), a.need()), key(b.region(), b.need())));
    return all;
  }

  /** Which groups are helped with which need in which municipality, as bits. */
  static int[][] coverage(List<MadeService> services) {
    int[][] covered = new int[Geography.MUNICIPALITIES][MadeSector.NEEDS];
    for (MadeService service : services) {
      int first = service.scale().first(service.municipality());
      for (int m = first; m < first + service.scale().size(); m++) {
        covered[m][service.need()] |= service.groups();
      }
    }
    return covered;
  }

  /** How many combinations of municipality, need and group nobody meets. */
  static int countUncovered(List<MadeService> services) {
    return Arrays.stream(coverage(services))
        .flatMapToInt(Arrays::stream)
        .map(groups -> GROUPS - Integer.bitCount(groups))
        .sum();
  }
}
