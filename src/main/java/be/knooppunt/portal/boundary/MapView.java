package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.entity.Grouping;
import be.knooppunt.portal.entity.MapPlan;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a reader asked of the map, and what it shows for that: the same for the drawing and its
 * list.
 *
 * @param parameters what stands in the address, without what the map does not know
 * @param onMap the services of the day, whatever the other filters
 */
record MapView(
    Network network,
    MapFilter filter,
    MultivaluedMap<String, String> parameters,
    List<Service> onMap,
    MapPlan plan) {
  /** The parameters of the address, in the order in which they are shown. */
  static final List<String> NAMES =
      List.of("q", "sector", "lijn", "rol", "project", "bewijs", "datum", "groep", "open");

  static MapView of(
      Network network, MultivaluedMap<String, String> asked, LocalDate today, Labels labels) {
    MultivaluedMap<String, String> known = known(asked);
    Parameters parameters = new Parameters(known);
    MapFilter filter = MapFilter.of(parameters, today, MapPages.sectorKeys(labels));
    List<Service> onMap = network.services().stream().filter(filter::isOnMap).toList();
    return new MapView(
        network,
        filter,
        known,
        onMap,
        MapPlan.of(
            network,
            onMap.stream().filter(s -> filter.shows(network, s, labels)).toList(),
            grouping(parameters),
            parameters.texts("open")));
  }

  private static Optional<Grouping> grouping(Parameters parameters) {
    return parameters
        .text("groep")
        .map(
            word ->
                Grouping.of(word)
                    .orElseThrow(
                        () ->
                            Parameters.malformed(
                                "groep", word, "Use gemeente, sector, organisatie or geen.")));
  }

  /** The parameters that the map knows; clusters to open may be given with commas between. */
  static MultivaluedMap<String, String> known(MultivaluedMap<String, String> asked) {
    MultivaluedMap<String, String> known = new MultivaluedHashMap<>();
    for (String name : NAMES) {
      for (String value : asked.getOrDefault(name, List.of())) {
        List<String> parts = name.equals("open") ? Arrays.asList(value.split(",")) : List.of(value);
        parts.stream()
            .filter(Predicate.not(String::isBlank))
            .forEach(part -> known.add(name, part.strip()));
      }
    }
    return known;
  }

  /** The address of the same view with a cluster opened or closed. */
  String toggled(String path, String key) {
    List<String> open = new ArrayList<>(plan.open());
    open.sort(null);
    if (!open.remove(key)) {
      open.add(key);
    }
    StringBuilder address = new StringBuilder(path);
    for (String name : NAMES) {
      List<String> values = name.equals("open") ? open : parameters.getOrDefault(name, List.of());
      for (String value : values) {
        address.append(address.length() == path.length() ? '?' : '&');
        address.append(name).append('=').append(Site.encoded(value));
      }
    }
    return address.toString();
  }

  /** The name of a cluster. */
  String name(String key, Labels labels, Texts texts) {
    return switch (plan.grouping()) {
      case MUNICIPALITY ->
          switch (key) {
            case Grouping.UNKNOWN -> texts.get("map.group.unknown");
            case Grouping.SEVERAL -> texts.get("map.group.several");
            default -> labels.places(List.of(key));
          };
      case SECTOR -> labels.of(Vocabularies.MAP_SECTORS, key);
      case ORGANISATION -> network.getOrganisation(new OrganisationId(key)).nameOn(filter.date());
      case NONE -> key;
    };
  }
}
