package be.knooppunt.exchange.control;

import be.knooppunt.exchange.entity.RefusedFiles;
import be.knooppunt.exchange.entity.Row;
import be.knooppunt.exchange.entity.RowProblem;
import be.knooppunt.exchange.entity.Table;
import be.knooppunt.network.control.FieldReader;
import be.knooppunt.network.control.RecordReader;
import be.knooppunt.network.entity.CategoryPath;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a network from its tables and checks every row; nothing is written here. */
public final class ReadNetwork {
  private final NetworkFiles files;
  private final FieldReader cells;
  private final RecordReader records;
  private final boolean withAssumedPaths;
  private final List<RowProblem> problems = new ArrayList<>();

  private ReadNetwork(NetworkFiles files, ReferenceFacts facts, boolean withAssumedPaths) {
    this.files = files;
    this.cells = new FieldReader(facts.vocabularies());
    this.records = new RecordReader(cells, facts);
    this.withAssumedPaths = withAssumedPaths;
  }

  /**
   * Reads a network.
   *
   * @param withAssumedPaths false leaves out the paths that are assumptions
   * @throws RefusedFiles naming file, row, column, value and remedy of everything that is wrong
   */
  public static NetworkContent from(
      NetworkFiles files, ReferenceFacts facts, boolean withAssumedPaths) {
    return new ReadNetwork(files, facts, withAssumedPaths).read();
  }

  private NetworkContent read() {
    Partnership partnership = partnership();
    refuseDoubles();
    List<Organisation> organisations =
        files.organisations().rows().stream().map(records::organisation).toList();
    List<Service> services =
        files.services().rows().stream()
            .map(row -> records.service(row.with("thresholds", thresholdRows(row.text("id")))))
            .flatMap(Optional::stream)
            .toList();
    refuseUnknownServices();
    List<ReferralPath> paths = new ArrayList<>();
    List<CategoryPath> categoryPaths = new ArrayList<>();
    for (Row row : files.paths().rows()) {
      if (row.text("to").isEmpty() == row.text("to_category").isEmpty()) {
        refuse(row, "to", "Name a service in 'to' or a kind in 'to_category', not both.");
      } else if (row.text("to").isEmpty()) {
        categoryPaths.add(records.categoryPath(row));
      } else {
        records.path(row).ifPresent(paths::add);
      }
    }
    NetworkContent content =
        new NetworkContent(
            Optional.of(partnership),
            organisations,
            services,
            files.mandates().rows().stream().map(records::mandate).toList(),
            paths.stream()
                .filter(path -> withAssumedPaths || !path.provenance().isAssumed())
                .toList(),
            categoryPaths.stream()
                .filter(path -> withAssumedPaths || !path.provenance().isAssumed())
                .toList(),
            files.ties().rows().stream().map(records::tie).flatMap(Optional::stream).toList(),
            files.members().rows().stream()
                .map(row -> records.partnerships().member(row, partnership.id()).membership())
                .toList(),
            placements(),
            Set.of());
    refuseUnknownOrganisations();
    List<RowProblem> all = new ArrayList<>(RowProblems.of(cells));
    all.addAll(problems);
    if (!all.isEmpty()) {
      throw new RefusedFiles(all);
    }
    return content;
  }

  private void refuse(Row row, String column, String remedy) {
    problems.add(row.problem(column, remedy));
  }

  private List<Row> thresholdRows(String service) {
    return files.thresholds().rows().stream()
        .filter(row -> row.text("service").equals(service))
        .toList();
  }

  private Partnership partnership() {
    List<Row> rows = files.partnership().rows();
    if (rows.size() != 1) {
      throw new RefusedFiles(
          List.of(
              new Row("partnership.csv", 0, List.of(), List.of())
                  .problem("", "Give exactly one partnership; there are " + rows.size() + ".")));
    }
    return records.partnerships().partnership(rows.get(0).with("needs", files.needs().rows()));
  }

  private List<Placement> placements() {
    List<Placement> placements = new ArrayList<>();
    Set<Integer> given = new HashSet<>();
    for (Row row : files.services().rows()) {
      Integer number = cells.integer(row, "number", 10, 9999);
      if (number != null) {
        if (!given.add(number)) {
          refuse(row, "number", "This number is taken: give the next free one.");
        }
        placements.add(
            new Placement(
                new ServiceId(cells.id(row, "id")),
                number,
                cells.fraction(row, "x"),
                cells.fraction(row, "y")));
      }
    }
    return placements;
  }

  private void refuseDoubles() {
    for (Table table :
        List.of(
            files.organisations(),
            files.services(),
            files.mandates(),
            files.paths(),
            files.ties(),
            files.thresholds())) {
      Set<String> seen = new HashSet<>();
      for (Row row : table.rows()) {
        if (!seen.add(row.text("id"))) {
          refuse(row, "id", "This id stands twice: give each row its own.");
        }
      }
    }
  }

  private static Set<String> idsOf(Table table) {
    return table.rows().stream().map(row -> row.text("id")).collect(Collectors.toSet());
  }

  private void refuseUnknownServices() {
    Set<String> known = idsOf(files.services());
    refuseUnknown(files.paths(), "from", known, "service");
    refuseUnknown(files.paths(), "to", known, "service");
    refuseUnknown(files.mandates(), "services", known, "service");
    refuseUnknown(files.thresholds(), "service", known, "service");
    files.thresholds().rows().forEach(row -> cells.id(row, "service"));
  }

  private void refuseUnknownOrganisations() {
    Set<String> known = idsOf(files.organisations());
    refuseUnknown(files.services(), "organisations", known, "organisation");
    refuseUnknown(files.mandates(), "organisation", known, "organisation");
    refuseUnknown(files.members(), "organisation", known, "organisation");
    refuseUnknown(files.ties(), "a", known, "organisation");
    refuseUnknown(files.ties(), "b", known, "organisation");
  }

  private void refuseUnknown(Table table, String column, Set<String> known, String kind) {
    for (Row row : table.rows()) {
      for (String id : row.texts(column)) {
        if (!known.contains(id)) {
          refuse(row, column, "There is no " + kind + " '" + id + "' in these files.");
        }
      }
    }
  }

  /** The partnership a set of files is about, before anything else is read. */
  public static PartnershipId partnershipOf(NetworkFiles files) {
    return new PartnershipId(files.partnership().rows().get(0).text("id"));
  }
}
