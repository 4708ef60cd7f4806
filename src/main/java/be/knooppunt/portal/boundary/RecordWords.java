package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records and what their fields say, in words that a reader of the map knows. What a network does
 * not hold any more is told by its id.
 */
@RequestScoped
public class RecordWords {
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
      Set.of("organisation", "otherOrganisations", "organisations", "a", "b");
  private static final Set<String> SERVICES = Set.of("from", "to", "service", "services");

  private static final Set<String> YES_OR_NO = Set.of("frontDoor", "structural");

  /** As a form says it, and as the log does. */
  private static final Set<String> YES = Set.of("yes", "true");

  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Site site;

  /** A value in words; a dash when there is none. */
  public String value(Network network, RecordKind kind, String field, @Nullable Object value) {
    if (value == null) {
      return "–";
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(item -> value(network, kind, field, item))
          .collect(Collectors.joining(hasParts(list) ? "; " : ", "));
    }
    if (value instanceof Fields part) {
      return part.values().entrySet().stream()
          .filter(entry -> !entry.getKey().equals("id"))
          .map(entry -> value(network, kind, entry.getKey(), entry.getValue()))
          .collect(Collectors.joining(", "));
    }
    return text(network, kind, field, value.toString());
  }

  private static boolean hasParts(List<?> list) {
    return list.stream().anyMatch(Fields.class::isInstance);
  }

  /** One text of a field in words: a code, an id, a day, yes or no, or the text itself. */
  public String text(Network network, RecordKind kind, String field, String text) {
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
      return organisation(network, text);
    } else if (SERVICES.contains(field)) {
      return service(network, text);
    } else if (YES_OR_NO.contains(field)) {
      return texts.get(YES.contains(text) ? "network.yes" : "network.no");
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

  private String organisation(Network network, String id) {
    return Identifier.isWellFormed(id)
        ? network
            .findOrganisation(new OrganisationId(id))
            .map(found -> found.nameOn(site.today()))
            .orElse(id)
        : id;
  }

  private String service(Network network, String id) {
    return Identifier.isWellFormed(id)
        ? network.findService(new ServiceId(id)).map(found -> found.name()).orElse(id)
        : id;
  }

  /** What a record is called, from its own fields. */
  public String name(Network network, RecordKey key, Fields fields) {
    return switch (key.kind()) {
      case PARTNERSHIP, SERVICE -> fields.text("name");
      case ORGANISATION ->
          fields.texts("names").stream()
              .reduce((first, last) -> last)
              .map(name -> name.replaceFirst("@[0-9-]*\\.\\.[0-9-]*$", ""))
              .orElse(key.id());
      case MEMBERSHIP -> organisation(network, key.subject());
      case PLACEMENT -> service(network, key.subject());
      case MANDATE ->
          labels.capital("mandate-functions", fields.text("function"))
              + ", "
              + organisation(network, fields.text("organisation"));
      case PATH ->
          service(network, fields.text("from")) + " → " + service(network, fields.text("to"));
      case CATEGORY_PATH ->
          service(network, fields.text("from"))
              + " → "
              + fields.texts("categories").stream()
                  .map(this::category)
                  .collect(Collectors.joining(", "));
      case TIE ->
          organisation(network, fields.text("a")) + " – " + organisation(network, fields.text("b"));
    };
  }

  private String category(String category) {
    String code = category.substring(category.indexOf(':') + 1);
    return labels.of(category.startsWith("LifeDomain") ? "life-domains" : "service-types", code);
  }
}
