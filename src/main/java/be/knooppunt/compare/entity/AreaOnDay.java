package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.ReferenceFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The municipalities of an area as they were on a day. A municipality that did not exist yet stands
 * for those it was made from; one that was merged stands for what it became.
 *
 * @param municipalities NIS codes, in order, each once
 * @param merged what was taken for what, as {@code new<old+old}
 * @param inhabitants of all together; null when of one of them no count is known
 * @param inhabitantsOn the earliest day of those counts
 */
public record AreaOnDay(
    List<String> municipalities,
    List<String> merged,
    @Nullable Integer inhabitants,
    @Nullable LocalDate inhabitantsOn) {
  private static final int LONGEST_CHAIN = 8;

  /** Keeps its own copies. */
  public AreaOnDay {
    municipalities = List.copyOf(municipalities);
    merged = List.copyOf(merged);
  }

  /** The area of these municipalities on a day. Codes that are not known stay as they are. */
  public static AreaOnDay of(Collection<String> codes, LocalDate day, ReferenceFacts facts) {
    Set<String> found = new TreeSet<>();
    Map<String, Set<String>> merged = new TreeMap<>();
    for (String code : codes) {
      Municipality known = facts.findMunicipality(code).orElse(null);
      if (known == null || known.validity().holdsOn(day)) {
        found.add(code);
      } else if (known.validity().endedBefore(day)) {
        String now = successor(known, day, facts);
        found.add(now);
        merged.computeIfAbsent(now, key -> new TreeSet<>()).add(code);
      } else {
        for (Municipality old : facts.municipalities()) {
          if (code.equals(old.mergedInto()) && old.validity().holdsOn(day)) {
            found.add(old.nisCode());
            merged.computeIfAbsent(code, key -> new TreeSet<>()).add(old.nisCode());
          }
        }
      }
    }
    List<String> words = new ArrayList<>();
    merged.forEach((code, old) -> words.add(code + "<" + String.join("+", old)));
    return counted(List.copyOf(found), words, facts);
  }

  private static String successor(Municipality from, LocalDate day, ReferenceFacts facts) {
    Municipality at = from;
    for (int i = 0; i < LONGEST_CHAIN && !at.validity().holdsOn(day); i++) {
      String next = at.mergedInto();
      Municipality then = next == null ? null : facts.findMunicipality(next).orElse(null);
      if (then == null) {
        return at.nisCode();
      }
      at = then;
    }
    return at.nisCode();
  }

  private static AreaOnDay counted(List<String> codes, List<String> merged, ReferenceFacts facts) {
    int sum = 0;
    LocalDate on = null;
    for (String code : codes) {
      Municipality one = facts.findMunicipality(code).orElse(null);
      Integer population = one == null ? null : one.population();
      LocalDate date = one == null ? null : one.populationDate();
      if (population == null) {
        return new AreaOnDay(codes, merged, null, null);
      }
      sum += population;
      on = on == null || (date != null && date.isBefore(on)) ? date : on;
    }
    return new AreaOnDay(codes, merged, codes.isEmpty() ? null : (Integer) sum, on);
  }
}
