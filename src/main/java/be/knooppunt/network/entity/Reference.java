package be.knooppunt.network.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts that a question is judged by: which domain is part of which, and which municipality
 * lies in which regions.
 *
 * @param broaderDomain the broader life domain of a domain, where there is one
 * @param regionsOf the region codes that a municipality (NIS code) lies in
 */
public record Reference(Map<String, String> broaderDomain, Map<String, Set<String>> regionsOf) {
  /** No facts at all: every domain stands alone and no municipality lies in a region. */
  public static final Reference NONE = new Reference(Map.of(), Map.of());

  /** Keeps its own copies. */
  public Reference {
    broaderDomain = Map.copyOf(broaderDomain);
    regionsOf = Map.copyOf(regionsOf);
  }

  /** The domain itself and the broader ones it is part of, nearest first. */
  public List<String> withBroader(String domain) {
    List<String> all = new ArrayList<>();
    String next = domain;
    while (next != null && !all.contains(next)) {
      all.add(next);
      next = broaderDomain.get(next);
    }
    return all;
  }

  /** Tells whether an area (NIS and region codes) takes in a municipality. */
  public boolean contains(Set<String> area, String nisCode) {
    if (area.contains(nisCode)) {
      return true;
    }
    for (String region : regionsOf.getOrDefault(nisCode, Set.of())) {
      if (area.contains(region)) {
        return true;
      }
    }
    return false;
  }
}
