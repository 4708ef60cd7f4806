package be.knooppunt.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Times of one kind of call, and how they lie. */
final class Times {
  private final List<Long> nanoseconds = new ArrayList<>();

  <T> T of(Supplier<T> call) {
    long start = System.nanoTime();
    T value = call.get();
    nanoseconds.add(System.nanoTime() - start);
    return value;
  }

  /** The time that this share of the calls did not exceed, in milliseconds. */
  double milliseconds(double share) {
    List<Long> sorted = nanoseconds.stream().sorted().toList();
    int position = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, position)) / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  double median() {
    return milliseconds(0.5);
  }

  static String show(double number) {
    return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%.0f", number);
  }
}
