package be.knooppunt.gaps.entity.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gaps in the order in which they ask for attention, and how many there are. */
public final class GapOrder {
  /** How many days before its day a gap is told to be due. */
  public static final int SOON = 14;

  private GapOrder() {}

  /**
   * How many gaps a partnership has.
   *
   * @param overdue those whose day has passed
   * @param soon those whose day comes within {@link #SOON} days
   */
  public record Counts(Map<GapState, Integer> states, int overdue, int soon) {
    /** Keeps its own copy. */
    public Counts {
      states = Map.copyOf(states);
    }
  }

  /**
   * Those that have to be done before those that are closed; among the first the earliest day, then
   * the most urgent; among the others the latest that changed.
   */
  public static List<Gap> sorted(Collection<Gap> gaps) {
    Comparator<Gap> done = Comparator.comparing(gap -> gap.facts().state().isClosed());
    Comparator<Gap> day =
        Comparator.comparing(
            gap -> {
              LocalDate due = gap.facts().dueOn();
              return gap.facts().state().isClosed() || due == null ? LocalDate.MAX : due;
            });
    Comparator<Gap> changed =
        Comparator.comparing(
            gap -> gap.facts().state().isClosed() ? -gap.changedAt().toEpochMilli() : 0L);
    return gaps.stream()
        .sorted(
            done.thenComparing(day)
                .thenComparing(changed)
                .thenComparing(Gap::severity)
                .thenComparing(Gap::findingKey))
        .toList();
  }

  /** Counts them; a state in which there is none is there with 0. */
  public static Counts count(Collection<Gap> gaps, LocalDate today) {
    Map<GapState, Integer> states = new EnumMap<>(GapState.class);
    for (GapState state : GapState.values()) {
      states.put(state, 0);
    }
    int overdue = 0;
    int soon = 0;
    for (Gap gap : gaps) {
      states.merge(gap.facts().state(), 1, Integer::sum);
      overdue += gap.facts().isOverdue(today) ? 1 : 0;
      soon += gap.facts().isDueWithin(today, SOON) ? 1 : 0;
    }
    return new Counts(states, overdue, soon);
  }
}
