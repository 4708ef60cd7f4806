package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.ReferenceFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A municipality that was there on a day, with the codes by which an area names it: its own, that
 * of one that became part of it, or that of one it was to become part of later.
 *
 * @param standsFor the NIS codes that were named
 */
public record MunicipalityOn(Municipality facts, List<String> standsFor) {

  /** Keeps its own copy. */
  public MunicipalityOn {
    standsFor = List.copyOf(standsFor);
  }

  /** All codes by which an area may name it. */
  public Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>(standsFor);
    codes.add(facts.nisCode());
    return codes;
  }

  /** Codes other than its own: of what it was before, or became after. */
  public List<String> otherCodes() {
    return standsFor.stream().filter(code -> !code.equals(facts.nisCode())).toList();
  }

  /** Tells whether it is known where it lies. */
  public boolean isPlaced() {
    return Double.isFinite(facts.latitude())
        && Double.isFinite(facts.longitude())
        && !(facts.latitude() == 0 && facts.longitude() == 0);
  }

  /** The municipalities of an area on a day, each once; codes of none are left out. */
  public static List<MunicipalityOn> of(
      Collection<String> nisCodes, LocalDate day, ReferenceFacts reference) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (String code : new LinkedHashSet<>(nisCodes)) {
      for (String then : AreaOnDay.of(List.of(code), day, reference).municipalities()) {
        named.computeIfAbsent(then, key -> new ArrayList<>()).add(code);
      }
    }
    List<MunicipalityOn> all = new ArrayList<>();
    named.forEach(
        (code, codes) ->
            reference
                .findMunicipality(code)
                .ifPresent(facts -> all.add(new MunicipalityOn(facts, codes))));
    return all;
  }
}
