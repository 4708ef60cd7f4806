package be.knooppunt.network.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * A network of services, frozen at one version: what routes, findings and questions are computed
 * on. It holds every record whatever its dates; a question names the date and the evidence it wants
 * and asks each record. Services, organisations and paths have positions (0, 1, 2 …) in the order
 * of their identifiers, so that the same content always gives the same network; the arcs lie in
 * flat arrays.
 */
public final class Network {
  private final NetworkVersion version;
  private final Optional<Partnership> partnership;
  private final Reference reference;
  private final List<Organisation> organisations;
  private final List<Service> services;
  private final List<Mandate> mandates;
  private final List<ReferralPath> paths;
  private final NetworkContent content;
  private final Map<OrganisationId, Integer> organisationPosition;
  private final Map<ServiceId, Integer> servicePosition;
  private final int[] pathFrom;
  private final int[] pathTo;
  private final Adjacency pathsOut;
  private final Adjacency pathsIn;
  private final Adjacency organisationsOfService;
  private final Adjacency servicesOfOrganisation;
  private final Map<ServiceId, List<Mandate>> mandatesByService;
  private final Map<ServiceId, Placement> placementByService;
  private final Map<Integer, ServiceId> serviceByNumber;
  private final ConcurrentMap<Class<?>, Object> derived = new ConcurrentHashMap<>();

  /**
   * Freezes a content.
   *
   * @throws IllegalArgumentException when a record names a service or organisation that is missing
   *     or when two records of a kind share an identifier
   */
  public Network(NetworkVersion version, Reference reference, NetworkContent content) {
    this.version = version;
    this.reference = reference;
    this.content = content;
    this.partnership = content.partnership();
    this.organisations = sorted(content.organisations(), o -> o.id().value());
    this.services = sorted(content.services(), s -> s.id().value());
    this.mandates = sorted(content.mandates(), m -> m.id().value());
    this.paths = sorted(content.paths(), p -> p.id().value());
    this.organisationPosition = positions(organisations, Organisation::id);
    this.servicePosition = positions(services, Service::id);
    this.pathFrom = paths.stream().mapToInt(p -> require(p.from())).toArray();
    this.pathTo = paths.stream().mapToInt(p -> require(p.to())).toArray();
    this.pathsOut = Adjacency.byRow(services.size(), pathFrom);
    this.pathsIn = Adjacency.byRow(services.size(), pathTo);
    int offers = services.stream().mapToInt(s -> s.organisations().size()).sum();
    int[] offeredService = new int[offers];
    int[] offeringOrganisation = new int[offers];
    int next = 0;
    for (int s = 0; s < services.size(); s++) {
      for (OrganisationId organisation : services.get(s).organisations()) {
        offeredService[next] = s;
        offeringOrganisation[next++] = require(organisation);
      }
    }
    this.organisationsOfService =
        Adjacency.byRow(services.size(), offeredService).mapped(offeringOrganisation);
    this.servicesOfOrganisation =
        Adjacency.byRow(organisations.size(), offeringOrganisation).mapped(offeredService);
    this.mandatesByService = mandatesByService();
    this.placementByService = new HashMap<>();
    this.serviceByNumber = new HashMap<>();
    for (Placement placement : content.placements()) {
      placementByService.put(placement.service(), placement);
      serviceByNumber.put(placement.number(), placement.service());
    }
  }

  private static <T> List<T> sorted(Collection<T> records, Function<T, String> id) {
    List<T> all = new ArrayList<>(records);
    all.sort(Comparator.comparing(id));
    return List.copyOf(all);
  }

  private static <T, K> Map<K, Integer> positions(List<T> records, Function<T, K> id) {
    Map<K, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < records.size(); i++) {
      K key = id.apply(records.get(i));
      if (positions.put(key, i) != null) {
        throw new IllegalArgumentException("Twice in one network: " + key);
      }
    }
    return positions;
  }

  private int require(ServiceId id) {
    Integer position = servicePosition.get(id);
    if (position == null) {
      throw new IllegalArgumentException("Not in this network: service " + id);
    }
    return position;
  }

  private int require(OrganisationId id) {
    Integer position = organisationPosition.get(id);
    if (position == null) {
      throw new IllegalArgumentException("Not in this network: organisation " + id);
    }
    return position;
  }

  private Map<ServiceId, List<Mandate>> mandatesByService() {
    Map<ServiceId, List<Mandate>> byService = new HashMap<>();
    for (Mandate mandate : mandates) {
      Integer holder = organisationPosition.get(mandate.organisation());
      if (!mandate.services().isEmpty()) {
        mandate
            .services()
            .forEach(s -> byService.computeIfAbsent(s, k -> new ArrayList<>()).add(mandate));
      } else if (holder != null) {
        for (int i = servicesOfOrganisation.from(holder);
            i < servicesOfOrganisation.until(holder);
            i++) {
          ServiceId service = services.get(servicesOfOrganisation.at(i)).id();
          byService.computeIfAbsent(service, k -> new ArrayList<>()).add(mandate);
        }
      }
    }
    return byService;
  }

  /**
   * Something computed from this network alone, made once and shared by all readers.
   *
   * @param kind the class of what is computed; each class is computed in one way
   */
  public <T> T derived(Class<T> kind, Function<Network, T> make) {
    return kind.cast(derived.computeIfAbsent(kind, key -> make.apply(this)));
  }

  /**
   * What this network would be with edits applied, nothing of which is written. It keeps the
   * version; what was computed from this network is not shared with it.
   *
   * @throws IllegalArgumentException when a record would name one that is not there any more
   */
  public Network with(List<Edit> edits) {
    return new Network(version, reference, content.with(edits));
  }

  /** The version of the graph it was read at. */
  public NetworkVersion version() {
    return version;
  }

  /** Whose network it is; empty for all partnerships together. */
  public Optional<Partnership> partnership() {
    return partnership;
  }

  /** The domains and regions its questions are judged by. */
  public Reference reference() {
    return reference;
  }

  /** How large it is: services and paths together, which decide how long work with it takes. */
  public int size() {
    return services.size() + paths.size();
  }

  /** All organisations in the order of their identifiers. */
  public List<Organisation> organisations() {
    return organisations;
  }

  /** All services in the order of their identifiers. */
  public List<Service> services() {
    return services;
  }

  /** All mandates in the order of their identifiers. */
  public List<Mandate> mandates() {
    return mandates;
  }

  /** All referral paths in the order of their identifiers. */
  public List<ReferralPath> paths() {
    return paths;
  }

  /** Paths whose source names only a kind of target. */
  public List<CategoryPath> categoryPaths() {
    return content.categoryPaths();
  }

  /** Who works together. */
  public List<Tie> ties() {
    return content.ties();
  }

  /** Who takes part in the partnership. */
  public List<Membership> members() {
    return content.members();
  }

  /** Tells whether a service lies outside the partnership and is only referred to. */
  public boolean isOutside(ServiceId id) {
    return content.outside().contains(id);
  }

  /** The position of a service. */
  public OptionalInt positionOf(ServiceId id) {
    Integer position = servicePosition.get(id);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** The position of an organisation. */
  public OptionalInt positionOf(OrganisationId id) {
    Integer position = organisationPosition.get(id);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** A service, when it is in this network. */
  public Optional<Service> findService(ServiceId id) {
    return Optional.ofNullable(servicePosition.get(id)).map(services::get);
  }

  /** A service that must be there. */
  public Service getService(ServiceId id) {
    return services.get(require(id));
  }

  /** An organisation, when it is in this network. */
  public Optional<Organisation> findOrganisation(OrganisationId id) {
    return Optional.ofNullable(organisationPosition.get(id)).map(organisations::get);
  }

  /** An organisation that must be there. */
  public Organisation getOrganisation(OrganisationId id) {
    return organisations.get(require(id));
  }

  /** The organisation to call for a service. */
  public Organisation organisationOf(Service service) {
    return getOrganisation(service.organisation());
  }

  /** The service with a knooppunt number. */
  public Optional<Service> findByNumber(int number) {
    return Optional.ofNullable(serviceByNumber.get(number)).flatMap(this::findService);
  }

  /** Number and place of a service on the map, when it has them. */
  public Optional<Placement> placementOf(ServiceId id) {
    return Optional.ofNullable(placementByService.get(id));
  }

  /** The mandates exercised through a service. */
  public List<Mandate> mandatesOf(ServiceId id) {
    return List.copyOf(mandatesByService.getOrDefault(id, List.of()));
  }

  /** Positions of the paths that leave each service. */
  public Adjacency pathsOut() {
    return pathsOut;
  }

  /** Positions of the paths that arrive at each service. */
  public Adjacency pathsIn() {
    return pathsIn;
  }

  /** Positions of the organisations that offer each service. */
  public Adjacency organisationsOfService() {
    return organisationsOfService;
  }

  /** Positions of the services that each organisation offers. */
  public Adjacency servicesOfOrganisation() {
    return servicesOfOrganisation;
  }

  /** The position of the service a path leaves from. */
  public int pathFrom(int path) {
    return pathFrom[path];
  }

  /** The position of the service a path leads to. */
  public int pathTo(int path) {
    return pathTo[path];
  }
}
