package be.knooppunt.gaps.entity.measures;

/** Between whom links are measured; the two are never mixed in one figure. */
public enum Level {
  /** Organisations: an arc when some service of one refers to some service of the other. */
  ORGANISATION,
  /** Services, with the paths as they were entered. */
  SERVICE
}
