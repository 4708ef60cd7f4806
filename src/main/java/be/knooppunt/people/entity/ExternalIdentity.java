package be.knooppunt.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * An account at an identity provider that opens an account here: who issued it, and the subject it
 * is there. It belongs to one account, and an account has one for each issuer.
 */
@Entity
@Table(name = "external_identity")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class ExternalIdentity {
  @Id private String id;

  @Column(name = "account_id")
  private String accountId;

  private String issuer;
  private String subject;

  @Column(name = "linked_at")
  private OffsetDateTime linkedAt;

  /** For JPA. */
  protected ExternalIdentity() {}

  /** Links a subject of an issuer to an account. */
  public ExternalIdentity(String accountId, String issuer, String subject, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.accountId = accountId;
    this.issuer = issuer;
    this.subject = subject;
    this.linkedAt = now.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /** Whose it is. */
  public String accountId() {
    return accountId;
  }

  /** The provider. */
  public String issuer() {
    return issuer;
  }

  /** Who it is at the provider. */
  public String subject() {
    return subject;
  }

  /** When it was linked. */
  public Instant linkedAt() {
    return linkedAt.toInstant();
  }
}
