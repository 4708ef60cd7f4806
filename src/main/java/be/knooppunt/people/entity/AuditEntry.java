package be.knooppunt.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log: who did what with accounts and rights, and when. It holds ids and
 * codes, never a name or an address, so that it can stay when an account goes.
 */
@Entity
@Table(name = "audit_entry")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class AuditEntry {
  @Id private String id;

  @Column(name = "at")
  private OffsetDateTime at;

  private @Nullable String actor;

  @Enumerated(EnumType.STRING)
  private AuditAction action;

  private String subject;

  private String detail;

  /** For JPA. */
  protected AuditEntry() {}

  /**
   * Tells something.
   *
   * @param actor the id of the account that did it, null when nobody signed in
   * @param subject the id of what it was done to; empty when there is none
   * @param detail more about it, in codes
   */
  public AuditEntry(
      Instant now, @Nullable String actor, AuditAction action, String subject, String detail) {
    this.id = UUID.randomUUID().toString();
    this.at = Moments.column(now);
    this.actor = actor;
    this.action = action;
    this.subject = subject;
    this.detail = detail;
  }

  /** Identifies the line. */
  public String id() {
    return id;
  }

  /** When it was. */
  public Instant at() {
    return at.toInstant();
  }

  /** The account that did it. */
  public Optional<String> actor() {
    return Optional.ofNullable(actor);
  }

  /** What was done. */
  public AuditAction action() {
    return action;
  }

  /** To what. */
  public String subject() {
    return subject;
  }

  /** More about it, in codes. */
  public String detail() {
    return detail;
  }
}
