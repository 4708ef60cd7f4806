package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.entity.CellDifference;
import be.knooppunt.compare.entity.CellDifference.Turn;
import be.knooppunt.compare.entity.Happened;
import be.knooppunt.compare.entity.MergedPlaces.Merger;
import be.knooppunt.compare.entity.NetworkDifference;
import be.knooppunt.compare.entity.NetworkDifference.Side;
import be.knooppunt.compare.entity.RecordDifference;
import be.knooppunt.compare.entity.TimeFigure;
import be.knooppunt.gaps.entity.coverage.CoverState;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.gaps.entity.measures.Value;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.RecordWords;
import be.knooppunt.portal.boundary.Site;
import be.knooppunt.portal.boundary.gaps.FindingWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is different between two moments, in sentences and in rows. */
@RequestScoped
public class DifferenceWords {
  /** How many rows of one kind a page shows; all of them are in the file. */
  private static final int MOST_ROWS = 150;

  /** The order in which kinds matter to a reader. */
  private static final List<RecordKind> KINDS =
      List.of(
          RecordKind.SERVICE,
          RecordKind.ORGANISATION,
          RecordKind.MEMBERSHIP,
          RecordKind.TIE,
          RecordKind.PATH,
          RecordKind.CATEGORY_PATH,
          RecordKind.MANDATE);

  @Inject private MomentWords words;
  @Inject private RecordWords recordWords;
  @Inject private FindingWords findingWords;
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Site site;

  /** A field that says something else now. */
  public record FieldLine(String name, String before, String after) {}

  /** A record in the table. */
  public record Row(
      String name, String href, String happened, String what, List<FieldLine> fields) {}

  /**
   * The records of one kind.
   *
   * @param more how many rows there are beside those shown
   */
  public record Group(String code, String name, List<Row> rows, int more) {}

  /** A declared need in the table. */
  public record NeedRow(
      String need, String group, String place, String before, String after, String turn) {}

  /** A finding in the list. */
  public record FindingLine(String severity, String kind, String title) {}

  /** A figure in the table. */
  public record FigureRow(
      String name, String before, String after, int countBefore, int countAfter, String because) {}

  /** All sentences, most important first. */
  List<String> sentences(NetworkDifference difference) {
    List<String> said = new ArrayList<>();
    needs(said, difference, Turn.LOST);
    needs(said, difference, Turn.COVERED);
    records(said, difference, RecordKind.SERVICE);
    findings(said, "opened", difference.opened(), difference.after());
    findings(said, "closed", difference.closed(), difference.before());
    if (!difference.closed().isEmpty()
        && !difference.of(RecordKind.SERVICE, Happened.LOST).isEmpty()) {
      said.add(texts.get("time.say.closed.because"));
    }
    for (RecordKind kind : KINDS) {
      if (kind != RecordKind.SERVICE) {
        records(said, difference, kind);
      }
    }
    needs(said, difference, Turn.WEAKER);
    needs(said, difference, Turn.STRONGER);
    needs(said, difference, Turn.DECLARED);
    needs(said, difference, Turn.WITHDRAWN);
    for (TimeFigure figure :
        List.of(
            TimeFigure.COVERAGE,
            TimeFigure.NO_WRONG_DOOR,
            TimeFigure.FRAGMENTATION,
            TimeFigure.MEAN_PARTNERS)) {
      String before = words.value(figure, difference.figuresBefore().get(figure));
      String after = words.value(figure, difference.figuresAfter().get(figure));
      if (!before.equals(after)) {
        said.add(texts.format("time.say.figure", words.figure(figure), before, after));
      }
    }
    return said;
  }

  /** Which municipalities were taken together. */
  List<String> mergers(NetworkDifference difference) {
    return difference.mergers().stream().map(this::merger).toList();
  }

  private String merger(Merger merger) {
    return texts.format(
        "time.merged",
        texts.date(merger.on()),
        labels.places(merger.parts()),
        labels.places(List.of(merger.into())),
        merger.into());
  }

  private void needs(List<String> said, NetworkDifference difference, Turn turn) {
    List<CellDifference> cells = difference.cells(turn);
    if (!cells.isEmpty()) {
      List<String> names = cells.stream().map(this::cell).distinct().toList();
      said.add(words.count("time.say.need." + turn.code(), names));
    }
  }

  private String cell(CellDifference cell) {
    String need = labels.of(Vocabularies.LIFE_DOMAINS, cell.need());
    String whom =
        cell.group() == null
            ? need
            : texts.with("time.needFor", need, labels.of(Vocabularies.TARGET_GROUPS, cell.group()));
    return cell.municipality() == null
        ? whom
        : texts.with("time.needIn", whom, labels.places(List.of(cell.municipality())));
  }

  private void findings(List<String> said, String turn, List<Finding> findings, Side side) {
    if (!findings.isEmpty()) {
      long urgent = findings.stream().filter(one -> one.severity() == Severity.HIGH).count();
      List<String> names =
          findings.stream()
              .map(one -> findingWords.title(side.network(), one, side.day()))
              .toList();
      said.add(words.count("time.say." + turn, names));
      if (urgent > 0 && urgent < findings.size()) {
        said.add(texts.count("time.say." + turn + ".urgent", urgent));
      }
    }
  }

  private void records(List<String> said, NetworkDifference difference, RecordKind kind) {
    for (Happened happened : List.of(Happened.LOST, Happened.NEW, Happened.CHANGED)) {
      List<RecordDifference> some = difference.of(kind, happened);
      if (!some.isEmpty()) {
        List<String> names = some.stream().map(one -> name(difference, one)).distinct().toList();
        String number = texts.count("time.count." + kind, some.size());
        said.add(texts.format("time.say." + happened.code(), number, words.some(names)));
      }
    }
  }

  private String name(NetworkDifference difference, RecordDifference record) {
    Side side = record.happened() == Happened.LOST ? difference.before() : difference.after();
    if (record.key().kind() == RecordKind.ORGANISATION) {
      return record.shown().text("name"); // the name of the day
    }
    return recordWords.name(side.network(), record.key(), record.shown());
  }

  /** The table of records, by kind. */
  List<Group> groups(NetworkDifference difference) {
    List<Group> groups = new ArrayList<>();
    for (RecordKind kind : KINDS) {
      List<RecordDifference> some =
          difference.records().stream().filter(one -> one.key().kind() == kind).toList();
      if (!some.isEmpty()) {
        groups.add(
            new Group(
                kind.plural(),
                texts.get("network.kinds." + kind),
                some.stream().limit(MOST_ROWS).map(one -> row(difference, one)).toList(),
                Math.max(0, some.size() - MOST_ROWS)));
      }
    }
    return groups;
  }

  private Row row(NetworkDifference difference, RecordDifference record) {
    List<FieldLine> fields = new ArrayList<>();
    for (Fields.Difference field : record.differences()) {
      if (!isToldByNames(record, field.field())) {
        fields.add(field(difference, record, field));
      }
    }
    return new Row(
        name(difference, record),
        href(difference, record.key()),
        record.happened().code(),
        texts.get("time.happened." + record.happened().code()),
        fields);
  }

  /** The name of the day is told apart only where the names that are recorded are the same. */
  private static boolean isToldByNames(RecordDifference record, String field) {
    return record.key().kind() == RecordKind.ORGANISATION
        && field.equals("name")
        && !record.before().find("names").equals(record.after().find("names"));
  }

  private FieldLine field(
      NetworkDifference difference, RecordDifference record, Fields.Difference field) {
    RecordKind kind = record.key().kind();
    return new FieldLine(
        texts.get("network.field." + field.field()),
        recordWords.value(difference.before().network(), kind, field.field(), field.before()),
        recordWords.value(difference.after().network(), kind, field.field(), field.after()));
  }

  /** Where the record stands now; empty when it has no page. */
  private String href(NetworkDifference difference, RecordKey key) {
    boolean isThere =
        switch (key.kind()) {
          case SERVICE ->
              difference.after().network().findService(new ServiceId(key.id())).isPresent();
          case ORGANISATION, MEMBERSHIP ->
              difference
                  .after()
                  .network()
                  .findOrganisation(new OrganisationId(key.subject()))
                  .isPresent();
          default -> false;
        };
    if (!isThere) {
      return "";
    }
    return site.base()
        + (key.kind() == RecordKind.SERVICE ? "/dienst/" : "/organisatie/")
        + key.subject();
  }

  /** The table of needs. */
  List<NeedRow> needs(NetworkDifference difference) {
    return difference.cells().stream()
        .limit(MOST_ROWS)
        .map(
            cell ->
                new NeedRow(
                    labels.capital(Vocabularies.LIFE_DOMAINS, cell.need()),
                    cell.group() == null
                        ? texts.get("coverage.everyone")
                        : labels.capital(Vocabularies.TARGET_GROUPS, cell.group()),
                    place(cell),
                    state(cell.before()),
                    state(cell.after()),
                    texts.get("time.turn." + cell.turn().code())))
        .toList();
  }

  private String place(CellDifference cell) {
    if (cell.municipality() == null) {
      return texts.get("coverage.wholeArea");
    }
    String place = labels.places(List.of(cell.municipality()));
    return cell.into() == null
        ? place
        : texts.with("time.placeNow", place, labels.places(List.of(cell.into())));
  }

  private String state(@Nullable CoverState state) {
    return state == null
        ? texts.get("time.notDeclared")
        : texts.get("coverage.state." + state.name().toLowerCase(Locale.ROOT));
  }

  /** Findings of a side. */
  List<FindingLine> findings(List<Finding> findings, Side side) {
    return findings.stream()
        .limit(MOST_ROWS)
        .map(
            finding ->
                new FindingLine(
                    texts.get("register.severity." + finding.severity()),
                    findingWords.kind(finding.key().kind()),
                    findingWords.title(side.network(), finding, side.day())))
        .toList();
  }

  /** The table of figures. */
  List<FigureRow> figures(NetworkDifference difference) {
    List<FigureRow> rows = new ArrayList<>();
    for (TimeFigure figure : TimeFigure.values()) {
      Value before = difference.figuresBefore().get(figure);
      Value after = difference.figuresAfter().get(figure);
      rows.add(
          new FigureRow(
              words.figure(figure),
              words.value(figure, before),
              words.value(figure, after),
              difference.figuresBefore().count(figure),
              difference.figuresAfter().count(figure),
              words.because(after.isDefined() ? before : after)));
    }
    return rows;
  }
}
