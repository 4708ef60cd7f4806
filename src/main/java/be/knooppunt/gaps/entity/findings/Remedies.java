package be.knooppunt.gaps.entity.findings;

import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.network.entity.Validity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What could be done about a finding. Each remedy is tried on a copy of the map, and everything is
 * looked for again there. Where several services could be linked, the first front door or the
 * service with most links is taken: an example, no advice about who should do it.
 */
public final class Remedies {
  private final Network network;
  private final FindingQuestion question;
  private final ShownMap map;
  private final Finding finding;

  private Remedies(Network network, FindingQuestion question, Finding finding) {
    this.network = network;
    this.question = question;
    this.map = new ShownMap(network, question);
    this.finding = finding;
  }

  /** The remedies of a finding, in the order in which they are told. */
  public static List<Remedy> of(Network network, FindingQuestion question, Finding finding) {
    return new Remedies(network, question, finding).all();
  }

  private List<Remedy> all() {
    return switch (finding.key().kind()) {
      case UNCOVERED_NEED -> uncovered();
      case UNREACHABLE -> pathToFirst(helpOrService());
      case DEAD_END -> List.of(onward(), feedback());
      case ORPHAN -> pathToFirst(finding.services().get(0));
      case PING_PONG -> List.of(warm(), told("one-decides"));
      case CUT_POINT, SINGLE_BRIDGE -> List.of(around());
      case SOLE_PROVIDER -> List.of(secondProvider());
      case PROJECT_DEPENDENT -> List.of(lasting(), told("second-service"));
      case NO_FEEDBACK -> List.of(feedback());
      case EXCLUSIVE_GATE -> List.of(share());
      case CONFLICTING_STATEMENTS -> List.of(setAside());
      case STALE -> List.of(told("check-records"));
      case MISSING_BRIDGE -> List.of(bridge());
      case MISSING_RETURN -> List.of(feedback(), wayBack());
    };
  }

  private static Remedy told(String code) {
    return Trial.told(code);
  }

  private Remedy tried(String code, List<ServiceId> services, List<Edit> edits) {
    return new Trial(network, question, finding).of(code, services, edits);
  }

  private List<ReferralPath> paths() {
    Set<String> ids = new HashSet<>();
    finding.paths().forEach(id -> ids.add(id.value()));
    return network.paths().stream().filter(path -> ids.contains(path.id().value())).toList();
  }

  private List<Remedy> uncovered() {
    List<String> about = finding.key().about();
    if (!about.get(0).equals(Helping.NEED)) {
      return List.of(told(about.get(0).equals("ladder") ? "new-step" : "wider-mandate"));
    }
    Optional<Service> like =
        network.mandates().stream()
            .filter(m -> map.isShown(m) && m.over().contains(about.get(1)))
            .flatMap(m -> m.services().stream())
            .flatMap(id -> network.findService(id).stream())
            .filter(map::isShown)
            .findFirst()
            .or(() -> IntStream.of(map.doors).mapToObj(map::service).findFirst());
    return like.map(
            service ->
                List.of(
                    tried(
                        "new-service",
                        List.of(service.id()),
                        List.of(
                            Changed.newService(
                                service,
                                about.get(1),
                                Set.copyOf(finding.codes().getOrDefault("group", List.of())),
                                Set.copyOf(
                                    finding.codes().getOrDefault("municipality", List.of())))))))
        .orElse(List.of(told("new-service")));
  }

  /** The service that is not reached; of a need, the first that helps with it. */
  private ServiceId helpOrService() {
    return finding.services().get(0);
  }

  private List<Remedy> pathToFirst(ServiceId target) {
    Service service = network.getService(target);
    return doorFor(service)
        .map(
            door ->
                List.of(
                    tried(
                        "new-path", List.of(door, target), List.of(Changed.newPath(door, target)))))
        .orElse(List.of(told("new-path")));
  }

  /** A door in the same place that does not reach it; a named one before any other. */
  private Optional<ServiceId> doorFor(Service service) {
    Stream<ServiceId> named =
        finding.services().stream().filter(id -> network.getService(id).frontDoor());
    Stream<ServiceId> any = IntStream.of(map.doors).mapToObj(door -> map.service(door).id());
    return Stream.concat(named, any)
        .filter(id -> !id.equals(service.id()))
        .filter(id -> map.shareAPlace(network.getService(id), service))
        .findFirst();
  }

  /** The service of some that sends to most others, but not one of these. */
  private Optional<ServiceId> broadest(Stream<ServiceId> among, Set<ServiceId> not) {
    return among
        .filter(id -> !not.contains(id))
        .max(
            Comparator.comparing(
                    (ServiceId id) -> map.out(network.positionOf(id).orElseThrow()).length)
                .thenComparing(Comparator.comparing(ServiceId::value).reversed()));
  }

  private Remedy onward() {
    ServiceId end = finding.services().get(0);
    return broadest(
            map.services.stream()
                .mapToObj(s -> map.service(s).id())
                .filter(id -> map.shareAPlace(network.getService(id), network.getService(end))),
            Set.of(end))
        .map(to -> tried("onward-path", List.of(end, to), List.of(Changed.newPath(end, to))))
        .orElse(told("onward-path"));
  }

  private Remedy feedback() {
    List<Edit> edits =
        paths().stream()
            .filter(path -> !ShownMap.hasFeedback(path))
            .map(
                path ->
                    Changed.path(
                        path, path.handover(), path.status(), Feedback.ON_OUTCOME, path.validity()))
            .toList();
    return tried("feedback", List.of(finding.services().get(0)), edits);
  }

  private Remedy wayBack() {
    ReferralPath first = paths().get(0);
    return tried(
        "return-path",
        List.of(first.to(), first.from()),
        List.of(Changed.newPath(first.to(), first.from())));
  }

  private Remedy warm() {
    ReferralPath first = paths().get(0);
    return tried(
        "warm-handover",
        List.of(first.from(), first.to()),
        List.of(
            Changed.path(
                first, Handover.WARM, first.status(), first.feedback(), first.validity())));
  }

  /** A path that leads around what everything hangs on. */
  private Remedy around() {
    boolean isService = finding.key().about().get(0).equals("service");
    Set<ServiceId> own =
        Set.copyOf(finding.services().subList(0, Math.min(1, finding.services().size())));
    if (isService) {
      ServiceId lost = finding.services().get(1);
      return doorFor(network.getService(lost))
          .filter(door -> !own.contains(door))
          .map(door -> tried("new-path", List.of(door, lost), List.of(Changed.newPath(door, lost))))
          .orElse(told("new-path"));
    }
    int ends = finding.key().kind() == FindingKind.CUT_POINT ? 1 : 2;
    List<OrganisationId> lost =
        finding.organisations().subList(ends, finding.organisations().size());
    List<OrganisationId> cut = finding.organisations().subList(0, ends);
    Optional<ServiceId> from =
        lost.stream().filter(o -> !cut.contains(o)).flatMap(this::shown).findFirst();
    Optional<ServiceId> to =
        broadest(
            network.organisations().stream()
                .map(organisation -> organisation.id())
                .filter(o -> !lost.contains(o) && !cut.contains(o))
                .flatMap(this::shown),
            Set.of());
    if (from.isEmpty() || to.isEmpty()) {
      return told("way-around");
    }
    return tried(
        "way-around",
        List.of(from.get(), to.get()),
        List.of(Changed.newPath(from.get(), to.get())));
  }

  private Stream<ServiceId> shown(OrganisationId organisation) {
    return IntStream.of(map.servicesOf(network.positionOf(organisation).orElseThrow()))
        .mapToObj(s -> map.service(s).id());
  }

  private Remedy secondProvider() {
    Service service = network.getService(finding.services().get(0));
    Set<OrganisationId> own = Set.copyOf(finding.organisations());
    return broadest(map.own.stream().mapToObj(s -> map.service(s).id()), Set.of(service.id()))
        .map(id -> network.getService(id).organisation())
        .filter(organisation -> !own.contains(organisation))
        .or(
            () ->
                map.organisations.stream()
                    .mapToObj(o -> network.organisations().get(o).id())
                    .filter(organisation -> !own.contains(organisation))
                    .findFirst())
        .map(
            organisation ->
                tried(
                    "second-provider",
                    List.of(service.id()),
                    List.of(Changed.second(service, organisation))))
        .orElse(told("second-provider"));
  }

  private Remedy lasting() {
    List<Edit> edits = new ArrayList<>();
    List<ServiceId> services = new ArrayList<>();
    for (ServiceId id : finding.services()) {
      Service service = network.getService(id);
      if (!service.structural() || service.validity().until() != null) {
        services.add(id);
        edits.add(Changed.lasting(service));
      }
    }
    List<String> mandates = finding.codes().getOrDefault("mandate", List.of());
    network.mandates().stream()
        .filter(mandate -> mandates.contains(mandate.id().value()))
        .forEach(mandate -> edits.add(Changed.lasting(mandate)));
    network.ties().stream()
        .filter(tie -> map.isShown(tie) && tie.validity().until() != null)
        .filter(tie -> endsHere(tie))
        .forEach(tie -> edits.add(Changed.lasting(tie)));
    for (ReferralPath path : paths()) {
      if (path.validity().until() != null) {
        edits.add(
            Changed.path(
                path,
                path.handover(),
                path.status(),
                path.feedback(),
                new Validity(path.validity().from(), null)));
      }
    }
    return tried("make-lasting", services, edits);
  }

  private boolean endsHere(Tie tie) {
    OrganisationId own = finding.organisations().get(0);
    return tie.a().equals(own) || tie.b().equals(own);
  }

  private Remedy share() {
    String id = finding.key().about().get(0);
    List<Edit> edits = new ArrayList<>();
    network.mandates().stream()
        .filter(mandate -> mandate.id().value().equals(id))
        .forEach(mandate -> edits.add(Changed.shared(mandate)));
    for (ReferralPath path : paths()) {
      edits.add(open(path));
    }
    List<ServiceId> services = finding.services();
    return tried("share-gate", services.subList(0, Math.min(1, services.size())), edits);
  }

  private static Edit open(ReferralPath path) {
    return Changed.path(
        path, path.handover(), PathStatus.ACTIVE, Feedback.ON_OUTCOME, path.validity());
  }

  private Remedy setAside() {
    List<Edit> edits =
        paths().stream()
            .map(
                path ->
                    Changed.path(
                        path,
                        path.handover(),
                        PathStatus.BLOCKED,
                        path.feedback(),
                        path.validity()))
            .toList();
    return edits.isEmpty() ? told("ask-both") : tried("set-aside", List.of(), edits);
  }

  private Remedy bridge() {
    if (!paths().isEmpty()) {
      ReferralPath wish = paths().get(0);
      return tried("grant-wish", List.of(wish.from(), wish.to()), List.of(open(wish)));
    }
    List<String> sectors = finding.codes().getOrDefault("sector", List.of("", ""));
    Optional<ServiceId> from = ofSector(sectors.get(0));
    Optional<ServiceId> to = ofSector(sectors.get(1));
    if (from.isEmpty() || to.isEmpty()) {
      return told("new-path");
    }
    return tried(
        "new-path", List.of(from.get(), to.get()), List.of(Changed.newPath(from.get(), to.get())));
  }

  private Optional<ServiceId> ofSector(String sector) {
    return finding.services().stream()
        .filter(id -> network.organisationOf(network.getService(id)).sector().equals(sector))
        .findFirst();
  }
}
