package be.knooppunt.gaps.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.gaps.control.MeasureJob.State;
import be.knooppunt.gaps.entity.measures.Level;
import be.knooppunt.gaps.entity.measures.Measure;
import be.knooppunt.gaps.entity.measures.MeasureQuestion;
import be.knooppunt.gaps.entity.measures.Relation;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.platform.problem.Problem;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** One calculation for each version and question; large ones beside the requests. */
class CalculateMeasuresTest {
  private static final LocalDate DAY = LocalDate.of(2019, 6, 30);

  private final Network network = Samples.network("roeselare");
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final CalculateMeasures atOnce = new CalculateMeasures(waiting::add, 1_000);
  private final CalculateMeasures beside = new CalculateMeasures(waiting::add, 1);

  private static MeasureQuestion question(LocalDate day) {
    return new MeasureQuestion(Relation.PATHS, Level.ORGANISATION, EvidenceFilter.ALL, day);
  }

  @Test
  void aSmallNetworkIsThereAtOnceAndOnlyOnce() {
    MeasureJob job = atOnce.ask(network, question(DAY));
    assertEquals(State.DONE, job.state());
    assertEquals(1, job.share());
    assertSame(job, atOnce.ask(network, question(DAY)));
    assertTrue(waiting.isEmpty());
  }

  @Test
  void anotherVersionOfTheMapIsCalculatedAnew() {
    MeasureJob job = atOnce.ask(network, question(DAY));
    Network later =
        new Network(
            new NetworkVersion(2), Samples.facts().reference(), Samples.content("roeselare", true));
    assertNotSame(job, atOnce.ask(later, question(DAY)));
    assertSame(job, atOnce.ask(network, question(DAY)), "the earlier one is kept too");
  }

  @Test
  void aLargeNetworkIsFollowedUntilItIsThere() {
    MeasureJob job = beside.ask(network, question(DAY));
    assertEquals(State.PROGRESS, job.state());
    assertTrue(job.figures().isEmpty());
    assertSame(job, beside.ask(network, question(DAY)), "asked again, not begun again");
    assertEquals(1, waiting.size());
    waiting.remove().run();
    assertEquals(State.DONE, job.state());
    assertEquals(20, job.figures().orElseThrow().get(Measure.FRAGMENTATION).n(), "organisations");
  }

  @Test
  void whatIsStoppedStaysSoAndBeginsAgainWhenAskedFor() {
    MeasureJob job = beside.ask(network, question(DAY));
    beside.stop(network, question(DAY));
    assertEquals(State.STOPPED, job.state());
    waiting.remove().run();
    assertEquals(State.STOPPED, job.state(), "nothing is calculated any more");
    assertSame(job, beside.find(network, question(DAY)).orElseThrow());
    MeasureJob again = beside.ask(network, question(DAY));
    waiting.remove().run();
    assertEquals(State.DONE, again.state());
  }

  @Test
  void aCrowdOfLargeQuestionsIsRefused() {
    for (int day = 0; day < 4; day++) {
      beside.ask(network, question(DAY.plusDays(day)));
    }
    Problem problem =
        assertThrows(Problem.class, () -> beside.ask(network, question(DAY.plusDays(5))));
    assertEquals(Problem.Kind.TOO_MANY, problem.kind());
    waiting.remove().run();
    assertEquals(State.PROGRESS, beside.ask(network, question(DAY.plusDays(5))).state());
  }

  @Test
  void whatWasAskedLongestAgoIsForgotten() {
    MeasureJob first = atOnce.ask(network, question(DAY));
    for (int day = 1; day <= 40; day++) {
      atOnce.ask(network, question(DAY.plusDays(day)));
    }
    assertTrue(atOnce.find(network, question(DAY)).isEmpty());
    assertNotSame(first, atOnce.ask(network, question(DAY)));
  }
}
