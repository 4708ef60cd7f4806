package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.entity.TimeFigure;
import be.knooppunt.compare.entity.Trend;
import be.knooppunt.compare.entity.Trend.Event;
import be.knooppunt.compare.entity.Trend.Point;
import be.knooppunt.gaps.entity.measures.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One figure through time as a small picture: a line that steps where something begins or has
 * ended, marks for snapshots, and the numbers of the events that explain the steps.
 *
 * @param path of the line; empty when there is no figure on any day
 * @param dots the points of days
 * @param marks the points of snapshots
 * @param rows the same as a list
 */
public record TrendLine(
    String code,
    String name,
    String path,
    List<Spot> dots,
    List<Spot> marks,
    List<Mark> events,
    List<Level> levels,
    String first,
    String last,
    List<Row> rows) {
  private static final double WIDTH = 400;
  private static final double HEIGHT = 200;
  private static final double LEFT = 52;
  private static final double RIGHT = 18;
  private static final double TOP = 26;
  private static final double BOTTOM = 34;

  /** A point of the picture. */
  public record Spot(String x, String y) {}

  /** Where an event lies, with its number in the list of events. */
  public record Mark(String x, int number) {}

  /** A height with its figure. */
  public record Level(String y, String label) {}

  /** A point in the list. */
  public record Row(String moment, boolean isSnapshot, String value, String because) {}

  static TrendLine of(Trend trend, TimeFigure figure, MomentWords words) {
    return new Maker(trend, figure, words).make();
  }

  /** Width of the picture. */
  public int width() {
    return (int) WIDTH;
  }

  /** Height of the picture. */
  public int height() {
    return (int) HEIGHT;
  }

  /** Where the lines behind the figure begin. */
  public int left() {
    return (int) LEFT;
  }

  /** Where the lines behind the figure end. */
  public int right() {
    return (int) (WIDTH - RIGHT);
  }

  /** Where the days under it stand. */
  public int foot() {
    return (int) (HEIGHT - 10);
  }

  /** Where the lines of events begin. */
  public int top() {
    return (int) TOP;
  }

  /** Where the lines of events end. */
  public int bottom() {
    return (int) (HEIGHT - BOTTOM);
  }

  /** Makes the picture of one figure. */
  private static final class Maker {
    private final Trend trend;
    private final TimeFigure figure;
    private final MomentWords words;
    private final LocalDate first;
    private final LocalDate last;
    private final double most;

    Maker(Trend trend, TimeFigure figure, MomentWords words) {
      this.trend = trend;
      this.figure = figure;
      this.words = words;
      this.first = trend.points().get(0).day();
      this.last = trend.points().get(trend.points().size() - 1).day();
      double largest =
          trend.points().stream()
              .map(this::value)
              .filter(Value::isDefined)
              .mapToDouble(Value::get)
              .max()
              .orElse(0);
      this.most = figure.isShare() ? 1 : Math.max(1, largest);
    }

    private Value value(Point point) {
      return point.figures().get(figure);
    }

    private String x(LocalDate day) {
      double all = Math.max(1, last.toEpochDay() - first.toEpochDay());
      double gone = day.toEpochDay() - first.toEpochDay();
      return number(LEFT + (WIDTH - LEFT - RIGHT) * (first.equals(last) ? 1 : gone / all));
    }

    private String y(double value) {
      return number(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / most);
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
    }

    TrendLine make() {
      StringBuilder path = new StringBuilder();
      List<Spot> dots = new ArrayList<>();
      List<Spot> marks = new ArrayList<>();
      List<Row> rows = new ArrayList<>();
      boolean isOpen = false;
      for (Point point : trend.points()) {
        Value value = value(point);
        rows.add(row(point, value));
        if (point.snapshot() != null) {
          if (value.isDefined()) {
            marks.add(new Spot(x(point.day()), y(value.get())));
          }
          continue;
        }
        if (isOpen) {
          path.append('H').append(x(point.day()));
        }
        if (value.isDefined()) {
          String y = y(value.get());
          path.append(isOpen ? "V" + y : "M" + x(point.day()) + " " + y);
          dots.add(new Spot(x(point.day()), y));
        }
        isOpen = value.isDefined();
      }
      return new TrendLine(
          figure.code(),
          words.figure(figure),
          path.toString(),
          dots,
          marks,
          events(),
          List.of(
              new Level(y(0), words.value(figure, Value.of(0))),
              new Level(y(most), words.value(figure, Value.of(most)))),
          words.date(first),
          words.date(last),
          rows);
    }

    private Row row(Point point, Value value) {
      Trend.Kept kept = point.snapshot();
      String day = words.date(point.day());
      return new Row(
          kept == null || kept.label().isEmpty() ? day : day + ", " + kept.label(),
          kept != null,
          words.value(figure, value),
          words.because(value));
    }

    private List<Mark> events() {
      TreeMap<LocalDate, Integer> numbers = new TreeMap<>();
      for (Event event : trend.events()) {
        if (event.isPoint()) {
          numbers.putIfAbsent(event.day(), numbers.size() + 1);
        }
      }
      return numbers.entrySet().stream()
          .map(entry -> new Mark(x(entry.getKey()), Objects.requireNonNull(entry.getValue())))
          .toList();
    }
  }
}
