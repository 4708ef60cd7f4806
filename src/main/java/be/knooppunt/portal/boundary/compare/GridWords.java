package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.CoverCount;
import be.knooppunt.compare.entity.CoverageGrid;
import be.knooppunt.gaps.entity.coverage.CoverState;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.boundary.compare.GridView.Box;
import be.knooppunt.portal.boundary.compare.GridView.Head;
import be.knooppunt.portal.boundary.compare.GridView.Line;
import be.knooppunt.portal.boundary.compare.GridView.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The coverage grid in words, in the language of the page. */
final class GridWords {
  private static final int NAMED = 5;

  private final Labels labels;
  private final Texts texts;
  private final LocalDate today;

  GridWords(Labels labels, Texts texts, LocalDate today) {
    this.labels = labels;
    this.texts = texts;
    this.today = today;
  }

  GridView view(List<Column> columns, CoverageGrid grid, EvidenceFilter evidence) {
    List<Head> heads =
        columns.stream()
            .map(
                column -> new Head(column.name(), texts.date(column.day()), href(column, evidence)))
            .toList();
    return new GridView(
        heads,
        grid.rows().stream().map(row -> line(need(row.need()), row.cells(), columns)).toList(),
        line(texts.get("compare.grid.all"), grid.totals(), columns),
        reading(grid));
  }

  private String need(String code) {
    return labels.capital(Vocabularies.LIFE_DOMAINS, code);
  }

  private Line line(String need, List<CoverCount> cells, List<Column> columns) {
    List<Box> boxes = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      boxes.add(box(need, columns.get(c).name(), cells.get(c)));
    }
    return new Line(need, boxes);
  }

  private Box box(String need, String column, CoverCount count) {
    Optional<CoverState> worst = count.worst();
    if (worst.isEmpty()) {
      return Box.EMPTY;
    }
    CoverState state = worst.get();
    return new Box(
        true,
        state.ordinal(),
        mark(state),
        texts.with("compare.grid.share", count.covered(), count.cells()),
        texts.format(
            "compare.grid.box",
            column,
            need,
            state(state),
            count.cells(),
            count.none(),
            count.temporary(),
            count.single(),
            count.multiple()),
        parts(count));
  }

  private String mark(CoverState state) {
    return switch (state) {
      case NONE -> "0";
      case TEMPORARY -> texts.get("coverage.t");
      case SINGLE -> "1";
      case MULTIPLE -> texts.get("coverage.legend.multiple");
    };
  }

  private String state(CoverState state) {
    return texts.get("coverage.state." + state.name().toLowerCase(Locale.ROOT));
  }

  private static List<Part> parts(CoverCount count) {
    List<Part> parts = new ArrayList<>();
    double at = 0;
    for (CoverState state : CoverState.values()) {
      double width = 100.0 * count.in(state) / count.cells();
      if (width > 0) {
        parts.add(
            new Part(
                String.format(Locale.ROOT, "%.1f", at),
                String.format(Locale.ROOT, "%.1f", width),
                state.ordinal()));
      }
      at += width;
    }
    return parts;
  }

  private List<String> reading(CoverageGrid grid) {
    List<String> reading = new ArrayList<>();
    List<CoverageGrid.Row> shared = grid.declaredByAll();
    reading.add(texts.count("compare.grid.needs", grid.rows().size()));
    if (grid.totals().size() > 1 && !grid.rows().isEmpty()) {
      reading.add(texts.count("compare.grid.shared", shared.size()));
    }
    List<String> nowhere =
        grid.rows().stream()
            .filter(row -> row.declaredBy() > 0)
            .filter(row -> row.cells().stream().allMatch(cell -> cell.covered() == 0))
            .map(row -> need(row.need()))
            .toList();
    if (!nowhere.isEmpty()) {
      reading.add(
          texts.with(
              "compare.grid.nowhere",
              nowhere.stream().limit(NAMED).collect(Collectors.joining(", "))
                  + (nowhere.size() > NAMED ? " …" : "")));
    }
    return reading;
  }

  /** The coverage page of the partnership for the same day and evidence. */
  private String href(Column column, EvidenceFilter evidence) {
    boolean isOnMap =
        column.mayOpenMap()
            && column.choice().partnership().isPresent()
            && !column.isAsItStood()
            && column.choice().snapshot().isEmpty();
    if (!isOnMap) {
      return "";
    }
    List<String> query = new ArrayList<>();
    if (!column.day().equals(today)) {
      query.add("datum=" + column.day());
    }
    if (evidence != EvidenceFilter.ALL) {
      query.add("bewijs=" + (evidence == EvidenceFilter.STATED ? "vermeld" : "bevestigd"));
    }
    return "/"
        + Site.encoded(column.choice().partnership().orElseThrow().value())
        + "/hiaten/dekking"
        + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }
}
