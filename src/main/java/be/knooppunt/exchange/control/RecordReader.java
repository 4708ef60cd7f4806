package be.knooppunt.exchange.control;

import be.knooppunt.exchange.entity.Row;
import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.CategoryPath;
import be.knooppunt.network.entity.Channel;
import be.knooppunt.network.entity.Consent;
import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MandateId;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Power;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Service.Contact;
import be.knooppunt.network.entity.Service.Threshold;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.network.entity.WaitingBand;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows of each table into records. */
final class RecordReader {
  private static final int MOST_LETTERS_ON_THE_MAP = 18;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  private final RowReader cells;
  private final ReferenceFacts facts;
  private final Set<String> places;

  RecordReader(RowReader cells, ReferenceFacts facts) {
    this.cells = cells;
    this.facts = facts;
    this.places = facts.municipalities().stream().map(m -> m.nisCode()).collect(Collectors.toSet());
    facts.regions().forEach(region -> places.add(region.code()));
  }

  Partnership partnership(Row row) {
    List<String> area = row.texts("area");
    for (String nisCode : area) {
      if (facts.findMunicipality(nisCode).isEmpty()) {
        cells.refuse(row, "area", "Use NIS codes of municipalities, such as 36015.");
      }
    }
    return new Partnership(
        new PartnershipId(cells.id(row, "id")),
        cells.required(row, "name"),
        cells.term(row, "governance_form", "governance-forms"),
        area,
        cells.optional(row, "description"),
        cells.validity(row, "valid_from", "valid_until"));
  }

  Organisation organisation(Row row) {
    cells.required(row, "sector");
    cells.term(row, "sector", Vocabularies.SECTORS);
    String kbo = cells.optional(row, "kbo_number");
    if (kbo != null && !KboNumber.isValid(kbo)) {
      cells.refuse(
          row, "kbo_number", "Check the ten digits of the enterprise number, or leave it empty.");
    }
    return new Organisation(
        new OrganisationId(cells.id(row, "id")),
        names(row),
        kbo,
        row.text("sector"),
        row.text("lens").isEmpty() ? null : cells.code(row, "lens", Lens.class, Lens.SPECIALIST),
        cells.url(row, "website"),
        cells.optional(row, "phone"),
        cells.email(row, "email"),
        cells.optional(row, "note"),
        cells.provenance(row),
        cells.validity(row, "valid_from", "valid_until"));
  }

  private List<DatedName> names(Row row) {
    List<DatedName> names = new ArrayList<>();
    for (String text : row.texts("names")) {
      int at = text.lastIndexOf('@');
      int dots = text.lastIndexOf("..");
      if (at < 0) {
        names.add(new DatedName(text, Validity.ALWAYS));
      } else if (at == 0 || dots < at) {
        cells.refuse(row, "names", "Write dates as name@2021-11-18.. or name@..2021-11-17.");
      } else {
        names.add(
            new DatedName(
                text.substring(0, at),
                cells.validity(
                    row,
                    "names",
                    cells.date(row, "names", text.substring(at + 1, dots)),
                    cells.date(row, "names", text.substring(dots + 2)))));
      }
    }
    if (names.isEmpty()) {
      cells.refuse(row, "names", "Fill in a name.");
      names.add(new DatedName("?", Validity.ALWAYS));
    }
    return names;
  }

  Optional<Service> service(Row row, List<Row> thresholds) {
    List<OrganisationId> organisations =
        cells.ids(row, "organisations").stream().map(OrganisationId::new).toList();
    if (organisations.isEmpty()) {
      cells.refuse(row, "organisations", "Name the organisation that offers it.");
      return Optional.empty();
    }
    String type = cells.required(row, "type");
    cells.term(row, "type", Vocabularies.SERVICE_TYPES);
    return Optional.of(
        new Service(
            new ServiceId(cells.id(row, "id")),
            organisations,
            cells.required(row, "name"),
            shortName(row),
            cells.optional(row, "description"),
            type,
            mapSector(type),
            cells.integer(row, "line", 0, 3),
            cells.yes(row, "front_door", false),
            cells.codes(row, "channels", Channel.class),
            languages(row),
            contact(row),
            row.texts("documents"),
            cells.optional(row, "cost"),
            cells.term(row, "from_rung", "rungs"),
            cells.term(row, "to_rung", "rungs"),
            cells.code(row, "waiting_band", WaitingBand.class, WaitingBand.UNKNOWN),
            cells.date(row, "waiting_measured_on"),
            cells.yes(row, "structural", true),
            cells.code(row, "capacity_state", CapacityState.class, CapacityState.UNKNOWN),
            cells.terms(row, "covers", Vocabularies.LIFE_DOMAINS),
            cells.terms(row, "serves", Vocabularies.TARGET_GROUPS),
            area(row, "available_in"),
            thresholds.stream().map(this::threshold).flatMap(Optional::stream).toList(),
            cells.optional(row, "note"),
            cells.provenance(row),
            cells.validity(row, "valid_from", "valid_until")));
  }

  private @Nullable String shortName(Row row) {
    String name = cells.optional(row, "short_name");
    if (name != null && name.length() > MOST_LETTERS_ON_THE_MAP) {
      cells.refuse(row, "short_name", "Write at most " + MOST_LETTERS_ON_THE_MAP + " characters.");
    }
    return name;
  }

  private Contact contact(Row row) {
    return new Contact(
        cells.optional(row, "phone"),
        cells.email(row, "email"),
        cells.url(row, "url"),
        cells.optional(row, "address"),
        cells.optional(row, "opening_hours"),
        cells.optional(row, "how_to_apply"));
  }

  private int mapSector(String type) {
    return facts
        .vocabularies()
        .find(Vocabularies.SERVICE_TYPES, type)
        .map(Term::extra)
        .map(extra -> extra.get("mapSector"))
        .map(Integer::valueOf)
        .orElse(9);
  }

  private List<String> languages(Row row) {
    for (String language : row.texts("languages")) {
      if (!LANGUAGE.matcher(language).matches()) {
        cells.refuse(row, "languages", "Use two letters for each language, such as nl|fr|ar.");
      }
    }
    return row.texts("languages");
  }

  private Set<String> area(Row row, String column) {
    Set<String> area = new LinkedHashSet<>(row.texts(column));
    for (String code : area) {
      if (!places.contains(code)) {
        cells.refuse(row, column, "Use NIS codes or region codes, not '" + code + "'.");
      }
    }
    return area;
  }

  private Optional<Threshold> threshold(Row row) {
    cells.required(row, "severity");
    Integer severity = cells.integer(row, "severity", 0, 3);
    cells.term(row, "threshold", "thresholds");
    return severity == null
        ? Optional.empty()
        : Optional.of(
            new Threshold(
                cells.id(row, "id"),
                cells.required(row, "threshold"),
                severity,
                cells.optional(row, "reporter_role"),
                cells.optional(row, "note")));
  }

  Mandate mandate(Row row) {
    cells.term(row, "function", "mandate-functions");
    return new Mandate(
        new MandateId(cells.id(row, "id")),
        new OrganisationId(cells.id(row, "organisation")),
        cells.ids(row, "services").stream().map(ServiceId::new).toList(),
        cells.required(row, "function"),
        cells.term(row, "breadth", "breadths"),
        cells.codes(row, "power", Power.class),
        cells.term(row, "gatekeeping", "gatekeeping"),
        cells.term(row, "basis", "bases"),
        cells.term(row, "discretion", "discretions"),
        cells.optional(row, "legal_source"),
        cells.terms(row, "over", Vocabularies.LIFE_DOMAINS),
        cells.terms(row, "for", Vocabularies.TARGET_GROUPS),
        area(row, "within"),
        cells.optional(row, "note"),
        cells.provenance(row),
        cells.validity(row, "valid_from", "valid_until"));
  }

  Optional<ReferralPath> path(Row row) {
    String from = cells.id(row, "from");
    String to = cells.id(row, "to");
    if (from.equals(to)) {
      cells.refuse(row, "to", "A path leads to another service than the one it starts from.");
      return Optional.empty();
    }
    cells.required(row, "handover");
    return Optional.of(
        new ReferralPath(
            new PathId(cells.id(row, "id")),
            new ServiceId(from),
            new ServiceId(to),
            cells.code(row, "handover", Handover.class, Handover.COLD),
            cells.code(row, "status", PathStatus.class, PathStatus.ACTIVE),
            cells.code(row, "feedback", Feedback.class, Feedback.UNKNOWN),
            cells.code(row, "consent", Consent.class, Consent.UNKNOWN),
            row.texts("documents"),
            cells.terms(row, "about", Vocabularies.LIFE_DOMAINS),
            cells.terms(row, "only_for_domains", Vocabularies.LIFE_DOMAINS),
            cells.terms(row, "only_for_groups", Vocabularies.TARGET_GROUPS),
            cells.code(row, "first_contact_band", WaitingBand.class, WaitingBand.UNKNOWN),
            cells.date(row, "agreed_by_sender"),
            cells.date(row, "agreed_by_receiver"),
            cells.optional(row, "note"),
            cells.provenance(row),
            cells.validity(row, "valid_from", "valid_until")));
  }

  CategoryPath categoryPath(Row row) {
    for (String category : row.texts("to_category")) {
      String code = category.substring(category.indexOf(':') + 1);
      boolean isKnown =
          (category.startsWith("ServiceType:")
                  && facts.vocabularies().has(Vocabularies.SERVICE_TYPES, code))
              || (category.startsWith("LifeDomain:")
                  && facts.vocabularies().has(Vocabularies.LIFE_DOMAINS, code));
      if (!isKnown) {
        cells.refuse(row, "to_category", "Write kinds as ServiceType:TRAINING or LifeDomain:WORK.");
      }
    }
    return new CategoryPath(
        new PathId(cells.id(row, "id")),
        new ServiceId(cells.id(row, "from")),
        row.texts("to_category"),
        cells.code(row, "handover", Handover.class, Handover.COLD),
        cells.code(row, "status", PathStatus.class, PathStatus.ACTIVE),
        cells.optional(row, "note"),
        cells.provenance(row),
        cells.validity(row, "valid_from", "valid_until"));
  }

  Optional<Tie> tie(Row row) {
    String a = cells.id(row, "a");
    String b = cells.id(row, "b");
    if (a.equals(b)) {
      cells.refuse(row, "b", "A tie is between two organisations.");
      return Optional.empty();
    }
    cells.term(row, "type", "tie-types");
    return Optional.of(
        new Tie(
            cells.id(row, "id"),
            new OrganisationId(a),
            new OrganisationId(b),
            Objects.requireNonNull(cells.required(row, "type")),
            cells.integer(row, "strength", 0, 4),
            cells.optional(row, "note"),
            cells.provenance(row),
            cells.validity(row, "valid_from", "valid_until")));
  }
}
