package be.knooppunt.generator;

import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Channel;
import be.knooppunt.network.entity.Consent;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Feedback;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Validity;
import be.knooppunt.network.entity.WaitingBand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The ordinary part of size S: 22 organisations with 240 services on a ring, and paths by chance
 * with every status, handover, waiting band, level of evidence and condition there is. Nobody in it
 * helps with {@link SmallNetwork#UNCOVERED}.
 */
final class SmallBackground {
  static final int ORGANISATIONS = 22;
  static final int SERVICES = 240;

  private static final List<String> SECTORS =
      List.of(
          "WELFARE",
          "WORK",
          "HEALTH",
          "HOUSING",
          "EDUCATION",
          "FAMILY",
          "CIVIL",
          "JUSTICE",
          "INTEGRATION",
          "EMPLOYER");
  private static final List<String> DOMAINS =
      List.of(
          "WORK",
          "INCOME",
          "DEBT",
          "HOUSING",
          "PHYS_HEALTH",
          "MENTAL_HEALTH",
          "ADDICTION",
          "EDUCATION",
          "LANGUAGE",
          "MOBILITY",
          "CHILDCARE",
          "FAMILY",
          "SOCIAL_NETWORK",
          "ADMIN_RIGHTS",
          "LEGAL",
          "BASIC_NEEDS",
          "PARTICIPATION");
  private static final List<String> GROUPS =
      List.of("LEEFLOON", "LONE_PARENT", "HOMELESS", "NEET_INACTIVE", "MIGRATION", "VT");
  private static final List<String> RUNGS =
      List.of("ISOLATED", "SOCIAL_OUT", "WORKLIKE", "TEMP_ACTIVATION", "PAID_SUPPORTED", "PAID");
  private static final List<String> TYPES =
      List.of(
          "RECEPTION",
          "RIGHTS",
          "INDIVIDUAL_AID",
          "TRAJECTORY",
          "TRAINING",
          "DEBT_HELP",
          "HOUSING_SUPPORT",
          "MENTAL_SUPPORT",
          "FAMILY_SUPPORT",
          "LANGUAGE_SUPPORT",
          "GROUP_WORK",
          "HEALTHCARE_ACCESS",
          "LEGAL_HELP",
          "CASE_COORDINATION");
  private static final List<Lens> LENSES = List.of(Lens.values());
  private static final List<String> THRESHOLDS =
      List.of("USE", "AVAIL", "AFFORD", "REACH", "KNOWN", "UNDERSTAND", "TRUST");
  private static final Shares<PathStatus> STATUSES =
      Shares.of(PathStatus.ACTIVE, 78)
          .and(PathStatus.WAITLIST, 6)
          .and(PathStatus.WISHED, 5)
          .and(PathStatus.PROPOSED, 4)
          .and(PathStatus.BLOCKED, 3)
          .and(PathStatus.ENDED, 2)
          .and(PathStatus.DISPUTED, 2);
  private static final Shares<CapacityState> CAPACITY =
      Shares.of(CapacityState.OPEN, 50)
          .and(CapacityState.LIMITED, 20)
          .and(CapacityState.WAITING_LIST, 12)
          .and(CapacityState.CLOSED, 5)
          .and(CapacityState.UNKNOWN, 13);

  private final SmallDraft draft;
  private final SplitMix64 random;
  private final List<OrganisationId> organisations = new ArrayList<>();
  final List<DraftService> services = new ArrayList<>();

  SmallBackground(SmallDraft draft, SplitMix64 random) {
    this.draft = draft;
    this.random = random;
    for (int o = 0; o < ORGANISATIONS; o++) {
      boolean local = o < SmallFacts.PLACES.size();
      // the last one stopped, with everything it offered
      Validity validity =
          o == ORGANISATIONS - 1 ? new Validity(null, LocalDate.of(2025, 6, 30)) : Validity.ALWAYS;
      organisations.add(
          draft.organisation(
              local ? "Lokaal bestuur " + (o + 1) : "Organisatie " + (o + 1),
              local ? "LOCALGOV" : SECTORS.get(o % SECTORS.size()),
              local ? Lens.GENERALIST : LENSES.get(o % LENSES.size()),
              validity));
    }
    for (int s = 0; s < SERVICES; s++) {
      services.add(service(s));
    }
    for (int s = 0; s < SERVICES; s++) {
      draft.link(services.get(s), services.get((s + 1) % SERVICES));
    }
  }

  List<OrganisationId> organisations() {
    return List.copyOf(organisations);
  }

  private boolean in(int percent) {
    return random.below(100) < percent;
  }

  private <T> T any(List<T> values) {
    return values.get(random.below(values.size()));
  }

  private <E extends Enum<E>> E any(Class<E> type) {
    return any(List.of(type.getEnumConstants()));
  }

  /** A service by chance; it belongs to no puzzle. */
  DraftService service(int number) {
    OrganisationId organisation =
        number < ORGANISATIONS ? organisations.get(number) : any(organisations);
    DraftService service = draft.service("Dienst " + (number + 1), organisation);
    service.covers = in(30) ? Set.copyOf(List.of(any(DOMAINS))) : twoDomains();
    if (number < SmallFacts.PLACES.size()) {
      service.name = "Onthaal " + (number + 1);
      service.type = "RECEPTION";
      service.frontDoor = true;
      service.availableIn = Set.of(SmallFacts.PLACES.get(number));
      return service;
    }
    service.type = any(TYPES);
    service.line = random.below(4);
    service.availableIn =
        in(60) ? Set.of(any(SmallFacts.PLACES)) : in(60) ? Set.of(SmallFacts.REGION) : Set.of();
    service.serves = in(40) ? Set.of(any(GROUPS)) : Set.of();
    service.languages = in(70) ? List.of("nl", "fr") : in(50) ? List.of("nl") : List.of();
    service.channels = EnumSet.of(any(Channel.class), any(Channel.class));
    service.waiting = any(WaitingBand.class);
    service.capacity = random.oneOf(CAPACITY);
    service.evidence = any(Evidence.class);
    service.structural = in(85);
    if (!service.structural) {
      service.validity =
          new Validity(LocalDate.of(2022, 1, 1), LocalDate.of(in(50) ? 2024 : 2027, 12, 31));
    }
    if (in(30)) {
      int rung = random.below(RUNGS.size());
      service.fromRung = RUNGS.get(rung);
      service.toRung = RUNGS.get(rung + random.below(RUNGS.size() - rung));
    }
    if (in(4)) {
      OrganisationId other = any(organisations);
      service.organisations =
          other.equals(organisation) ? List.of(other) : List.of(organisation, other);
    }
    // each of the seven with each severity at least once
    int kind = number - SmallFacts.PLACES.size();
    if (kind < 28) {
      service.threshold(THRESHOLDS.get(kind % 7), kind / 7);
    } else if (in(20)) {
      service.threshold(any(THRESHOLDS), random.below(4));
    }
    return service;
  }

  private Set<String> twoDomains() {
    String one = any(DOMAINS);
    String other = any(DOMAINS);
    return one.equals(other) ? Set.of(one) : Set.of(one, other);
  }

  /** Draws paths between ordinary services until there are so many in all. */
  void drawPaths(int count) {
    while (draft.paths.size() < count) {
      int before = draft.paths.size();
      DraftPath path = draft.link(any(services), any(services));
      if (draft.paths.size() > before) {
        dress(path);
      }
    }
  }

  private void dress(DraftPath path) {
    path.handover = any(Handover.class);
    path.status = random.oneOf(STATUSES);
    path.evidence = any(Evidence.class);
    path.firstContact = any(WaitingBand.class);
    path.feedback = any(Feedback.class);
    path.consent = any(Consent.class);
    if (path.evidence == Evidence.AGREED) {
      path.agreed = LocalDate.of(2026, 1, 1).plusDays(random.below(300));
    }
    if (in(25)) {
      path.about = Set.of(any(DOMAINS));
    }
    if (in(6)) {
      path.onlyForDomains = Set.of(any(DOMAINS));
    }
    if (in(6)) {
      path.onlyForGroups = Set.of(any(GROUPS));
    }
    if (path.status == PathStatus.ENDED) {
      path.validity = new Validity(null, LocalDate.of(2025, 1, 1).plusDays(random.below(300)));
    }
  }
}
