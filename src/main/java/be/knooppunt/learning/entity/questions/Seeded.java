package be.knooppunt.learning.entity.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Orders that follow from a seed: the same seed gives the same order, on every machine. */
public final class Seeded {
  private Seeded() {}

  /** A list in the order of a seed. */
  public static <T> List<T> shuffled(Collection<T> all, long seed) {
    List<T> order = new ArrayList<>(all);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = order.size() - 1; i > 0; i--) {
      Collections.swap(order, i, random.nextInt(i + 1));
    }
    return order;
  }

  /** The seed of one question in a draw, so that the others do not change its order. */
  public static long of(long seed, String question) {
    long mixed = seed;
    for (int i = 0; i < question.length(); i++) {
      mixed = mixed * 1_000_003L + question.charAt(i);
    }
    return mixed;
  }
}
