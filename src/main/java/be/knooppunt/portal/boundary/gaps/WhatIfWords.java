package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.gaps.entity.whatif.Comparison;
import be.knooppunt.gaps.entity.whatif.Comparison.Figure;
import be.knooppunt.gaps.entity.whatif.Scenario;
import be.knooppunt.gaps.entity.whatif.WayChange;
import be.knooppunt.gaps.entity.whatif.WorkedOut;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** A comparison in sentences and in the cells of tables. */
@RequestScoped
public class WhatIfWords {
  private static final int MOST_NAMES = 6;
  private static final int MOST_LINES = 8;

  private static final Set<String> SHARES =
      Set.of(
          "density",
          "reciprocity",
          "fragmentation",
          "fragmentationDirected",
          "noWrongDoor",
          "unreachableShare");

  private static final Set<String> COUNTS =
      Set.of(
          "parties",
          "links",
          "weakComponents",
          "isolates",
          "reachedPairs",
          "doors",
          "linksForFullAccess");

  /** Figures that are better when they are lower; of the others, these are better when higher. */
  private static final Set<String> LOWER =
      Set.of(
          "weakComponents",
          "isolates",
          "fragmentation",
          "fragmentationDirected",
          "distanceWeightedFragmentation",
          "unreachableShare",
          "averageHandovers",
          "linksForFullAccess");

  private static final Set<String> HIGHER = Set.of("noWrongDoor", "reachedPairs", "doors");

  @Inject private Labels labels;
  @Inject private ScenarioWords scenarioWords;
  @Inject private Texts texts;

  /**
   * A sentence.
   *
   * @param kind good, bad or note
   */
  public record Line(String kind, String text) {}

  /**
   * A row of a table.
   *
   * @param kind good, bad, note, or empty when nothing is different
   */
  public record Row(String name, String before, String after, String difference, String kind) {}

  /** Figures of one kind of link. */
  public record FigureTable(String title, List<Row> rows) {}

  /** A need, a group and a place in words. */
  public record CellLine(String need, String group, String place, String people, String now) {}

  /** What is different, in sentences; none when nothing is. */
  public List<Line> lines(Network network, Scenario scenario, WorkedOut worked, Comparison found) {
    List<Line> lines = new ArrayList<>();
    String condition = scenarioWords.condition(network, scenario);
    needs(lines, condition, found.ways());
    services(lines, worked, found.ways());
    coverage(lines, found.coverage());
    share(lines, found.figure(Relation.TIES, Level.ORGANISATION, "fragmentation"), "ties");
    share(lines, found.figure(Relation.PATHS, Level.ORGANISATION, "fragmentation"), "paths");
    share(lines, found.figure(Relation.PATHS, Level.SERVICE, "noWrongDoor"), "doors");
    int created = found.findings().created().size();
    int gone = found.findings().gone().size();
    if (created > 0) {
      lines.add(new Line("bad", texts.count("whatif.say.findingsNew", created)));
    }
    if (gone > 0) {
      lines.add(new Line("good", texts.count("whatif.say.findingsGone", gone)));
    }
    return lines;
  }

  private void needs(List<Line> lines, String condition, WayChange ways) {
    int shown = 0;
    int more = 0;
    for (WayChange.NeedChange need : ways.byNeed()) {
      if (need.isSame()) {
        continue;
      }
      if (++shown > MOST_LINES) {
        more++;
        continue;
      }
      String name = labels.of(Vocabularies.LIFE_DOMAINS, need.need());
      if (!need.lost().isEmpty()) {
        lines.add(
            new Line(
                "bad",
                texts.format(
                    "whatif.say.lost",
                    condition,
                    need.lost().size(),
                    ways.doorsBefore().size(),
                    name)));
      }
      if (!need.won().isEmpty()) {
        lines.add(
            new Line(
                "good",
                texts.format(
                    "whatif.say.won",
                    condition,
                    need.won().size(),
                    ways.doorsAfter().size(),
                    name)));
      }
    }
    if (more > 0) {
      lines.add(new Line("note", texts.with("whatif.say.moreNeeds", more)));
    }
  }

  private void services(List<Line> lines, WorkedOut worked, WayChange ways) {
    named(lines, "bad", "whatif.say.gone", worked.before(), ways.gone());
    named(lines, "good", "whatif.say.added", worked.after(), ways.added());
    named(lines, "bad", "whatif.say.cutOff", worked.before(), ways.cutOff());
    named(lines, "good", "whatif.say.found", worked.after(), ways.found());
  }

  private void named(
      List<Line> lines, String kind, String key, Network network, List<ServiceId> services) {
    if (!services.isEmpty()) {
      String names = scenarioWords.services(network, services, MOST_NAMES);
      String count = services.size() == 1 ? ".one" : ".many";
      lines.add(new Line(kind, texts.with(key + count, services.size(), names)));
    }
  }

  private void coverage(List<Line> lines, Comparison.CoverageChange change) {
    if (!change.lost().isEmpty()) {
      lines.add(
          new Line(
              "bad", texts.with("whatif.say.cellsLost", change.lost().size(), change.cells())));
    }
    if (!change.won().isEmpty()) {
      lines.add(
          new Line("good", texts.with("whatif.say.cellsWon", change.won().size(), change.cells())));
    }
    if (!change.weaker().isEmpty()) {
      lines.add(new Line("note", texts.with("whatif.say.cellsWeaker", change.weaker().size())));
    }
  }

  private void share(List<Line> lines, Figure figure, String what) {
    if (!figure.isSame() && figure.difference().isPresent()) {
      lines.add(
          new Line(
              kind(figure),
              texts.with(
                  "whatif.say." + what,
                  value(figure.name().measure(), figure.before()),
                  value(figure.name().measure(), figure.after()))));
    }
  }

  /** Whether a difference is good or bad; most are neither by themselves. */
  private static String kind(Figure figure) {
    if (figure.isSame()) {
      return "";
    }
    double more = figure.difference().orElse(0);
    String measure = figure.name().measure();
    if (more == 0 || !(LOWER.contains(measure) || HIGHER.contains(measure))) {
      return "note";
    }
    return more > 0 == HIGHER.contains(measure) ? "good" : "bad";
  }

  /** A figure as people read it. */
  public String value(String measure, OptionalDouble value) {
    if (value.isEmpty()) {
      return texts.get("whatif.undefined");
    }
    return number(measure, value.getAsDouble());
  }

  String number(String measure, double value) {
    if (SHARES.contains(measure)) {
      NumberFormat format = NumberFormat.getNumberInstance(texts.language().locale());
      format.setMaximumFractionDigits(1);
      return texts.with("measures.percent", format.format(100 * value));
    }
    NumberFormat format = NumberFormat.getNumberInstance(texts.language().locale());
    format.setMaximumFractionDigits(COUNTS.contains(measure) ? 0 : 2);
    return format.format(value);
  }

  private String difference(Figure figure) {
    if (figure.isSame()) {
      return "=";
    }
    OptionalDouble more = figure.difference();
    if (more.isEmpty()) {
      return texts.get("whatif.undefined");
    }
    String text = number(figure.name().measure(), Math.abs(more.getAsDouble()));
    return (more.getAsDouble() > 0 ? "+ " : "− ") + text;
  }

  /** The tables of figures, one for each kind of link. */
  public List<FigureTable> tables(Comparison found) {
    List<FigureTable> tables = new ArrayList<>();
    table(tables, found, Relation.TIES, Level.ORGANISATION);
    table(tables, found, Relation.PATHS, Level.ORGANISATION);
    table(tables, found, Relation.PATHS, Level.SERVICE);
    return tables;
  }

  private void table(List<FigureTable> tables, Comparison found, Relation relation, Level level) {
    List<Row> rows = new ArrayList<>();
    for (Figure figure : found.figures()) {
      if (figure.name().relation() == relation && figure.name().level() == level) {
        String measure = figure.name().measure();
        rows.add(
            new Row(
                texts.get("whatif.measure." + measure),
                value(measure, figure.before()),
                value(measure, figure.after()),
                difference(figure),
                kind(figure)));
      }
    }
    tables.add(new FigureTable(texts.get("whatif.table." + relation + "." + level), rows));
  }

  /** From how many doors each need can be met. */
  public List<Row> needs(WayChange ways) {
    List<Row> rows = new ArrayList<>();
    for (WayChange.NeedChange need : ways.byNeed()) {
      int more = need.after() - need.before();
      String kind = more < 0 ? "bad" : more > 0 ? "good" : need.isSame() ? "" : "note";
      rows.add(
          new Row(
              labels.capital(Vocabularies.LIFE_DOMAINS, need.need()),
              texts.with("whatif.ofDoors", need.before(), ways.doorsBefore().size()),
              texts.with("whatif.ofDoors", need.after(), ways.doorsAfter().size()),
              more == 0 ? "=" : (more > 0 ? "+ " : "− ") + Math.abs(more),
              kind));
    }
    return rows;
  }

  /** Declared needs that are met differently. */
  public List<CellLine> cells(Network network, List<CoveredCell> cells) {
    return cells.stream()
        .map(
            cell ->
                new CellLine(
                    labels.capital(Vocabularies.LIFE_DOMAINS, cell.need()),
                    cell.group() == null
                        ? texts.get("whatif.everyone")
                        : labels.of(Vocabularies.TARGET_GROUPS, cell.group()),
                    cell.municipality() == null
                        ? texts.get("whatif.everywhere")
                        : labels.places(List.of(cell.municipality())),
                    cell.people() == null ? "" : String.valueOf(cell.people()),
                    scenarioWords.services(network, cell.services(), MOST_NAMES)))
        .toList();
  }

  /** A finding in words, with its address. */
  public record FindingLine(String kind, String about, String severity, String href) {}

  /** Findings in words; only what the map of today shows has a page. */
  public List<FindingLine> findings(
      Network network, List<Finding> findings, String base, boolean hasPage) {
    return findings.stream()
        .map(
            finding ->
                new FindingLine(
                    texts.get("findings.kind." + finding.key().kind().code()),
                    about(network, finding),
                    texts.get("whatif.severity." + finding.severity()),
                    hasPage ? base + "/hiaten/bevinding/" + finding.key().text() : ""))
        .toList();
  }

  private String about(Network network, Finding finding) {
    List<String> words = new ArrayList<>();
    finding
        .codes()
        .getOrDefault("need", List.of())
        .forEach(code -> words.add(labels.of(Vocabularies.LIFE_DOMAINS, code)));
    if (!finding.services().isEmpty()) {
      words.add(scenarioWords.services(network, finding.services(), 2));
    } else {
      finding.organisations().stream()
          .limit(2)
          .forEach(o -> words.add(scenarioWords.organisation(network, o.value())));
    }
    return String.join(", ", words);
  }
}
