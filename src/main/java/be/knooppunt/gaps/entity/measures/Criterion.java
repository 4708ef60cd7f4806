package be.knooppunt.gaps.entity.measures;

/** By which fragmentation a removal or a new link is judged. */
public enum Criterion {
  /** F: whether pairs reach each other at all. */
  REACH,
  /** DF: how near pairs are to each other. */
  DISTANCE
}
