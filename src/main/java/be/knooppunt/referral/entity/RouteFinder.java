package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import be.knooppunt.referral.entity.Itinerary.Quality;
import be.knooppunt.referral.entity.RouteSearch.Label;
import be.knooppunt.referral.entity.Step.Arrival;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
          .thenComparing(l -> l.waiting);
  private static final Comparator<Label> FEWEST_FIRST =
      Comparator.<Label>comparingInt(l -> l.handovers)
          .thenComparingInt(l -> l.burden)
          .thenComparing(l -> l.waiting);
  private static final Comparator<Label> SOONEST_FIRST =
      Comparator.<Label, Waiting>comparing(l -> l.waiting)
          .thenComparingInt(l -> l.burden)
          .thenComparingInt(l -> l.handovers);

  private final Network network;
  private final RouteQuestion question;

  private RouteFinder(Network network, RouteQuestion question) {
    this.network = network;
    this.question = question;
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
    List<Itinerary> itineraries = itineraries(question, Set.of());
    Reasons reasons = new Reasons(network, question, this::itineraries);
    if (!itineraries.isEmpty()) {
      return new RouteAnswer.Found(itineraries, reasons.setAside(itineraries));
    }
    List<Itinerary> unconfirmed =
        question.evidence() == EvidenceFilter.ALL
            ? List.of()
            : itineraries(question.withEvidence(EvidenceFilter.ALL), Set.of());
    return new RouteAnswer.NotFound(
        reasons.notFound(), reasons.nearest(), unconfirmed, reasons.setAside(List.of()));
  }

  private List<Itinerary> itineraries(RouteQuestion asked, Set<Condition> dropped) {
    Eligibility eligibility = new Eligibility(network, asked, dropped);
    List<Label> found =
        RouteSearch.run(
            network,
            eligibility,
            starts(network, eligibility),
            position -> {
              Service service = network.services().get(position);
              return eligibility.metDomain(service).isPresent() && eligibility.receives(service);
            });
    List<Label> chosen = choose(unbeaten(found, eligibility));
    List<Itinerary> plain = chosen.stream().map(label -> itinerary(label, eligibility)).toList();
    return plain.stream().map(one -> withQualities(one, plain)).toList();
  }

  /** The positions where a route may begin; explicit starts need not receive the person. */
  static int[] starts(Network network, Eligibility eligibility) {
    Start from = eligibility.question().from();
    if (from instanceof Start.AtService at) {
      int position =
          network
              .positionOf(at.service())
              .orElseThrow(() -> new IllegalArgumentException("No such service: " + at.service()));
      return IntStream.of(position)
          .filter(s -> eligibility.isOnMap(network.services().get(s)))
          .toArray();
    }
    if (from instanceof Start.AtOrganisation at) {
      int organisation =
          network
              .positionOf(at.organisation())
              .orElseThrow(
                  () -> new IllegalArgumentException("No such organisation: " + at.organisation()));
      var offered = network.servicesOfOrganisation();
      return IntStream.range(offered.from(organisation), offered.until(organisation))
          .map(offered::at)
          .filter(s -> eligibility.isOnMap(network.services().get(s)))
          .toArray();
    }
    return IntStream.range(0, network.services().size())
        .filter(s -> network.services().get(s).frontDoor())
        .filter(s -> eligibility.receives(network.services().get(s)))
        .toArray();
  }

  /**
   * The ways that no other beats; of ways that cost the same the one that meets the need itself.
   */
  private List<Label> unbeaten(List<Label> found, Eligibility eligibility) {
    List<Label> front = new ArrayList<>();
    for (Label candidate : found) {
      boolean beaten =
          found.stream()
              .anyMatch(other -> other != candidate && beats(other, candidate, eligibility));
      if (!beaten) {
        front.add(candidate);
      }
    }
    return front;
  }

  private boolean beats(Label one, Label other, Eligibility eligibility) {
    int waiting = one.waiting.compareTo(other.waiting);
    if (one.handovers > other.handovers || one.burden > other.burden || waiting > 0) {
      return false;
    }
    if (one.handovers < other.handovers || one.burden < other.burden || waiting < 0) {
      return true;
    }
    boolean exact = meetsNeedItself(one, eligibility);
    if (exact != meetsNeedItself(other, eligibility)) {
      return exact;
    }
    return RouteSearch.comesFirst(one, other);
  }

  private boolean meetsNeedItself(Label label, Eligibility eligibility) {
    Service last = network.services().get(label.service);
    return eligibility.metDomain(last).filter(question.need()::equals).isPresent();
  }

  private static List<Label> choose(List<Label> front) {
    Set<Label> chosen = new HashSet<>();
    for (Comparator<Label> best : List.of(LIGHTEST_FIRST, FEWEST_FIRST, SOONEST_FIRST)) {
      front.stream().min(best).ifPresent(chosen::add);
    }
    for (Label other : front.stream().sorted(LIGHTEST_FIRST).toList()) {
      if (chosen.size() < MOST_ITINERARIES) {
        chosen.add(other);
      }
    }
    return chosen.stream().sorted(LIGHTEST_FIRST).toList();
  }

  private Itinerary itinerary(Label label, Eligibility eligibility) {
    List<Label> chain = label.chain();
    Service last = network.services().get(label.service);
    String met = eligibility.metDomain(last).orElseThrow();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < chain.size(); i++) {
      Label stop = chain.get(i);
      Service service = network.services().get(stop.service);
      var path = RouteSearch.arrival(network, stop);
      Set<StepNotice> notices = EnumSet.noneOf(StepNotice.class);
      notices.addAll(eligibility.notices(service, path, i == 0));
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
        label.waiting,
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

  /** Answers a question with some of its conditions dropped. */
  @FunctionalInterface
  interface Relaxed {
    /** The itineraries, none when there is still no way. */
    List<Itinerary> itineraries(RouteQuestion question, Set<Condition> dropped);
  }

  /** The services of an itinerary. */
  static Set<Service> servicesOf(List<Itinerary> itineraries) {
    Set<Service> services = new HashSet<>();
    itineraries.forEach(one -> one.steps().forEach(step -> services.add(step.service())));
    return services;
  }

  /** The last day on which everything in an itinerary still held. */
  static Optional<LocalDate> firstEnd(Network network, Itinerary itinerary) {
    return itinerary.steps().stream()
        .flatMap(
            step ->
                Stream.of(
                    step.service().validity().until(),
                    network.organisationOf(step.service()).validity().until(),
                    step.arrival().map(path -> path.validity().until()).orElse(null)))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }
}
