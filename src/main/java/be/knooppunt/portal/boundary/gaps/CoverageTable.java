package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.coverage.CoverState;
import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.gaps.CoverageMatrix.Box;
import be.knooppunt.portal.boundary.gaps.CoverageMatrix.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays cells out as a table of needs and groups. Over several municipalities a box shows the worst
 * one, so that no gap hides behind a mean.
 */
final class CoverageTable {
  private static final int NAMES = 6;

  private CoverageTable() {}

  static CoverageMatrix of(
      Network network,
      Coverage coverage,
      CoverageFilter filter,
      Labels labels,
      Texts texts,
      String base) {
    CoverageWords words = new CoverageWords(network, labels, texts, filter.date());
    Map<String, Map<String, List<CoveredCell>>> byNeed = new LinkedHashMap<>();
    Map<String, String> groups = new LinkedHashMap<>();
    for (CoveredCell cell : CoveragePages.shown(coverage, filter)) {
      String group = cell.group() == null ? "" : cell.group();
      groups.putIfAbsent(group, words.group(cell.group()));
      byNeed
          .computeIfAbsent(cell.need(), need -> new LinkedHashMap<>())
          .computeIfAbsent(group, code -> new ArrayList<>())
          .add(cell);
    }
    List<Line> lines = new ArrayList<>();
    byNeed.forEach(
        (need, byGroup) ->
            lines.add(
                new Line(
                    words.need(need),
                    groups.keySet().stream()
                        .map(
                            group ->
                                box(
                                    byGroup.getOrDefault(group, List.of()),
                                    words,
                                    texts,
                                    base,
                                    filter))
                        .toList())));
    return new CoverageMatrix(List.copyOf(groups.values()), lines);
  }

  private static Box box(
      List<CoveredCell> cells,
      CoverageWords words,
      Texts texts,
      String base,
      CoverageFilter filter) {
    if (cells.isEmpty()) {
      return Box.EMPTY;
    }
    CoveredCell worst =
        cells.stream()
            .min(
                Comparator.comparing(CoveredCell::state)
                    .thenComparing(CoveredCell::lasting)
                    .thenComparing(CoveredCell::depth))
            .orElseThrow();
    long open = cells.stream().filter(cell -> cell.state() == CoverState.NONE).count();
    String place =
        cells.size() == 1 || open == 0
            ? words.place(worst.municipality())
            : texts.with("coverage.openIn", open, cells.size());
    String services = words.services(worst.services().stream().limit(NAMES).toList());
    return new Box(
        true,
        CoverageWords.level(worst.state()),
        words.shown(worst),
        texts.format(
            "coverage.box",
            words.need(worst.need()),
            words.group(worst.group()),
            words.shown(worst),
            words.state(worst)),
        CoverageWords.href(base, worst, filter),
        words.group(worst.group()),
        words.state(worst),
        place,
        worst.depth() > NAMES ? services + " …" : services,
        worst.people() == null ? "" : String.valueOf(worst.people()));
  }
}
