package be.knooppunt.referral.control;

import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.referral.entity.Situation;
import be.knooppunt.referral.entity.Start;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a situation that someone asks about, or says what is wrong with it. Keeps nothing. */
@ApplicationScoped
public class ReadSituation {
  /** Any front door, as a caller writes it. */
  public static final String ANY = "any";

  @Inject private Lookups lookups;
  @Inject private Clock clock;

  /** For the container. */
  protected ReadSituation() {}

  /** Reads with the codes of some networks. */
  public ReadSituation(Lookups lookups, Clock clock) {
    this.lookups = lookups;
    this.clock = clock;
  }

  /** The network a question is about. */
  public Network network(Asked asked) {
    return lookups.network(asked.partnership());
  }

  /** The need with a code. */
  public String need(String code) {
    return lookups.term("need", Vocabularies.LIFE_DOMAINS, code);
  }

  /**
   * The situation.
   *
   * @throws Problem when it names what is not there or cannot be read
   */
  public Situation situation(Asked asked) {
    return new Situation(
        asked.municipality().map(m -> lookups.municipality("municipality", m)).orElse(null),
        asked.groups().stream()
            .map(g -> lookups.term("group", Vocabularies.TARGET_GROUPS, g))
            .collect(Collectors.toUnmodifiableSet()),
        asked.language().map(ReadSituation::language).orElse(null),
        asked.rung().map(code -> one("rung", code, Rung.values())).orElse(null),
        obstacles(asked.avoid()),
        asked.coldest().map(ReadSituation::limit).orElse(null),
        asked.maxHandovers().orElse(Situation.USUAL_HANDOVERS),
        asked.evidence().orElse(EvidenceFilter.ALL),
        asked.date().orElseGet(() -> TimeSource.today(clock)));
  }

  private static Set<Obstacle> obstacles(List<String> codes) {
    return codes.stream()
        .map(code -> one("avoid", code, Obstacle.values()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <E extends Enum<E>> E one(String field, String code, E[] known) {
    for (E constant : known) {
      if (constant.name().equals(code.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new Problem(
        Problem.Kind.UNKNOWN,
        field,
        "There is no " + field + " '" + code + "'.",
        "Use one of " + List.of(known) + ".");
  }

  /** Where a question begins. */
  public static Start start(Network network, String from) {
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

  /** Tells whether a problem is about the start; a page says that in its own way. */
  public static boolean isUnknownStart(Problem problem) {
    return isUnknown(problem, "from");
  }

  /** Tells whether a problem is that a need is not in the vocabulary. */
  public static boolean isUnknownNeed(Problem problem) {
    return isUnknown(problem, "need");
  }

  private static boolean isUnknown(Problem problem, String field) {
    return problem.kind() == Problem.Kind.UNKNOWN && problem.field().equals(Optional.of(field));
  }
}
