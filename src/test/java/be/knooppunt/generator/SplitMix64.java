package be.knooppunt.generator;

/**
 * Random numbers that any language can repeat bit for bit: the generator of Steele, Lea and Flood
 * (<i>Fast splittable pseudorandom number generators</i>, 2014). A unit number takes the upper 53
 * bits; a whole number below n is a unit number times n, cut off.
 */
final class SplitMix64 {
  private static final double UNIT = 0x1.0p-53;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  /** Another stream of the same seed: what is drawn from one changes nothing in the other. */
  static SplitMix64 second(long seed) {
    return new SplitMix64(new SplitMix64(seed ^ 0x5EC0_4D57_12EA_3B01L).bits());
  }

  long bits() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** From 0, included, to 1, not included. */
  double unit() {
    return (bits() >>> 11) * UNIT;
  }

  /** A whole number from 0 to below − 1. */
  int below(int below) {
    return (int) (unit() * below);
  }

  /** A position, each as likely as its weight; the weights are given added up. */
  int weighted(int[] addedUp) {
    int drawn = below(addedUp[addedUp.length - 1]);
    int position = 0;
    while (drawn >= addedUp[position]) {
      position++;
    }
    return position;
  }

  /** One of the values, each as likely as its share; the shares are given in percent. */
  <T> T oneOf(Shares<T> shares) {
    return shares.at(weighted(shares.addedUp()));
  }

  /** Adds weights up, for {@link #weighted}. */
  static int[] addUp(int... weights) {
    int[] sums = new int[weights.length];
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      sums[i] = sum;
    }
    return sums;
  }
}
