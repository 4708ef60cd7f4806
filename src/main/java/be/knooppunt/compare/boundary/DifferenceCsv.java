package be.knooppunt.compare.boundary;

import be.knooppunt.compare.entity.CellDifference;
import be.knooppunt.compare.entity.NetworkDifference;
import be.knooppunt.compare.entity.RecordDifference;
import be.knooppunt.compare.entity.TimeFigure;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.measures.Value;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.platform.web.CsvCell;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is different between two moments as a table, one row for each difference. */
final class DifferenceCsv {
  private static final List<String> HEADER =
      List.of("part", "kind", "id", "name", "happened", "field", "before", "after");

  private final StringBuilder csv = new StringBuilder(CsvCell.row(HEADER));

  private DifferenceCsv() {}

  static String of(NetworkDifference difference) {
    DifferenceCsv table = new DifferenceCsv();
    difference.records().forEach(table::add);
    difference.cells().forEach(table::add);
    difference.closed().forEach(finding -> table.add(finding, "closed"));
    difference.opened().forEach(finding -> table.add(finding, "opened"));
    for (TimeFigure figure : TimeFigure.values()) {
      table.row(
          "figure",
          figure.isShare() ? "share" : "number",
          figure.code(),
          "",
          "",
          "",
          text(difference.figuresBefore().get(figure)),
          text(difference.figuresAfter().get(figure)));
    }
    return table.csv.toString();
  }

  private void row(@Nullable String... cells) {
    csv.append(
        CsvCell.row(Stream.of(cells).map(cell -> Objects.requireNonNullElse(cell, "")).toList()));
  }

  private void add(RecordDifference record) {
    String kind = record.key().kind().plural();
    String name = DifferenceJson.name(record);
    String happened = record.happened().code();
    if (record.differences().isEmpty()) {
      row("record", kind, record.key().id(), name, happened, "", "", "");
    }
    for (Fields.Difference field : record.differences()) {
      row(
          "record",
          kind,
          record.key().id(),
          name,
          happened,
          field.field(),
          text(field.before()),
          text(field.after()));
    }
  }

  private static String text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(DifferenceCsv::text).collect(Collectors.joining("|"));
    } else if (value instanceof Fields part) {
      return part.values().values().stream()
          .map(DifferenceCsv::text)
          .collect(Collectors.joining(" "));
    }
    return value == null ? "" : value.toString();
  }

  private static String text(Value value) {
    return value.find().isPresent() ? String.valueOf(value.get()) : "";
  }

  private void add(CellDifference cell) {
    row(
        "need",
        cell.need(),
        cell.group(),
        cell.into() == null ? cell.municipality() : cell.municipality() + ">" + cell.into(),
        cell.turn().code(),
        "",
        text(cell.before()),
        text(cell.after()));
  }

  private void add(Finding finding, String happened) {
    row(
        "finding",
        finding.key().kind().code(),
        finding.key().text(),
        "",
        happened,
        "severity",
        happened.equals("closed") ? finding.severity().name() : "",
        happened.equals("opened") ? finding.severity().name() : "");
  }
}
