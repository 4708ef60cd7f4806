package be.knooppunt.network.boundary;

import be.knooppunt.network.entity.CategoryPath;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Tie;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How records look on the API; what is not known is left out. */
final class Views {
  private Views() {}

  private static void add(JsonObjectBuilder to, String name, @Nullable Object value) {
    if (value instanceof Integer number) {
      to.add(name, number);
    } else if (value instanceof Boolean flag) {
      to.add(name, flag);
    } else if (value != null) {
      to.add(name, value.toString());
    }
  }

  private static JsonArrayBuilder codes(Collection<?> values) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.stream().map(Object::toString).sorted().forEach(array::add);
    return array;
  }

  private static void addCommon(JsonObjectBuilder to, NetworkRecord entity) {
    to.add("evidence", entity.provenance().evidence().name());
    add(to, "source", entity.provenance().source());
    add(to, "verifiedOn", entity.provenance().verifiedOn());
    add(to, "verifiedByRole", entity.provenance().verifiedByRole());
    add(to, "validFrom", entity.validity().from());
    add(to, "validUntil", entity.validity().until());
    to.add("identifiers", codes(entity.provenance().identifiers()));
  }

  static JsonObject partnership(Partnership p) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("id", p.id().value());
    to.add("name", p.name());
    add(to, "governanceForm", p.governanceForm());
    to.add("area", codes(p.area()));
    add(to, "description", p.description());
    add(to, "validFrom", p.validity().from());
    add(to, "validUntil", p.validity().until());
    return to.build();
  }

  static JsonObject organisation(Organisation o, LocalDate day) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("id", o.id().value());
    to.add("name", o.nameOn(day));
    JsonArrayBuilder names = Json.createArrayBuilder();
    o.names()
        .forEach(
            name -> {
              JsonObjectBuilder one = Json.createObjectBuilder().add("name", name.name());
              add(one, "from", name.validity().from());
              add(one, "until", name.validity().until());
              names.add(one);
            });
    to.add("names", names);
    add(to, "kboNumber", o.kboNumber());
    to.add("sector", o.sector());
    add(to, "lens", o.lens());
    add(to, "website", o.website());
    add(to, "phone", o.phone());
    add(to, "email", o.email());
    add(to, "note", o.note());
    addCommon(to, o);
    return to.build();
  }

  static JsonObject organisationName(Network network, OrganisationId id, LocalDate day) {
    return Json.createObjectBuilder()
        .add("id", id.value())
        .add("name", network.getOrganisation(id).nameOn(day))
        .build();
  }

  static JsonObject serviceName(Network network, ServiceId id) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("id", id.value());
    to.add("name", network.getService(id).name());
    add(to, "number", number(network, id));
    return to.build();
  }

  private static @Nullable Integer number(Network network, ServiceId id) {
    return network.placementOf(id).map(Placement::number).orElse(null);
  }

  static JsonObject service(Network network, Service s, LocalDate day) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("id", s.id().value());
    add(to, "number", number(network, s.id()));
    to.add("name", s.name());
    JsonArrayBuilder organisations = Json.createArrayBuilder();
    s.organisations().forEach(o -> organisations.add(organisationName(network, o, day)));
    to.add("organisations", organisations);
    add(to, "description", s.description());
    to.add("type", s.type()).add("mapSector", s.mapSector());
    add(to, "line", s.line());
    to.add("frontDoor", s.frontDoor());
    to.add("channels", codes(s.channels()));
    to.add("languages", codes(s.languages()));
    add(to, "phone", s.contact().phone());
    add(to, "email", s.contact().email());
    add(to, "url", s.contact().url());
    add(to, "address", s.contact().address());
    add(to, "openingHours", s.contact().openingHours());
    add(to, "howToApply", s.contact().howToApply());
    to.add("documents", codes(s.documents()));
    add(to, "cost", s.cost());
    add(to, "fromRung", s.fromRung());
    add(to, "toRung", s.toRung());
    to.add("waitingBand", s.waitingBand().name());
    add(to, "waitingMeasuredOn", s.waitingMeasuredOn());
    to.add("structural", s.structural());
    to.add("capacityState", s.capacityState().name());
    to.add("covers", codes(s.covers()));
    to.add("serves", codes(s.serves()));
    to.add("availableIn", codes(s.availableIn()));
    to.add("thresholds", thresholds(s));
    to.add("outside", network.isOutside(s.id()));
    add(to, "note", s.note());
    addCommon(to, s);
    return to.build();
  }

  private static JsonArrayBuilder thresholds(Service s) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    s.thresholds()
        .forEach(
            t -> {
              JsonObjectBuilder one = Json.createObjectBuilder().add("id", t.id());
              one.add("threshold", t.code()).add("severity", t.severity());
              add(one, "reporterRole", t.reporterRole());
              add(one, "note", t.note());
              array.add(one);
            });
    return array;
  }

  static JsonObject mandate(Network network, Mandate m, LocalDate day) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("id", m.id().value());
    to.add("organisation", organisationName(network, m.organisation(), day));
    JsonArrayBuilder services = Json.createArrayBuilder();
    m.services().stream()
        .filter(id -> network.findService(id).isPresent())
        .forEach(id -> services.add(serviceName(network, id)));
    to.add("services", services);
    to.add("function", m.function());
    add(to, "breadth", m.breadth());
    to.add("powers", codes(m.powers()));
    add(to, "gatekeeping", m.gatekeeping());
    add(to, "basis", m.basis());
    add(to, "discretion", m.discretion());
    add(to, "legalSource", m.legalSource());
    to.add("over", codes(m.over()));
    to.add("for", codes(m.forGroups()));
    to.add("within", codes(m.within()));
    add(to, "note", m.note());
    addCommon(to, m);
    return to.build();
  }

  static JsonObject path(Network network, ReferralPath p) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("id", p.id().value());
    to.add("from", serviceName(network, p.from()));
    to.add("to", serviceName(network, p.to()));
    to.add("handover", p.handover().name()).add("status", p.status().name());
    to.add("feedback", p.feedback().name()).add("consent", p.consent().name());
    to.add("documents", codes(p.documents()));
    to.add("about", codes(p.about()));
    to.add("onlyForDomains", codes(p.onlyForDomains()));
    to.add("onlyForGroups", codes(p.onlyForGroups()));
    to.add("firstContact", p.firstContact().name());
    add(to, "agreedBySender", p.agreedBySender());
    add(to, "agreedByReceiver", p.agreedByReceiver());
    add(to, "note", p.note());
    addCommon(to, p);
    return to.build();
  }

  static JsonObject categoryPath(Network network, CategoryPath p) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("id", p.id().value());
    to.add("from", serviceName(network, p.from()));
    to.add("categories", codes(p.categories()));
    to.add("handover", p.handover().name()).add("status", p.status().name());
    add(to, "note", p.note());
    addCommon(to, p);
    return to.build();
  }

  static JsonObject tie(Tie t) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("id", t.id());
    to.add("a", t.a().value()).add("b", t.b().value()).add("type", t.type());
    add(to, "strength", t.strength());
    add(to, "note", t.note());
    addCommon(to, t);
    return to.build();
  }

  static JsonObject term(Term t) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("code", t.code());
    to.add("labelNl", t.labelNl()).add("labelEn", t.labelEn());
    to.add("definitionNl", t.definitionNl()).add("definitionEn", t.definitionEn());
    add(to, "broader", t.broader());
    add(to, "source", t.source());
    t.extra().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(extra -> to.add(extra.getKey(), extra.getValue()));
    return to.build();
  }

  static JsonObject municipality(Municipality m) {
    JsonObjectBuilder to = Json.createObjectBuilder().add("nisCode", m.nisCode());
    to.add("name", m.name()).add("latitude", m.latitude()).add("longitude", m.longitude());
    add(to, "population", m.population());
    add(to, "populationDate", m.populationDate());
    to.add("postalCodes", codes(m.postalCodes()));
    to.add("regions", codes(m.regions()));
    add(to, "mergedInto", m.mergedInto());
    add(to, "validFrom", m.validity().from());
    add(to, "validUntil", m.validity().until());
    return to.build();
  }
}
