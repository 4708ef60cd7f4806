package be.knooppunt.compare.entity;

import be.knooppunt.compare.entity.NetworkDifference.Side;
import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkRecord;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.Validity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of a map went: on the days on which something on it begins or has ended, and at
 * its snapshots, with what explains each step. Between two points the figures stay what they are,
 * so far as the map knows.
 *
 * @param points in the order of their days, at most {@value #MOST}
 * @param events what begins and ends between the first point and the last, in the same order
 * @param leftOut how many days on which something begins or ends have no point of their own
 */
public record Trend(List<Point> points, List<Event> events, int leftOut) {
  /** The most points of a line. */
  public static final int MOST = 24;

  /** The most of them that are snapshots. */
  public static final int MOST_SNAPSHOTS = 8;

  /** Keeps its own copies. */
  public Trend {
    points = List.copyOf(points);
    events = List.copyOf(events);
  }

  /**
   * A state of the map that was kept.
   *
   * @param id of the snapshot
   */
  public record Kept(String id, String label, Side side) {}

  /**
   * The figures at one moment.
   *
   * @param snapshot the snapshot they are those of; null for a day on the map as known now
   */
  public record Point(LocalDate day, @Nullable Kept snapshot, TimeFigures figures) {}

  /**
   * A day on which records begin, or the first day on which they are over.
   *
   * @param records what begins or is over
   * @param isPoint whether the line has a point on that day
   */
  public record Event(LocalDate day, boolean begins, List<RecordKey> records, boolean isPoint) {
    /** Keeps its own copy. */
    public Event {
      records = List.copyOf(records);
    }
  }

  private record Turn(LocalDate day, boolean begins) {}

  /**
   * Follows a map.
   *
   * @param today the last point lies on it
   * @param kept its snapshots, the newest first
   */
  public static Trend of(
      Network network, LocalDate today, List<Kept> kept, EvidenceFilter evidence) {
    Map<Turn, List<RecordKey>> turns = turns(network, today, evidence);
    Map<LocalDate, Integer> weights = new TreeMap<>();
    turns.forEach((turn, keys) -> weights.merge(turn.day(), keys.size(), Integer::sum));
    List<Kept> shown = kept.stream().limit(MOST_SNAPSHOTS).toList();
    int room = MOST - shown.size() - 2; // the day before all of them, and today
    List<LocalDate> heaviest =
        weights.entrySet().stream()
            .sorted(
                Map.Entry.<LocalDate, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(room)
            .map(Map.Entry::getKey)
            .toList();
    TreeSet<LocalDate> days = new TreeSet<>(heaviest);
    if (!days.isEmpty()) {
      LocalDate before = days.first().minusDays(1);
      days.add(before);
      if (weights.size() < room) {
        // nothing begins or ends before: so that the line shows where it comes from
        days.add(before.minusDays(Math.max(30, ChronoUnit.DAYS.between(before, today) / 6)));
      }
    }
    days.add(today);
    List<Point> points = new ArrayList<>();
    for (LocalDate day : days) {
      points.add(new Point(day, null, TimeFigures.of(network, day, evidence)));
    }
    for (Kept one : shown) {
      points.add(
          new Point(
              one.side().day(),
              one,
              TimeFigures.of(one.side().network(), one.side().day(), evidence)));
    }
    points.sort(Comparator.comparing(Point::day).thenComparing(point -> point.snapshot() == null));
    List<Event> events = new ArrayList<>();
    turns.forEach(
        (turn, keys) ->
            events.add(new Event(turn.day(), turn.begins(), keys, days.contains(turn.day()))));
    return new Trend(points, events, weights.size() - heaviest.size());
  }

  private static Map<Turn, List<RecordKey>> turns(
      Network network, LocalDate today, EvidenceFilter evidence) {
    Map<Turn, List<RecordKey>> turns =
        new TreeMap<>(Comparator.comparing(Turn::day).thenComparing(turn -> turn.begins()));
    List.<Collection<? extends NetworkRecord>>of(
            network.services(),
            network.organisations(),
            network.mandates(),
            network.paths(),
            network.ties())
        .forEach(
            some ->
                some.stream()
                    .filter(record -> evidence.admits(record.provenance().evidence()))
                    .forEach(record -> add(turns, record.validity(), record.key(), today)));
    network
        .partnership()
        .ifPresent(
            partnership -> {
              for (Membership member : network.members()) {
                RecordKey key =
                    RecordKey.within(
                        RecordKind.MEMBERSHIP, partnership.id(), member.organisation().value());
                add(turns, member.validity(), key, today);
              }
            });
    return turns;
  }

  private static void add(
      Map<Turn, List<RecordKey>> turns, Validity validity, RecordKey key, LocalDate today) {
    LocalDate from = validity.from();
    if (from != null && !from.isAfter(today)) {
      turns.computeIfAbsent(new Turn(from, true), turn -> new ArrayList<>()).add(key);
    }
    LocalDate until = validity.until();
    if (until != null && until.isBefore(today)) {
      turns.computeIfAbsent(new Turn(until.plusDays(1), false), turn -> new ArrayList<>()).add(key);
    }
  }
}
