package be.knooppunt.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long answers took and how many went wrong; many threads may add to it. */
final class Latencies {
  private long[] nanos = new long[1024];
  private int count;
  private int errors;

  synchronized void add(long took, boolean isRight) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = took;
    if (!isRight) {
      errors++;
    }
  }

  synchronized void addAll(Latencies other) {
    for (int i = 0; i < other.count; i++) {
      add(other.nanos[i], true);
    }
    errors += other.errors;
  }

  synchronized int count() {
    return count;
  }

  synchronized int errors() {
    return errors;
  }

  /** The time within which this part of the answers came, in milliseconds. */
  synchronized double milliseconds(double part) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int index = (int) Math.ceil(part * count) - 1;
    return sorted[Math.max(0, Math.min(count - 1, index))] / 1e6;
  }

  /** A row of a Markdown table: what, requests, errors, p50, p95, p99, longest. */
  String row(String what) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.0f | %.0f | %.0f | %.0f |",
        what,
        count(),
        errors(),
        milliseconds(0.5),
        milliseconds(0.95),
        milliseconds(0.99),
        milliseconds(1));
  }

  /** The head of that table. */
  static String head() {
    return "| page | requests | errors | p50 ms | p95 ms | p99 ms | longest ms |\n"
        + "|---|--:|--:|--:|--:|--:|--:|";
  }
}
