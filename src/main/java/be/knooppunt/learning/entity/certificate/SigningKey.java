package be.knooppunt.learning.entity.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The public half of a key that signs or signed; it stays as long as there are badges of it. */
@Entity
@Table(name = "signing_key")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class SigningKey {
  @Id private String id;

  @Column(name = "public_jwk")
  private String publicJwk;

  @Column(name = "made_at")
  private OffsetDateTime madeAt;

  /** For JPA. */
  protected SigningKey() {}

  /**
   * Keeps one.
   *
   * @param id its thumbprint (RFC 7638)
   * @param publicJwk as JSON, without anything secret
   */
  public SigningKey(String id, String publicJwk, Instant now) {
    this.id = id;
    this.publicJwk = publicJwk;
    this.madeAt = now.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /** Its thumbprint. */
  public String id() {
    return id;
  }

  /** The key as JSON. */
  public String publicJwk() {
    return publicJwk;
  }

  /** Since when it is known. */
  public Instant madeAt() {
    return madeAt.toInstant();
  }
}
