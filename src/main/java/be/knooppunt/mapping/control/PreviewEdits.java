package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.Consequences;
import be.knooppunt.mapping.entity.Links;
import be.knooppunt.network.control.FieldReader;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.RecordReader;
import be.knooppunt.network.entity.Change;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Fields;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.ReferenceFacts;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.network.entity.WrittenFields;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.referral.entity.ReachableNeeds;
import be.knooppunt.referral.entity.Situation;
import be.knooppunt.referral.entity.Start;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells what edits would do to the ways people can go, before anything is written. It asks what the
 * route finder would answer from every service for every need, on the network as it is and on the
 * network as it would be.
 */
@ApplicationScoped
public class PreviewEdits {
  @Inject private Networks networks;
  @Inject private Clock clock;

  /** For the container. */
  protected PreviewEdits() {}

  /** Previews with the facts of networks. */
  public PreviewEdits(Networks networks, Clock clock) {
    this.networks = networks;
    this.clock = clock;
  }

  /** What edits would do to a network. */
  public Consequences of(Network network, List<Edit> edits) {
    return compare(network, with(network, edits));
  }

  /** What is different between two states of a network, today. */
  public Consequences compare(Network before, Network after) {
    List<String> needs =
        networks.facts().vocabularies().list(Vocabularies.LIFE_DOMAINS).stream()
            .map(Term::code)
            .toList();
    return compare(before, after, needs, TimeSource.today(clock));
  }

  /** A network with edits applied in memory. */
  public static Network with(Network network, List<Edit> edits) {
    return new Network(
        network.version(), network.reference(), NetworkContents.of(network).with(edits));
  }

  /**
   * A network as it was before some changes were made to it; empty when that cannot be told any
   * more, because of what came after them.
   *
   * @param changes in the order in which they were made
   */
  public Optional<Network> before(Network network, List<Change> changes) {
    Map<RecordKey, Optional<Fields>> first = new LinkedHashMap<>();
    changes.forEach(change -> first.putIfAbsent(change.key(), change.before()));
    ReferenceFacts facts = networks.facts();
    List<Edit> edits = new ArrayList<>();
    first.forEach(
        (key, fields) ->
            edits.add(
                new Edit(
                    key,
                    Edit.ANY,
                    fields.flatMap(
                        was ->
                            new RecordReader(new FieldReader(facts.vocabularies()), facts)
                                .read(key, new WrittenFields(was))),
                    Optional.empty())));
    try {
      return Optional.of(with(network, edits));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a later record names one that these changes brought
    }
  }

  /** What is different between two states of a network, for some needs on a day. */
  static Consequences compare(Network before, Network after, List<String> needs, LocalDate day) {
    Ways was = Ways.of(before, needs, day);
    Ways is = Ways.of(after, needs, day);
    Links linksBefore = Links.of(before, day);
    Links linksAfter = Links.of(after, day);
    Set<Links.Link> only = new TreeSet<>(linksAfter.bridges());
    only.removeAll(linksBefore.bridges());
    Set<Links.Link> secured = new TreeSet<>(linksBefore.bridges());
    secured.retainAll(linksAfter.all());
    secured.removeAll(linksAfter.bridges());
    Set<ServiceId> stayed = linksBefore.linked();
    stayed.retainAll(linksAfter.part().keySet());
    return new Consequences(
        without(is.fromDoors(), was.fromDoors()),
        without(was.fromDoors(), is.fromDoors()),
        changes(needs, is, was, Set.of()),
        // what is taken off the map is no start any more; that is said apart
        changes(needs, was, is, was.gone(is)),
        without(is.reached(), was.reached()),
        without(was.reached(), is.reached()).stream()
            .filter(id -> is.starts().containsKey(id))
            .toList(),
        only,
        secured,
        linksBefore.partsAmong(stayed),
        linksAfter.partsAmong(stayed));
  }

  private static <T> List<T> without(Set<T> all, Set<T> others) {
    return all.stream().filter(one -> !others.contains(one)).toList();
  }

  private static List<Consequences.Change> changes(
      List<String> needs, Ways with, Ways without, Set<ServiceId> leftOut) {
    List<Consequences.Change> changes = new ArrayList<>();
    for (String need : needs) {
      List<ServiceId> starts =
          with.starts().entrySet().stream()
              .filter(start -> start.getValue().contains(need))
              .map(Map.Entry::getKey)
              .filter(id -> !without.starts().getOrDefault(id, Set.of()).contains(need))
              .filter(id -> !leftOut.contains(id))
              .toList();
      if (!starts.isEmpty()) {
        changes.add(new Consequences.Change(need, starts));
      }
    }
    return changes;
  }

  /**
   * Where one gets in a network.
   *
   * @param starts the needs that can be met from each service; front doors first, then by number
   * @param fromDoors the needs that can be met from some front door
   * @param reached the services that are reached from some front door
   */
  private record Ways(
      Map<ServiceId, Set<String>> starts, Set<String> fromDoors, Set<ServiceId> reached) {
    static Ways of(Network network, List<String> needs, LocalDate day) {
      ReachableNeeds reachable = ReachableNeeds.in(network, Situation.on(day), needs);
      Map<ServiceId, Set<String>> starts = new LinkedHashMap<>();
      network.services().stream()
          .filter(s -> s.isShown(day, EvidenceFilter.ALL) && !network.isOutside(s.id()))
          .sorted(
              Comparator.comparing((Service s) -> !s.frontDoor())
                  .thenComparing(s -> number(network, s))
                  .thenComparing(s -> s.id().value()))
          .forEach(s -> starts.put(s.id(), reachable.from(new Start.AtService(s.id()))));
      Start doors = new Start.AnyFrontDoor();
      return new Ways(starts, reachable.from(doors), reachable.servicesFrom(doors));
    }

    private static int number(Network network, Service service) {
      return network.placementOf(service.id()).map(Placement::number).orElse(Integer.MAX_VALUE);
    }

    Set<ServiceId> gone(Ways later) {
      Set<ServiceId> gone = new HashSet<>(starts.keySet());
      gone.removeAll(later.starts.keySet());
      return gone;
    }
  }

  /** The content of a network, to make another of it. */
  private static final class NetworkContents {
    private NetworkContents() {}

    static NetworkContent of(Network network) {
      return new NetworkContent(
          network.partnership(),
          network.organisations(),
          network.services(),
          network.mandates(),
          network.paths(),
          network.categoryPaths(),
          network.ties(),
          network.members(),
          network.services().stream()
              .map(s -> network.placementOf(s.id()))
              .flatMap(Optional::stream)
              .toList(),
          network.services().stream()
              .map(Service::id)
              .filter(network::isOutside)
              .collect(Collectors.toSet()));
    }
  }
}
