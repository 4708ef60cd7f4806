package be.knooppunt.generator;

import be.knooppunt.network.entity.CategoryPath;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.MandateId;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Power;
import be.knooppunt.network.entity.Provenance;
import be.knooppunt.network.entity.Tie;
import be.knooppunt.network.entity.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What size S has beside services and paths: mandates, ties, members and paths to a kind. */
final class SmallExtras {
  private static final List<String> ROLES =
      List.of("PROMOTER", "PARTNER", "ASSOCIATED", "FUNDER", "COACH", "VOICE");
  private static final List<String> TIES =
      List.of(
          "REFERRAL",
          "JOINT_CASE",
          "INFO_EXCHANGE",
          "JOINT_TRAINING",
          "SHARED_STAFF",
          "FUNDING",
          "GOVERNANCE",
          "CO_LOCATION",
          "ADVOCACY");
  private static final List<String> FUNCTIONS =
      List.of("LEAD", "COORDINATION", "LEGAL", "INDIVIDUAL_AID", "PLACEMENT", "ALLOCATION");
  private static final List<Power> POWERS = List.of(Power.values());
  private static final List<Evidence> EVIDENCE = List.of(Evidence.values());
  private static final List<String> KINDS =
      List.of("ServiceType:TRAINING", "ServiceType:JOB_COACHING", "LifeDomain:WORK");

  private final SmallBackground background;
  private final SmallDraft draft;
  private final SplitMix64 random;

  SmallExtras(SmallBackground background, SmallDraft draft, SplitMix64 random) {
    this.background = background;
    this.draft = draft;
    this.random = random;
  }

  /** One for each ordinary organisation; those of local governments are integral and by law. */
  List<Mandate> mandates() {
    List<Mandate> all = new ArrayList<>();
    List<OrganisationId> organisations = background.organisations();
    for (int o = 0; o < organisations.size(); o++) {
      boolean local = o < SmallFacts.PLACES.size();
      DraftService first = background.services.get(o);
      all.add(
          new Mandate(
              new MandateId(String.format(Locale.ROOT, "M-M%02d", o + 1)),
              organisations.get(o),
              o % 2 == 0 ? List.of(first.id) : List.of(),
              FUNCTIONS.get(o % FUNCTIONS.size()),
              local ? "INTEGRAL" : "SPECIALISED",
              Set.of(POWERS.get(o % POWERS.size())),
              o % 3 == 0 ? "EXCLUSIVE" : "OPEN",
              local ? "LAW" : "RECOGNITION",
              local ? "WIDE" : "LIMITED",
              null,
              first.covers,
              Set.of(),
              local ? Set.of(SmallFacts.PLACES.get(o)) : Set.of(SmallFacts.REGION),
              null,
              Provenance.of(EVIDENCE.get(o % EVIDENCE.size())),
              Validity.ALWAYS));
    }
    return all;
  }

  List<Tie> ties() {
    List<Tie> all = new ArrayList<>();
    int count = draft.organisations.size();
    for (int t = 0; t < 60; t++) {
      int a = random.below(count);
      int b = (a + 1 + random.below(count - 1)) % count;
      all.add(
          new Tie(
              String.format(Locale.ROOT, "M-T%02d", t + 1),
              draft.organisations.get(a).id(),
              draft.organisations.get(b).id(),
              TIES.get(t % TIES.size()),
              t % 6 == 5 ? null : t % 6,
              null,
              Provenance.of(Evidence.STATED),
              Validity.ALWAYS));
    }
    return all;
  }

  List<Membership> members() {
    List<Membership> all = new ArrayList<>();
    for (OrganisationId organisation : background.organisations()) {
      int number = all.size();
      all.add(
          new Membership(
              organisation,
              ROLES.get(number % ROLES.size()),
              number % 7 == 6
                  ? new Validity(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31))
                  : new Validity(LocalDate.of(2024, 1, 1), null)));
    }
    return all;
  }

  List<CategoryPath> categoryPaths() {
    List<CategoryPath> all = new ArrayList<>();
    for (int k = 0; k < 12; k++) {
      all.add(
          new CategoryPath(
              new PathId(String.format(Locale.ROOT, "M-K%02d", k + 1)),
              background.services.get(10 * k).id,
              List.of(KINDS.get(k % KINDS.size())),
              Handover.GUIDANCE,
              PathStatus.ACTIVE,
              null,
              Provenance.of(Evidence.STATED),
              Validity.ALWAYS));
    }
    return all;
  }
}
