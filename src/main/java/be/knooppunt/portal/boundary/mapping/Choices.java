package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Municipality;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.Service;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one can choose from in the forms of a network. */
@RequestScoped
public class Choices {
  /** The languages that a form offers; others that a record has are kept. */
  private static final List<String> LANGUAGES =
      List.of("nl", "fr", "en", "de", "ar", "tr", "uk", "ru", "ro", "bg", "pl", "es", "fa", "so");

  @Inject private Labels labels;
  @Inject private Site site;
  @Inject private EditorRights rights;

  /** Something to choose. */
  public record Choice(String value, String label) {}

  /**
   * All lists of a form.
   *
   * @param own the organisations for which one may write here
   * @param places municipalities and regions to tick
   */
  public record Lists(
      List<Choice> organisations,
      List<Choice> own,
      List<ServiceWords.Line> services,
      List<Choice> offered,
      List<Choice> places,
      List<Choice> municipalities,
      List<Choice> languages) {}

  /** The lists for a form with values. */
  public Lists of(Network network, FormValues values) {
    List<Choice> organisations = organisations(network, values);
    Set<String> mine = rights.organisations(network);
    boolean isWide = rights.coordinates(network);
    return new Lists(
        organisations,
        organisations.stream()
            .filter(
                o -> isWide || mine.contains(o.value()) || values.has("organisation", o.value()))
            .toList(),
        new ServiceWords(network, site.today()).lines(),
        offered(network, values),
        places(network, values),
        municipalities(),
        languages(values));
  }

  private List<Choice> organisations(Network network, FormValues values) {
    return network.organisations().stream()
        .filter(
            o ->
                o.isShown(site.today(), EvidenceFilter.ALL)
                    || values.values().values().stream().anyMatch(v -> v.contains(o.id().value())))
        .map(o -> choice(o))
        .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private Choice choice(Organisation organisation) {
    return new Choice(organisation.id().value(), organisation.nameOn(site.today()));
  }

  /** The services of the organisation that was chosen, and those that are named already. */
  private List<Choice> offered(Network network, FormValues values) {
    Set<String> organisations = new LinkedHashSet<>(values.texts("organisation"));
    ServiceWords words = new ServiceWords(network, site.today());
    return network.services().stream()
        .filter(
            s ->
                values.has("services", s.id().value())
                    || s.organisations().stream().anyMatch(o -> organisations.contains(o.value())))
        .map(Service::id)
        .map(id -> new Choice(id.value(), words.text(id.value())))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** What is ticked as the area of a partnership that is not there yet. */
  public List<Choice> places(FormValues values) {
    return values.texts("area").stream()
        .map(code -> new Choice(code, labels.places(List.of(code))))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** The municipalities of the partnership, the regions around them, and what is ticked. */
  private List<Choice> places(Network network, FormValues values) {
    List<String> area = network.partnership().map(Partnership::area).orElse(List.of());
    Map<String, Choice> places = new LinkedHashMap<>();
    area.stream()
        .map(code -> new Choice(code, labels.places(List.of(code))))
        .sorted(Comparator.comparing(Choice::label))
        .forEach(place -> places.put(place.value(), place));
    Set<String> regions = new TreeSet<>();
    area.forEach(
        code -> regions.addAll(network.reference().regionsOf().getOrDefault(code, Set.of())));
    regions.stream()
        .map(code -> new Choice(code, labels.places(List.of(code))))
        .sorted(Comparator.comparing(Choice::label))
        .forEach(place -> places.put(place.value(), place));
    for (String field : List.of("area", "availableIn", "within")) {
      for (String code : values.texts(field)) {
        places.putIfAbsent(code, new Choice(code, labels.places(List.of(code))));
      }
    }
    return List.copyOf(places.values());
  }

  /** The municipalities of today. */
  public List<Choice> municipalities() {
    return labels.municipalities(site.today()).stream()
        .map(m -> new Choice(m.nisCode(), m.name()))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** The municipality that somebody typed, by name or code. */
  public Optional<String> municipality(String typed) {
    String text = typed.strip();
    return labels.municipalities(site.today()).stream()
        .filter(m -> m.nisCode().equals(text) || m.name().equalsIgnoreCase(text))
        .map(Municipality::nisCode)
        .findFirst();
  }

  private List<Choice> languages(FormValues values) {
    Set<String> codes = new LinkedHashSet<>(LANGUAGES);
    codes.addAll(values.texts("languages"));
    return codes.stream().map(code -> new Choice(code, labels.language(code))).toList();
  }
}
