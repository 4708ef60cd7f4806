package be.knooppunt.gaps.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.control.CurrentFindings;
import be.knooppunt.gaps.control.GapRights;
import be.knooppunt.gaps.control.KeepGaps;
import be.knooppunt.gaps.control.KeepGaps.Outcome;
import be.knooppunt.gaps.control.KeepGaps.Stores;
import be.knooppunt.gaps.entity.findings.Finding;
import be.knooppunt.gaps.entity.findings.FindingKey;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.gaps.entity.register.Gap;
import be.knooppunt.gaps.entity.register.GapEvent;
import be.knooppunt.gaps.entity.register.GapEvent.Action;
import be.knooppunt.gaps.entity.register.GapFacts;
import be.knooppunt.gaps.entity.register.GapRules.Field;
import be.knooppunt.gaps.entity.register.GapRules.Refusal;
import be.knooppunt.gaps.entity.register.GapState;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.people.entity.Account;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.people.entity.Role;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.testing.Database;
import be.knooppunt.testing.MemoryPeople;
import be.knooppunt.testing.SampleStore;
import be.knooppunt.testing.Samples;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who may decide what in the register, and what is kept of it. */
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class KeepGapsStoreTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate LATER = LocalDate.parse("2027-01-31");
  private static final String HERE = "roeselare";
  private static final String FINDING = "dead-end/R-S11";
  private static final Network MAP = Samples.network(HERE);

  private static EntityManagerFactory factory;

  private final MemoryPeople people = new MemoryPeople();
  private final Account coordinator = people.join("coordinator", Grant.in(HERE, Role.COORDINATOR));
  private final Account editor = people.join("editor", Grant.editor(HERE, "R-OCMW"));
  private final Account worker = people.join("worker", Grant.in(HERE, Role.FRONTLINE_WORKER));
  private final Account reader = people.join("reader", Grant.in(HERE, Role.READER));
  private final Account stranger =
      people.join("stranger", Grant.in("sint-niklaas", Role.COORDINATOR));
  private GapStores portal;

  @BeforeAll
  static void migrate() {
    factory = GapStores.migrated(Database.H2);
  }

  @AfterAll
  static void close() {
    factory.close();
  }

  @BeforeEach
  void open() {
    portal = GapStores.of(factory);
    portal.run(() -> portal.entities().createNativeQuery("delete from gap").executeUpdate());
    portal.run(() -> portal.entities().createNativeQuery("delete from account").executeUpdate());
    portal.run(() -> portal.entities().persist(coordinator));
  }

  @AfterEach
  void end() {
    portal.close();
  }

  private KeepGaps as(Account account) {
    Finding finding =
        new Finding(
            new FindingKey(FindingKind.DEAD_END, List.of("R-S11")),
            Severity.MEDIUM,
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            null);
    CurrentFindings findings = (network, day, evidence) -> List.of(finding);
    return new KeepGaps(
        new Stores(portal.gaps(), people.assignments(), people.accounts()),
        findings,
        new GapRights(people.rightsOf(account)),
        new Networks(new SampleStore(HERE)),
        CLOCK);
  }

  private Gap take(Account account, GapFacts facts) {
    Outcome outcome = portal.in(() -> as(account).take(MAP, FINDING, EvidenceFilter.ALL, facts));
    return assertInstanceOf(Outcome.Kept.class, outcome).gap();
  }

  private Outcome change(Account account, Gap gap, GapFacts facts) {
    return portal.in(() -> as(account).change(MAP, gap.id(), gap.version(), facts));
  }

  private Gap kept(Account account, Gap gap, GapFacts facts) {
    return assertInstanceOf(Outcome.Kept.class, change(account, gap, facts)).gap();
  }

  private static void refused(Problem.Kind kind, Executable work) {
    assertEquals(kind, assertThrows(Problem.class, work).kind());
  }

  private static GapFacts owned(GapState state, String organisation) {
    return new GapFacts(state, "", "NO_OFFER", organisation, "", "", LATER);
  }

  @Test
  void whoWorksHereTakesUpAndWhoReadsDoesNot() {
    refused(Problem.Kind.FORBIDDEN, () -> take(reader, GapFacts.NEW));
    refused(Problem.Kind.FORBIDDEN, () -> take(stranger, GapFacts.NEW));
    refused(Problem.Kind.FORBIDDEN, () -> take(worker, owned(GapState.OPEN, "R-OCMW")));
    refused(Problem.Kind.FORBIDDEN, () -> take(editor, owned(GapState.OPEN, "R-VDAB")));
    Gap gap = take(worker, GapFacts.NEW.withReason("COST"));
    assertEquals("COST", gap.facts().reason());
    refused(Problem.Kind.CONFLICT, () -> take(coordinator, GapFacts.NEW));
  }

  @Test
  void anEditorTakesUpForTheOwnOrganisation() {
    assertEquals("R-OCMW", take(editor, owned(GapState.OPEN, "R-OCMW")).facts().organisation());
  }

  @Test
  void onlyWhatTheMapShowsIsTakenUp() {
    refused(
        Problem.Kind.UNKNOWN,
        () ->
            portal.in(
                () ->
                    as(coordinator).take(MAP, "dead-end/none", EvidenceFilter.ALL, GapFacts.NEW)));
  }

  @Test
  void anEditorMovesWhatTheOwnOrganisationOwnsAndNothingElse() {
    Gap gap = take(coordinator, owned(GapState.OPEN, "R-OCMW"));
    refused(Problem.Kind.FORBIDDEN, () -> change(worker, gap, owned(GapState.SOLVED, "R-OCMW")));
    refused(Problem.Kind.FORBIDDEN, () -> change(editor, gap, owned(GapState.OPEN, "R-VDAB")));
    refused(
        Problem.Kind.FORBIDDEN,
        () ->
            change(
                editor,
                gap,
                new GapFacts(GapState.OPEN, "", "NO_OFFER", "R-OCMW", "", "", LATER.plusDays(1))));
    Gap moved = kept(editor, gap, owned(GapState.IN_HAND, "R-OCMW"));
    assertEquals(GapState.IN_HAND, moved.facts().state());
    Gap other = kept(coordinator, moved, owned(GapState.IN_HAND, "R-VDAB"));
    refused(Problem.Kind.FORBIDDEN, () -> change(editor, other, owned(GapState.SOLVED, "R-VDAB")));
  }

  @Test
  void whatCannotBeRightIsToldByField() {
    Gap gap = take(coordinator, GapFacts.NEW);
    GapFacts wrong =
        new GapFacts(
            GapState.NOT_A_GAP,
            "",
            "NONE",
            "none",
            "",
            stranger.id(),
            LocalDate.parse("2026-11-21"));
    Outcome.Refused refused =
        assertInstanceOf(Outcome.Refused.class, change(coordinator, gap, wrong));
    assertEquals(
        Map.of(
            Field.BECAUSE, Refusal.BECAUSE_MISSING,
            Field.REASON, Refusal.REASON_UNKNOWN,
            Field.ORGANISATION, Refusal.OWNER_UNKNOWN,
            Field.ACCOUNT, Refusal.ACCOUNT_UNKNOWN,
            Field.DUE_ON, Refusal.DUE_PAST),
        refused.wrong());
    assertEquals(1, portal.gaps().listEvents(gap.id()).size(), "nothing was kept");
  }

  @Test
  void whoComesTooLateIsRefused() {
    Gap gap = take(coordinator, GapFacts.NEW);
    kept(coordinator, gap, GapFacts.NEW.withReason("COST"));
    refused(
        Problem.Kind.PRECONDITION_FAILED,
        () -> change(coordinator, gap, GapFacts.NEW.withReason("FULL")));
  }

  @Test
  void aDecisionIsTakenBackAndSoIsThat() {
    Gap gap = take(coordinator, GapFacts.NEW);
    refused(
        Problem.Kind.CONFLICT,
        () -> portal.in(() -> as(coordinator).undo(MAP, gap.id(), gap.version())));
    GapFacts decided =
        new GapFacts(GapState.IN_HAND, "", "", "R-OCMW", "", coordinator.id(), LATER);
    Gap changed = kept(coordinator, gap, decided);
    refused(
        Problem.Kind.FORBIDDEN,
        () -> portal.in(() -> as(editor).undo(MAP, gap.id(), changed.version())));
    Gap back = portal.in(() -> as(coordinator).undo(MAP, gap.id(), changed.version()));
    assertEquals(GapFacts.NEW, back.facts());
    Gap again = portal.in(() -> as(coordinator).undo(MAP, gap.id(), back.version()));
    assertEquals(decided, again.facts());
    assertEquals(
        List.of(Action.TAKEN, Action.CHANGED, Action.UNDONE, Action.UNDONE),
        portal.gaps().listEvents(gap.id()).stream().map(GapEvent::action).toList());
  }

  @Test
  void notesAreWrittenByWhoWorksHere() {
    Gap gap = take(coordinator, GapFacts.NEW);
    refused(
        Problem.Kind.FORBIDDEN,
        () -> portal.in(() -> as(reader).note(MAP, gap.id(), "gebeld met de dienst")));
    assertEquals(
        Optional.of(Refusal.PERSONAL),
        portal.in(() -> as(worker).note(MAP, gap.id(), "bel meneer Janssens")));
    assertTrue(portal.in(() -> as(worker).note(MAP, gap.id(), " besproken ")).isEmpty());
    assertEquals(
        List.of("besproken"),
        portal.gaps().listNotes(gap.id()).stream().map(note -> note.words()).toList());
  }
}
