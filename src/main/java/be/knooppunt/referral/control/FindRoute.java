package be.knooppunt.referral.control;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.referral.entity.RouteAnswer;
import be.knooppunt.referral.entity.RouteFinder;
import be.knooppunt.referral.entity.RouteQuestion;
import be.knooppunt.referral.entity.Start;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Answers a question on the network it is about. Nothing of the question is kept. */
@ApplicationScoped
public class FindRoute {
  /** Any front door, as a caller writes it. */
  public static final String ANY = "any";

  @Inject private Lookups lookups;
  @Inject private Clock clock;

  /** For the container. */
  protected FindRoute() {}

  /** Finds routes in networks. */
  public FindRoute(Lookups lookups, Clock clock) {
    this.lookups = lookups;
    this.clock = clock;
  }

  /**
   * A question as it is asked, in codes.
   *
   * @param partnership whose network; all together when empty
   * @param from id of a service or an organisation, or {@value #ANY}
   */
  public record Request(
      Optional<String> partnership,
      String from,
      String need,
      Optional<String> municipality,
      Optional<String> group,
      Optional<String> language,
      Optional<Handover> coldest,
      Optional<Integer> maxHandovers,
      Optional<EvidenceFilter> evidence,
      Optional<LocalDate> date) {}

  /** The answer, with the question as it was understood and the network it was asked on. */
  public record Reply(Network network, RouteQuestion question, RouteAnswer answer) {}

  /**
   * Answers.
   *
   * @throws Problem when the question names what is not there or cannot be read
   */
  public Reply answer(Request request) {
    Network network = lookups.network(request.partnership());
    RouteQuestion question =
        new RouteQuestion(
            start(network, request.from()),
            lookups.term("need", Vocabularies.LIFE_DOMAINS, request.need()),
            request.municipality().map(m -> lookups.municipality("municipality", m)).orElse(null),
            request
                .group()
                .map(g -> lookups.term("group", Vocabularies.TARGET_GROUPS, g))
                .orElse(null),
            request.language().map(FindRoute::language).orElse(null),
            request.coldest().map(FindRoute::limit).orElse(null),
            request.maxHandovers().orElse(RouteQuestion.USUAL_HANDOVERS),
            request.evidence().orElse(EvidenceFilter.ALL),
            request.date().orElseGet(() -> TimeSource.today(clock)));
    return new Reply(network, question, RouteFinder.answer(network, question));
  }

  private static Start start(Network network, String from) {
    if (from.equals(ANY)) {
      return new Start.AnyFrontDoor();
    }
    Lookups.wellFormed("from", from);
    if (network.positionOf(new ServiceId(from)).isPresent()) {
      return new Start.AtService(new ServiceId(from));
    }
    if (network.positionOf(new OrganisationId(from)).isPresent()) {
      return new Start.AtOrganisation(new OrganisationId(from));
    }
    throw new Problem(
        Problem.Kind.UNKNOWN,
        "from",
        "There is no service or organisation '" + from + "' here.",
        "Use the id of a service or an organisation of the map, or " + ANY + ".");
  }

  private static String language(String code) {
    if (!code.matches("[a-z]{2}")) {
      throw new Problem(
          Problem.Kind.MALFORMED,
          "language",
          "language cannot be '" + code + "'.",
          "Use two letters (ISO 639-1), such as nl or ar.");
    }
    return code;
  }

  private static Handover limit(Handover handover) {
    if (handover == Handover.SIGNAL || handover == Handover.BACK) {
      throw new Problem(
          Problem.Kind.MALFORMED,
          "handover",
          "handover cannot be '" + handover + "'.",
          "Nobody is handed over by it; use another kind, such as WARM or GUIDANCE.");
    }
    return handover;
  }
}
