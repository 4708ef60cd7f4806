package be.knooppunt.gaps.entity.measures;

import java.util.HashMap;
import java.util.Map;

/**
 * How much two divisions of the same parties are alike, say communities and sectors, or communities
 * and municipalities. Not defined without parties. Time O(n).
 *
 * @param normalizedInformation shared information over the mean of both: 0 nothing in common, 1 the
 *     same division; 1 when both are one group. Rises by itself with many small groups (Danon et
 *     al. 2005).
 * @param adjustedRand pairs that are together or apart in both, corrected for chance: 0 what chance
 *     gives, 1 the same, may be below 0 (Hubert and Arabie 1985)
 */
public record PartitionLikeness(Value normalizedInformation, Value adjustedRand) {
  /** Compares two divisions, each as the number of the group of each party. */
  public static PartitionLikeness of(int[] one, int[] other) {
    int n = one.length;
    if (n == 0) {
      Value few = Value.undefined(Undefined.TOO_FEW_PARTIES);
      return new PartitionLikeness(few, few);
    }
    int[] first = Communities.numbered(one);
    int[] second = Communities.numbered(other);
    long[] firstSizes = new long[n];
    long[] secondSizes = new long[n];
    Map<Long, Integer> cells = new HashMap<>();
    int[] together = new int[n];
    int[] firstOf = new int[n];
    int[] secondOf = new int[n];
    for (int i = 0; i < n; i++) {
      firstSizes[first[i]]++;
      secondSizes[second[i]]++;
      int cell = cells.size();
      Integer known = cells.putIfAbsent((long) first[i] << 32 | second[i], cell);
      cell = known == null ? cell : known;
      together[cell]++;
      firstOf[cell] = first[i];
      secondOf[cell] = second[i];
    }
    double shared = 0;
    double pairs = 0;
    for (int cell = 0; cell < cells.size(); cell++) {
      double both = together[cell];
      double byChance = (double) firstSizes[firstOf[cell]] * secondSizes[secondOf[cell]];
      shared += both / n * Math.log(both * n / byChance);
      pairs += both * (both - 1) / 2;
    }
    double information = (entropy(firstSizes, n) + entropy(secondSizes, n)) / 2;
    double expected = pairs(firstSizes) * pairs(secondSizes) / (n * (n - 1.0) / 2);
    double most = (pairs(firstSizes) + pairs(secondSizes)) / 2;
    return new PartitionLikeness(
        Value.of(information == 0 ? 1 : shared / information),
        Value.of(n == 1 || most == expected ? 1 : (pairs - expected) / (most - expected)));
  }

  private static double entropy(long[] sizes, double n) {
    double entropy = 0;
    for (long size : sizes) {
      entropy -= size == 0 ? 0 : size / n * Math.log(size / n);
    }
    return entropy;
  }

  private static double pairs(long[] sizes) {
    double pairs = 0;
    for (long size : sizes) {
      pairs += size * (size - 1.0) / 2;
    }
    return pairs;
  }
}
