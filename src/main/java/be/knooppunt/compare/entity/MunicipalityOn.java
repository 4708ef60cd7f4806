package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.ReferenceFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A municipality as it was on a day. One that had ended by then stands for what it became part of,
 * together with its fellow parts; one that did not exist yet stands for the parts it was made of.
 *
 * @param facts its name and place
 * @param standsFor the NIS codes that were named, of which it is the one of that day
 * @param parts names of the parts there still were on that day; none when it was there itself
 * @param people its inhabitants, or those of its parts together; null when not known
 * @param peopleOn the day of that count
 */
public record MunicipalityOn(
    Municipality facts,
    List<String> standsFor,
    List<String> parts,
    @Nullable Integer people,
    @Nullable LocalDate peopleOn) {

  /** Keeps its own copies. */
  public MunicipalityOn {
    standsFor = List.copyOf(standsFor);
    parts = List.copyOf(parts);
  }

  /** All codes by which an area may name it: its own and those it stands for. */
  public Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>(standsFor);
    codes.add(facts.nisCode());
    return codes;
  }

  /** Tells whether it was named by a code that did not hold on the day. */
  public boolean isMerged() {
    return !parts.isEmpty() || !standsFor.equals(List.of(facts.nisCode()));
  }

  /** Tells whether it is known where it lies. */
  public boolean isPlaced() {
    return Double.isFinite(facts.latitude())
        && Double.isFinite(facts.longitude())
        && !(facts.latitude() == 0 && facts.longitude() == 0);
  }

  /** The municipalities of an area on a day, each once; codes of none are left out. */
  public static List<MunicipalityOn> of(
      List<String> nisCodes, LocalDate day, ReferenceFacts reference) {
    Map<String, Municipality> byCode = new LinkedHashMap<>();
    reference.municipalities().forEach(m -> byCode.put(m.nisCode(), m));
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (String code : nisCodes) {
      Municipality municipality = byCode.get(code);
      if (municipality != null) {
        Municipality now = successor(municipality, day, byCode);
        List<String> codes = named.computeIfAbsent(now.nisCode(), key -> new ArrayList<>());
        if (!codes.contains(code)) {
          codes.add(code);
        }
      }
    }
    List<MunicipalityOn> all = new ArrayList<>();
    named.forEach(
        (code, codes) ->
            all.add(made(Objects.requireNonNull(byCode.get(code)), codes, day, reference)));
    return all;
  }

  private static Municipality successor(
      Municipality from, LocalDate day, Map<String, Municipality> byCode) {
    Municipality now = from;
    while (now.validity().endedBefore(day)) {
      String into = now.mergedInto();
      Municipality next = into == null ? null : byCode.get(into);
      if (next == null || !beginsAfter(next, now)) {
        return now;
      }
      now = next;
    }
    return now;
  }

  /** So that a wrong list cannot lead around in a circle. */
  private static boolean beginsAfter(Municipality next, Municipality before) {
    LocalDate ended = before.validity().until();
    LocalDate ends = next.validity().until();
    return ended != null && (ends == null || ends.isAfter(ended));
  }

  private static MunicipalityOn made(
      Municipality facts, List<String> codes, LocalDate day, ReferenceFacts reference) {
    LocalDate from = facts.validity().from();
    List<Municipality> parts =
        from == null || !from.isAfter(day)
            ? List.of()
            : reference.municipalities().stream()
                .filter(m -> facts.nisCode().equals(m.mergedInto()) && m.validity().holdsOn(day))
                .toList();
    List<LocalDate> days =
        parts.stream()
            .map(Municipality::populationDate)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    boolean isCounted = parts.stream().allMatch(m -> m.population() != null) && days.size() == 1;
    if (parts.isEmpty()) {
      return new MunicipalityOn(
          facts, codes, List.of(), facts.population(), facts.populationDate());
    }
    int sum =
        parts.stream()
            .map(Municipality::population)
            .filter(Objects::nonNull)
            .mapToInt(p -> p)
            .sum();
    return new MunicipalityOn(
        facts,
        codes,
        parts.stream().map(Municipality::name).toList(),
        isCounted ? (Integer) sum : null,
        isCounted ? days.get(0) : null);
  }
}
