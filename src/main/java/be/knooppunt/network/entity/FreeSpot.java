package be.knooppunt.network.entity;

import java.util.List;

/**
 * A place on the map for a service that has none: of the spots that are far enough from all others,
 * the one nearest to the middle of its sector.
 */
public record FreeSpot(double x, double y) {
  private static final int COLUMNS = 24;
  private static final int ROWS = 16;
  private static final double MARGIN = 0.05;

  /** So far apart that neither the signs nor the names cover each other. */
  private static final double APART = 0.09;

  /** Looks for one among the services that are on the map. */
  public static FreeSpot among(List<Placement> known, int sector) {
    double middleX = middle(known, sector, true);
    double middleY = middle(known, sector, false);
    FreeSpot best = new FreeSpot(0.5, 0.5);
    double bestScore = Double.POSITIVE_INFINITY;
    for (int column = 0; column < COLUMNS; column++) {
      for (int row = 0; row < ROWS; row++) {
        double x = MARGIN + (1 - 2 * MARGIN) * column / (COLUMNS - 1);
        double y = MARGIN + (1 - 2 * MARGIN) * row / (ROWS - 1);
        double nearest =
            known.stream()
                .mapToDouble(place -> Math.hypot(place.x() - x, place.y() - y))
                .min()
                .orElse(1);
        // a crowded spot costs more than any way from the middle
        double score =
            Math.hypot(x - middleX, y - middleY) + 10 * Math.max(0, APART - nearest) / APART;
        if (score < bestScore) {
          bestScore = score;
          best = new FreeSpot(round(x), round(y));
        }
      }
    }
    return best;
  }

  private static double middle(List<Placement> known, int sector, boolean horizontal) {
    return known.stream()
        .filter(place -> String.valueOf(place.number()).charAt(0) - '0' == sector)
        .mapToDouble(place -> horizontal ? place.x() : place.y())
        .average()
        .orElse(0.5);
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
