package be.knooppunt.platform.start;

import java.time.Duration;

/**
 * How long to wait before each new try: one second, then twice as long, never over half a minute.
 */
final class Pauses {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private Duration next = Duration.ofSeconds(1);

  /** The pause before the next try. */
  Duration next() {
    Duration pause = next;
    Duration doubled = pause.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return pause;
  }
}
