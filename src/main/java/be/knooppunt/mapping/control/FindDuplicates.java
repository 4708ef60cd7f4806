package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.Candidate;
import be.knooppunt.mapping.entity.NameLikeness;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.SharedNetwork;
import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.Reference;
import be.knooppunt.network.entity.Service;
import be.knooppunt.platform.config.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is on a map already, of this partnership or of another that shares its map, before
 * somebody adds it again: by the number in the register of enterprises, or by a name that looks
 * alike in the same place.
 */
@ApplicationScoped
public class FindDuplicates {
  private static final int MOST = 5;

  private static final Comparator<Candidate> LIKELIEST_FIRST =
      Comparator.comparing(Candidate::sameNumber)
          .thenComparing(Candidate::likeness)
          .reversed()
          .thenComparing(Candidate::name);

  @Inject private Networks networks;
  @Inject private SharedNetwork shared;
  @Inject private Clock clock;

  /** For the container. */
  protected FindDuplicates() {}

  /** Looks in networks, as far as they are shared. */
  public FindDuplicates(Networks networks, SharedNetwork shared, Clock clock) {
    this.networks = networks;
    this.shared = shared;
    this.clock = clock;
  }

  /** Organisations that are perhaps the same as this one. */
  public List<Candidate> of(Organisation organisation, Network home) {
    LocalDate today = TimeSource.today(clock);
    List<Candidate> found = new ArrayList<>();
    Map<String, Set<String>> homes = new TreeMap<>();
    Map<String, Organisation> all = new TreeMap<>();
    for (Network network : near(home)) {
      for (Organisation other : network.organisations()) {
        all.put(other.id().value(), other);
        homes.computeIfAbsent(other.id().value(), id -> new TreeSet<>()).add(id(network));
      }
    }
    for (Organisation other : all.values()) {
      boolean sameNumber = sameNumber(organisation, other);
      double likeness = likeness(organisation, other);
      boolean isSelf = other.id().equals(organisation.id());
      if (!isSelf && (sameNumber || likeness >= NameLikeness.ENOUGH)) {
        found.add(
            new Candidate(
                other.key(),
                other.nameOn(today),
                "",
                homes.getOrDefault(other.id().value(), Set.of()),
                sameNumber,
                likeness));
      }
    }
    return found.stream().sorted(LIKELIEST_FIRST).limit(MOST).toList();
  }

  private static boolean sameNumber(Organisation one, Organisation other) {
    String number = digits(one.kboNumber());
    return !number.isEmpty() && number.equals(digits(other.kboNumber()));
  }

  private static String digits(@Nullable String number) {
    return number == null ? "" : number.replaceAll("[^0-9]", "");
  }

  private static double likeness(Organisation one, Organisation other) {
    double most = 0;
    for (DatedName a : one.names()) {
      for (DatedName b : other.names()) {
        most = Math.max(most, NameLikeness.of(a.name(), b.name()));
      }
    }
    return most;
  }

  /** Services that are perhaps the same as this one: in the same place, or of the same hands. */
  public List<Candidate> of(Service service, Network home) {
    LocalDate today = TimeSource.today(clock);
    Map<String, Candidate> found = new TreeMap<>();
    for (Network network : near(home)) {
      for (Service other : network.services()) {
        double likeness = NameLikeness.of(service.name(), other.name());
        boolean isSelf = other.id().equals(service.id());
        boolean fits = sameHands(service, other) || samePlace(service.availableIn(), other);
        if (!isSelf && fits && likeness >= NameLikeness.ENOUGH) {
          Set<String> homes = new TreeSet<>(Set.of(id(network)));
          Optional.ofNullable(found.get(other.id().value()))
              .ifPresent(known -> homes.addAll(known.partnerships()));
          found.put(
              other.id().value(),
              new Candidate(
                  other.key(),
                  other.name(),
                  network.organisationOf(other).nameOn(today),
                  homes,
                  false,
                  likeness));
        }
      }
    }
    return found.values().stream().sorted(LIKELIEST_FIRST).limit(MOST).toList();
  }

  private static boolean sameHands(Service one, Service other) {
    return one.organisations().stream().anyMatch(other.organisations()::contains);
  }

  private boolean samePlace(Set<String> places, Service other) {
    return places.isEmpty()
        || other.availableIn().isEmpty()
        || meets(places, other.availableIn())
        || meets(other.availableIn(), places);
  }

  private boolean meets(Collection<String> places, Set<String> area) {
    Reference reference = networks.facts().reference();
    return places.stream().anyMatch(place -> reference.contains(area, place));
  }

  /** The network itself, and the open maps of partnerships whose area touches its own. */
  private List<Network> near(Network home) {
    List<Network> near = new ArrayList<>(List.of(home));
    Set<String> area = new HashSet<>(home.partnership().map(Partnership::area).orElse(List.of()));
    for (Partnership other : networks.listPartnerships()) {
      boolean isHome = home.partnership().map(p -> p.id().equals(other.id())).orElse(false);
      boolean isOpen = !isHome && shared.mayOpen(other.id());
      if (isOpen && (other.area().isEmpty() || area.isEmpty() || touches(area, other))) {
        networks.find(other.id()).ifPresent(near::add);
      }
    }
    return near;
  }

  private boolean touches(Set<String> area, Partnership other) {
    Map<String, Set<String>> regions = networks.facts().reference().regionsOf();
    Set<String> around = new HashSet<>(area);
    area.forEach(place -> around.addAll(regions.getOrDefault(place, Set.of())));
    return other.area().stream()
        .anyMatch(
            place ->
                around.contains(place)
                    || regions.getOrDefault(place, Set.of()).stream().anyMatch(around::contains));
  }

  private static String id(Network network) {
    return network.partnership().map(p -> p.id().value()).orElse("");
  }
}
