package be.knooppunt.network.entity;

import java.time.LocalDate;

/** What every record on the map carries: where it comes from and when it holds. */
public interface NetworkRecord extends MapRecord {
  /** Where it comes from. */
  Provenance provenance();

  /** When it holds. */
  Validity validity();

  /** Tells whether it is on the map of that day for a reader who asks for this evidence. */
  default boolean isShown(LocalDate day, EvidenceFilter evidence) {
    return validity().holdsOn(day) && evidence.admits(provenance().evidence());
  }
}
