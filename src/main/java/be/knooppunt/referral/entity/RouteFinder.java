package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.referral.entity.Itinerary.Quality;
import be.knooppunt.referral.entity.Step.Arrival;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers a question on a network: a pure function, the same answer for the same input. The rules
 * (usable path, need met, evidence, burden, waiting) stand in {@code src/docs/route-finder.md}.
 */
public final class RouteFinder {
  /** How many itineraries an answer shows at most. */
  public static final int MOST_ITINERARIES = 3;

  private static final Comparator<Label> LIGHTEST_FIRST =
      Comparator.<Label>comparingInt(l -> l.burden)
          .thenComparingInt(l -> l.handovers)
          .thenComparing(Label::waiting);
  private static final Comparator<Label> FEWEST_FIRST =
      Comparator.<Label>comparingInt(l -> l.handovers)
          .thenComparingInt(l -> l.burden)
          .thenComparing(Label::waiting);
  private static final Comparator<Label> SOONEST_FIRST =
      Comparator.<Label, Waiting>comparing(Label::waiting)
          .thenComparingInt(l -> l.burden)
          .thenComparingInt(l -> l.handovers);

  private final Network network;
  private final RouteQuestion question;
  private final Sought sought;

  private RouteFinder(Network network, RouteQuestion question) {
    this.network = network;
    this.question = question;
    this.sought = Sought.of(network, question.need());
  }

  /**
   * Answers a question.
   *
   * @throws IllegalArgumentException when the start is not in the network
   */
  public static RouteAnswer answer(Network network, RouteQuestion question) {
    return new RouteFinder(network, question).answer();
  }

  private RouteAnswer answer() {
    Ground ground = new Ground(network, question.situation(), Set.of());
    List<Label> front = front(ground);
    List<Itinerary> itineraries = itineraries(ground, front);
    Reasons reasons = new Reasons(question, sought, ground, this::itineraries);
    if (!itineraries.isEmpty()) {
      return new RouteAnswer.Found(
          itineraries,
          RouteAnswer.Recommendation.of(itineraries),
          wished(front),
          reasons.setAside(itineraries),
          Ask.along(itineraries));
    }
    List<Itinerary> unconfirmed =
        question.evidence() == EvidenceFilter.ALL
            ? List.of()
            : itineraries(
                new Ground(
                    network, question.situation().withEvidence(EvidenceFilter.ALL), Set.of()));
    List<Nearest> nearest = reasons.nearest();
    List<Ask> asks =
        unconfirmed.isEmpty()
            ? Ask.toAgree(nearest, reasons.namedStart())
            : Ask.along(List.of(unconfirmed.get(0)));
    return new RouteAnswer.NotFound(
        reasons.notFound(), nearest, unconfirmed, reasons.setAside(List.of()), asks);
  }

  /** The ways over wished or proposed paths that no way of today beats. */
  private List<Itinerary> wished(List<Label> front) {
    Ground open = new Ground(network, question.situation(), EnumSet.of(Condition.STATUS));
    return RouteSearch.run(open, sought, open.starts(question.from()), front).stream()
        .sorted(LIGHTEST_FIRST)
        .map(label -> itinerary(label, open))
        .filter(RouteFinder::isOnlyWished)
        .limit(MOST_ITINERARIES)
        .toList();
  }

  private static boolean isOnlyWished(Itinerary one) {
    List<PathStatus> unusable =
        one.steps().stream()
            .flatMap(step -> step.arrival().stream())
            .map(path -> path.status())
            .filter(status -> !status.isUsable())
            .toList();
    return !unusable.isEmpty()
        && unusable.stream()
            .allMatch(status -> status == PathStatus.WISHED || status == PathStatus.PROPOSED);
  }

  private List<Label> front(Ground ground) {
    return RouteSearch.run(ground, sought, ground.starts(question.from())).stream()
        .sorted(LIGHTEST_FIRST)
        .toList();
  }

  private List<Itinerary> itineraries(Ground ground) {
    return itineraries(ground, front(ground));
  }

  private List<Itinerary> itineraries(Ground ground, List<Label> front) {
    List<Itinerary> plain = choose(front).stream().map(label -> itinerary(label, ground)).toList();
    return plain.stream().map(one -> withQualities(one, plain)).toList();
  }

  private static List<Label> choose(List<Label> front) {
    Set<Label> chosen = new HashSet<>();
    for (Comparator<Label> best : List.of(LIGHTEST_FIRST, FEWEST_FIRST, SOONEST_FIRST)) {
      front.stream().min(best).ifPresent(chosen::add);
    }
    for (Label other : front) {
      if (chosen.size() < MOST_ITINERARIES) {
        chosen.add(other);
      }
    }
    return chosen.stream().sorted(LIGHTEST_FIRST).toList();
  }

  private Itinerary itinerary(Label label, Ground ground) {
    List<Label> chain = label.chain();
    String met = sought.metBy(network.services().get(label.service)).orElseThrow();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < chain.size(); i++) {
      Label stop = chain.get(i);
      Service service = network.services().get(stop.service);
      var path = RouteSearch.arrival(ground, stop);
      Set<StepNotice> notices = StepNotices.at(ground, service, path, i == 0);
      if (i == chain.size() - 1 && !met.equals(question.need())) {
        notices.add(StepNotice.BROADER_DOMAIN);
      }
      Arrival kind =
          i == 0 ? Arrival.START : path.isPresent() ? Arrival.HANDOVER : Arrival.SAME_ORGANISATION;
      steps.add(new Step(service, kind, path, notices));
    }
    return new Itinerary(
        List.copyOf(steps),
        label.handovers,
        label.burden,
        label.waiting(),
        met,
        EnumSet.noneOf(Quality.class));
  }

  private static Itinerary withQualities(Itinerary one, List<Itinerary> all) {
    Set<Quality> goodAt = EnumSet.noneOf(Quality.class);
    if (all.stream().allMatch(other -> one.burden() <= other.burden())) {
      goodAt.add(Quality.WARMEST);
    }
    if (all.stream().allMatch(other -> one.handovers() <= other.handovers())) {
      goodAt.add(Quality.FEWEST_HANDOVERS);
    }
    if (one.waiting().isKnown()
        && all.stream().allMatch(other -> one.waiting().compareTo(other.waiting()) <= 0)) {
      goodAt.add(Quality.SOONEST);
    }
    if (!one.leansOnProject() && all.stream().anyMatch(Itinerary::leansOnProject)) {
      goodAt.add(Quality.WITHOUT_PROJECT);
    }
    return new Itinerary(
        one.steps(), one.handovers(), one.burden(), one.waiting(), one.metDomain(), goodAt);
  }

  /** The services of some itineraries. */
  static Set<ServiceId> servicesOf(List<Itinerary> itineraries) {
    Set<ServiceId> services = new HashSet<>();
    itineraries.forEach(one -> one.steps().forEach(step -> services.add(step.service().id())));
    return services;
  }

  /** The service a question names as its start, when it names one. */
  static Optional<Service> namedStart(Network network, Start from) {
    return from instanceof Start.AtService at
        ? network.findService(at.service())
        : Optional.empty();
  }
}
