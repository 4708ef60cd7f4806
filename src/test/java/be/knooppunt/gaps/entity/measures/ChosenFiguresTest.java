package be.knooppunt.gaps.entity.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChosenFiguresTest {
  private static final Set<Measure> CHOSEN =
      EnumSet.of(
          Measure.MEAN_DEGREE,
          Measure.DENSITY_UNDIRECTED,
          Measure.EI,
          Measure.EI_Z,
          Measure.MODULARITY_Z,
          Measure.DEGREE_CENTRALIZATION,
          Measure.CUT_POINTS,
          Measure.FRAGMENTATION,
          Measure.DISTANCE_WEIGHTED_FRAGMENTATION,
          Measure.NO_WRONG_DOOR,
          Measure.AVERAGE_HANDOVERS,
          Measure.UNREACHABLE_SHARE);

  @ParameterizedTest
  @CsvSource({
    "roeselare, PATHS, SERVICE, 2019-06-30",
    "roeselare, TIES, ORGANISATION, 2019-06-30",
    "sint-niklaas, PATHS, ORGANISATION, 2018-06-30",
    "sint-niklaas, PATHS, SERVICE, 1990-01-01"
  })
  void eachIsTheSameAsWithAllOthers(String sample, Relation relation, Level level, LocalDate day) {
    MeasureGround ground =
        MeasureGround.of(
            Samples.network(sample), new MeasureQuestion(relation, level, EvidenceFilter.ALL, day));
    Figures all = Figures.of(ground, 1, Progress.UNWATCHED);
    ChosenFigures some = ChosenFigures.of(ground, CHOSEN);
    for (Measure measure : CHOSEN) {
      assertEquals(all.get(measure), some.get(measure));
    }
    assertThrows(IllegalArgumentException.class, () -> some.get(Measure.BRIDGES));
    Set<Measure> together = EnumSet.of(Measure.CORE_SIZE);
    assertThrows(IllegalArgumentException.class, () -> ChosenFigures.of(ground, together));
  }
}
