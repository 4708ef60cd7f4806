package be.knooppunt.learning.control.lessons;

import be.knooppunt.learning.control.lessons.LessonLink.MapList;
import be.knooppunt.learning.control.lessons.LessonLink.OnMap;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the map of a partnership has of that which a lesson speaks of, by the same rules as the
 * directory.
 *
 * @param services what is offered on that day
 * @param organisations those with the name, when the lesson speaks of a name
 */
public record LocalOffer(List<Service> services, List<Organisation> organisations) {
  /** Keeps its own copies. */
  public LocalOffer {
    services = List.copyOf(services);
    organisations = List.copyOf(organisations);
  }

  /** What a map has on a day. */
  public static LocalOffer of(Network network, OnMap link, LocalDate day) {
    List<Organisation> organisations =
        link.list() == MapList.ORGANISATIONS ? named(network, link.code(), day) : List.of();
    List<Service> services =
        network.services().stream()
            .filter(service -> service.isShown(day, EvidenceFilter.ALL))
            .filter(service -> fits(network, service, link, organisations))
            .toList();
    return new LocalOffer(services, organisations);
  }

  private static boolean fits(
      Network network, Service service, OnMap link, List<Organisation> organisations) {
    return switch (link.list()) {
      case SERVICE_TYPES -> service.type().equals(link.code());
      case LIFE_DOMAINS ->
          network.reference().withBroader(link.code()).stream()
              .anyMatch(service.covers()::contains);
      case TARGET_GROUPS -> service.serves().isEmpty() || service.serves().contains(link.code());
      case ORGANISATIONS -> organisations.contains(network.organisationOf(service));
    };
  }

  private static List<Organisation> named(Network network, String word, LocalDate day) {
    Pattern whole =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])"
                + Pattern.quote(word.toLowerCase(Locale.ROOT))
                + "(?![\\p{L}\\p{N}])");
    return network.organisations().stream()
        .filter(organisation -> organisation.isShown(day, EvidenceFilter.ALL))
        .filter(
            organisation -> whole.matcher(organisation.nameOn(day).toLowerCase(Locale.ROOT)).find())
        .toList();
  }
}
