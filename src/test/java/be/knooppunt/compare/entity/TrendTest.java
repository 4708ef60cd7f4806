package be.knooppunt.compare.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.compare.entity.NetworkDifference.Side;
import be.knooppunt.compare.entity.Trend.Event;
import be.knooppunt.compare.entity.Trend.Kept;
import be.knooppunt.compare.entity.Trend.Point;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.Reference;
import be.knooppunt.testing.DrawnNetwork;
import be.knooppunt.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures through time: where the points lie, and what explains the steps. */
class TrendTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final LocalDate OVER = LocalDate.parse("2020-01-01");

  @Test
  void roeselareStepsWhenTheProjectIsOver() {
    Network network = Samples.network("roeselare");
    Trend trend = Trend.of(network, TODAY, List.of(), EvidenceFilter.STATED);
    List<LocalDate> days = trend.points().stream().map(Point::day).toList();
    assertTrue(days.contains(OVER.minusDays(1)) && days.contains(OVER), days::toString);
    assertEquals(TODAY, days.get(days.size() - 1));
    double before = at(trend, OVER.minusDays(1), TimeFigure.SERVICES);
    assertEquals(before - 5, at(trend, OVER, TimeFigure.SERVICES));
    assertEquals(0, at(trend, OVER.minusDays(1), TimeFigure.FRAGMENTATION));
    assertEquals(1, at(trend, OVER, TimeFigure.FRAGMENTATION));
    Event end =
        trend.events().stream()
            .filter(event -> event.day().equals(OVER) && !event.begins())
            .findFirst()
            .orElseThrow();
    assertTrue(end.records().contains(new RecordKey(RecordKind.SERVICE, "R-S2")), end::toString);
    assertTrue(end.isPoint());
  }

  private static double at(Trend trend, LocalDate day, TimeFigure figure) {
    return trend.points().stream()
        .filter(point -> point.day().equals(day) && point.snapshot() == null)
        .findFirst()
        .map(point -> point.figures().get(figure).get())
        .orElseThrow();
  }

  @Test
  void neverHasMoreThanTwentyFourPointsAndSaysWhatItLeavesOut() {
    DrawnNetwork drawn = DrawnNetwork.of("a");
    for (int i = 0; i < 40; i++) {
      drawn.draw("s" + i).begins("s" + i, OVER.plusDays(i).toString());
    }
    Network network = new Network(new NetworkVersion(1), Reference.NONE, drawn.content());
    List<Kept> kept =
        IntStream.range(0, 12)
            .mapToObj(i -> new Kept("id" + i, "", new Side(network, TODAY.minusDays(i))))
            .toList();
    Trend trend = Trend.of(network, TODAY, kept, EvidenceFilter.ALL);
    assertEquals(Trend.MOST, trend.points().size());
    assertEquals(8, trend.points().stream().filter(point -> point.snapshot() != null).count());
    assertEquals(40 - (Trend.MOST - 8 - 2), trend.leftOut());
    assertEquals(40, trend.events().size());
  }

  @Test
  void plannedSnapshotsCountFromTheirFirstDay() {
    LocalDate first = LocalDate.parse("2025-08-31");
    SnapshotRhythm rhythm = SnapshotRhythm.QUARTERLY;
    assertEquals(Optional.empty(), rhythm.lastDue(first, first.minusDays(1)));
    assertEquals(Optional.of(first), rhythm.lastDue(first, LocalDate.parse("2025-11-29")));
    assertEquals(
        Optional.of(LocalDate.parse("2026-02-28")),
        rhythm.lastDue(first, LocalDate.parse("2026-03-01")));
    assertEquals(
        Optional.of(LocalDate.parse("2026-05-31")),
        rhythm.nextDue(first, LocalDate.parse("2026-03-01")));
    assertEquals(Optional.empty(), SnapshotRhythm.NONE.nextDue(first, TODAY));
  }
}
