package be.knooppunt.network.entity;

/** How much evidence a reader asks for; the same three everywhere. */
public enum EvidenceFilter {
  /** Only what was agreed or observed. */
  CONFIRMED,
  /** Also what a document or a public page says. */
  STATED,
  /** Also what is assumed; the default, with every assumption marked. */
  ALL;

  /** Tells whether a record with this evidence is let through. */
  public boolean admits(Evidence evidence) {
    return switch (evidence) {
      case AGREED, OBSERVED -> true;
      case STATED, SOURCED -> this != CONFIRMED;
      case ASSUMED -> this == ALL;
    };
  }
}
