package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.entity.coverage.Coverage;
import be.knooppunt.gaps.entity.coverage.CoveredCell;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.CsvCell;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Coverage as a table, one row for each cell; each row says what was asked. */
final class CoverageCsv {
  private static final List<String> HEADER =
      List.of(
          "need",
          "need_label",
          "group",
          "group_label",
          "municipality",
          "municipality_name",
          "people",
          "depth",
          "lasting",
          "state",
          "services",
          "service_names",
          "date",
          "evidence",
          "mandated",
          "network_version");

  private CoverageCsv() {}

  static String of(Network network, Coverage coverage, ReferenceFacts facts, String language) {
    Vocabularies lists = facts.vocabularies();
    StringBuilder csv = new StringBuilder(CsvCell.row(HEADER));
    for (CoveredCell cell : coverage.cells()) {
      csv.append(
          CsvCell.row(
              List.of(
                  cell.need(),
                  lists.label(Vocabularies.LIFE_DOMAINS, cell.need(), language),
                  text(cell.group()),
                  cell.group() == null
                      ? ""
                      : lists.label(Vocabularies.TARGET_GROUPS, cell.group(), language),
                  text(cell.municipality()),
                  cell.municipality() == null ? "" : facts.placeName(cell.municipality()),
                  text(cell.people()),
                  String.valueOf(cell.depth()),
                  String.valueOf(cell.lasting()),
                  cell.state().name(),
                  cell.services().stream().map(ServiceId::value).collect(Collectors.joining("|")),
                  cell.services().stream()
                      .map(id -> network.getService(id).name())
                      .collect(Collectors.joining(" | ")),
                  coverage.question().day().toString(),
                  CoverageJson.code(coverage.question().evidence()),
                  String.valueOf(coverage.question().mandated()),
                  String.valueOf(network.version().value()))));
    }
    return csv.toString();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
