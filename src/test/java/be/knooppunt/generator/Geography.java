package be.knooppunt.generator;

/**
 * The made-up Flanders of size L: 300 municipalities in 60 zones of 5, 15 regions of 20 and 5
 * provinces of 60, numbered from 0. A few of them are far larger than the rest.
 */
final class Geography {
  static final int MUNICIPALITIES = 300;
  static final int ZONES = 60;
  static final int REGIONS = 15;
  static final int PROVINCES = 5;

  private Geography() {}

  static int zone(int municipality) {
    return municipality / 5;
  }

  static int region(int municipality) {
    return municipality / 20;
  }

  static int province(int municipality) {
    return municipality / 60;
  }

  /** Weights by which an organisation is put in a municipality, added up. */
  static int[] populations() {
    int[] weights = new int[MUNICIPALITIES];
    for (int m = 0; m < MUNICIPALITIES; m++) {
      weights[m] = 1 + 40 / (1 + m * 97 % MUNICIPALITIES);
    }
    return SplitMix64.addUp(weights);
  }
}
