package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * All that the figures of a network are calculated from: the links, and beside them the front
 * doors, what people ask for, the kinds of links and where each party works.
 *
 * @param layers the links by kind, over the same parties
 * @param warm the arcs along which somebody goes with a person or hands over in person
 * @param doors the front doors and the needs that are asked at each of them
 * @param areDeclared whether the needs are those the partnership declared; else they are all needs
 *     that some service is for
 * @param areas the area of each party, as a number
 */
public record MeasureGround(
    MeasuredNetwork measured,
    Map<String, LinkGraph> layers,
    LinkGraph warm,
    DoorQuestions doors,
    boolean areDeclared,
    int[] areas) {
  private static final Set<Handover> IN_PERSON =
      Set.of(
          Handover.JOINT,
          Handover.WARM,
          Handover.ACCOMPANIED,
          Handover.OUTREACH,
          Handover.GUIDANCE);

  /** Gathers it. Time O(n log n + m log m). */
  public static MeasureGround of(Network network, MeasureQuestion question) {
    MeasuredNetwork measured = MeasuredNetwork.of(network, question);
    Map<String, LinkGraph> layers = measured.layers();
    List<List<Service>> offers = offers(network, measured);
    Map<String, int[]> asked = asked(network, offers);
    boolean areDeclared = !declared(network).isEmpty();
    int[] doors =
        IntStream.range(0, offers.size())
            .filter(node -> offers.get(node).stream().anyMatch(Service::frontDoor))
            .toArray();
    return new MeasureGround(
        measured,
        layers,
        warm(measured, layers),
        new DoorQuestions(doors, List.copyOf(asked.values())),
        areDeclared,
        areas(offers));
  }

  private static LinkGraph warm(MeasuredNetwork measured, Map<String, LinkGraph> layers) {
    List<int[]> arcs = new ArrayList<>();
    for (Handover handover : IN_PERSON) {
      LinkGraph layer = layers.get(handover.name());
      for (int from = 0; layer != null && from < layer.size(); from++) {
        for (int i = layer.out().from(from); i < layer.out().until(from); i++) {
          arcs.add(new int[] {from, layer.out().at(i)});
        }
      }
    }
    return LinkGraph.directed(
        measured.ids().size(),
        arcs.stream().mapToInt(arc -> arc[0]).toArray(),
        arcs.stream().mapToInt(arc -> arc[1]).toArray());
  }

  /** The services that are there for each party: a service itself, or those of an organisation. */
  private static List<List<Service>> offers(Network network, MeasuredNetwork measured) {
    MeasureQuestion question = measured.question();
    Map<String, Integer> nodes = new HashMap<>();
    List<List<Service>> offers = new ArrayList<>();
    for (String id : measured.ids()) {
      nodes.put(id, nodes.size());
      offers.add(new ArrayList<>());
    }
    for (Service service : network.services()) {
      if (!service.isShown(question.day(), question.evidence())
          || !question.filter().admits(network, service)) {
        continue;
      }
      if (question.level() == Level.SERVICE) {
        offers.get(Objects.requireNonNull(nodes.get(service.id().value()))).add(service);
      } else {
        service.organisations().stream()
            .map(organisation -> nodes.get(organisation.value()))
            .filter(Objects::nonNull)
            .forEach(node -> offers.get(node).add(service));
      }
    }
    return offers;
  }

  private static List<DeclaredNeed> declared(Network network) {
    return network.partnership().map(p -> p.needs()).orElse(List.of());
  }

  /** For each need, and group where one was declared, the parties that are for it. */
  private static Map<String, int[]> asked(Network network, List<List<Service>> offers) {
    Map<String, DeclaredNeed> questions = new TreeMap<>();
    for (DeclaredNeed need : declared(network)) {
      questions.put(need.need() + " " + Objects.requireNonNullElse(need.group(), ""), need);
    }
    if (questions.isEmpty()) {
      offers.stream()
          .flatMap(Collection::stream)
          .flatMap(service -> service.covers().stream())
          .forEach(
              need -> questions.put(need, new DeclaredNeed(need, null, null, null, null, null)));
    }
    Map<String, int[]> asked = new TreeMap<>();
    questions.forEach(
        (key, question) ->
            asked.put(
                key,
                IntStream.range(0, offers.size())
                    .filter(n -> offers.get(n).stream().anyMatch(s -> fits(network, s, question)))
                    .toArray()));
    return asked;
  }

  private static boolean fits(Network network, Service service, DeclaredNeed question) {
    boolean isForGroup =
        question.group() == null
            || service.serves().isEmpty()
            || service.serves().contains(question.group());
    if (!isForGroup || service.covers().contains(question.need())) {
      return isForGroup;
    }
    for (String domain : service.covers()) {
      if (network.reference().withBroader(domain).contains(question.need())) {
        return true;
      }
    }
    return false;
  }

  /** Parties that work in exactly the same places share a number; unknown is a place of its own. */
  private static int[] areas(List<List<Service>> offers) {
    Map<String, Integer> numbers = new HashMap<>();
    return offers.stream()
        .map(services -> services.stream().flatMap(s -> s.availableIn().stream()))
        .map(places -> String.join(" ", new TreeSet<>(places.toList())))
        .mapToInt(
            place -> {
              int next = numbers.size();
              Integer known = numbers.putIfAbsent(place, next);
              return known == null ? next : known;
            })
        .toArray();
  }

  /** Keeps its own copy. */
  public MeasureGround {
    areas = Arrays.copyOf(areas, areas.length);
  }

  /** The links that are measured. */
  public LinkGraph graph() {
    return measured.graph();
  }
}
