package be.knooppunt.network.store;

import be.knooppunt.network.entity.CategoryPath;
import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.network.entity.Validity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns records into rows for the graph; what is not known is left out. */
final class WriteRows {
  private WriteRows() {}

  static void put(Map<String, Object> row, String name, @Nullable Object value) {
    if (value != null) {
      row.put(name, value);
    }
  }

  private static List<String> names(Collection<? extends Enum<?>> codes) {
    return codes.stream().map(Enum::name).sorted().toList();
  }

  private static List<String> sorted(Collection<String> codes) {
    return codes.stream().sorted().toList();
  }

  static void putValidity(Map<String, Object> row, Validity validity) {
    put(row, "validFrom", validity.from());
    put(row, "validUntil", validity.until());
  }

  private static Map<String, Object> common(NetworkRecord entity, String id) {
    Map<String, Object> row = new HashMap<>();
    Provenance provenance = entity.provenance();
    row.put("id", id);
    row.put("evidence", provenance.evidence().name());
    put(row, "source", provenance.source());
    put(row, "verifiedOn", provenance.verifiedOn());
    put(row, "verifiedByRole", provenance.verifiedByRole());
    if (!provenance.identifiers().isEmpty()) {
      row.put("identifiers", provenance.identifiers());
    }
    putValidity(row, entity.validity());
    return row;
  }

  static Map<String, Object> row(Partnership p) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", p.id().value());
    properties.put("name", p.name());
    put(properties, "governanceForm", p.governanceForm());
    put(properties, "description", p.description());
    putValidity(properties, p.validity());
    return Map.of(
        "id", p.id().value(),
        "properties", properties,
        "area", sorted(p.area()),
        "needs", p.needs().stream().map(WriteRows::row).toList());
  }

  private static Map<String, Object> row(DeclaredNeed need) {
    Map<String, Object> row = new HashMap<>();
    row.put("need", need.need());
    row.put("group", need.group());
    row.put("municipality", need.municipality());
    row.put("people", need.people());
    row.put("outOf", need.outOf());
    row.put("source", need.source());
    row.put("countedOn", need.countedOn());
    return row;
  }

  static Map<String, Object> row(Organisation o) {
    Map<String, Object> p = common(o, o.id().value());
    p.put("names", o.names().stream().map(WriteRows::datedName).toList());
    put(p, "kboNumber", o.kboNumber());
    p.put("sector", o.sector());
    put(p, "lens", o.lens() == null ? null : o.lens().name());
    put(p, "website", o.website());
    put(p, "phone", o.phone());
    put(p, "email", o.email());
    put(p, "note", o.note());
    return Map.of("id", o.id().value(), "properties", p);
  }

  private static String datedName(DatedName name) {
    Validity validity = name.validity();
    return validity.equals(Validity.ALWAYS) && name.name().indexOf('@') < 0
        ? name.name()
        : name.name() + "@" + day(validity.from()) + ".." + day(validity.until());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  static Map<String, Object> row(Membership m) {
    Map<String, Object> row = new HashMap<>();
    row.put("organisation", m.organisation().value());
    row.put("role", m.role());
    row.put("from", m.validity().from());
    row.put("until", m.validity().until());
    return row;
  }

  static Map<String, Object> row(Service s) {
    Map<String, Object> p = common(s, s.id().value());
    p.put("name", s.name());
    put(p, "shortName", s.shortName());
    put(p, "description", s.description());
    p.put("type", s.type());
    p.put("mapSector", s.mapSector());
    put(p, "line", s.line());
    p.put("frontDoor", s.frontDoor());
    p.put("channels", names(s.channels()));
    p.put("languages", s.languages());
    put(p, "phone", s.contact().phone());
    put(p, "email", s.contact().email());
    put(p, "url", s.contact().url());
    put(p, "address", s.contact().address());
    put(p, "openingHours", s.contact().openingHours());
    put(p, "howToApply", s.contact().howToApply());
    p.put("documents", s.documents());
    put(p, "cost", s.cost());
    put(p, "fromRung", s.fromRung());
    put(p, "toRung", s.toRung());
    p.put("waitingBand", s.waitingBand().name());
    put(p, "waitingMeasuredOn", s.waitingMeasuredOn());
    p.put("structural", s.structural());
    p.put("capacityState", s.capacityState().name());
    put(p, "note", s.note());
    return Map.of(
        "id", s.id().value(),
        "properties", p,
        "organisations", s.organisations().stream().map(o -> o.value()).toList(),
        "covers", sorted(s.covers()),
        "serves", sorted(s.serves()),
        "availableIn", sorted(s.availableIn()),
        "thresholds",
            s.thresholds().stream()
                .sorted(Comparator.comparing(Service.Threshold::id))
                .map(WriteRows::row)
                .toList());
  }

  private static Map<String, Object> row(Service.Threshold t) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", t.id());
    row.put("code", t.code());
    row.put("severity", t.severity());
    row.put("reporterRole", t.reporterRole());
    row.put("note", t.note());
    return row;
  }

  static Map<String, Object> row(Mandate m) {
    Map<String, Object> p = common(m, m.id().value());
    p.put("function", m.function());
    put(p, "breadth", m.breadth());
    p.put("powers", names(m.powers()));
    put(p, "gatekeeping", m.gatekeeping());
    put(p, "basis", m.basis());
    put(p, "discretion", m.discretion());
    put(p, "legalSource", m.legalSource());
    put(p, "note", m.note());
    return Map.of(
        "id", m.id().value(),
        "properties", p,
        "organisation", m.organisation().value(),
        "services", m.services().stream().map(s -> s.value()).sorted().toList(),
        "over", sorted(m.over()),
        "forGroups", sorted(m.forGroups()),
        "within", sorted(m.within()));
  }

  static Map<String, Object> row(ReferralPath r) {
    Map<String, Object> p = common(r, r.id().value());
    p.put("handover", r.handover().name());
    p.put("status", r.status().name());
    p.put("feedback", r.feedback().name());
    p.put("consent", r.consent().name());
    p.put("documents", r.documents());
    p.put("about", sorted(r.about()));
    p.put("onlyForDomains", sorted(r.onlyForDomains()));
    p.put("onlyForGroups", sorted(r.onlyForGroups()));
    p.put("firstContactBand", r.firstContact().name());
    put(p, "agreedBySender", r.agreedBySender());
    put(p, "agreedByReceiver", r.agreedByReceiver());
    put(p, "note", r.note());
    return Map.of(
        "id", r.id().value(),
        "from", r.from().value(),
        "to", r.to().value(),
        "properties", p);
  }

  static Map<String, Object> row(CategoryPath r) {
    Map<String, Object> p = common(r, r.id().value());
    p.put("handover", r.handover().name());
    p.put("status", r.status().name());
    put(p, "note", r.note());
    return Map.of(
        "id", r.id().value(),
        "from", r.from().value(),
        "categories", r.categories().stream().map(WriteRows::conceptKey).toList(),
        "properties", p);
  }

  /** Turns {@code ServiceType:TRAINING} into the key of the concept. */
  private static String conceptKey(String category) {
    return category
        .replace("ServiceType:", "service-types:")
        .replace("LifeDomain:", "life-domains:");
  }

  static Map<String, Object> row(Tie t) {
    Map<String, Object> p = common(t, t.id());
    p.put("type", t.type());
    put(p, "strength", t.strength());
    put(p, "note", t.note());
    return Map.of("id", t.id(), "a", t.a().value(), "b", t.b().value(), "properties", p);
  }
}
