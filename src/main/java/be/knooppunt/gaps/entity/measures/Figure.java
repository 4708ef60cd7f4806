package be.knooppunt.gaps.entity.measures;

import java.util.Map;
import java.util.TreeMap;

/**
 * One measure of one network: a number or the reason why there is none, how many parties it rests
 * on, and with which settings it was calculated.
 *
 * @param n how many parties were measured
 * @param parameters settings such as {@code k} or {@code seed}, and {@code proven}: 1 when no
 *     better answer exists, 0 when that is not proven
 */
public record Figure(Measure measure, Value value, int n, Map<String, Integer> parameters) {
  /** Keeps its own copy, in the order of the names. */
  public Figure {
    parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
  }
}
