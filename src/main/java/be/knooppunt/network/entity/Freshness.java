package be.knooppunt.network.entity;

/** Whether a record was checked within its {@link ReviewRhythm}. */
public enum Freshness {
  /** It was checked, and that still holds. */
  FRESH,
  /** It was checked too long ago. */
  STALE,
  /** Nobody ever checked it. */
  NEVER
}
