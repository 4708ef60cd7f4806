package be.knooppunt.gaps.control;

import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.Gap.Sighting;
import be.knooppunt.gaps.entity.register.GapEvent;
import be.knooppunt.gaps.entity.register.GapFacts;
import be.knooppunt.gaps.entity.register.GapNote;
import be.knooppunt.gaps.entity.register.GapRules;
import be.knooppunt.gaps.entity.register.GapRules.Field;
import be.knooppunt.gaps.entity.register.GapRules.Refusal;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.people.control.Accounts;
import be.knooppunt.people.control.RoleAssignments;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes findings into the register and keeps what people decide about them. Every change leaves an
 * event; a change names the version it saw, and one that comes too late is refused.
 */
@ApplicationScoped
public class KeepGaps {
  private static final String REASONS = "gap-reasons";

  @Inject private Gaps gaps;
  @Inject private CurrentFindings findings;
  @Inject private GapRights gapRights;
  @Inject private RoleAssignments assignments;
  @Inject private Accounts accounts;
  @Inject private Networks networks;
  @Inject private Clock clock;

  /** For the container. */
  protected KeepGaps() {}

  /** What the register rests on. */
  public record Stores(Gaps gaps, RoleAssignments assignments, Accounts accounts) {}

  /** Keeps gaps in stores. */
  public KeepGaps(
      Stores stores,
      CurrentFindings findings,
      GapRights gapRights,
      Networks networks,
      Clock clock) {
    this.gaps = stores.gaps();
    this.assignments = stores.assignments();
    this.accounts = stores.accounts();
    this.findings = findings;
    this.gapRights = gapRights;
    this.networks = networks;
    this.clock = clock;
  }

  /** What came of a decision. */
  public sealed interface Outcome {
    /** It was kept. */
    record Kept(Gap gap) implements Outcome {}

    /** It was not: what has to be mended, by field. */
    record Refused(Map<Field, Refusal> wrong) implements Outcome {}
  }

  /**
   * Takes a finding that the map shows today into the register.
   *
   * @throws Problem when the map does not show it, when it was taken up before, or when whoever
   *     asks may not
   */
  @Transactional
  public Outcome take(Network network, String key, EvidenceFilter evidence, GapFacts facts) {
    String partnership = network.partnership().orElseThrow().id().value();
    String account = gapRights.requireTake(partnership, facts);
    LocalDate today = TimeSource.today(clock);
    Finding finding =
        findings.list(network, today, evidence).stream()
            .filter(found -> found.key().text().equals(key))
            .findFirst()
            .orElseThrow(() -> Lookups.unknown("finding", key));
    if (gaps.findFor(partnership, key).isPresent()) {
      throw takenBefore();
    }
    Map<Field, Refusal> wrong = check(network, GapFacts.NEW, facts, today);
    if (!wrong.isEmpty()) {
      return new Outcome.Refused(wrong);
    }
    Sighting seen = new Sighting(evidence, network.version().value(), today);
    Gap gap = new Gap(partnership, finding.key(), finding.severity(), seen, facts, clock.instant());
    if (!gaps.add(gap, gap.taken(account))) {
      throw takenBefore();
    }
    return new Outcome.Kept(gap);
  }

  private static Problem takenBefore() {
    return new Problem(
        Problem.Kind.CONFLICT,
        "finding",
        "This finding is in the register already.",
        "Look it up in the list of gaps, and change it there.");
  }

  /**
   * Decides something about a gap.
   *
   * @param seenVersion the version of the gap that was looked at
   * @param after all facts as they are to be
   */
  @Transactional
  public Outcome change(Network network, String id, int seenVersion, GapFacts after) {
    Gap gap = get(network, id);
    String account = gapRights.requireChange(gap, after);
    requireVersion(gap, seenVersion);
    if (after.equals(gap.facts())) {
      return new Outcome.Kept(gap);
    }
    LocalDate today = TimeSource.today(clock);
    Map<Field, Refusal> wrong = check(network, gap.facts(), after, today);
    if (!wrong.isEmpty()) {
      return new Outcome.Refused(wrong);
    }
    int sequence = gaps.listEvents(id).size();
    return kept(gap, gap.change(after, account, clock.instant(), sequence));
  }

  private Outcome kept(Gap gap, GapEvent event) {
    gaps.add(event);
    if (!gaps.write()) {
      throw late();
    }
    return new Outcome.Kept(gap);
  }

  private static void requireVersion(Gap gap, int seenVersion) {
    if (gap.version() != seenVersion) {
      throw late();
    }
  }

  private static Problem late() {
    return new Problem(
        Problem.Kind.PRECONDITION_FAILED,
        "version",
        "Somebody else changed this gap meanwhile. Nothing was kept.",
        "Look at it again, then decide.");
  }

  private Map<Field, Refusal> check(
      Network network, GapFacts before, GapFacts after, LocalDate today) {
    Map<Field, Refusal> wrong = new LinkedHashMap<>(GapRules.check(before, after, today));
    String organisation = after.organisation();
    boolean isKnown =
        organisation.isEmpty()
            || organisation.equals(before.organisation())
            || (Identifier.isWellFormed(organisation)
                && network.findOrganisation(new OrganisationId(organisation)).isPresent());
    if (!isKnown) {
      wrong.put(Field.ORGANISATION, Refusal.OWNER_UNKNOWN);
    }
    if (!after.reason().isEmpty()
        && !networks.facts().vocabularies().has(REASONS, after.reason())) {
      wrong.put(Field.REASON, Refusal.REASON_UNKNOWN);
    }
    String account = after.account();
    if (!account.isEmpty() && !account.equals(before.account()) && !isInside(network, account)) {
      wrong.put(Field.ACCOUNT, Refusal.ACCOUNT_UNKNOWN);
    }
    return wrong;
  }

  private boolean isInside(Network network, String account) {
    String partnership = network.partnership().orElseThrow().id().value();
    return assignments.listIn(partnership).stream()
        .anyMatch(assignment -> assignment.accountId().equals(account));
  }

  /** Writes a note about a gap. */
  @Transactional
  public Optional<Refusal> note(Network network, String id, String words) {
    Gap gap = get(network, id);
    String account = gapRights.requireNote(gap.partnershipId());
    Map<Field, Refusal> wrong = GapRules.checkNote(words);
    if (wrong.isEmpty()) {
      gaps.add(new GapNote(id, words.strip(), account, clock.instant()));
    }
    return Optional.ofNullable(wrong.get(Field.WORDS));
  }

  /** What would be taken back: the last event, when somebody decided something with it. */
  public static Optional<GapEvent> findUndoable(List<GapEvent> events) {
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(events.get(events.size() - 1))
            .filter(last -> last.sequence() > 0 && !last.action().isByMap());
  }

  /**
   * Takes the last decision about a gap back. To take that back as well is to decide it again.
   *
   * @throws Problem when there is none, or when whoever asks may not
   */
  @Transactional
  public Gap undo(Network network, String id, int seenVersion) {
    Gap gap = get(network, id);
    String account = gapRights.requireDecide(gap.partnershipId());
    requireVersion(gap, seenVersion);
    List<GapEvent> events = gaps.listEvents(id);
    if (findUndoable(events).isEmpty()) {
      throw new Problem(
          Problem.Kind.CONFLICT,
          null,
          "There is no decision to take back.",
          "Change the gap instead.");
    }
    GapFacts before = events.get(events.size() - 2).facts();
    Instant now = clock.instant();
    boolean isErased = accounts.find(before.account()).isEmpty();
    kept(gap, gap.undo(isErased ? before.withAccount("") : before, account, now, events.size()));
    return gap;
  }

  private Gap get(Network network, String id) {
    String partnership = network.partnership().orElseThrow().id().value();
    return gaps.find(id)
        .filter(gap -> gap.partnershipId().equals(partnership))
        .orElseThrow(() -> Lookups.unknown("gap", id));
  }
}
