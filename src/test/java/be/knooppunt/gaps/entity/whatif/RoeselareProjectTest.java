package be.knooppunt.gaps.entity.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.gaps.entity.whatif.ScenarioText.Parameter;
import be.knooppunt.network.entity.Edit;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The story of Roeselare as shipped: 'Ouders in Actie' ends. */
class RoeselareProjectTest {
  private static final LocalDate DAY = LocalDate.of(2019, 6, 30);
  private static final Network ROESELARE = Samples.network("roeselare");
  private static final Scenario ENDS = ScenarioText.read(List.of(new Parameter("stop", "R-S3")));

  private static WorkedOut ends(EvidenceFilter evidence) {
    return ENDS.on(ROESELARE, Terms.of(DAY, evidence));
  }

  private static Set<String> ids(WorkedOut worked, RecordKind kind) {
    return worked.edits().stream()
        .map(Edit::key)
        .filter(key -> key.kind() == kind)
        .map(key -> key.id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void isOneProjectThatTheMapKnowsByItsServices() {
    List<Project> projects = Project.listOf(ROESELARE, DAY, EvidenceFilter.STATED);
    assertEquals(1, projects.size());
    assertEquals("R-SAAMO", projects.get(0).carrier().value());
    assertEquals(LocalDate.of(2019, 12, 31), projects.get(0).until());
    assertEquals(
        Set.of("R-S1", "R-S2", "R-S3", "R-S4", "R-S5"),
        projects.get(0).services().stream().map(ServiceId::value).collect(Collectors.toSet()));
  }

  @Test
  void takesItsServicesPathsMandatesAndTiesAlong() {
    WorkedOut worked = ends(EvidenceFilter.ALL);
    assertTrue(worked.misfits().isEmpty());
    assertEquals(Set.of("R-S1", "R-S2", "R-S3", "R-S4", "R-S5"), ids(worked, RecordKind.SERVICE));
    assertEquals(
        Set.of("R-F01", "R-F02", "R-F03", "R-F04", "R-F05", "R-F29"), ids(worked, RecordKind.PATH));
    assertEquals(Set.of("R-M1", "R-M2", "R-M3", "R-M4", "R-M5"), ids(worked, RecordKind.MANDATE));
    assertEquals(
        Set.of("R-T1", "R-T2", "R-T3", "R-T4", "R-T5", "R-T7"), ids(worked, RecordKind.TIE));
    assertEquals(Set.of("R-P1"), ids(worked, RecordKind.CATEGORY_PATH));
    assertEquals(0, worked.count(WorkedOut.Kind.REMOVED)); // what ended stays on older maps
  }

  @Test
  void leavesNothingOfTheStatedCooperation() {
    WorkedOut worked = ends(EvidenceFilter.STATED);
    Comparison found =
        Comparison.of(
            worked.before(), worked.after(), WhatIfQuestion.of(DAY, EvidenceFilter.STATED));
    Comparison.Figure f = found.figure(Relation.TIES, Level.ORGANISATION, "fragmentation");
    assertEquals(OptionalDouble.of(0), f.before());
    assertEquals(OptionalDouble.of(1), f.after());
    assertEquals(
        1.0 / 3,
        found.figure(Relation.TIES, Level.ORGANISATION, "density").before().orElseThrow(),
        1e-12);
    assertEquals(
        OptionalDouble.of(0), found.figure(Relation.TIES, Level.ORGANISATION, "density").after());
    assertEquals(
        1.0 / 3,
        found
            .figure(Relation.TIES, Level.ORGANISATION, "distanceWeightedFragmentation")
            .before()
            .orElseThrow(),
        1e-12);
    assertEquals(5, found.ways().gone().size());
    assertFalse(found.isNothing());
  }

  @Test
  void losesTheSameWhenItsCarrierIsTheOneThatGoes() {
    WithoutOne table = WithoutOne.of(ROESELARE, WhatIfQuestion.of(DAY, EvidenceFilter.STATED));
    WithoutOne.Row saamo =
        table.rows().stream()
            .filter(row -> row.organisation().value().equals("R-SAAMO"))
            .findFirst()
            .orElseThrow();
    assertEquals(OptionalDouble.of(0), table.ties());
    assertEquals(OptionalDouble.of(1), saamo.tiesAfter());
    assertTrue(saamo.splits());
    assertEquals(5, saamo.services());
  }

  @Test
  void isOverOnALaterDay() {
    WorkedOut later = ENDS.on(ROESELARE, Terms.of(LocalDate.of(2026, 1, 5), EvidenceFilter.ALL));
    assertEquals(WorkedOut.Why.NO_PROJECT, later.misfits().get(0).why());
    assertTrue(later.edits().isEmpty());
  }

  @Test
  void opensTheWishedWayToFood() {
    Scenario wish = ScenarioText.read(List.of(new Parameter("wens", "R-P4")));
    WorkedOut worked = wish.on(ROESELARE, Terms.of(DAY, EvidenceFilter.ALL));
    assertEquals(Set.of("R-P4"), ids(worked, RecordKind.PATH));
    Comparison found =
        Comparison.of(worked.before(), worked.after(), WhatIfQuestion.of(DAY, EvidenceFilter.ALL));
    assertTrue(
        found.figure(Relation.PATHS, Level.SERVICE, "links").after().orElseThrow()
            > found.figure(Relation.PATHS, Level.SERVICE, "links").before().orElseThrow());
  }
}
