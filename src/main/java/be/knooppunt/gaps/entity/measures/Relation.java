package be.knooppunt.gaps.entity.measures;

/** Which links of a network are measured. */
public enum Relation {
  /** Referral paths: directed. */
  PATHS,
  /** Who works together among the members: undirected, organisations only. */
  TIES
}
