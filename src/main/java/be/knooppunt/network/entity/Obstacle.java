package be.knooppunt.network.entity;

import org.jspecify.annotations.Nullable;

/**
 * What stands in someone's way, and by which documented fact of a service it is recognised: a code
 * of the vocabulary {@code thresholds}, or that a service works online only. The table stands in
 * {@code src/docs/route-finder.md}.
 */
public enum Obstacle {
  /** Cannot use what works online only. */
  DIGITAL_ONLY(null),
  /** Cannot get there. */
  TRANSPORT("REACH"),
  /** Cannot come at the hours of the service. */
  HOURS("REACH"),
  /** Cannot bear the costs. */
  COST("AFFORD"),
  /** Does not understand the language or the letters well. */
  LANGUAGE("UNDERSTAND"),
  /** Cannot wait long. */
  WAITING("AVAIL"),
  /** Had bad experiences. */
  TRUST("TRUST");

  /** From this severity on a documented threshold keeps someone out. */
  public static final int BLOCKING = 3;

  /** At this severity a documented threshold makes a route heavier. */
  public static final int SERIOUS = 2;

  private final @Nullable String threshold;

  Obstacle(@Nullable String threshold) {
    this.threshold = threshold;
  }

  /** The threshold it is recognised by; null when it is a channel. */
  public @Nullable String threshold() {
    return threshold;
  }

  /** How hard a service makes it for someone with this obstacle: 0 not at all, 3 impossible. */
  public int severityAt(Service service) {
    if (threshold == null) {
      return service.isOnlineOnly() ? BLOCKING : 0;
    }
    return service.thresholds().stream()
        .filter(found -> found.code().equals(threshold))
        .mapToInt(Service.Threshold::severity)
        .max()
        .orElse(0);
  }
}
