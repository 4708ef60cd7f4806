package be.knooppunt.generator;

import java.util.Locale;

/** A sector of size L: its weight among the organisations and the four needs it is there for. */
enum MadeSector {
  OCMW(14),
  VDAB(8),
  CAW(9),
  EDUCATION(10),
  YOUTH(9),
  MENTAL_HEALTH(10),
  PRIMARY_CARE(12),
  HOUSING(7),
  DISABILITY(8),
  ELDERLY(9),
  INTEGRATION(2),
  LEGAL_DEBT(2);

  /** How many needs there are. */
  static final int NEEDS = 24;

  private final int weight;

  MadeSector(int weight) {
    this.weight = weight;
  }

  static int[] weights() {
    int[] weights = new int[values().length];
    for (MadeSector sector : values()) {
      weights[sector.ordinal()] = sector.weight;
    }
    return SplitMix64.addUp(weights);
  }

  static MadeSector at(int position) {
    return values()[position];
  }

  /** One of its four needs. */
  int need(int which) {
    return (2 * ordinal() + which) % NEEDS;
  }

  boolean isThereFor(int need) {
    return Math.floorMod(need - 2 * ordinal(), NEEDS) < 4;
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
