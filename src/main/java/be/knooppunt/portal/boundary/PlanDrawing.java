package be.knooppunt.portal.boundary;

import be.knooppunt.referral.entity.PlanStop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A plan as a small drawing: each stop on a line of its own, moved to the right with every
 * handover, and a line from where one comes from. The list of the stops says the same in words.
 *
 * @param height in the units of the drawing; its width is {@value #WIDTH}
 */
public record PlanDrawing(int height, List<Line> lines, List<Dot> dots) {
  private static final int WIDTH = 360;
  private static final int ROW = 44;
  private static final int COLUMN = 40;
  private static final int EDGE = 22;
  private static final int ROUND = 10;
  private static final int TEXT = 26;
  private static final double SIGN = 7.6;

  /** A handover; the looks are words of the styles. */
  public record Line(String looks, String path) {}

  /** A stop. */
  public record Dot(Node node, int x, int y, int nameX, String name) {
    /** The corner of the shape. */
    public String corner() {
      return String.format(Locale.ROOT, "translate(%d %d)", x - 15, y - 15);
    }
  }

  /** Draws the stops of a plan. */
  static PlanDrawing of(List<PlanStop> stops, List<RouteCard.Stop> cards) {
    List<Line> lines = new ArrayList<>();
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < stops.size(); i++) {
      if (stops.get(i).isStart()) {
        draw(stops, cards, i, EDGE, lines, dots);
      }
    }
    return new PlanDrawing(dots.size() * ROW, lines, dots);
  }

  private static void draw(
      List<PlanStop> stops,
      List<RouteCard.Stop> cards,
      int stop,
      int x,
      List<Line> lines,
      List<Dot> dots) {
    int y = dots.size() * ROW + ROW / 2;
    int nameX = x + TEXT;
    String name = fitting(cards.get(stop).node().shortName(), (int) ((WIDTH - nameX) / SIGN));
    dots.add(new Dot(cards.get(stop).node(), x, y, nameX, name));
    for (int next = 0; next < stops.size(); next++) {
      if (stops.get(next).from() == stop) {
        int down = dots.size() * ROW + ROW / 2;
        lines.add(
            new Line(
                cards.get(next).lineClass().replace("lijn-", "l-"),
                String.format(
                    Locale.ROOT,
                    "M%d %dV%dQ%d %d %d %dH%d",
                    x,
                    y,
                    down - ROUND,
                    x,
                    down,
                    x + ROUND,
                    down,
                    x + COLUMN)));
        draw(stops, cards, next, x + COLUMN, lines, dots);
      }
    }
  }

  private static String fitting(String name, int most) {
    return name.length() <= most ? name : name.substring(0, Math.max(1, most - 1)).strip() + "…";
  }
}
