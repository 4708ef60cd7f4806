package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.Reference;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.UnitedRecords;
import be.knooppunt.network.entity.Validity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Several networks as one: a record that several of them have counts once. For a region only what
 * is offered in one of its municipalities is kept, with the paths and ties between those; a service
 * that does not say where it works is kept when its partnership works there.
 */
public final class JoinedNetwork {
  private final Collection<Network> networks;
  private final Reference reference;

  private JoinedNetwork(Collection<Network> networks, Reference reference) {
    this.networks = networks;
    this.reference = reference;
  }

  /**
   * All of some networks.
   *
   * @param id the name that the joined partnership gets among programs
   */
  public static Network of(
      Collection<Network> networks,
      String id,
      String name,
      NetworkVersion version,
      Reference reference) {
    return new JoinedNetwork(networks, reference).join(id, name, version, Optional.empty());
  }

  /** What of some networks is offered in these municipalities. */
  public static Network within(
      Collection<Network> networks,
      String id,
      String name,
      NetworkVersion version,
      Reference reference,
      Collection<String> municipalities) {
    return new JoinedNetwork(networks, reference)
        .join(id, name, version, Optional.of(new LinkedHashSet<>(municipalities)));
  }

  private Network join(
      String id, String name, NetworkVersion version, Optional<Set<String>> places) {
    Map<RecordKey, Service> services = new LinkedHashMap<>();
    Set<ServiceId> own = new HashSet<>();
    for (Network network : networks) {
      for (Service service : network.services()) {
        if (places.isEmpty() || isOffered(service, network, places.get())) {
          services.putIfAbsent(service.key(), service);
          if (!network.isOutside(service.id())) {
            own.add(service.id());
          }
        }
      }
    }
    Set<ServiceId> kept = new HashSet<>();
    Set<OrganisationId> offering = new HashSet<>();
    for (Service service : services.values()) {
      kept.add(service.id());
      offering.addAll(service.organisations());
    }
    Set<ServiceId> outside = new HashSet<>(kept);
    outside.removeAll(own);
    boolean isWhole = places.isEmpty();
    UnitedRecords records = new UnitedRecords(List.copyOf(networks));
    List<Membership> members = members(isWhole, offering);
    members.forEach(m -> offering.add(m.organisation()));
    return new Network(
        version,
        reference,
        new NetworkContent(
            Optional.of(partnership(id, name, places)),
            records.of(Network::organisations).stream()
                .filter(o -> isWhole || offering.contains(o.id()))
                .toList(),
            List.copyOf(services.values()),
            records.of(Network::mandates).stream()
                .filter(m -> isWhole || offering.contains(m.organisation()))
                .toList(),
            records.of(Network::paths).stream().filter(p -> isBetween(p, kept)).toList(),
            records.of(Network::categoryPaths).stream()
                .filter(c -> kept.contains(c.from()))
                .toList(),
            records.of(Network::ties).stream()
                .filter(t -> isWhole || (offering.contains(t.a()) && offering.contains(t.b())))
                .toList(),
            members,
            List.of(),
            outside));
  }

  private boolean isOffered(Service service, Network network, Set<String> places) {
    if (service.availableIn().isEmpty()) {
      return network.partnership().map(p -> meets(p.area(), places)).orElse(false);
    }
    return places.stream().anyMatch(place -> reference.contains(service.availableIn(), place));
  }

  private static boolean meets(List<String> area, Set<String> places) {
    return area.stream().anyMatch(places::contains);
  }

  private static boolean isBetween(ReferralPath path, Set<ServiceId> kept) {
    return kept.contains(path.from()) && kept.contains(path.to());
  }

  private List<Membership> members(boolean isWhole, Set<OrganisationId> offering) {
    Set<Membership> found = new LinkedHashSet<>();
    for (Network network : networks) {
      network.members().stream()
          .filter(m -> isWhole || offering.contains(m.organisation()))
          .forEach(found::add);
    }
    return new ArrayList<>(found);
  }

  /**
   * A need for a whole area is one for each of its municipalities; how many people it is about is
   * only kept where nothing is cut or taken apart.
   */
  private Partnership partnership(String id, String name, Optional<Set<String>> places) {
    Set<String> area = new LinkedHashSet<>();
    Map<String, DeclaredNeed> needs = new LinkedHashMap<>();
    for (Network network : networks) {
      Partnership one = network.partnership().orElse(null);
      if (one == null) {
        continue;
      }
      List<String> here =
          one.area().stream().filter(m -> places.map(p -> p.contains(m)).orElse(true)).toList();
      area.addAll(here);
      for (DeclaredNeed need : one.needs()) {
        String municipality = need.municipality();
        for (String place : municipality == null ? here : List.of(municipality)) {
          if (here.contains(place)) {
            boolean isWhole = municipality != null || one.area().size() == 1;
            needs.putIfAbsent(
                need.need() + "/" + need.group() + "/" + place,
                new DeclaredNeed(
                    need.need(),
                    need.group(),
                    place,
                    isWhole ? need.people() : null,
                    isWhole ? need.outOf() : null,
                    need.source(),
                    need.countedOn()));
          }
        }
      }
    }
    return new Partnership(
        new PartnershipId(id),
        name,
        null,
        List.copyOf(places.orElse(area)),
        null,
        List.copyOf(needs.values()),
        Validity.ALWAYS);
  }
}
