package be.knooppunt.portal.entity;

/** A place on the map: x to the right, y down. */
public record Place(double x, double y) {
  /** How far it is to another place. */
  public double distanceTo(Place other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /** The place so much further. */
  public Place plus(double dx, double dy) {
    return new Place(x + dx, y + dy);
  }
}
