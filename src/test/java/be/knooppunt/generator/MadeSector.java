package be.knooppunt.generator;

import java.util.Locale;

/**
 * A sector of size L: its number, its weight among the organisations and the four needs it is there
 * for.
 */
enum MadeSector {
  OCMW(0, 14),
  VDAB(1, 8),
  CAW(2, 9),
  EDUCATION(3, 10),
  YOUTH(4, 9),
  MENTAL_HEALTH(5, 10),
  PRIMARY_CARE(6, 12),
  HOUSING(7, 7),
  DISABILITY(8, 8),
  ELDERLY(9, 9),
  INTEGRATION(10, 2),
  LEGAL_DEBT(11, 2);

  /** How many needs there are. */
  static final int NEEDS = 24;

  private final int number;
  private final int weight;

  MadeSector(int number, int weight) {
    this.number = number;
    this.weight = weight;
  }

  static int[] weights() {
    int[] weights = new int[values().length];
    for (MadeSector sector : values()) {
      weights[sector.number] = sector.weight;
    }
    return SplitMix64.addUp(weights);
  }

  /** From 0, in the order in which they are written down. */
  int number() {
    return number;
  }

  static MadeSector at(int position) {
    return values()[position];
  }

  /** One of its four needs. */
  int need(int which) {
    return (2 * number + which) % NEEDS;
  }

  boolean isThereFor(int need) {
    return Math.floorMod(need - 2 * number, NEEDS) < 4;
  }

  /** The first sector that is there for a need. */
  static MadeSector firstFor(int need) {
    for (MadeSector sector : values()) {
      if (sector.isThereFor(need)) {
        return sector;
      }
    }
    throw new IllegalArgumentException("No sector for need " + need);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
