package be.knooppunt.network.entity;

import java.util.EnumSet;
import java.util.Set;

/** How much evidence a reader asks for; the same three everywhere. */
public enum EvidenceFilter {
  /** Only what was agreed or observed. */
  CONFIRMED(EnumSet.of(Evidence.AGREED, Evidence.OBSERVED)),
  /** Also what a document or a public page says. */
  STATED(EnumSet.of(Evidence.AGREED, Evidence.OBSERVED, Evidence.STATED, Evidence.SOURCED)),
  /** Also what is assumed; the default, with every assumption marked. */
  ALL(EnumSet.allOf(Evidence.class));

  private final Set<Evidence> admitted;

  EvidenceFilter(Set<Evidence> admitted) {
    this.admitted = admitted;
  }

  /** Tells whether a record with this evidence is let through. */
  public boolean admits(Evidence evidence) {
    return admitted.contains(evidence);
  }
}
