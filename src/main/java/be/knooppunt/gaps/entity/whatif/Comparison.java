package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoverageQuestion;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingKey;
import be.knooppunt.gaps.entity.findings.FindingQuestion;
import be.knooppunt.gaps.entity.findings.Findings;
import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.network.entity.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two maps: their figures, what is covered, what was found, and where
 * people can go. Both are asked the same, on the same day, with the same evidence.
 *
 * @param isDeclared whether the needs are those the partnership declares
 * @param isWhole false when the maps are too large for findings and ways to be looked for at once
 */
public record Comparison(
    List<Figure> figures,
    CoverageChange coverage,
    FindingChange findings,
    WayChange ways,
    boolean isDeclared,
    boolean isWhole) {
  /** More services than can be looked through while somebody waits. */
  public static final int MOST_SERVICES = 5000;

  /** What is measured of which links. */
  public record Name(Relation relation, Level level, String measure) {}

  /** A figure before and after; empty where it is not defined. */
  public record Figure(Name name, OptionalDouble before, OptionalDouble after) {
    /** Tells whether it is the same, or undefined in both. */
    public boolean isSame() {
      return before.equals(after)
          || (before.isPresent()
              && after.isPresent()
              && Math.abs(before.getAsDouble() - after.getAsDouble()) < 1e-12);
    }

    /** How much larger it is; empty when one of the two is not defined. */
    public OptionalDouble difference() {
      return before.isPresent() && after.isPresent()
          ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
          : OptionalDouble.empty();
    }
  }

  /**
   * Which declared cells are covered by fewer or more.
   *
   * @param lost covered before, and not now
   * @param won not covered before, and now
   * @param weaker still covered, but by fewer services or by none that lasts
   */
  public record CoverageChange(
      @Nullable Double before,
      @Nullable Double after,
      int cells,
      List<CoveredCell> lost,
      List<CoveredCell> won,
      List<CoveredCell> weaker) {}

  /** Findings by their keys: what is new, what is gone, and how many stay. */
  public record FindingChange(List<Finding> created, List<Finding> gone, int same) {}

  /** Keeps its own copy. */
  public Comparison {
    figures = List.copyOf(figures);
  }

  /** Compares two maps. */
  public static Comparison of(Network before, Network after, WhatIfQuestion question) {
    Asked asked = Asked.of(question, before, after);
    boolean isWhole = Math.max(before.services().size(), after.services().size()) <= MOST_SERVICES;
    return new Comparison(
        figures(MapFigures.of(before, question, asked), MapFigures.of(after, question, asked)),
        coverage(before, after, question),
        isWhole ? findings(before, after, question) : new FindingChange(List.of(), List.of(), 0),
        isWhole ? Ways.compare(before, after, question, asked) : WayChange.NONE,
        asked.isDeclared(),
        isWhole);
  }

  private static List<Figure> figures(
      Map<Name, OptionalDouble> before, Map<Name, OptionalDouble> after) {
    List<Figure> figures = new ArrayList<>();
    before.forEach(
        (name, value) ->
            figures.add(new Figure(name, value, after.getOrDefault(name, OptionalDouble.empty()))));
    return figures;
  }

  private static CoverageChange coverage(Network before, Network after, WhatIfQuestion question) {
    CoverageQuestion asked = new CoverageQuestion(question.day(), question.evidence(), false);
    Coverage was = Coverage.of(before, asked);
    Coverage is = Coverage.of(after, asked);
    List<CoveredCell> lost = new ArrayList<>();
    List<CoveredCell> won = new ArrayList<>();
    List<CoveredCell> weaker = new ArrayList<>();
    for (CoveredCell cell : was.cells()) {
      CoveredCell now = is.find(cell.need(), cell.group(), cell.municipality()).orElse(cell);
      if (cell.state().isCovered() && !now.state().isCovered()) {
        lost.add(cell);
      } else if (!cell.state().isCovered() && now.state().isCovered()) {
        won.add(now);
      } else if (now.depth() < cell.depth() || now.lasting() < cell.lasting()) {
        weaker.add(now);
      }
    }
    return new CoverageChange(was.rate(), is.rate(), was.cells().size(), lost, won, weaker);
  }

  private static FindingChange findings(Network before, Network after, WhatIfQuestion question) {
    FindingQuestion asked =
        new FindingQuestion(question.day(), question.evidence(), question.thresholds());
    Findings was = Findings.of(before, asked);
    if (before == after) {
      return new FindingChange(List.of(), List.of(), was.all().size());
    }
    Findings is = Findings.of(after, asked);
    Map<FindingKey, Finding> now = new LinkedHashMap<>();
    is.all().forEach(finding -> now.put(finding.key(), finding));
    List<Finding> gone = new ArrayList<>();
    for (Finding finding : was.all()) {
      if (now.remove(finding.key()) == null) {
        gone.add(finding);
      }
    }
    return new FindingChange(List.copyOf(now.values()), gone, was.all().size() - gone.size());
  }

  /** A figure by its name. */
  public Figure figure(Relation relation, Level level, String measure) {
    Name name = new Name(relation, level, measure);
    return figures.stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not compared: " + name));
  }

  /** Tells whether nothing at all is different. */
  public boolean isNothing() {
    return figures.stream().allMatch(Figure::isSame)
        && coverage.lost().isEmpty()
        && coverage.won().isEmpty()
        && coverage.weaker().isEmpty()
        && Objects.equals(coverage.before(), coverage.after())
        && findings.created().isEmpty()
        && findings.gone().isEmpty()
        && ways.isNothing();
  }
}
