package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.ComparedFigure;
import be.knooppunt.compare.entity.ComparedFigure.Cell;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.ComparisonQuestion;
import be.knooppunt.compare.entity.FigureKey;
import be.knooppunt.gaps.entity.measures.MeasureFilter;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.compare.ComparisonView.Head;
import be.knooppunt.portal.boundary.compare.Paper.Fact;
import be.knooppunt.portal.boundary.compare.Paper.Row;
import be.knooppunt.portal.boundary.compare.PaperSource.CellText;
import be.knooppunt.portal.boundary.compare.PaperSource.ColumnText;
import be.knooppunt.portal.boundary.compare.PaperSource.FigureText;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes from a comparison what a paper needs, in the words of the page about it. */
final class PaperWords {
  private static final Set<FigureKey> MAIN =
      EnumSet.of(
          FigureKey.MEAN_DEGREE,
          FigureKey.COVERAGE,
          FigureKey.LASTING_COVERAGE,
          FigureKey.NO_WRONG_DOOR,
          FigureKey.EI_Z,
          FigureKey.SERVICES_PER_1000);

  private final Comparison comparison;
  private final ComparisonView view;
  private final Texts texts;
  private final Labels labels;
  private final ComparedNumbers numbers;

  PaperWords(Comparison comparison, Texts texts, Labels labels) {
    this.comparison = comparison;
    this.texts = texts;
    this.labels = labels;
    this.numbers = new ComparedNumbers(texts, labels);
    this.view = new ComparisonWords(comparison, texts, labels).view(Optional.empty(), false, "");
  }

  /** All of it. */
  PaperSource source(PaperMap map) {
    return new PaperSource(
        IntStream.range(0, comparison.columns().size()).mapToObj(this::column).toList(),
        asked(comparison.question()),
        comparison.figures().stream()
            .sorted(Comparator.comparing(figure -> figure.key().group()))
            .map(this::figure)
            .toList(),
        view.notes(),
        view.parts().stream()
            .map(part -> new Row(Labels.upper(part.title()), part.cells()))
            .toList(),
        map.pictures(),
        map.legend(),
        map.places());
  }

  private ColumnText column(int at) {
    Column column = comparison.columns().get(at);
    Head head = view.heads().get(at);
    return new ColumnText(
        new ColumnNames(texts, comparison.columns()).get(at),
        column.name(),
        column.day(),
        head.about(),
        people(column));
  }

  private String people(Column column) {
    if (column.inhabitants() == null) {
      return texts.get("compare.part.unknown");
    }
    String count =
        NumberFormat.getIntegerInstance(texts.language().locale()).format(column.inhabitants());
    return column.inhabitantsOn() == null
        ? count
        : texts.with("paper.peopleOn", count, texts.date(column.inhabitantsOn()));
  }

  private List<Fact> asked(ComparisonQuestion question) {
    List<Fact> facts = new ArrayList<>();
    String relation = question.relation() == Relation.TIES ? "samenwerking" : "routes";
    facts.add(
        new Fact(texts.get("paper.fact.relation"), texts.get("measures.relation." + relation)));
    String level =
        switch (question.level()) {
          case ORGANISATION -> "organisatie";
          case SERVICE -> "dienst";
        };
    facts.add(new Fact(texts.get("paper.fact.level"), texts.get("measures.level." + level)));
    String evidence =
        switch (question.evidence()) {
          case CONFIRMED -> "bevestigd";
          case STATED -> "vermeld";
          case ALL -> "alles";
        };
    facts.add(new Fact(texts.get("paper.fact.evidence"), texts.get("evidence." + evidence)));
    if (!question.filter().equals(MeasureFilter.NONE)) {
      facts.add(new Fact(texts.get("paper.fact.filter"), filter(question.filter())));
    }
    return facts;
  }

  private String filter(MeasureFilter filter) {
    List<String> parts = new ArrayList<>();
    if (!filter.mapSectors().isEmpty()) {
      parts.add(labels.listing(Vocabularies.MAP_SECTORS, filter.mapSectors()));
    }
    filter.lines().stream()
        .sorted()
        .map(line -> texts.get("paper.line." + line.name()))
        .forEach(parts::add);
    filter.lens().ifPresent(lens -> parts.add(labels.capital("lenses", lens)));
    if (filter.projectsOnly()) {
      parts.add(texts.get("paper.projects"));
    }
    return String.join("; ", parts);
  }

  private FigureText figure(ComparedFigure figure) {
    FigureKey key = figure.key();
    return new FigureText(
        key.code(),
        Labels.upper(texts.get(key.textKey() + ".name")),
        MAIN.contains(key),
        view.multiples().stream()
            .filter(one -> one.code().equals(key.code()))
            .map(ComparisonView.Multiple::reading)
            .toList(),
        texts.get(key.textKey() + ".definition"),
        texts.get(key.textKey() + ".formula"),
        parameters(figure),
        figure.cells().stream().map(cell -> cell(key, cell)).toList());
  }

  /** The settings, which are the same for all columns; each once. */
  private static String parameters(ComparedFigure figure) {
    TreeMap<String, Integer> all = new TreeMap<>();
    figure.cells().forEach(cell -> all.putAll(cell.parameters()));
    return all.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private CellText cell(FigureKey key, Cell cell) {
    return new CellText(
        numbers.shown(key, cell), cell.n(), numbers.mix(cell.evidence()), numbers.because(cell));
  }
}
