package be.knooppunt.gaps.entity.measures;

/**
 * Draws by chance that are the same for the same seed, on every machine and in every version of
 * Java: SplitMix64 (Steele, Lea and Flood 2014).
 */
final class Draws {
  private long state;

  Draws(long seed) {
    state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /** A fraction from 0 up to, but without, 1. */
  double fraction() {
    return (next() >>> 11) * 0x1p-53;
  }

  /** A whole number from 0 up to, but without, the bound. */
  int below(int bound) {
    return (int) (fraction() * bound);
  }

  /** Puts numbers in an order by chance, each order as likely. */
  void shuffle(int[] numbers) {
    for (int last = numbers.length - 1; last > 0; last--) {
      int drawn = below(last + 1);
      int kept = numbers[last];
      numbers[last] = numbers[drawn];
      numbers[drawn] = kept;
    }
  }

  /** The numbers from 0 in an order by chance. */
  int[] order(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    shuffle(order);
    return order;
  }
}
