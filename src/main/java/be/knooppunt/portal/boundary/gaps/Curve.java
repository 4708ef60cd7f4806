package be.knooppunt.portal.boundary.gaps;

import be.knooppunt.gaps.entity.measures.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How much of a network stays together while one party after another drops out, as a picture and as
 * a table.
 *
 * @param points of the line, in the units of the picture
 * @param labels of the axis below: how many have gone
 * @param rows the first steps in words
 */
public record Curve(String points, List<Label> labels, List<Row> rows) {
  /** Width of the picture. */
  public static final int WIDTH = 640;

  /** Height of the picture. */
  public static final int HEIGHT = 260;

  private static final int LEFT = 56;
  private static final int RIGHT = 16;
  private static final int TOP = 16;
  private static final int BOTTOM = 40;
  private static final int MOST_ROWS = 12;

  /** A number under the axis. */
  public record Label(String x, int text) {}

  /** A step: who drops out, and how many of all are still together after it. */
  public record Row(int step, Party party, int together, int of) {}

  static Curve of(Figures figures, Parties parties) {
    double[] shares = figures.structure().robustness().curve();
    int[] order = figures.structure().robustness().order();
    int n = figures.size();
    StringBuilder points = new StringBuilder();
    int stride = Math.max(1, shares.length / 400);
    for (int gone = 0; gone < shares.length; gone += stride) {
      points
          .append(gone == 0 ? "" : " ")
          .append(String.format(Locale.ROOT, "%.1f,%.1f", x(gone, n), y(shares[gone])));
    }
    List<Label> labels = new ArrayList<>();
    int[] marks = n < 8 ? new int[] {0, n} : new int[] {0, n / 4, n / 2, 3 * n / 4, n};
    for (int mark : marks) {
      labels.add(new Label(String.format(Locale.ROOT, "%.1f", x(mark, n)), mark));
    }
    List<Row> rows = new ArrayList<>();
    for (int step = 1; step <= Math.min(MOST_ROWS, n); step++) {
      rows.add(new Row(step, parties.get(order[step - 1]), (int) Math.round(shares[step] * n), n));
    }
    return new Curve(points.toString(), List.copyOf(labels), List.copyOf(rows));
  }

  private static double x(int gone, int n) {
    return LEFT + (double) (WIDTH - LEFT - RIGHT) * gone / Math.max(1, n);
  }

  private static double y(double share) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
  }

  /** Heights of the lines behind the curve: all, half, nothing. */
  public List<String> heights() {
    return Arrays.stream(new double[] {1, 0.5, 0})
        .mapToObj(share -> String.format(Locale.ROOT, "%.1f", y(share)))
        .toList();
  }

  /** Where the lines behind the curve begin. */
  public int left() {
    return LEFT;
  }

  /** Where the lines behind the curve end. */
  public int right() {
    return WIDTH - RIGHT;
  }

  /** Where the numbers under the axis stand. */
  public int foot() {
    return HEIGHT - BOTTOM + 20;
  }

  /** Width of the picture. */
  public int width() {
    return WIDTH;
  }

  /** Height of the picture. */
  public int height() {
    return HEIGHT;
  }
}
