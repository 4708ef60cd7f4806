package be.knooppunt.learning.entity.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came out when a badge was looked at.
 *
 * @param facts what it says; only when this installation signed it
 */
public record CheckedBadge(Verdict verdict, Optional<Facts> facts) {
  /** How it stands. */
  public enum Verdict {
    /** Signed here, and not withdrawn. */
    VALID,
    /** Signed here, and withdrawn since. */
    REVOKED,
    /** Signed here, not withdrawn; its certificate is not kept any more. */
    FORGOTTEN,
    /** It says that it comes from here, but nobody here signed these words. */
    TAMPERED,
    /** Somebody else gives it; they have to be asked. */
    FOREIGN,
    /** It is not signed at all. */
    UNSIGNED,
    /** It is no badge. */
    UNREADABLE
  }

  /**
   * What a badge says.
   *
   * @param id that of the certificate
   * @param holder the name on it; empty for none
   */
  public record Facts(
      String id,
      String title,
      String module,
      String version,
      List<String> goals,
      String holder,
      Instant issuedAt) {}

  /** One of which nothing can be believed. */
  public static CheckedBadge without(Verdict verdict) {
    return new CheckedBadge(verdict, Optional.empty());
  }
}
