package be.knooppunt.portal.boundary.mapping;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The services of a network as people read and type them: number, name and organisation. What was
 * typed is taken when it is the whole line of the list, a number, a name that only one service has,
 * or an id.
 */
public final class ServiceWords {
  private static final Pattern NUMBER = Pattern.compile("([1-9][0-9]{1,3})(?:\\D.*)?");

  private final Network network;
  private final LocalDate day;

  /** The words of a network on a day. */
  public ServiceWords(Network network, LocalDate day) {
    this.network = network;
    this.day = day;
  }

  /** A service in a list. */
  public record Line(String id, String text) {}

  /** All services that have not ended, by number and name. */
  public List<Line> lines() {
    return network.services().stream()
        .filter(s -> !s.validity().endedBefore(day))
        .sorted(
            Comparator.comparing((Service s) -> number(s).orElse(Integer.MAX_VALUE))
                .thenComparing(Service::name))
        .map(s -> new Line(s.id().value(), text(s)))
        .toList();
  }

  /** The same by name, with the number behind it: a keyboard finds them by their first letters. */
  public List<Line> linesByName() {
    return network.services().stream()
        .filter(s -> !s.validity().endedBefore(day))
        .sorted(Comparator.comparing(Service::name, String.CASE_INSENSITIVE_ORDER))
        .map(s -> new Line(s.id().value(), named(s) + number(s).map(n -> " · " + n).orElse("")))
        .toList();
  }

  private Optional<Integer> number(Service service) {
    return network.placementOf(service.id()).map(Placement::number);
  }

  private String text(Service service) {
    return number(service).map(number -> number + " ").orElse("") + named(service);
  }

  private String named(Service service) {
    return service.name() + " (" + network.organisationOf(service).nameOn(day) + ")";
  }

  /** The line of a service; the id itself when it is not in this network. */
  public String text(String id) {
    return find(id).map(this::text).orElse(id);
  }

  private Optional<Service> find(String id) {
    return network.services().stream().filter(s -> s.id().value().equals(id)).findFirst();
  }

  /** The id of what was typed; empty when it is no service, or could be several. */
  public Optional<String> id(String typed) {
    String text = typed.strip();
    Optional<Service> exact = find(text);
    if (exact.isPresent()) {
      return exact.map(s -> s.id().value());
    }
    List<Service> same =
        network.services().stream()
            .filter(s -> text(s).equalsIgnoreCase(text) || isName(s, text))
            .toList();
    if (same.size() == 1) {
      return Optional.of(same.get(0).id().value());
    }
    Matcher number = NUMBER.matcher(text);
    return same.isEmpty() && number.matches()
        ? network
            .findByNumber(Integer.parseInt(number.group(1)))
            .map(Service::id)
            .map(ServiceId::value)
        : Optional.empty();
  }

  private static boolean isName(Service service, String text) {
    return service.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT));
  }
}
