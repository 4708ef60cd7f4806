package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.Municipality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The municipalities that became part of another one between two days, by the validity of their
 * codes. A comparison across such a day sets each old place beside the new one that it lies in, and
 * says which were taken together.
 */
public final class MergedPlaces {
  private final Map<String, String> into = new HashMap<>();
  private final Map<String, Merger> mergers = new TreeMap<>();

  /**
   * A municipality that was made of others.
   *
   * @param into its NIS code
   * @param on its first day
   * @param parts the NIS codes of what it is made of, in order; its own among them when it kept it
   */
  public record Merger(String into, LocalDate on, List<String> parts) {
    /** Keeps its own copy. */
    public Merger {
      parts = List.copyOf(parts);
    }
  }

  private MergedPlaces(List<Municipality> all, LocalDate earlier, LocalDate later) {
    Map<String, Municipality> byCode = new HashMap<>();
    all.forEach(place -> byCode.put(place.nisCode(), place));
    Map<String, Set<String>> parts = new TreeMap<>();
    Map<String, LocalDate> last = new HashMap<>();
    for (Municipality place : all) {
      Municipality end = place;
      LocalDate on = null;
      Set<String> seen = new HashSet<>();
      for (LocalDate step = ends(end);
          step != null
              && step.isAfter(earlier)
              && !step.isAfter(later)
              && seen.add(end.nisCode())
              && byCode.containsKey(end.mergedInto());
          step = ends(end)) {
        on = step;
        end = byCode.get(end.mergedInto());
      }
      if (on != null) {
        into.put(place.nisCode(), end.nisCode());
        parts.computeIfAbsent(end.nisCode(), code -> new TreeSet<>()).add(place.nisCode());
        last.merge(end.nisCode(), on, (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    parts.forEach(
        (code, old) -> {
          Municipality whole = byCode.get(code);
          if (whole != null && whole.validity().holdsOn(earlier)) {
            old.add(code); // it took another in and kept its code
          }
          mergers.put(code, new Merger(code, last.getOrDefault(code, later), new ArrayList<>(old)));
        });
  }

  /** The mergers between two days, in whichever order these are given. */
  public static MergedPlaces between(List<Municipality> all, LocalDate one, LocalDate other) {
    return one.isBefore(other)
        ? new MergedPlaces(all, one, other)
        : new MergedPlaces(all, other, one);
  }

  /** No mergers at all. */
  public static MergedPlaces none() {
    return new MergedPlaces(List.of(), LocalDate.EPOCH, LocalDate.EPOCH);
  }

  /** The first day on which it is part of another one; null when it is not. */
  private static @Nullable LocalDate ends(Municipality place) {
    LocalDate until = place.validity().until();
    return place.mergedInto() == null || until == null ? null : until.plusDays(1);
  }

  /** All mergers between the days, by the code that came of them. */
  public List<Merger> all() {
    return List.copyOf(mergers.values());
  }

  /** The mergers that have to do with some of these codes, old or new. */
  public List<Merger> among(Collection<String> codes) {
    return mergers.values().stream()
        .filter(
            merger ->
                codes.contains(merger.into()) || merger.parts().stream().anyMatch(codes::contains))
        .toList();
  }

  /** The code that a place has on the later day; its own when it was not merged. */
  public String into(String code) {
    return into.getOrDefault(code, code);
  }

  /** The codes that a place had on the earlier day; its own when it was not merged. */
  public List<String> parts(String code) {
    Merger merger = mergers.get(code);
    return merger == null ? List.of(code) : merger.parts();
  }
}
