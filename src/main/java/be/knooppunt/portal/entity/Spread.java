package be.knooppunt.portal.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts discs where they want to be, or as near to it as there is room, one after the other: no two
 * overlap, and the same discs in the same order always get the same places.
 */
final class Spread {
  private record Disc(Place place, double radius) {}

  private record Square(long column, long row) {}

  private final double side;
  private final Map<Square, List<Disc>> discs = new HashMap<>();
  private final Map<Place, Double> filled = new HashMap<>();

  /**
   * Makes an empty plane.
   *
   * @param smallest a radius that few discs are smaller than; only the speed depends on it
   */
  Spread(double smallest) {
    this.side = 2 * smallest;
  }

  /** Takes a place whatever is there already. */
  void keep(Place place, double radius) {
    Disc disc = new Disc(place, radius);
    long right = square(place.x() + radius);
    long bottom = square(place.y() + radius);
    for (long column = square(place.x() - radius); column <= right; column++) {
      for (long row = square(place.y() - radius); row <= bottom; row++) {
        discs.computeIfAbsent(new Square(column, row), key -> new ArrayList<>()).add(disc);
      }
    }
  }

  /** Takes the wanted place or the nearest free one. */
  Place add(Place wanted, double radius) {
    double step = radius / 2;
    // what wanted the same place before has filled it so far
    int ring = (int) Math.max(0, Math.floor((filled.getOrDefault(wanted, 0.0) - radius) / step));
    while (true) {
      for (Place cell : Honeycomb.ring(ring)) {
        Place place = wanted.plus(cell.x() * step, cell.y() * step);
        if (isFree(place, radius)) {
          keep(place, radius);
          filled.merge(wanted, place.distanceTo(wanted), Math::max);
          return place;
        }
      }
      ring++;
    }
  }

  private boolean isFree(Place place, double radius) {
    long right = square(place.x() + radius);
    long bottom = square(place.y() + radius);
    for (long column = square(place.x() - radius); column <= right; column++) {
      for (long row = square(place.y() - radius); row <= bottom; row++) {
        for (Disc disc : discs.getOrDefault(new Square(column, row), List.of())) {
          // a hair of tolerance: touching is allowed, whatever the rounding
          if (disc.place().distanceTo(place) < disc.radius() + radius - 1e-6) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private long square(double length) {
    return (long) Math.floor(length / side);
  }
}
