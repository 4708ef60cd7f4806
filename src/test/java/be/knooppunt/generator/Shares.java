package be.knooppunt.generator;

import java.util.ArrayList;
import java.util.List;

/** Values with how many of a hundred get each. */
final class Shares<T> {
  private final List<T> values = new ArrayList<>();
  private final List<Integer> percents = new ArrayList<>();
  private int[] addedUp = {};

  static <T> Shares<T> of(T value, int percent) {
    return new Shares<T>().and(value, percent);
  }

  Shares<T> and(T value, int percent) {
    values.add(value);
    percents.add(percent);
    addedUp = SplitMix64.addUp(percents.stream().mapToInt(Integer::intValue).toArray());
    return this;
  }

  T at(int position) {
    return values.get(position);
  }

  int[] addedUp() {
    return addedUp;
  }
}
