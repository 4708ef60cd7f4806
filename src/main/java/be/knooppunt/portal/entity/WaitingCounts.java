package be.knooppunt.portal.entity;

import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapOrder;
import be.knooppunt.mapping.entity.WorkItem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much waits in a partnership: what a coordinator is reminded of.
 *
 * @param stale records and waiting bands that were checked too long ago
 * @param never records that nobody ever checked
 * @param paths paths that one side or both have yet to confirm
 * @param overdue gaps whose day has passed
 * @param soon gaps whose day comes within {@link GapOrder#SOON} days
 */
public record WaitingCounts(int stale, int never, int paths, int overdue, int soon) {
  /** Counts on a day. */
  public static WaitingCounts of(
      Collection<WorkItem> items, Collection<Gap> gaps, LocalDate today) {
    int stale = 0;
    int never = 0;
    int paths = 0;
    for (WorkItem item : items) {
      switch (item.kind()) {
        case STALE, WAITING -> stale++;
        case NEVER -> never++;
        case PROPOSED, UNCONFIRMED, DISPUTED -> paths++;
        case SIGNAL, PROPOSAL -> {} // told when they come
      }
    }
    GapOrder.Counts counts = GapOrder.count(gaps, today);
    return new WaitingCounts(stale, never, paths, counts.overdue(), counts.soon());
  }

  /** Those that are not 0, by the name of their text, the most pressing first. */
  public Map<String, Integer> named() {
    Map<String, Integer> named = new LinkedHashMap<>();
    named.put("overdue", overdue);
    named.put("soon", soon);
    named.put("paths", paths);
    named.put("stale", stale);
    named.put("never", never);
    named.values().removeIf(number -> number == 0);
    return named;
  }
}
