package be.knooppunt.network.control;

import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.MapPlace;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PartnershipMember;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.network.entity.WrittenRecord;
import java.util.List;
import java.util.Objects;

/** Reads what belongs to a partnership itself: its area, needs, members and places on the map. */
public final class PartnershipReader {
  /** Smaller counts could point at persons. */
  private static final int FEWEST_PEOPLE = 5;

  private static final int MOST_PEOPLE = 10_000_000;

  private final FieldReader cells;
  private final ReferenceFacts facts;

  PartnershipReader(FieldReader cells, ReferenceFacts facts) {
    this.cells = cells;
    this.facts = facts;
  }

  /** A partnership with its area and declared needs. */
  public Partnership partnership(WrittenRecord row) {
    List<String> area = row.texts("area");
    for (String nisCode : area) {
      if (facts.findMunicipality(nisCode).isEmpty()) {
        cells.refuse(row, "area", "municipality");
      }
    }
    return new Partnership(
        new PartnershipId(cells.id(row, "id")),
        cells.required(row, "name"),
        cells.term(row, "governanceForm", "governance-forms"),
        area,
        cells.optional(row, "description"),
        row.parts("needs").stream().map(this::need).toList(),
        cells.validity(row, "validFrom", "validUntil"));
  }

  private DeclaredNeed need(WrittenRecord row) {
    cells.required(row, "need");
    Integer people = cells.integer(row, "people", FEWEST_PEOPLE, MOST_PEOPLE);
    String municipality = cells.optional(row, "municipality");
    if (municipality != null && facts.findMunicipality(municipality).isEmpty()) {
      cells.refuse(row, "municipality", "municipality");
    }
    return new DeclaredNeed(
        Objects.requireNonNullElse(cells.term(row, "need", Vocabularies.LIFE_DOMAINS), "?"),
        cells.term(row, "group", Vocabularies.TARGET_GROUPS),
        municipality,
        people,
        cells.integer(row, "outOf", people == null ? FEWEST_PEOPLE : people, MOST_PEOPLE),
        cells.optional(row, "source"),
        cells.date(row, "countedOn"));
  }

  /** A membership of an organisation in a partnership. */
  public PartnershipMember member(WrittenRecord row, PartnershipId partnership) {
    String role = cells.required(row, "role");
    cells.term(row, "role", "partnership-roles");
    return new PartnershipMember(
        partnership,
        new Membership(
            new OrganisationId(cells.id(row, "organisation")),
            role,
            cells.validity(row, "from", "until")));
  }

  /** The number and place of a service on the map of a partnership. */
  public MapPlace place(WrittenRecord row, PartnershipId partnership) {
    Integer number = cells.integer(row, "number", 10, 9999);
    if (number == null) {
      cells.refuse(row, "number", "integer", 10, 9999);
    }
    return new MapPlace(
        partnership,
        new Placement(
            new ServiceId(cells.id(row, "service")),
            number == null ? 10 : number,
            cells.fraction(row, "x"),
            cells.fraction(row, "y")));
  }
}
