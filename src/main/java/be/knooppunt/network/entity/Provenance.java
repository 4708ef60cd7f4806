package be.knooppunt.network.entity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from and how far to trust it.
 *
 * @param evidence what it rests on
 * @param source the document, page or note it was taken from
 * @param verifiedOn the day it was last checked, null when never
 * @param verifiedByRole the role (never the name) of who checked it
 * @param identifiers what it is called elsewhere, as {@code scheme:value}
 */
public record Provenance(
    Evidence evidence,
    @Nullable String source,
    @Nullable LocalDate verifiedOn,
    @Nullable String verifiedByRole,
    List<String> identifiers) {

  /** Keeps its own copy. */
  public Provenance {
    identifiers = List.copyOf(identifiers);
  }

  /** A record of which only the evidence is known. */
  public static Provenance of(Evidence evidence) {
    return new Provenance(evidence, null, null, null, List.of());
  }

  /** Tells whether the record is an assumption that waits for confirmation. */
  public boolean isAssumed() {
    return evidence == Evidence.ASSUMED;
  }
}
