package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Partnership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who takes part in what stands side by side: who leads, which sectors are in, and who holds which
 * mandate. What is not on the map is not known; it is never said to be absent.
 */
public final class Composition {
  /** The role of who leads. */
  private static final String LEADS = "PROMOTER";

  private static final Set<String> MEMBERS = Set.of(LEADS, "PARTNER", "VOICE");

  private Composition() {}

  /** What a row is about. */
  public enum Kind {
    /** How it is governed; codes of the vocabulary {@code governance-forms}. */
    GOVERNANCE,
    /** Who leads, by name. */
    LEAD,
    /** Members of a sector, by name; the row's code is that of the sector. */
    SECTOR,
    /** Who holds a mandate, by name; the row's code is that of its function. */
    MANDATE,
    /** The groups that its declared needs name; codes of the vocabulary {@code target-groups}. */
    GROUPS
  }

  /**
   * One row.
   *
   * @param code what the row is about; empty where its kind says all
   * @param cells in the order of the columns
   */
  public record Row(Kind kind, String code, List<Held> cells) {
    /** Keeps its own copy. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** Tells whether it names organisations, which only the map itself may tell. */
    public boolean isOfNames() {
      return kind == Kind.LEAD || kind == Kind.SECTOR || kind == Kind.MANDATE;
    }
  }

  /**
   * What a column has in a row.
   *
   * @param names names or codes; empty when they are not shared
   * @param count how many there are; 0 where the map says nothing
   */
  public record Held(List<String> names, int count) {
    /** Keeps its own copy. */
    public Held {
      names = List.copyOf(names);
    }

    static Held of(List<String> names) {
      return new Held(names, names.size());
    }

    /** The same without the names. */
    public Held counted() {
      return new Held(List.of(), count);
    }
  }

  /** The rows of some columns: governance, lead, groups, then sectors and mandates by code. */
  public static List<Row> of(List<Column> columns, EvidenceFilter evidence) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(Kind.GOVERNANCE, "", columns, Composition::governance));
    rows.add(row(Kind.LEAD, "", columns, c -> names(c, members(c, Set.of(LEADS), evidence))));
    rows.add(row(Kind.GROUPS, "", columns, Composition::groups));
    Set<String> sectors = new TreeSet<>();
    Set<String> functions = new TreeSet<>();
    for (Column column : columns) {
      members(column, MEMBERS, evidence).forEach(o -> sectors.add(o.sector()));
      mandates(column, evidence).forEach(m -> functions.add(m.function()));
    }
    for (String sector : sectors) {
      rows.add(
          row(
              Kind.SECTOR,
              sector,
              columns,
              c ->
                  names(
                      c,
                      members(c, MEMBERS, evidence).stream()
                          .filter(o -> o.sector().equals(sector))
                          .toList())));
    }
    for (String function : functions) {
      rows.add(row(Kind.MANDATE, function, columns, c -> holders(c, function, evidence)));
    }
    return rows.stream().filter(r -> r.cells().stream().anyMatch(c -> c.count() > 0)).toList();
  }

  private interface Cells {
    List<String> of(Column column);
  }

  private static Row row(Kind kind, String code, List<Column> columns, Cells cells) {
    return new Row(kind, code, columns.stream().map(cells::of).map(Held::of).toList());
  }

  private static List<String> governance(Column column) {
    return column
        .network()
        .partnership()
        .map(Partnership::governanceForm)
        .map(List::of)
        .orElse(List.of());
  }

  private static List<String> groups(Column column) {
    Set<String> groups = new TreeSet<>();
    column
        .network()
        .partnership()
        .ifPresent(
            p ->
                p.needs()
                    .forEach(need -> Optional.ofNullable(need.group()).ifPresent(groups::add)));
    return List.copyOf(groups);
  }

  /** The members that are there on the day, in the order of their names. */
  static List<Organisation> members(Column column, Set<String> roles, EvidenceFilter evidence) {
    Network network = column.network();
    TreeMap<String, Organisation> found = new TreeMap<>();
    for (Membership member : network.members()) {
      OrganisationId id = member.organisation();
      if (roles.contains(member.role()) && member.validity().holdsOn(column.day())) {
        network
            .findOrganisation(id)
            .filter(o -> o.isShown(column.day(), evidence))
            .ifPresent(o -> found.put(o.nameOn(column.day()) + "\n" + id.value(), o));
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Mandate> mandates(Column column, EvidenceFilter evidence) {
    return column.network().mandates().stream()
        .filter(m -> m.isShown(column.day(), evidence))
        .toList();
  }

  private static List<String> names(Column column, List<Organisation> organisations) {
    LocalDate day = column.day();
    return organisations.stream().map(o -> o.nameOn(day)).distinct().toList();
  }

  private static List<String> holders(Column column, String function, EvidenceFilter evidence) {
    return mandates(column, evidence).stream()
        .filter(m -> m.function().equals(function))
        .flatMap(m -> column.network().findOrganisation(m.organisation()).stream())
        .map(o -> o.nameOn(column.day()))
        .distinct()
        .sorted()
        .toList();
  }
}
