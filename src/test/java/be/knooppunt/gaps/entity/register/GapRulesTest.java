package be.knooppunt.gaps.entity.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.gaps.entity.findings.FindingKey;
import be.knooppunt.gaps.entity.findings.FindingKind;
import be.knooppunt.gaps.entity.findings.Severity;
import be.knooppunt.gaps.entity.register.Gap.Sighting;
import be.knooppunt.gaps.entity.register.GapRules.Field;
import be.knooppunt.gaps.entity.register.GapRules.Refusal;
import be.knooppunt.network.entity.EvidenceFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be decided about a gap, and in which order gaps ask for attention. */
class GapRulesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private static GapFacts facts(
      GapState state, String because, String owner, String role, @Nullable LocalDate due) {
    return new GapFacts(state, because, "", owner, role, "", due);
  }

  @Test
  void whatIsInHandIsInSomebodysHands() {
    assertEquals(
        Map.of(Field.ORGANISATION, Refusal.OWNER_MISSING),
        GapRules.check(GapFacts.NEW, facts(GapState.IN_HAND, "", "", "", null), TODAY));
    assertEquals(
        Map.of(), GapRules.check(GapFacts.NEW, facts(GapState.IN_HAND, "", "a", "", null), TODAY));
    assertEquals(
        Map.of(Field.ORGANISATION, Refusal.ORGANISATION_MISSING),
        GapRules.check(GapFacts.NEW, facts(GapState.OPEN, "", "", "coach", null), TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_A_GAP, '', BECAUSE_MISSING",
    "ACCEPTED, '  ', BECAUSE_MISSING",
    "NOT_A_GAP, 'bel mevrouw Peeters', PERSONAL",
    "NOT_A_GAP, 'de bus rijdt wel', ",
    "SOLVED, '', "
  })
  void whatIsLeftAsItIsIsExplainedWithoutNamingAnybody(
      GapState state, String because, @Nullable Refusal refusal) {
    Map<Field, Refusal> expected = refusal == null ? Map.of() : Map.of(Field.BECAUSE, refusal);
    assertEquals(
        expected, GapRules.check(GapFacts.NEW, facts(state, because, "", "", null), TODAY));
  }

  @Test
  void fromClosedItOpensFirst() {
    assertEquals(
        Map.of(Field.STATE, Refusal.STATE),
        GapRules.check(
            facts(GapState.NOT_A_GAP, "zo", "", "", null),
            facts(GapState.ACCEPTED, "zo", "", "", null),
            TODAY));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21, DUE_PAST", "2026-11-22, ", "2036-11-22, ", "2036-11-23, DUE_FAR"})
  void aDayLiesAheadAndNotTooFar(LocalDate day, @Nullable Refusal refusal) {
    Map<Field, Refusal> expected = refusal == null ? Map.of() : Map.of(Field.DUE_ON, refusal);
    GapFacts after = facts(GapState.OPEN, "", "", "", day);
    assertEquals(expected, GapRules.check(GapFacts.NEW, after, TODAY));
    assertEquals(Map.of(), GapRules.check(after, after, TODAY), "a day that passed may stay");
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 'x', ",
    "1001, 'x', TOO_LONG",
    "0, 'x', EMPTY",
    "1, 'Bel 0499 12 34 56', PERSONAL"
  })
  void aNoteSaysSomethingAndNothingAboutAPerson(int times, String text, @Nullable Refusal refusal) {
    Map<Field, Refusal> expected = refusal == null ? Map.of() : Map.of(Field.WORDS, refusal);
    assertEquals(expected, GapRules.checkNote(text.repeat(times)));
  }

  private static Gap gap(String id, Severity severity, GapState state, @Nullable LocalDate due) {
    return new Gap(
        "p",
        new FindingKey(FindingKind.DEAD_END, List.of(id)),
        severity,
        new Sighting(EvidenceFilter.ALL, 1, TODAY),
        facts(state, "", "", "", due),
        Instant.parse("2026-11-22T09:00:00Z"));
  }

  @Test
  void overdueComesFirstAndClosedLast() {
    List<Gap> all =
        List.of(
            gap("closed", Severity.HIGH, GapState.SOLVED, TODAY.minusDays(9)),
            gap("low", Severity.LOW, GapState.OPEN, null),
            gap("high", Severity.HIGH, GapState.OPEN, null),
            gap("soon", Severity.LOW, GapState.ACCEPTED, TODAY.plusDays(14)),
            gap("later", Severity.LOW, GapState.OPEN, TODAY.plusDays(15)),
            gap("overdue", Severity.LOW, GapState.IN_HAND, TODAY.minusDays(1)));
    assertEquals(
        List.of("overdue", "soon", "later", "high", "low", "closed"),
        GapOrder.sorted(all).stream().map(g -> g.findingKey().split("/")[1]).toList());
    GapOrder.Counts counts = GapOrder.count(all, TODAY);
    assertEquals(1, counts.overdue());
    assertEquals(1, counts.soon());
    assertEquals(3, counts.states().get(GapState.OPEN));
    assertEquals(0, counts.states().get(GapState.NOT_A_GAP));
  }
}
