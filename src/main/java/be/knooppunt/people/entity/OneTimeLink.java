package be.knooppunt.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that lets whoever has it do one thing, without an account. Its secret is not kept, only a
 * hash of it. It is open until it is used, closed or too old.
 */
@Entity
@Table(name = "one_time_link")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class OneTimeLink {
  @Id private String id;

  @Enumerated(EnumType.STRING)
  private LinkKind kind;

  @Column(name = "token_hash")
  private String tokenHash;

  private String data;

  @Column(name = "partnership_id")
  private @Nullable String partnershipId;

  @Column(name = "created_by")
  private @Nullable String createdBy;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  @Column(name = "used_at")
  private @Nullable OffsetDateTime usedAt;

  @Column(name = "revoked_at")
  private @Nullable OffsetDateTime revokedAt;

  /** For JPA. */
  protected OneTimeLink() {}

  /**
   * Makes one that is open.
   *
   * @param data what the link is about, as the one who uses it writes and reads it; nothing secret
   * @param partnershipId the partnership it belongs to, null when to none
   * @param createdBy the id of an account, null when nobody signed in
   */
  public OneTimeLink(
      LinkKind kind,
      String tokenHash,
      String data,
      @Nullable String partnershipId,
      @Nullable String createdBy,
      Instant now,
      Duration validFor) {
    this.id = UUID.randomUUID().toString();
    this.kind = kind;
    this.tokenHash = tokenHash;
    this.data = data;
    this.partnershipId = partnershipId;
    this.createdBy = createdBy;
    this.createdAt = Moments.column(now);
    this.expiresAt = Moments.column(now.plus(validFor));
  }

  /** Identifies the link; not its secret. */
  public String id() {
    return id;
  }

  /** What it lets one do. */
  public LinkKind kind() {
    return kind;
  }

  /** Its secret, hashed. */
  public String tokenHash() {
    return tokenHash;
  }

  /** What it is about. */
  public String data() {
    return data;
  }

  /** The partnership it belongs to. */
  public Optional<String> partnershipId() {
    return Optional.ofNullable(partnershipId);
  }

  /** The account that made it. */
  public Optional<String> createdBy() {
    return Optional.ofNullable(createdBy);
  }

  /** When it was made. */
  public Instant createdAt() {
    return createdAt.toInstant();
  }

  /** Until when it is open at most. */
  public Instant expiresAt() {
    return expiresAt.toInstant();
  }

  /**
   * Tells whether it was not closed and is not too old. One that was claimed is pending until what
   * it is for was done; whoever claimed it may have been stopped on the way.
   */
  public boolean isPending(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt());
  }

  /** Tells whether it can be used now. */
  public boolean isOpen(Instant now) {
    return usedAt == null && revokedAt == null && now.isBefore(expiresAt());
  }
}
