package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.MeasureFilter;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.platform.web.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A question about a network as the API names its parts. */
public final class AskedMeasures {
  private static final Set<Handover.Line> LINES =
      Set.of(Handover.Line.WARM, Handover.Line.GUIDED, Handover.Line.COLD);

  private AskedMeasures() {}

  /**
   * Reads relation, level, evidence, date, sector, line, lens and projects.
   *
   * @throws be.knooppunt.platform.problem.Problem when one of them cannot be read
   */
  public static MeasureQuestion of(Parameters asked, LocalDate today) {
    return new MeasureQuestion(
        asked.choice("relation", Relation.class).orElse(Relation.PATHS),
        asked.choice("level", Level.class).orElse(Level.ORGANISATION),
        asked.choice("evidence", EvidenceFilter.class).orElse(EvidenceFilter.ALL),
        asked.date("date").orElse(today),
        new MeasureFilter(
            sectors(asked.codes("sector")),
            lines(asked.codes("line")),
            asked.choice("lens", Lens.class),
            projects(asked)));
  }

  private static Set<Integer> sectors(List<String> digits) {
    Set<Integer> sectors = new TreeSet<>();
    for (String digit : digits) {
      if (!digit.matches("[1-9]")) {
        throw Parameters.malformed("sector", digit, "Use digits of map sectors, 1 to 9.");
      }
      sectors.add(Integer.valueOf(digit));
    }
    return sectors;
  }

  private static Set<Handover.Line> lines(List<String> names) {
    return names.stream()
        .map(
            name ->
                LINES.stream()
                    .filter(line -> line.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(
                        () -> Parameters.malformed("line", name, "Use warm, guided or cold.")))
        .collect(Collectors.toSet());
  }

  private static boolean projects(Parameters asked) {
    return asked
        .text("projects")
        .map(
            text ->
                switch (text) {
                  case "yes", "true" -> true;
                  case "no", "false" -> false;
                  default -> throw Parameters.malformed("projects", text, "Use yes or no.");
                })
        .orElse(false);
  }

  /** The part of a tag that changes with the question, its day first. */
  public static String tag(MeasureQuestion question) {
    MeasureFilter filter = question.filter();
    return question.day()
        + "."
        + question.relation().name().charAt(0)
        + question.level().name().charAt(0)
        + question.evidence().name().charAt(0)
        + "."
        + filter.mapSectors().stream().sorted().map(String::valueOf).collect(Collectors.joining())
        + "-"
        + filter.lines().stream()
            .map(line -> line.name().substring(0, 1))
            .sorted()
            .collect(Collectors.joining())
        + "-"
        + filter.lens().map(Lens::ordinal).orElse(9)
        + (filter.projectsOnly() ? "p" : "");
  }
}
