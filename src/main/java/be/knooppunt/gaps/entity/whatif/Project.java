package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.network.entity.CategoryPath;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A project on a map: the services of one organisation that do not last and end on the same day,
 * with all that ends when they do. A tie of the organisation ends with the project when it has the
 * same last day, or when the organisation offers nothing else; a mandate when it is exercised
 * through these services only, has the same last day or rests on a project.
 *
 * @param carrier the organisation
 * @param services ids of its services, in their order
 * @param until the last day as the map tells it; null when it tells none
 */
public record Project(OrganisationId carrier, List<ServiceId> services, @Nullable LocalDate until) {
  private static final String ON_A_PROJECT = "PROJECT";

  /** Keeps its own copy. */
  public Project {
    services = List.copyOf(services);
  }

  /** The service by which an address names it. */
  public ServiceId name() {
    return services.get(0);
  }

  /** The projects on the map of a day, in the order of their first services. */
  public static List<Project> listOf(Network network, LocalDate day, EvidenceFilter evidence) {
    record Key(OrganisationId carrier, @Nullable LocalDate until) {}

    Map<Key, List<ServiceId>> found = new LinkedHashMap<>();
    for (Service service : network.services()) {
      if (!service.structural()
          && service.isShown(day, evidence)
          && !network.isOutside(service.id())) {
        found
            .computeIfAbsent(
                new Key(service.organisation(), service.validity().until()),
                key -> new ArrayList<>())
            .add(service.id());
      }
    }
    List<Project> projects = new ArrayList<>();
    found.forEach(
        (key, services) -> projects.add(new Project(key.carrier(), services, key.until())));
    return projects;
  }

  /** The project that a service lives on that day; empty when it lives on none. */
  public static Optional<Project> of(Network network, ServiceId service, LocalDate day) {
    return listOf(network, day, EvidenceFilter.ALL).stream()
        .filter(project -> project.services().contains(service))
        .findFirst();
  }

  /** Everything that ends with it, of what is on the map that day. */
  public List<NetworkRecord> records(Network network, LocalDate day) {
    Set<ServiceId> own = new LinkedHashSet<>(services);
    List<NetworkRecord> all = new ArrayList<>();
    own.forEach(id -> all.add(network.getService(id)));
    for (Mandate mandate : network.mandates()) {
      if (endsWith(mandate, own)) {
        all.add(mandate);
      }
    }
    for (ReferralPath path : network.paths()) {
      if (own.contains(path.from()) || own.contains(path.to())) {
        all.add(path);
      }
    }
    for (CategoryPath path : network.categoryPaths()) {
      if (own.contains(path.from())) {
        all.add(path);
      }
    }
    boolean isAll = isAllOf(network, own, day);
    for (Tie tie : network.ties()) {
      boolean isTheirs = tie.a().equals(carrier) || tie.b().equals(carrier);
      if (isTheirs && (isAll || endsTheSameDay(tie))) {
        all.add(tie);
      }
    }
    return all.stream()
        .filter(record -> record.validity().holdsOn(day))
        .collect(Collectors.toList());
  }

  private boolean endsTheSameDay(NetworkRecord record) {
    return until != null && Objects.equals(record.validity().until(), until);
  }

  private boolean endsWith(Mandate mandate, Set<ServiceId> own) {
    if (!mandate.organisation().equals(carrier)) {
      return false;
    }
    return mandate.services().isEmpty()
        ? ON_A_PROJECT.equals(mandate.basis()) || endsTheSameDay(mandate)
        : own.containsAll(mandate.services());
  }

  private boolean isAllOf(Network network, Set<ServiceId> own, LocalDate day) {
    return network.services().stream()
        .filter(s -> s.organisations().contains(carrier) && s.validity().holdsOn(day))
        .allMatch(s -> own.contains(s.id()));
  }
}
