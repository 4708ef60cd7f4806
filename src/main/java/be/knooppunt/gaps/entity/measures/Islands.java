package be.knooppunt.gaps.entity.measures;

import java.util.Arrays;

/** Parties that are joined into islands one link at a time (union by size, halving of paths). */
final class Islands {
  private final int[] up;

  Islands(int n) {
    up = new int[n];
    Arrays.fill(up, -1);
  }

  /** The party that stands for the island of this one. */
  int of(int node) {
    int here = node;
    while (up[here] >= 0) {
      int above = up[here];
      if (up[above] >= 0) {
        up[here] = up[above];
      }
      here = above;
    }
    return here;
  }

  /** How many parties the island of this one has. */
  int size(int node) {
    return -up[of(node)];
  }

  /** Joins two islands and tells the size of what they became. */
  int join(int a, int b) {
    int one = of(a);
    int other = of(b);
    if (one == other) {
      return -up[one];
    }
    int large = up[one] <= up[other] ? one : other;
    int small = large == one ? other : one;
    up[large] += up[small];
    up[small] = large;
    return -up[large];
  }
}
