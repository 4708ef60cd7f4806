package be.knooppunt.mapping.entity;

import be.knooppunt.network.entity.RecordKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How many signals there are by subject and reason. A count below {@link #LEAST} is not given,
 * because few signals could point at one person or one worker; that there are some is.
 */
public record SignalCounts(List<Count> counts) {
  /** The smallest count that is given. */
  public static final int LEAST = 5;

  /**
   * How often.
   *
   * @param number empty when it is below {@link #LEAST}
   */
  public record Count(RecordKey subject, String reason, OptionalInt number) {}

  private record Group(RecordKey subject, String reason) {}

  /** Keeps its own copy. */
  public SignalCounts {
    counts = List.copyOf(counts);
  }

  /** Counts signals; the order is that of the identifiers. */
  public static SignalCounts of(Collection<FloorSignal> signals) {
    Map<Group, Integer> numbers = new LinkedHashMap<>();
    for (FloorSignal signal : signals) {
      numbers.merge(new Group(signal.subject(), signal.reason()), 1, Integer::sum);
    }
    return new SignalCounts(
        numbers.entrySet().stream()
            .map(
                e ->
                    new Count(
                        e.getKey().subject(),
                        e.getKey().reason(),
                        e.getValue() < LEAST ? OptionalInt.empty() : OptionalInt.of(e.getValue())))
            .sorted(
                Comparator.comparing((Count c) -> c.subject().toString())
                    .thenComparing(Count::reason))
            .toList());
  }
}
