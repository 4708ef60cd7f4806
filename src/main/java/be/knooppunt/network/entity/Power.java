package be.knooppunt.network.entity;

/** What the holder of a mandate may do. */
public enum Power {
  DECIDE,
  ADVISE,
  REFER,
  DELIVER,
  INFORM
}
