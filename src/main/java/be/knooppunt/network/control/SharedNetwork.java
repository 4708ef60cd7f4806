package be.knooppunt.network.control;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.UnitedRecords;
import be.knooppunt.platform.problem.ClosedMap;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads all partnerships together, as far as whoever asks may open their maps. A record is there
 * when it stands on one map that is open; where all are open, every record is. Networks are made
 * once for each choice of maps and shared by all who may open the same.
 */
@ApplicationScoped
public class SharedNetwork {
  private static final int MOST_KEPT = 8;

  private record Made(NetworkVersion version, Network network) {}

  private final Map<List<PartnershipId>, Made> made =
      new LinkedHashMap<>(MOST_KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<PartnershipId>, Made> eldest) {
          return size() > MOST_KEPT;
        }
      };

  @Inject private Networks networks;
  @Inject private OpenMaps maps;

  /** For the container. */
  protected SharedNetwork() {}

  /** Reads networks, as far as maps are open. */
  public SharedNetwork(Networks networks, OpenMaps maps) {
    this.networks = networks;
    this.maps = maps;
  }

  /** Reads nothing, for whoever does not know what is shared. */
  static SharedNetwork closed(Networks networks) {
    return new SharedNetwork(
        networks,
        new OpenMaps() {
          @Override
          public boolean mayOpen(PartnershipId partnership) {
            return false;
          }

          @Override
          public boolean mayKnow(PartnershipId partnership) {
            return false;
          }

          @Override
          public Problem closed(PartnershipId partnership) {
            return new ClosedMap(false);
          }
        });
  }

  /** The partnerships that show whoever asks anything at all, by name. */
  public List<Partnership> listKnown() {
    return networks.listPartnerships().stream().filter(p -> maps.mayKnow(p.id())).toList();
  }

  /** Tells whether whoever asks may open the map of a partnership. */
  public boolean mayOpen(PartnershipId partnership) {
    return maps.mayOpen(partnership);
  }

  /** Asks for {@link #mayOpen}; the problem says what is shared instead. */
  void requireOpen(PartnershipId partnership) {
    if (!maps.mayOpen(partnership)) {
      throw maps.closed(partnership);
    }
  }

  private List<PartnershipId> listOpen() {
    return networks.listPartnerships().stream()
        .map(Partnership::id)
        .filter(maps::mayOpen)
        .sorted(Comparator.comparing(PartnershipId::value))
        .toList();
  }

  /** The records of all maps that are open to whoever asks. */
  public Network all() {
    List<PartnershipId> open = listOpen();
    if (open.size() == networks.listPartnerships().size()) {
      return networks.all();
    }
    NetworkVersion now = networks.version();
    synchronized (made) {
      Made known = made.get(open);
      if (known == null || !known.version().equals(now)) {
        known = new Made(now, join(open, now));
        made.put(open, known);
      }
      return known.network();
    }
  }

  /**
   * Tells which maps an answer about all together was made of, for its tag: somebody who may open
   * others must not be told that theirs is the same. Empty where all are open.
   */
  public String mark() {
    List<PartnershipId> open = listOpen();
    boolean hasAll = open.size() == networks.listPartnerships().size();
    return hasAll ? "" : mark(open);
  }

  /** The same for an answer that names partnerships and holds nothing of their maps. */
  public String markOfKnown() {
    List<Partnership> known = listKnown();
    boolean hasAll = known.size() == networks.listPartnerships().size();
    return hasAll ? "" : mark(known.stream().map(Partnership::id).toList());
  }

  private static String mark(List<PartnershipId> partnerships) {
    return "." + partnerships.size() + "-" + Integer.toHexString(partnerships.hashCode());
  }

  private Network join(List<PartnershipId> open, NetworkVersion version) {
    List<Network> parts = open.stream().map(networks::find).flatMap(Optional::stream).toList();
    UnitedRecords records = new UnitedRecords(parts);
    List<Service> services = records.of(Network::services);
    Set<ServiceId> outside =
        services.stream()
            .map(Service::id)
            .filter(id -> parts.stream().noneMatch(part -> isOn(part, id)))
            .collect(Collectors.toCollection(HashSet::new));
    List<Placement> placements =
        services.stream()
            .flatMap(service -> placement(parts, service.id()).stream())
            .sorted(Comparator.comparing(Placement::number))
            .toList();
    return new Network(
        version,
        networks.facts().reference(),
        new NetworkContent(
            Optional.empty(),
            records.of(Network::organisations),
            services,
            records.of(Network::mandates),
            records.of(Network::paths),
            records.of(Network::categoryPaths),
            records.of(Network::ties),
            List.of(),
            placements,
            outside));
  }

  private static boolean isOn(Network network, ServiceId service) {
    return network.findService(service).isPresent() && !network.isOutside(service);
  }

  /** A service that stands on several maps has the number of the first. */
  private static Optional<Placement> placement(List<Network> parts, ServiceId service) {
    return parts.stream().flatMap(part -> part.placementOf(service).stream()).findFirst();
  }
}
