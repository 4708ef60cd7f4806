package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.gaps.entity.measures.BestLinks.Link;
import be.knooppunt.gaps.entity.measures.LinkGraph;
import be.knooppunt.gaps.entity.measures.MeasuredNetwork;
import be.knooppunt.network.entity.DeclaredNeed;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Partnership;
import be.knooppunt.network.entity.Reference;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * Between which services an agreement makes sense: pairs that place, group, need and mandate allow
 * and that have none. The receiver takes people in, works in a municipality where the sender works,
 * for a group the sender is for, and helps with something the sender's people may need and the
 * sender does not help with itself; if its mandates are known, one of them reaches that need. What
 * is not known stands in nobody's way. Time O(services² × needs / 64).
 */
public final class AllowedPairs {
  private static final String INTEGRAL = "INTEGRAL";

  private final Network network;
  private final WhatIfQuestion question;
  private final Reference reference;
  private final List<DeclaredNeed> needs;
  private final List<String> area;
  private final MeasuredNetwork measured;
  private final List<Service> services = new ArrayList<>();
  private final List<BitSet> places = new ArrayList<>();
  private final List<BitSet> brought = new ArrayList<>();
  private final List<BitSet> helped = new ArrayList<>();

  private AllowedPairs(
      Network network, WhatIfQuestion question, Asked asked, MeasuredNetwork measured) {
    this.network = network;
    this.question = question;
    this.reference = network.reference();
    this.needs = asked.needs();
    this.measured = measured;
    this.area = area();
    for (String id : measured.ids()) {
      Service service = network.getService(new ServiceId(id));
      services.add(service);
      places.add(places(service));
      brought.add(brought(service));
      helped.add(helped(service));
    }
  }

  /**
   * The pairs of a network, numbered as the measured services are, in ascending order.
   *
   * @param measured its services and paths that day
   */
  static List<Link> of(
      Network network, WhatIfQuestion question, Asked asked, MeasuredNetwork measured) {
    return new AllowedPairs(network, question, asked, measured).pairs();
  }

  /** Tells whether a path from one service to another would be allowed, and is not there. */
  public static boolean allows(
      Network network, WhatIfQuestion question, ServiceId from, ServiceId to) {
    MeasuredNetwork measured = Suggestions.services(network, question);
    int sender = measured.ids().indexOf(from.value());
    int receiver = measured.ids().indexOf(to.value());
    AllowedPairs pairs = new AllowedPairs(network, question, Asked.of(question, network), measured);
    return sender >= 0 && receiver >= 0 && pairs.allows(sender, receiver);
  }

  private List<Link> pairs() {
    List<Link> pairs = new ArrayList<>();
    for (int sender = 0; sender < services.size(); sender++) {
      for (int receiver = 0; receiver < services.size(); receiver++) {
        if (allows(sender, receiver)) {
          pairs.add(new Link(sender, receiver));
        }
      }
    }
    return pairs;
  }

  private boolean allows(int sender, int receiver) {
    LinkGraph graph = measured.graph();
    return sender != receiver
        && brought.get(sender).intersects(helped.get(receiver))
        && places.get(sender).intersects(places.get(receiver))
        && !graph.hasArc(sender, receiver)
        && areForOneGroup(services.get(sender), services.get(receiver))
        && Collections.disjoint(
            services.get(sender).organisations(), services.get(receiver).organisations());
  }

  private static boolean areForOneGroup(Service one, Service other) {
    return one.serves().isEmpty()
        || other.serves().isEmpty()
        || !Collections.disjoint(one.serves(), other.serves());
  }

  /** The municipalities that are told apart: the area, or all that services name. */
  private List<String> area() {
    List<String> area = network.partnership().map(Partnership::area).orElse(List.of());
    if (!area.isEmpty()) {
      return area;
    }
    TreeSet<String> named = new TreeSet<>();
    network.services().forEach(service -> named.addAll(service.availableIn()));
    return List.copyOf(named);
  }

  /** Where a service works; bit 0 stands for nowhere that is told apart. */
  private BitSet places(Service service) {
    BitSet found = new BitSet();
    if (service.availableIn().isEmpty()) {
      found.set(0, area.size() + 1);
      return found;
    }
    for (int place = 0; place < area.size(); place++) {
      found.set(place + 1, reference.contains(service.availableIn(), area.get(place)));
    }
    return found;
  }

  /** The needs that people who are at a service may have and that it does not help with. */
  private BitSet brought(Service service) {
    BitSet found = new BitSet();
    for (int i = 0; i < needs.size(); i++) {
      DeclaredNeed need = needs.get(i);
      found.set(
          i,
          !Asked.helpsWith(reference, service, need.need())
              && (need.group() == null
                  || service.serves().isEmpty()
                  || service.serves().contains(need.group()))
              && isIn(service, need));
    }
    return found;
  }

  private boolean isIn(Service service, DeclaredNeed need) {
    return need.municipality() == null
        || service.availableIn().isEmpty()
        || reference.contains(service.availableIn(), need.municipality());
  }

  /** The needs that a service helps with, as far as its mandates are known to reach. */
  private BitSet helped(Service service) {
    List<Mandate> mandates =
        network.mandatesOf(service.id()).stream()
            .filter(mandate -> mandate.isShown(question.day(), question.evidence()))
            .toList();
    BitSet found = new BitSet();
    for (int i = 0; i < needs.size(); i++) {
      DeclaredNeed need = needs.get(i);
      found.set(
          i,
          Asked.helps(reference, service, need)
              && (mandates.isEmpty() || mandates.stream().anyMatch(m -> reaches(m, need))));
    }
    return found;
  }

  private boolean reaches(Mandate mandate, DeclaredNeed need) {
    return (mandate.over().isEmpty()
            ? INTEGRAL.equals(mandate.breadth())
            : reference.withBroader(need.need()).stream().anyMatch(mandate.over()::contains))
        && (need.group() == null
            || mandate.forGroups().isEmpty()
            || mandate.forGroups().contains(need.group()))
        && (need.municipality() == null
            || mandate.within().isEmpty()
            || reference.contains(mandate.within(), need.municipality()));
  }
}
