package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.MeasureFilter;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What of a network is measured, as it stands in the address of the page, in the words of the map.
 *
 * @param sectors keys of map sectors; empty measures all
 * @param lines warm, begeleid, koud; empty measures all
 */
public record FragmentationQuestion(
    MeasureQuestion question, Set<String> sectors, Set<String> lines, LocalDate today) {
  private static final Map<String, Relation> RELATIONS =
      new TreeMap<>(Map.of("routes", Relation.PATHS, "samenwerking", Relation.TIES));
  private static final Map<String, Level> LEVELS =
      new TreeMap<>(Map.of("organisatie", Level.ORGANISATION, "dienst", Level.SERVICE));
  private static final Map<String, EvidenceFilter> EVIDENCE =
      new TreeMap<>(
          Map.of(
              "bevestigd", EvidenceFilter.CONFIRMED,
              "vermeld", EvidenceFilter.STATED,
              "alles", EvidenceFilter.ALL));
  private static final Map<String, Handover.Line> LINES =
      new TreeMap<>(
          Map.of(
              "warm", Handover.Line.WARM,
              "begeleid", Handover.Line.GUIDED,
              "koud", Handover.Line.COLD));

  /**
   * Reads it from an address.
   *
   * @throws be.knooppunt.platform.problem.Problem when a part of it cannot be read
   */
  public static FragmentationQuestion of(Parameters asked, LocalDate today, Labels labels) {
    Map<String, Integer> keys = new TreeMap<>();
    for (Term term : labels.list(Vocabularies.MAP_SECTORS)) {
      keys.put(term.extra().getOrDefault("key", ""), Integer.valueOf(term.code()));
    }
    Set<String> sectors = new LinkedHashSet<>();
    Set<Integer> digits = new TreeSet<>();
    for (String sector : asked.texts("sector")) {
      sectors.add(sector);
      digits.add(one(keys, "sector", sector));
    }
    Set<String> lines = new LinkedHashSet<>();
    Set<Handover.Line> kinds = new TreeSet<>();
    for (String line : asked.texts("lijn")) {
      lines.add(line);
      kinds.add(one(LINES, "lijn", line));
    }
    MeasureFilter filter =
        new MeasureFilter(
            digits, kinds, asked.choice("rol", Lens.class), asked.text("project").isPresent());
    return new FragmentationQuestion(
        new MeasureQuestion(
            asked.text("relatie").map(t -> one(RELATIONS, "relatie", t)).orElse(Relation.PATHS),
            asked.text("niveau").map(t -> one(LEVELS, "niveau", t)).orElse(Level.ORGANISATION),
            asked.text("bewijs").map(t -> one(EVIDENCE, "bewijs", t)).orElse(EvidenceFilter.ALL),
            asked.date("datum").orElse(today),
            filter),
        sectors,
        lines,
        today);
  }

  private static <T> T one(Map<String, T> known, String name, String value) {
    T found = known.get(value);
    if (found == null) {
      throw Parameters.malformed(
          name, value, "Use one of " + String.join(", ", known.keySet()) + ".");
    }
    return found;
  }

  private static <T> String word(Map<String, T> known, T value) {
    return known.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** The word in the address for the relation. */
  public String relation() {
    return word(RELATIONS, question.relation());
  }

  /** The word in the address for the level. */
  public String level() {
    return word(LEVELS, question.level());
  }

  /** The word in the address for the evidence. */
  public String evidence() {
    return word(EVIDENCE, question.evidence());
  }

  /** Tells whether services are measured, not organisations. */
  public boolean isOfServices() {
    return question.level() == Level.SERVICE;
  }

  /** Tells whether who works together is measured, not who refers to whom. */
  public boolean isOfTies() {
    return question.relation() == Relation.TIES;
  }

  /** The day. */
  public LocalDate date() {
    return question.day();
  }

  /** Tells whether it is about today. */
  public boolean isToday() {
    return question.day().equals(today);
  }

  /** The code of the lens; empty for all. */
  public String lens() {
    return question.filter().lens().map(Lens::name).orElse("");
  }

  /** Tells whether only projects are measured. */
  public boolean isProjectsOnly() {
    return question.filter().projectsOnly();
  }

  /** Tells whether a part of the network is measured. */
  public boolean isFiltered() {
    return !question.filter().equals(MeasureFilter.NONE);
  }

  /** The same question in the address of a page, with the mark that begins it. */
  public String query() {
    StringBuilder to = new StringBuilder("?relatie=" + relation());
    to.append("&niveau=").append(level()).append("&bewijs=").append(evidence());
    if (!isToday()) {
      to.append("&datum=").append(date());
    }
    sectors.forEach(sector -> to.append("&sector=").append(Site.encoded(sector)));
    lines.forEach(line -> to.append("&lijn=").append(Site.encoded(line)));
    if (!lens().isEmpty()) {
      to.append("&rol=").append(lens());
    }
    return to.append(isProjectsOnly() ? "&project=ja" : "").toString();
  }

  /** The same question as the API names it, with the mark that begins it. */
  public String apiQuery() {
    MeasureFilter filter = question.filter();
    StringBuilder to = new StringBuilder("?relation=" + lower(question.relation()));
    to.append("&level=").append(lower(question.level()));
    to.append("&evidence=").append(lower(question.evidence()));
    to.append("&date=").append(question.day());
    if (!filter.mapSectors().isEmpty()) {
      to.append("&sector=")
          .append(
              filter.mapSectors().stream()
                  .sorted()
                  .map(String::valueOf)
                  .collect(Collectors.joining(",")));
    }
    if (!filter.lines().isEmpty()) {
      to.append("&line=")
          .append(
              filter.lines().stream()
                  .sorted()
                  .map(FragmentationQuestion::lower)
                  .collect(Collectors.joining(",")));
    }
    filter.lens().ifPresent(lens -> to.append("&lens=").append(lower(lens)));
    return to.append(filter.projectsOnly() ? "&projects=yes" : "").toString();
  }

  private static String lower(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT);
  }

  /** The kinds of lines one can choose, in the order of the map. */
  public List<String> lineChoices() {
    return List.of("warm", "begeleid", "koud");
  }
}
