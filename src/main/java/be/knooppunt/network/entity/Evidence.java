package be.knooppunt.network.entity;

/** What a record rests on. Codes and meaning: vocabulary {@code evidence-levels}. */
public enum Evidence {
  /** Written in a document. */
  STATED,
  /** Confirmed by both sides. */
  AGREED,
  /** Counted in practice. */
  OBSERVED,
  /** Found on a public page. */
  SOURCED,
  /** Assumed until someone confirms it. */
  ASSUMED
}
