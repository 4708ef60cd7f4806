package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of records in words, to show what was written side by side with what is there. */
@RequestScoped
public class FieldWords {
  private static final Map<String, String> VOCABULARIES =
      Map.ofEntries(
          Map.entry("governanceForm", "governance-forms"),
          Map.entry("role", "partnership-roles"),
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
          Map.entry("onlyForDomains", "life-domains"),
          Map.entry("need", "life-domains"),
          Map.entry("serves", "target-groups"),
          Map.entry("forGroups", "target-groups"),
          Map.entry("onlyForGroups", "target-groups"),
          Map.entry("group", "target-groups"),
          Map.entry("function", "mandate-functions"),
          Map.entry("breadth", "breadths"),
          Map.entry("powers", "powers"),
          Map.entry("gatekeeping", "gatekeeping"),
          Map.entry("basis", "bases"),
          Map.entry("discretion", "discretions"),
          Map.entry("handover", "handovers"),
          Map.entry("status", "path-statuses"),
          Map.entry("feedback", "feedbacks"),
          Map.entry("consent", "consents"),
          Map.entry("strength", "tie-strengths"),
          Map.entry("evidence", "evidence-levels"),
          Map.entry("threshold", "thresholds"));

  private static final Set<String> PLACES = Set.of("area", "availableIn", "within", "municipality");
  private static final Set<String> ORGANISATIONS =
      Set.of("organisation", "otherOrganisations", "organisations", "a", "b");
  private static final Set<String> SERVICES = Set.of("services", "from", "to");
  private static final Set<String> YES_OR_NO = Set.of("frontDoor", "structural");

  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Site site;

  /** What a field is called. */
  public String label(String field) {
    return texts.get("mapping.f." + field);
  }

  /** What a field says, in words; the text that nothing is known when it is empty. */
  public String value(FormKind kind, String field, FormValues values, Network network) {
    List<FormValues.Row> rows = values.rows(field);
    String said =
        rows.isEmpty()
            ? values.texts(field).stream()
                .map(text -> one(kind, field, text, network))
                .collect(Collectors.joining(", "))
            : rows.stream()
                .filter(row -> !row.isBlank())
                .map(row -> row(kind, row, network))
                .collect(Collectors.joining("; "));
    return said.isEmpty() ? texts.get("mapping.nothing") : said;
  }

  private String row(FormKind kind, FormValues.Row row, Network network) {
    return row.form().values().keySet().stream()
        .filter(name -> name.startsWith(row.name() + "."))
        .filter(name -> !name.endsWith(".id") && !name.endsWith(".version"))
        .filter(name -> !row.form().text(name).isEmpty())
        .map(
            name ->
                one(kind, name.substring(row.name().length() + 1), row.form().text(name), network))
        .collect(Collectors.joining(", "));
  }

  private String one(FormKind kind, String field, String text, Network network) {
    Optional<String> vocabulary =
        field.equals("type")
            ? Optional.of(kind == FormKind.TIE ? "tie-types" : "service-types")
            : Optional.ofNullable(VOCABULARIES.get(field));
    if (vocabulary.isPresent()) {
      return labels.of(vocabulary.get(), text);
    }
    if (PLACES.contains(field)) {
      return labels.places(List.of(text));
    }
    if (ORGANISATIONS.contains(field)) {
      return network.organisations().stream()
          .filter(o -> o.id().equals(organisation(text)))
          .map(o -> o.nameOn(site.today()))
          .findFirst()
          .orElse(text);
    }
    if (SERVICES.contains(field)) {
      return new ServiceWords(network, site.today()).text(text);
    }
    if (YES_OR_NO.contains(field)) {
      return texts.get(text.equals("yes") ? "mapping.yes" : "mapping.no");
    }
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return texts.date(LocalDate.parse(text));
    }
    return field.equals("languages") ? labels.language(text) : text;
  }

  private static OrganisationId organisation(String text) {
    return new OrganisationId(Identifier.isWellFormed(text) ? text : "none");
  }
}
