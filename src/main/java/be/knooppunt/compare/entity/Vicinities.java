package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.ReferenceFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which municipalities are neighbours on a day: their middles lie within 15 kilometres, or they
 * share a primary care zone.
 */
final class Vicinities {
  static final double NEAR_KM = 15;
  private static final String ZONE = "PRIMARY_CARE_ZONE";

  private final ReferenceFacts reference;
  private final Set<String> zones = new HashSet<>();
  private final Map<LocalDate, List<Municipality>> onDay = new HashMap<>();
  private final Map<Asked, List<Neighbour>> known = new HashMap<>();

  private record Asked(String municipality, LocalDate day) {}

  /**
   * A municipality nearby.
   *
   * @param codes by which an area may name it: its own and those of what became part of it
   */
  record Neighbour(String municipality, Set<String> codes, double km, boolean sameZone) {}

  Vicinities(ReferenceFacts reference) {
    this.reference = reference;
    reference.regions().stream()
        .filter(region -> region.kind().equals(ZONE))
        .forEach(region -> zones.add(region.code()));
  }

  /** The neighbours of a municipality, nearest first. */
  List<Neighbour> of(String nisCode, LocalDate day) {
    return known.computeIfAbsent(new Asked(nisCode, day), this::found);
  }

  private List<Neighbour> found(Asked asked) {
    Municipality middle = reference.findMunicipality(asked.municipality()).orElse(null);
    if (middle == null) {
      return List.of();
    }
    Set<String> self =
        new HashSet<>(
            AreaOnDay.of(List.of(middle.nisCode()), asked.day(), reference).municipalities());
    self.add(middle.nisCode());
    List<Neighbour> all = new ArrayList<>();
    for (Municipality other : onDay.computeIfAbsent(asked.day(), this::existing)) {
      if (!self.contains(other.nisCode()) && !middle.nisCode().equals(other.mergedInto())) {
        boolean sameZone =
            middle.regions().stream()
                .anyMatch(r -> zones.contains(r) && other.regions().contains(r));
        double km = MapFrame.kilometres(middle, other);
        if (sameZone || km <= NEAR_KM) {
          all.add(new Neighbour(other.nisCode(), codes(other), km, sameZone));
        }
      }
    }
    all.sort(Comparator.comparingDouble(Neighbour::km).thenComparing(Neighbour::municipality));
    return List.copyOf(all);
  }

  private Set<String> codes(Municipality municipality) {
    Set<String> codes = new HashSet<>();
    codes.add(municipality.nisCode());
    reference.municipalities().stream()
        .filter(part -> municipality.nisCode().equals(part.mergedInto()))
        .forEach(part -> codes.add(part.nisCode()));
    return codes;
  }

  private List<Municipality> existing(LocalDate day) {
    return reference.municipalities().stream().filter(m -> m.validity().holdsOn(day)).toList();
  }
}
