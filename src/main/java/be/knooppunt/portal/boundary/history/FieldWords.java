package be.knooppunt.portal.boundary.history;

import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields and their values in words that a reader of the map knows. */
final class FieldWords {
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("governanceForm", "governance-forms"),
          Map.entry("sector", "sectors"),
          Map.entry("lens", "lenses"),
          Map.entry("line", "service-lines"),
          Map.entry("channels", "channels"),
          Map.entry("fromRung", "rungs"),
          Map.entry("toRung", "rungs"),
          Map.entry("waitingBand", "waiting-bands"),
          Map.entry("firstContactBand", "waiting-bands"),
          Map.entry("capacityState", "capacities"),
          Map.entry("covers", "life-domains"),
          Map.entry("over", "life-domains"),
          Map.entry("about", "life-domains"),
          Map.entry("need", "life-domains"),
          Map.entry("onlyForDomains", "life-domains"),
          Map.entry("serves", "target-groups"),
          Map.entry("forGroups", "target-groups"),
          Map.entry("onlyForGroups", "target-groups"),
          Map.entry("group", "target-groups"),
          Map.entry("evidence", "evidence-levels"),
          Map.entry("handover", "handovers"),
          Map.entry("status", "path-statuses"),
          Map.entry("feedback", "feedbacks"),
          Map.entry("consent", "consents"),
          Map.entry("function", "mandate-functions"),
          Map.entry("breadth", "breadths"),
          Map.entry("powers", "powers"),
          Map.entry("gatekeeping", "gatekeeping"),
          Map.entry("basis", "bases"),
          Map.entry("discretion", "discretions"),
          Map.entry("threshold", "thresholds"),
          Map.entry("role", "partnership-roles"),
          Map.entry("strength", "tie-strengths"));

  private static final Set<String> PLACES = Set.of("area", "availableIn", "within", "municipality");
  private static final Set<String> ORGANISATIONS =
      Set.of("organisation", "organisations", "a", "b");
  private static final Set<String> SERVICES = Set.of("from", "to", "service", "services");

  private final Network network;
  private final Labels labels;
  private final Texts texts;

  FieldWords(Network network, Labels labels, Texts texts) {
    this.network = network;
    this.labels = labels;
    this.texts = texts;
  }

  /** The name of a field. */
  String field(String field) {
    return texts.get("network.field." + field);
  }

  /** A value in words; a dash when there is none. */
  String value(RecordKind kind, String field, @Nullable Object value) {
    if (value == null) {
      return "–";
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(item -> value(kind, field, item))
          .collect(Collectors.joining(hasParts(list) ? "; " : ", "));
    }
    if (value instanceof Fields part) {
      return part.values().entrySet().stream()
          .filter(entry -> !entry.getKey().equals("id"))
          .map(entry -> value(kind, entry.getKey(), entry.getValue()))
          .collect(Collectors.joining(", "));
    }
    if (value instanceof Boolean flag) {
      return texts.get(flag ? "network.yes" : "network.no");
    }
    return word(kind, field, value.toString());
  }

  private static boolean hasParts(List<?> list) {
    return list.stream().anyMatch(Fields.class::isInstance);
  }

  private String word(RecordKind kind, String field, String text) {
    if (field.equals("type")) {
      return labels.of(kind == RecordKind.TIE ? "tie-types" : "service-types", text);
    }
    String list = LISTS.get(field);
    // the days of a membership and the ends of a path have the same names
    if (kind == RecordKind.MEMBERSHIP && field.equals("from")) {
      return date(text);
    }
    if (list != null) {
      return labels.of(list, text);
    } else if (PLACES.contains(field)) {
      return labels.places(List.of(text));
    } else if (ORGANISATIONS.contains(field)) {
      return organisation(text);
    } else if (SERVICES.contains(field)) {
      return service(text);
    } else if (field.equals("languages")) {
      return labels.language(text);
    }
    return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? date(text) : text;
  }

  private String date(String text) {
    try {
      return texts.date(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return text;
    }
  }

  private String organisation(String id) {
    return network
        .findOrganisation(new OrganisationId(id))
        .map(found -> found.nameOn(LocalDate.MAX))
        .orElse(id);
  }

  private String service(String id) {
    return network.findService(new ServiceId(id)).map(found -> found.name()).orElse(id);
  }

  /** What a record is called, from its own fields. */
  String name(RecordKey key, Fields fields) {
    return switch (key.kind()) {
      case PARTNERSHIP, SERVICE -> fields.text("name");
      case ORGANISATION ->
          fields.texts("names").stream()
              .reduce((first, last) -> last)
              .map(name -> name.replaceFirst("@[0-9-]*\\.\\.[0-9-]*$", ""))
              .orElse(key.id());
      case MEMBERSHIP -> organisation(key.subject());
      case PLACEMENT -> service(key.subject());
      case MANDATE ->
          labels.capital("mandate-functions", fields.text("function"))
              + ", "
              + organisation(fields.text("organisation"));
      case PATH -> service(fields.text("from")) + " → " + service(fields.text("to"));
      case CATEGORY_PATH ->
          service(fields.text("from"))
              + " → "
              + fields.texts("categories").stream()
                  .map(this::category)
                  .collect(Collectors.joining(", "));
      case TIE -> organisation(fields.text("a")) + " – " + organisation(fields.text("b"));
    };
  }

  private String category(String category) {
    String code = category.substring(category.indexOf(':') + 1);
    return labels.of(category.startsWith("LifeDomain") ? "life-domains" : "service-types", code);
  }
}
