package be.knooppunt.compare.entity;

import be.knooppunt.network.entity.Municipality;
import java.util.List;

/**
 * Where places lie on a picture: degrees laid out flat at the middle latitude of Flanders, one
 * scale in both directions, north above. All that was fitted lies inside, with a margin around it.
 *
 * @param width of the picture, in its own units
 * @param height of the picture
 * @param unitsPerKm how many units a kilometre is
 */
public record MapFrame(
    double width,
    double height,
    double unitsPerKm,
    double westKm,
    double northKm,
    double left,
    double top) {
  /** Degrees north, halfway between the southernmost and the northernmost municipality. */
  static final double MIDDLE_LATITUDE = 51.09;

  private static final double KM_PER_DEGREE = 111.195;
  private static final double WIDTH = 900;
  private static final double LOWEST = 300;
  private static final double HIGHEST = 640;

  /** A picture of a few municipalities is never closer than this. */
  private static final double LEAST_KM = 30;

  /** A point on the picture. */
  public record Point(double x, double y) {}

  /** A frame in which municipalities lie at least a margin from the edge. */
  static MapFrame around(List<Municipality> places, double margin) {
    double west = places.stream().mapToDouble(MapFrame::east).min().orElse(0);
    double east = places.stream().mapToDouble(MapFrame::east).max().orElse(0);
    double south = places.stream().mapToDouble(MapFrame::north).min().orElse(0);
    double north = places.stream().mapToDouble(MapFrame::north).max().orElse(0);
    double wide = Math.max(LEAST_KM, east - west);
    double units =
        Math.min(
            (WIDTH - 2 * margin) / wide,
            (HIGHEST - 2 * margin) / Math.max(north - south, Double.MIN_NORMAL));
    double height = Math.max(LOWEST, (north - south) * units + 2 * margin);
    return new MapFrame(
        WIDTH,
        height,
        units,
        west,
        north,
        (WIDTH - (east - west) * units) / 2,
        (height - (north - south) * units) / 2);
  }

  /** Where a municipality lies. */
  Point point(Municipality municipality) {
    return new Point(
        left + (east(municipality) - westKm) * unitsPerKm,
        top + (northKm - north(municipality)) * unitsPerKm);
  }

  private static double east(Municipality municipality) {
    return municipality.longitude() * KM_PER_DEGREE * Math.cos(Math.toRadians(MIDDLE_LATITUDE));
  }

  private static double north(Municipality municipality) {
    return municipality.latitude() * KM_PER_DEGREE;
  }

  /** Tells whether a point lies on the picture. */
  boolean holds(Point point) {
    return point.x() >= 0 && point.x() <= width && point.y() >= 0 && point.y() <= height;
  }

  /** Kilometres between two municipalities on this plane; within Flanders right to about 1 %. */
  static double kilometres(Municipality a, Municipality b) {
    return Math.hypot(east(a) - east(b), north(a) - north(b));
  }
}
