package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.ComparedFigure;
import be.knooppunt.compare.entity.ComparedFigure.Cell;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.Composition;
import be.knooppunt.compare.entity.FigureKey;
import be.knooppunt.gaps.entity.measures.Measure.Unit;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.compare.ComparisonView.Bar;
import be.knooppunt.portal.boundary.compare.ComparisonView.Head;
import be.knooppunt.portal.boundary.compare.ComparisonView.Multiple;
import be.knooppunt.portal.boundary.compare.ComparisonView.Part;
import be.knooppunt.portal.boundary.compare.ComparisonView.Row;
import be.knooppunt.portal.boundary.compare.ComparisonView.Shown;
import be.knooppunt.portal.boundary.compare.ComparisonView.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts a comparison into words. */
public final class ComparisonWords {
  private static final int LINE = 30;
  private static final int MOST_NAMED = 3;

  private final Comparison comparison;
  private final Texts texts;
  private final Labels labels;
  private final ComparedNumbers numbers;

  /** The words of a comparison in the language of some texts. */
  public ComparisonWords(Comparison comparison, Texts texts, Labels labels) {
    this.comparison = comparison;
    this.texts = texts;
    this.labels = labels;
    this.numbers = new ComparedNumbers(texts, labels);
  }

  /**
   * All of it.
   *
   * @param sort the figure by which rows are sorted; empty for the order that was asked
   * @param own the partnership of whoever looks; empty for none
   */
  public ComparisonView view(Optional<FigureKey> sort, boolean isDescending, String own) {
    List<Head> heads = comparison.columns().stream().map(c -> head(c, own)).toList();
    int[] order = order(sort, isDescending);
    List<Table> tables = new ArrayList<>();
    for (FigureKey.Group group : FigureKey.Group.values()) {
      tables.add(table(group, heads, order, sort));
    }
    return new ComparisonView(
        heads,
        new NoteWords(comparison, texts).all(),
        tables,
        comparison.figures().stream().map(f -> multiple(f, order)).toList(),
        comparison.parts().stream().map(this::part).toList());
  }

  private int[] order(Optional<FigureKey> sort, boolean isDescending) {
    int count = comparison.columns().size();
    if (sort.isEmpty()) {
      return IntStream.range(0, count).toArray();
    }
    List<Cell> cells = comparison.get(sort.get()).cells();
    Comparator<Integer> byValue =
        Comparator.comparingDouble(c -> cells.get(c).value().find().orElse(0));
    return IntStream.range(0, count)
        .boxed()
        .sorted(
            Comparator.comparing((Integer c) -> !cells.get(c).value().isDefined())
                .thenComparing(isDescending ? byValue.reversed() : byValue))
        .mapToInt(c -> c)
        .toArray();
  }

  private Head head(Column column, String own) {
    Optional<PartnershipId> one = column.choice().partnership();
    return new Head(
        column.id(),
        column.name(),
        texts.with(
            column.isAsItStood() ? "compare.asItStood" : "compare.on", texts.date(column.day())),
        column.mayOpenMap() ? one.map(id -> "/" + id.value()).orElse("") : "",
        one.map(id -> id.value().equals(own)).orElse(false));
  }

  private Table table(
      FigureKey.Group group, List<Head> heads, int[] order, Optional<FigureKey> sort) {
    List<FigureKey> keys =
        Arrays.stream(FigureKey.values()).filter(key -> key.group() == group).toList();
    List<Row> rows = new ArrayList<>();
    for (int c : order) {
      int column = c;
      rows.add(
          new Row(
              heads.get(c),
              keys.stream().map(k -> shown(k, comparison.get(k).cells().get(column))).toList()));
    }
    return new Table(
        group.name(),
        texts.get("compare.group." + group.name()),
        keys.stream()
            .map(
                key ->
                    new ComparisonView.Figure(
                        key.code(),
                        texts.get(key.textKey() + ".name"),
                        texts.get(key.textKey() + ".definition"),
                        texts.get(key.textKey() + ".formula"),
                        sort.filter(s -> s == key).isPresent()))
            .toList(),
        rows);
  }

  private Shown shown(FigureKey key, Cell cell) {
    boolean isShare = key.unit() == Unit.SHARE && cell.value().isDefined();
    return new Shown(
        numbers.shown(key, cell),
        numbers.because(cell),
        numbers.basis(cell),
        numbers.mix(cell.evidence()),
        isShare ? (int) Math.round(100 * cell.value().get()) : -1);
  }

  private Multiple multiple(ComparedFigure figure, int[] order) {
    FigureKey key = figure.key();
    double most =
        figure.cells().stream().mapToDouble(c -> c.value().find().orElse(0)).max().orElse(0);
    double least =
        figure.cells().stream().mapToDouble(c -> c.value().find().orElse(0)).min().orElse(0);
    double from = Math.min(0, key.unit() == Unit.INDEX ? -1 : least);
    double to = key.unit() == Unit.SHARE || key.unit() == Unit.INDEX ? 1 : Math.max(most, 0);
    double span = to - from == 0 ? 1 : to - from;
    List<Bar> bars = new ArrayList<>();
    for (int c : order) {
      Cell cell = figure.cells().get(c);
      double value = cell.value().find().orElse(0);
      bars.add(
          new Bar(
              comparison.columns().get(c).name(),
              numbers.shown(key, cell),
              numbers.because(cell),
              round(100 * (Math.min(0, value) - from) / span),
              round(100 * Math.abs(value) / span),
              round(100 * -from / span),
              LINE * bars.size()));
    }
    return new Multiple(
        key.code(),
        texts.get(key.textKey() + ".name"),
        reading(figure),
        texts.get(key.textKey() + ".definition"),
        bars);
  }

  private static double round(double x) {
    return Math.rint(10 * x) / 10;
  }

  /** What the figures say, without a judgement: where it is least, where most. */
  private String reading(ComparedFigure figure) {
    List<Integer> defined =
        IntStream.range(0, figure.cells().size())
            .filter(c -> figure.cells().get(c).value().isDefined())
            .boxed()
            .sorted(Comparator.comparingDouble(c -> figure.cells().get(c).value().get()))
            .toList();
    int without = figure.cells().size() - defined.size();
    List<String> sentences = new ArrayList<>();
    if (defined.size() == 1) {
      int only = defined.get(0);
      sentences.add(texts.with("compare.read.one", name(only), shownAt(figure, only)));
    } else if (defined.size() > 1) {
      String least = shownAt(figure, defined.get(0));
      String most = shownAt(figure, defined.get(defined.size() - 1));
      sentences.add(
          least.equals(most)
              ? texts.with("compare.read.same", least)
              : texts.format(
                  "compare.read.range",
                  least,
                  those(figure, defined, least),
                  most,
                  those(figure, defined, most)));
    }
    if (without > 0) {
      sentences.add(texts.count("compare.read.without", without));
    }
    if (figure.key().group() == FigureKey.Group.RAW) {
      sentences.add(texts.get("compare.read.raw"));
    }
    return String.join(" ", sentences);
  }

  /** The columns whose figure reads the same, a few of them by name. */
  private String those(ComparedFigure figure, List<Integer> defined, String as) {
    List<String> names =
        defined.stream().filter(c -> shownAt(figure, c).equals(as)).map(this::name).toList();
    int more = names.size() - MOST_NAMED;
    String named = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
    return more > 0 ? texts.with("compare.read.more", named, more) : named;
  }

  private String name(int column) {
    return comparison.columns().get(column).name();
  }

  private String shownAt(ComparedFigure figure, int column) {
    return numbers.shown(figure.key(), figure.cells().get(column));
  }

  private Part part(Composition.Row row) {
    String title =
        switch (row.kind()) {
          case GOVERNANCE, LEAD, GROUPS -> texts.get("compare.part." + row.kind().name());
          case SECTOR ->
              texts.with("compare.part.SECTOR", labels.of(Vocabularies.SECTORS, row.code()));
          case MANDATE ->
              texts.with("compare.part.MANDATE", labels.of("mandate-functions", row.code()));
        };
    return new Part(title, row.cells().stream().map(held -> held(row.kind(), held)).toList());
  }

  private String held(Composition.Kind kind, Composition.Held held) {
    if (held.count() == 0) {
      return texts.get("compare.part.unknown");
    }
    if (held.names().isEmpty()) {
      return texts.count("count.organisations", held.count());
    }
    return switch (kind) {
      case GOVERNANCE -> labels.listing("governance-forms", held.names());
      case GROUPS -> labels.listing(Vocabularies.TARGET_GROUPS, held.names());
      default -> String.join(", ", held.names());
    };
  }
}
