package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.Reference;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Municipalities by number, and areas (NIS and region codes) as sets of those numbers. */
final class Places {
  private final Map<String, Integer> number = new HashMap<>();
  private final Map<String, BitSet> byCode = new HashMap<>();
  private final Map<Set<String>, BitSet> known = new HashMap<>();

  Places(List<String> municipalities, Reference reference) {
    for (String municipality : municipalities) {
      int n = number.size();
      number.put(municipality, n);
      byCode.computeIfAbsent(municipality, code -> new BitSet()).set(n);
      for (String region : reference.regionsOf().getOrDefault(municipality, Set.of())) {
        byCode.computeIfAbsent(region, code -> new BitSet()).set(n);
      }
    }
  }

  int count() {
    return number.size();
  }

  int number(String municipality) {
    Integer n = number.get(municipality);
    return n == null ? -1 : n;
  }

  /** The municipalities of an area, all of them when it names none. Not to be changed. */
  BitSet of(Set<String> area) {
    return known.computeIfAbsent(area, this::expand);
  }

  private BitSet expand(Set<String> area) {
    BitSet all = new BitSet(count());
    if (area.isEmpty()) {
      all.set(0, count());
    }
    for (String code : area) {
      BitSet some = byCode.get(code);
      if (some != null) {
        all.or(some);
      }
    }
    return all;
  }
}
