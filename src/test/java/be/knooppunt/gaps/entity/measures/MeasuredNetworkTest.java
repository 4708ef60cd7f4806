package be.knooppunt.gaps.entity.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which organisations, services and links of the samples are measured. */
class MeasuredNetworkTest {
  private static final LocalDate DURING = LocalDate.of(2019, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2020, 6, 30);

  private static MeasuredNetwork roeselare(
      Relation relation, Level level, EvidenceFilter evidence, LocalDate day) {
    return MeasuredNetwork.of(
        Samples.network("roeselare"), new MeasureQuestion(relation, level, evidence, day));
  }

  @Test
  void theStatedTiesAreAStarOfSixMembers() {
    MeasuredNetwork ties =
        roeselare(Relation.TIES, Level.ORGANISATION, EvidenceFilter.STATED, DURING);
    assertEquals(List.of("R-ABVV", "R-ACV", "R-CAW", "R-OCMW", "R-SAAMO", "R-VDAB"), ties.ids());
    assertEquals(List.of("CIVIL", "WELFARE", "WORK"), ties.groupCodes());
    assertEquals(5, ties.graph().tieCount());
    assertEquals(5, ties.graph().ties().count(4), "all with the lead");
    assertFalse(ties.graph().isDirected());
    assertEquals(Map.of(Evidence.STATED, 5), ties.evidence());
  }

  @Test
  void afterTheProjectNoTieIsLeft() {
    MeasuredNetwork ties =
        roeselare(Relation.TIES, Level.ORGANISATION, EvidenceFilter.STATED, AFTER);
    assertEquals(6, ties.graph().size());
    assertEquals(0, ties.graph().tieCount());
  }

  @Test
  void tiesAreBetweenOrganisationsWhateverTheLevel() {
    assertEquals(
        6, roeselare(Relation.TIES, Level.SERVICE, EvidenceFilter.ALL, DURING).graph().size());
  }

  @Test
  void thePathsGiveTwentyOrganisationsAndThirtyFourArcs() {
    MeasuredNetwork paths =
        roeselare(Relation.PATHS, Level.ORGANISATION, EvidenceFilter.ALL, DURING);
    assertEquals(20, paths.graph().size());
    assertEquals(34, paths.graph().arcCount());
    assertEquals(30, paths.graph().tieCount());
    assertEquals(
        28,
        roeselare(Relation.PATHS, Level.ORGANISATION, EvidenceFilter.ALL, AFTER)
            .graph()
            .arcCount());
    assertTrue(paths.graph().hasArc(paths.ids().indexOf("R-SAAMO"), paths.ids().indexOf("R-ACV")));
    assertFalse(paths.graph().hasArc(paths.ids().indexOf("R-ACV"), paths.ids().indexOf("R-SAAMO")));
    assertTrue(paths.graph().hasTie(paths.ids().indexOf("R-ACV"), paths.ids().indexOf("R-SAAMO")));
  }

  @Test
  void aFilteredNetworkIsMeasuredAsFiltered() {
    MeasuredNetwork warm =
        MeasuredNetwork.of(
            Samples.network("roeselare"),
            new MeasureQuestion(
                Relation.PATHS,
                Level.ORGANISATION,
                EvidenceFilter.ALL,
                DURING,
                new MeasureFilter(Set.of(), Set.of(Handover.Line.WARM), Optional.empty(), false)));
    assertEquals(16, warm.graph().arcCount(), "13 warm and 3 accompanied");
    assertEquals(20, warm.graph().size());
    MeasuredNetwork projects =
        MeasuredNetwork.of(
            Samples.network("roeselare"),
            new MeasureQuestion(
                Relation.PATHS,
                Level.SERVICE,
                EvidenceFilter.ALL,
                DURING,
                new MeasureFilter(Set.of(), Set.of(), Optional.empty(), true)));
    assertEquals(List.of("R-S1", "R-S2", "R-S3", "R-S4", "R-S5"), projects.ids());
  }
}
