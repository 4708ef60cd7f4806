package be.knooppunt.portal.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cells around a middle, each as far from its neighbours as any other: a calm, dense packing. */
final class Honeycomb {
  private static final double ROW = Math.sqrt(3) / 2;

  private Honeycomb() {}

  /** The cells of one ring around the middle, at distance 1 of each other; ring 0 is the middle. */
  static List<Place> ring(int ring) {
    if (ring == 0) {
      return List.of(new Place(0, 0));
    }
    List<Place> cells = new ArrayList<>(6 * ring);
    int q = 0;
    int r = -ring;
    int[][] directions = {{1, 0}, {0, 1}, {-1, 1}, {-1, 0}, {0, -1}, {1, -1}};
    for (int[] direction : directions) {
      for (int step = 0; step < ring; step++) {
        cells.add(new Place(q + r / 2.0, r * ROW));
        q += direction[0];
        r += direction[1];
      }
    }
    return cells;
  }

  /**
   * The cells nearest to the middle, nearest first, clockwise from the top where they are equal.
   */
  static List<Place> disc(int cells) {
    List<Place> all = new ArrayList<>();
    // a cell takes ROW of the plane, and a ring is nowhere nearer to the middle than ROW × ring
    double radius = Math.sqrt(cells * ROW / Math.PI) + 1;
    for (int ring = 0; ring * ROW <= radius; ring++) {
      all.addAll(ring(ring));
    }
    all.sort(
        Comparator.<Place>comparingLong(p -> Math.round(p.distanceTo(new Place(0, 0)) * 1e6))
            .thenComparing(Honeycomb::clockwise));
    return List.copyOf(all.subList(0, cells));
  }

  /** The angle of a place seen from the middle, clockwise from the top, 0 to 2π. */
  static double clockwise(Place place) {
    double angle = Math.round(Math.atan2(place.x(), -place.y()) * 1e6) / 1e6;
    return angle < 0 ? angle + 2 * Math.PI : angle;
  }
}
