package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.PlanCard.Keeper;
import be.knooppunt.portal.boundary.PlanCard.Moment;
import be.knooppunt.portal.boundary.PlanCard.Stop;
import be.knooppunt.referral.entity.Plan;
import be.knooppunt.referral.entity.PlanAnswer;
import be.knooppunt.referral.entity.PlanStop;
import be.knooppunt.referral.entity.Step;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Puts plans into words. */
@RequestScoped
public class PlanCards {
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private RouteCards cards;

  /** For the container. */
  protected PlanCards() {}

  /** Puts plans into words that are given. */
  public PlanCards(Labels labels, Texts texts, RouteCards cards) {
    this.labels = labels;
    this.texts = texts;
    this.cards = cards;
  }

  /**
   * The plans of an answer.
   *
   * @param chosen which one is opened, 0 the first
   * @param href the address of each
   */
  public List<PlanCard> of(
      Network network, PlanAnswer answer, LocalDate day, int chosen, IntFunction<String> href) {
    List<Plan> plans = answer.plans();
    return IntStream.range(0, plans.size())
        .mapToObj(i -> card(network, answer, plans.get(i), day, i == chosen, href.apply(i)))
        .toList();
  }

  private PlanCard card(
      Network network, PlanAnswer answer, Plan plan, LocalDate day, boolean chosen, String href) {
    List<RouteCard.Stop> stops =
        plan.stops().stream().map(stop -> cards.stop(network, stop.step(), day)).toList();
    return new PlanCard(
        plan,
        headline(plan, answer),
        title(plan),
        texts.get(plan.isProvenBest() ? "plan.proven" : "plan.notProven"),
        cards.waiting(plan.waiting()),
        href,
        chosen,
        moments(plan, stops),
        keepers(network, plan, day),
        PlanDrawing.of(plan.stops(), stops));
  }

  /** What a plan comes to; a saving only when there is one. */
  String headline(Plan plan, PlanAnswer answer) {
    String sum =
        texts.with(
            "plan.sum",
            texts.count("count.services", plan.services()),
            texts.count("count.handovers", plan.handovers()));
    if (answer.handoversApart() <= plan.handovers()) {
      return sum;
    }
    return sum
        + " "
        + texts.with("plan.apart", texts.count("count.handovers", answer.handoversApart()));
  }

  private String title(Plan plan) {
    if (plan.goodAt().size() > 1) {
      return texts.get("plan.aim.BOTH");
    }
    return plan.goodAt().stream()
        .map(aim -> texts.get("plan.aim." + aim.name()))
        .findFirst()
        .orElseGet(() -> texts.get("plan.aim.BOTH"));
  }

  private List<Moment> moments(Plan plan, List<RouteCard.Stop> cardsOfStops) {
    SortedMap<Integer, List<Stop>> byMoment = new TreeMap<>();
    for (int i = 0; i < plan.stops().size(); i++) {
      byMoment
          .computeIfAbsent(plan.stops().get(i).moment(), m -> new ArrayList<>())
          .add(stop(plan, cardsOfStops, i));
    }
    List<Moment> moments = new ArrayList<>();
    byMoment.forEach(
        (moment, stops) -> {
          int before = moments.size();
          String title =
              before < 2
                  ? texts.get("plan.moment." + before)
                  : texts.with("plan.moment.later", before + 1);
          moments.add(new Moment(title, stops.size() > 1, List.copyOf(stops)));
        });
    return moments;
  }

  private Stop stop(Plan plan, List<RouteCard.Stop> stops, int place) {
    PlanStop stop = plan.stops().get(place);
    return new Stop(
        place,
        stops.get(place),
        stop.isStart() ? null : stops.get(stop.from()).node(),
        stop.meets().stream().map(this::met).toList(),
        stop.waitsFor().stream()
            .filter(first -> !isInternal(stop, first))
            .map(
                first ->
                    texts.with("plan.waits." + first.why(), named(stops.get(first.stop()).node())))
            .distinct()
            .toList(),
        cards.waiting(stop.waiting()));
  }

  /** Going to another desk of the same house is no handover that one waits for. */
  private static boolean isInternal(PlanStop stop, PlanStop.WaitsFor first) {
    return first.why() == PlanStop.WaitsFor.Why.HANDOVER
        && stop.step().kind() == Step.Arrival.SAME_ORGANISATION;
  }

  private String met(PlanStop.Met met) {
    String need = labels.capital(Vocabularies.LIFE_DOMAINS, met.need());
    return met.need().equals(met.by())
        ? need
        : texts.with("plan.byBroader", need, labels.of(Vocabularies.LIFE_DOMAINS, met.by()));
  }

  private List<Keeper> keepers(Network network, Plan plan, LocalDate day) {
    return plan.overview().stream()
        .map(
            one ->
                new Keeper(
                    labels.node(network, one.service(), day),
                    texts.get("plan.keeper." + one.why()),
                    one.stop().isPresent()))
        .toList();
  }

  private static String named(Node node) {
    return (node.number() + " " + node.shortName()).strip();
  }
}
