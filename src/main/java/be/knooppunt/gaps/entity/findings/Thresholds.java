package be.knooppunt.gaps.entity.findings;

import java.util.EnumMap;
import java.util.Map;

/**
 * The limits a partnership judges its map by. What it did not set has its usual value.
 *
 * @param set the limits that were set
 */
public record Thresholds(Map<Limit, Double> set) {
  /** Nothing was set. */
  public static final Thresholds USUAL = new Thresholds(Map.of());

  /**
   * Keeps its own copy without what is usual anyhow.
   *
   * @throws IllegalArgumentException when a value is outside its range
   */
  public Thresholds {
    Map<Limit, Double> kept = new EnumMap<>(Limit.class);
    set.forEach(
        (limit, value) -> {
          if (!limit.admits(value)) {
            throw new IllegalArgumentException(limit.code() + " cannot be " + value);
          }
          if (value != limit.usual()) {
            kept.put(limit, value);
          }
        });
    set = Map.copyOf(kept);
  }

  /** The value of a limit. */
  public double of(Limit limit) {
    return set.getOrDefault(limit, limit.usual());
  }

  /** The value of a limit that is a count. */
  public int count(Limit limit) {
    return (int) of(limit);
  }

  /** These with another value for one limit. */
  public Thresholds with(Limit limit, double value) {
    Map<Limit, Double> changed = new EnumMap<>(Limit.class);
    changed.putAll(set);
    changed.put(limit, value);
    return new Thresholds(changed);
  }

  /** What was set, as {@code code=value} in a fixed order; empty when nothing was. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Limit limit : Limit.values()) {
      if (set.containsKey(limit)) {
        text.append(limit.code()).append('=').append(of(limit)).append(';');
      }
    }
    return text.toString();
  }
}
