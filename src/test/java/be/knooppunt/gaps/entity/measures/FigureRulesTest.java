package be.knooppunt.gaps.entity.measures;

import static be.knooppunt.network.entity.EvidenceFilter.ALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for the figures of every network. */
class FigureRulesTest {
  private static final LocalDate DURING = LocalDate.of(2019, 6, 30);
  private static final double FOUR_DECIMALS = 5e-5;

  private static Figures of(
      Network network, Relation relation, EvidenceFilter evidence, LocalDate day) {
    return Figures.of(
        MeasureGround.of(network, new MeasureQuestion(relation, Level.ORGANISATION, evidence, day)),
        1,
        Progress.UNWATCHED);
  }

  private static Figures roeselare(Relation relation, EvidenceFilter evidence, LocalDate day) {
    return of(Samples.network("roeselare"), relation, evidence, day);
  }

  private static Network remade(NetworkContent content) {
    return new Network(new NetworkVersion(1), Samples.facts().reference(), content);
  }

  @Test
  void everyMeasureHasAFigureWithinItsRange() {
    for (Relation relation : Relation.values()) {
      for (EvidenceFilter evidence : EvidenceFilter.values()) {
        Figures figures = roeselare(relation, evidence, DURING);
        assertEquals(Measure.values().length, figures.list().size());
        for (Figure figure : figures.list()) {
          assertEquals(figures.size(), figure.n());
          figure
              .value()
              .find()
              .ifPresent(
                  value ->
                      assertTrue(
                          value >= figure.measure().least() && value <= figure.measure().most(),
                          () -> relation + " " + evidence + " " + figure));
        }
      }
    }
  }

  @Test
  void aNetworkOfNobodyHasReasonsInsteadOfNumbers() {
    NetworkContent nobody =
        new NetworkContent(
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of());
    for (Relation relation : Relation.values()) {
      Figures none = of(remade(nobody), relation, ALL, DURING);
      for (Figure figure : none.list()) {
        assertTrue(
            !figure.value().isDefined() || figure.value().get() == 0,
            () -> relation + " " + figure);
      }
      assertEquals(Undefined.TOO_FEW_PARTIES, none.get(Measure.DENSITY).value().undefinedBecause());
      assertEquals(0, none.get(Measure.CUT_POINTS).value().get());
    }
  }

  @Test
  void twoThreadsGiveTheSameBitsAsOne() {
    MeasureGround ground =
        MeasureGround.of(
            Samples.network("roeselare"),
            new MeasureQuestion(Relation.PATHS, Level.SERVICE, ALL, DURING));
    assertEquals(
        Figures.of(ground, 1, Progress.UNWATCHED).list(),
        Figures.of(ground, 2, Progress.UNWATCHED).list());
  }

  @Test
  void whoeverWatchesCanStopIt() {
    MeasureGround ground =
        MeasureGround.of(
            Samples.network("roeselare"),
            new MeasureQuestion(Relation.PATHS, Level.SERVICE, ALL, DURING));
    Progress stop =
        share -> {
          throw new CancellationException("enough");
        };
    assertThrows(CancellationException.class, () -> Figures.of(ground, 1, stop));
  }

  @Test
  void theBestReadingOfTheSameProjectIsACompleteNetwork() {
    int[] sectors = {0, 0, 0, 1, 2, 2};
    int[] a = IntStream.range(0, 36).map(i -> i / 6).toArray();
    int[] b = IntStream.range(0, 36).map(i -> i % 6).toArray();
    LinkGraph complete = LinkGraph.undirected(6, a, b);
    assertEquals(1, Density.asDrawn(complete).get());
    assertEquals(0, Centralization.degree(complete).get());
    ExternalInternal index = ExternalInternal.of(complete, sectors);
    assertEquals(new ExternalInternal.Count(11, 4), index.ties());
    assertEquals(0.4667, index.ties().index().get(), FOUR_DECIMALS);
    assertEquals(0, CutPoints.of(complete).fragmentationWithout(0).orElseThrow());
  }
}
