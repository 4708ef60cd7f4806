package be.knooppunt.portal.boundary.compare;

import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.compare.Paper.Fact;
import be.knooppunt.portal.boundary.compare.Paper.Part;
import be.knooppunt.portal.boundary.compare.Paper.Picture;
import be.knooppunt.portal.boundary.compare.Paper.Row;
import be.knooppunt.portal.boundary.compare.Paper.Section;
import be.knooppunt.portal.boundary.compare.Paper.Table;
import be.knooppunt.portal.boundary.compare.PaperSource.CellText;
import be.knooppunt.portal.boundary.compare.PaperSource.ColumnText;
import be.knooppunt.portal.boundary.compare.PaperSource.FigureText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a comparison as a paper: summary, figures, map and method. */
final class PaperWriter {
  private static final List<String> NOT =
      List.of("better", "rank", "small", "undefined", "absent", "under");

  private final Texts texts;
  private final PaperSource source;

  private PaperWriter(Texts texts, PaperSource source) {
    this.texts = texts;
    this.source = source;
  }

  /**
   * A paper.
   *
   * @param today the day it is made
   */
  static Paper write(PaperSource source, LocalDate today, Texts texts) {
    PaperWriter writer = new PaperWriter(texts, source);
    String title = texts.with("paper.title", writer.names());
    return new Paper(
        texts.language(),
        title,
        writer.lead(),
        writer.about(today),
        List.of(writer.summary(), writer.figures(), writer.map(), writer.method()),
        texts.with("paper.foot", title, texts.date(today)));
  }

  private String names() {
    return together(source.columns().stream().map(ColumnText::network).distinct().toList());
  }

  /** Names with commas, and a word before the last. */
  private String together(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : texts.with(
            "paper.and",
            String.join(", ", names.subList(0, names.size() - 1)),
            names.get(names.size() - 1));
  }

  private String lead() {
    List<LocalDate> days = source.columns().stream().map(ColumnText::day).distinct().toList();
    return days.size() == 1
        ? texts.with("paper.lead", texts.count("paper.columns", count()), texts.date(days.get(0)))
        : texts.with("paper.leadDays", texts.count("paper.columns", count()));
  }

  private int count() {
    return source.columns().size();
  }

  private List<Fact> about(LocalDate today) {
    List<Fact> facts = new ArrayList<>();
    for (ColumnText column : source.columns()) {
      facts.add(new Fact(column.name(), column.about()));
    }
    facts.addAll(source.asked());
    facts.add(new Fact(texts.get("paper.fact.made"), texts.date(today)));
    return facts;
  }

  private Part summary() {
    List<Section> sections = new ArrayList<>();
    List<FigureText> main = source.figures().stream().filter(FigureText::isMain).toList();
    sections.add(
        Section.words(
            "samenvatting-tekst", "", List.of(texts.with("paper.summary.text", names()))));
    if (!main.isEmpty()) {
      sections.add(
          new Section(
              "samenvatting-cijfers",
              texts.get("paper.summary.main"),
              List.of(),
              main.stream()
                  .map(figure -> figure.name() + ". " + String.join(" ", figure.reading()))
                  .toList(),
              null,
              overview(texts.get("paper.summary.main"), main),
              List.of()));
    }
    if (!source.notes().isEmpty()) {
      sections.add(
          Section.points(
              "samenvatting-let-op", texts.get("paper.summary.notes"), List.of(), source.notes()));
    }
    if (!source.parts().isEmpty()) {
      sections.add(
          Section.table(
              "samenvatting-wie",
              texts.get("compare.parts"),
              List.of(texts.get("compare.parts.text")),
              new Table(
                  texts.get("compare.parts.caption"),
                  head(texts.get("compare.part")),
                  source.parts(),
                  true),
              List.of()));
    }
    return new Part("samenvatting", texts.get("paper.part.summary"), sections);
  }

  private List<String> head(String first) {
    List<String> head = new ArrayList<>();
    head.add(first);
    source.columns().forEach(column -> head.add(column.name()));
    return head;
  }

  private Table overview(String caption, List<FigureText> figures) {
    return new Table(
        caption,
        head(texts.get("paper.head.figure")),
        figures.stream()
            .map(
                figure ->
                    new Row(figure.name(), figure.cells().stream().map(CellText::value).toList()))
            .toList(),
        false);
  }

  private Part figures() {
    return new Part(
        "cijfers",
        texts.get("paper.part.figures"),
        source.figures().stream().map(this::figure).toList());
  }

  private Section figure(FigureText figure) {
    List<String> after = new ArrayList<>();
    after.add(figure.definition());
    IntStream.range(0, count())
        .filter(at -> !figure.cells().get(at).because().isEmpty())
        .mapToObj(at -> source.columns().get(at).name() + ": " + figure.cells().get(at).because())
        .forEach(after::add);
    return Section.table(
        "cijfer-" + figure.id(),
        figure.name(),
        figure.reading(),
        new Table(
            figure.name(),
            List.of(
                texts.get("paper.head.column"),
                texts.get("paper.head.value"),
                texts.get("paper.head.n"),
                texts.get("paper.head.evidence")),
            IntStream.range(0, count())
                .mapToObj(at -> row(source.columns().get(at), figure.cells().get(at)))
                .toList(),
            false),
        after);
  }

  private Row row(ColumnText column, CellText cell) {
    return new Row(
        column.name(),
        List.of(
            cell.value(),
            String.valueOf(cell.n()),
            cell.mix().isEmpty() ? texts.get("paper.mix.none") : cell.mix()));
  }

  private Part map() {
    List<Section> sections = new ArrayList<>();
    if (source.pictures().isEmpty()) {
      sections.add(Section.words("kaart-geen", "", List.of(texts.get("paper.map.none"))));
    }
    for (int at = 0; at < source.pictures().size(); at++) {
      Picture picture = source.pictures().get(at);
      sections.add(
          new Section(
              "kaart-" + (at + 1),
              picture.title(),
              List.of(),
              at == 0 ? source.legend() : List.of(),
              picture,
              null,
              List.of()));
    }
    if (!source.places().isEmpty()) {
      sections.add(
          Section.table(
              "kaart-lijst",
              texts.get("paper.map.list"),
              List.of(),
              new Table(
                  texts.get("paper.map.list"),
                  List.of(
                      texts.get("paper.head.municipality"),
                      texts.get("paper.head.column"),
                      texts.get("paper.head.people"),
                      texts.get("paper.head.services"),
                      texts.get("paper.head.coverage")),
                  source.places(),
                  true),
              List.of()));
    }
    return new Part("kaart", texts.get("paper.part.map"), sections);
  }

  private Part method() {
    Table rests =
        new Table(
            texts.get("paper.method.rests"),
            List.of(
                texts.get("paper.head.column"),
                texts.get("paper.head.day"),
                texts.get("paper.head.people")),
            source.columns().stream()
                .map(column -> new Row(column.name(), List.of(column.about(), column.people())))
                .toList(),
            true);
    return new Part(
        "methode",
        texts.get("paper.part.method"),
        List.of(
            Section.points(
                "methode-niet",
                texts.get("paper.method.not"),
                List.of(),
                NOT.stream().map(key -> texts.get("paper.method.not." + key)).toList()),
            Section.table(
                "methode-rust",
                texts.get("paper.method.rests"),
                List.of(texts.get("paper.method.restsText"), texts.get("paper.method.same")),
                rests,
                List.of()),
            Section.table(
                "methode-definities",
                texts.get("paper.method.definitions"),
                List.of(texts.get("paper.method.definitionsText")),
                definitions(),
                List.of())));
  }

  /** What each figure means; its settings too where there are any. */
  private Table definitions() {
    boolean isSet = source.figures().stream().anyMatch(f -> !f.parameters().isEmpty());
    List<String> head =
        new ArrayList<>(
            List.of(
                texts.get("paper.head.figure"),
                texts.get("paper.head.definition"),
                texts.get("paper.head.formula")));
    if (isSet) {
      head.add(texts.get("paper.head.parameters"));
    }
    List<Row> rows = new ArrayList<>();
    for (FigureText figure : source.figures()) {
      List<String> cells = new ArrayList<>(List.of(figure.definition(), figure.formula()));
      if (isSet) {
        cells.add(figure.parameters());
      }
      rows.add(new Row(figure.name(), cells));
    }
    return new Table(texts.get("paper.method.definitions"), head, rows, true);
  }
}
