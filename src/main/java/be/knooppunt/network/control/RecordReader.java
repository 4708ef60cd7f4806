package be.knooppunt.network.control;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.CategoryPath;
import be.knooppunt.network.entity.Channel;
import be.knooppunt.network.entity.Consent;
import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.KboNumber;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MandateId;
import be.knooppunt.network.entity.MapRecord;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Power;
import be.knooppunt.network.entity.RecordKey;
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
import be.knooppunt.network.entity.WrittenRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads records as people write them, and checks every field; used for files, forms and the API, so
 * that all of them take and refuse the same.
 */
public final class RecordReader {
  private static final int MOST_LETTERS_ON_THE_MAP = 18;

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  private final FieldReader cells;
  private final ReferenceFacts facts;
  private final Set<String> places;
  private final PartnershipReader partnerships;

  /** Reads with the reference facts. */
  public RecordReader(FieldReader cells, ReferenceFacts facts) {
    this.cells = cells;
    this.facts = facts;
    this.places = facts.municipalities().stream().map(m -> m.nisCode()).collect(Collectors.toSet());
    this.partnerships = new PartnershipReader(cells, facts);
    facts.regions().forEach(region -> places.add(region.code()));
  }

  /** Reads partnerships, their members and their places on the map. */
  public PartnershipReader partnerships() {
    return partnerships;
  }

  /**
   * A record of any kind; empty when it could not be made at all, for which there is a problem.
   *
   * @param key which record it is, whatever was written as its id
   */
  public Optional<MapRecord> read(RecordKey key, WrittenRecord row) {
    return switch (key.kind()) {
      case PARTNERSHIP -> Optional.of(partnerships.partnership(row));
      case ORGANISATION -> Optional.of(organisation(row));
      case MEMBERSHIP -> Optional.of(partnerships.member(row, new PartnershipId(key.owner())));
      case SERVICE -> service(row).map(MapRecord.class::cast);
      case PLACEMENT -> Optional.of(partnerships.place(row, new PartnershipId(key.owner())));
      case MANDATE -> Optional.of(mandate(row));
      case PATH -> path(row).map(MapRecord.class::cast);
      case CATEGORY_PATH -> Optional.of(categoryPath(row));
      case TIE -> tie(row).map(MapRecord.class::cast);
    };
  }

  /** An organisation. */
  public Organisation organisation(WrittenRecord row) {
    cells.required(row, "sector");
    cells.term(row, "sector", Vocabularies.SECTORS);
    String kbo = cells.optional(row, "kboNumber");
    if (kbo != null && !KboNumber.isValid(kbo)) {
      cells.refuse(row, "kboNumber", "kbo");
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
        cells.validity(row, "validFrom", "validUntil"));
  }

  private List<DatedName> names(WrittenRecord row) {
    List<DatedName> names = new ArrayList<>();
    for (String text : row.texts("names")) {
      int at = text.lastIndexOf('@');
      int dots = text.lastIndexOf("..");
      if (at < 0) {
        names.add(new DatedName(text, Validity.ALWAYS));
      } else if (at == 0 || dots < at) {
        cells.refuse(row, "names", "names");
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
      cells.refuse(row, "names", "name");
      names.add(new DatedName("?", Validity.ALWAYS));
    }
    return names;
  }

  /** A service with its thresholds. */
  public Optional<Service> service(WrittenRecord row) {
    List<OrganisationId> organisations =
        cells.ids(row, "organisations").stream().map(OrganisationId::new).toList();
    if (organisations.isEmpty()) {
      cells.refuse(row, "organisations", "offeredBy");
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
            cells.yes(row, "frontDoor", false),
            cells.codes(row, "channels", Channel.class),
            languages(row),
            contact(row),
            cells.texts(row, "documents"),
            cells.optional(row, "cost"),
            cells.term(row, "fromRung", "rungs"),
            cells.term(row, "toRung", "rungs"),
            cells.code(row, "waitingBand", WaitingBand.class, WaitingBand.UNKNOWN),
            cells.date(row, "waitingMeasuredOn"),
            cells.yes(row, "structural", true),
            cells.code(row, "capacityState", CapacityState.class, CapacityState.UNKNOWN),
            cells.terms(row, "covers", Vocabularies.LIFE_DOMAINS),
            cells.terms(row, "serves", Vocabularies.TARGET_GROUPS),
            area(row, "availableIn"),
            row.parts("thresholds").stream()
                .map(this::threshold)
                .flatMap(Optional::stream)
                .toList(),
            cells.optional(row, "note"),
            cells.provenance(row),
            cells.validity(row, "validFrom", "validUntil")));
  }

  private @Nullable String shortName(WrittenRecord row) {
    String name = cells.optional(row, "shortName");
    if (name != null && name.length() > MOST_LETTERS_ON_THE_MAP) {
      cells.refuse(row, "shortName", "length", MOST_LETTERS_ON_THE_MAP);
    }
    return name;
  }

  private Contact contact(WrittenRecord row) {
    return new Contact(
        cells.optional(row, "phone"),
        cells.email(row, "email"),
        cells.url(row, "url"),
        cells.optional(row, "address"),
        cells.optional(row, "openingHours"),
        cells.optional(row, "howToApply"));
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

  private List<String> languages(WrittenRecord row) {
    for (String language : row.texts("languages")) {
      if (!LANGUAGE.matcher(language).matches()) {
        cells.refuse(row, "languages", "languages");
      }
    }
    return row.texts("languages");
  }

  private Set<String> area(WrittenRecord row, String column) {
    Set<String> area = new LinkedHashSet<>(row.texts(column));
    for (String code : area) {
      if (!places.contains(code)) {
        cells.refuse(row, column, "place", code);
      }
    }
    return area;
  }

  private Optional<Threshold> threshold(WrittenRecord row) {
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
                cells.optional(row, "reporterRole"),
                cells.optional(row, "note")));
  }

  /** A mandate. */
  public Mandate mandate(WrittenRecord row) {
    cells.term(row, "function", "mandate-functions");
    return new Mandate(
        new MandateId(cells.id(row, "id")),
        new OrganisationId(cells.id(row, "organisation")),
        cells.ids(row, "services").stream().map(ServiceId::new).toList(),
        cells.required(row, "function"),
        cells.term(row, "breadth", "breadths"),
        cells.codes(row, "powers", Power.class),
        cells.term(row, "gatekeeping", "gatekeeping"),
        cells.term(row, "basis", "bases"),
        cells.term(row, "discretion", "discretions"),
        cells.optional(row, "legalSource"),
        cells.terms(row, "over", Vocabularies.LIFE_DOMAINS),
        cells.terms(row, "forGroups", Vocabularies.TARGET_GROUPS),
        area(row, "within"),
        cells.optional(row, "note"),
        cells.provenance(row),
        cells.validity(row, "validFrom", "validUntil"));
  }

  /** A referral path. */
  public Optional<ReferralPath> path(WrittenRecord row) {
    String from = cells.id(row, "from");
    String to = cells.id(row, "to");
    if (from.equals(to)) {
      cells.refuse(row, "to", "toItself");
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
            cells.texts(row, "documents"),
            cells.terms(row, "about", Vocabularies.LIFE_DOMAINS),
            cells.terms(row, "onlyForDomains", Vocabularies.LIFE_DOMAINS),
            cells.terms(row, "onlyForGroups", Vocabularies.TARGET_GROUPS),
            cells.code(row, "firstContactBand", WaitingBand.class, WaitingBand.UNKNOWN),
            cells.date(row, "agreedBySender"),
            cells.date(row, "agreedByReceiver"),
            cells.optional(row, "note"),
            cells.provenance(row),
            cells.validity(row, "validFrom", "validUntil")));
  }

  /** A path to a kind of service. */
  public CategoryPath categoryPath(WrittenRecord row) {
    for (String category : row.texts("categories")) {
      String code = category.substring(category.indexOf(':') + 1);
      boolean isKnown =
          (category.startsWith("ServiceType:")
                  && facts.vocabularies().has(Vocabularies.SERVICE_TYPES, code))
              || (category.startsWith("LifeDomain:")
                  && facts.vocabularies().has(Vocabularies.LIFE_DOMAINS, code));
      if (!isKnown) {
        cells.refuse(row, "categories", "category");
      }
    }
    return new CategoryPath(
        new PathId(cells.id(row, "id")),
        new ServiceId(cells.id(row, "from")),
        row.texts("categories"),
        cells.code(row, "handover", Handover.class, Handover.COLD),
        cells.code(row, "status", PathStatus.class, PathStatus.ACTIVE),
        cells.optional(row, "note"),
        cells.provenance(row),
        cells.validity(row, "validFrom", "validUntil"));
  }

  /** A tie. */
  public Optional<Tie> tie(WrittenRecord row) {
    String a = cells.id(row, "a");
    String b = cells.id(row, "b");
    if (a.equals(b)) {
      cells.refuse(row, "b", "tieToItself");
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
            cells.validity(row, "validFrom", "validUntil")));
  }
}
