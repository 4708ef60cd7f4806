package be.knooppunt.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One try to sign in that did not succeed, or has not succeeded yet. */
@Entity
@Table(name = "failed_try")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class FailedTry {
  @Id private String id;

  private String who;

  @Column(name = "tried_at")
  private OffsetDateTime triedAt;

  /** For JPA. */
  protected FailedTry() {}

  /**
   * Notes a try.
   *
   * @param who name and address together, hashed
   */
  public FailedTry(String who, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.who = who;
    this.triedAt = Moments.column(now);
  }

  /** Identifies the try. */
  public String id() {
    return id;
  }

  /** Name and address together, hashed. */
  public String who() {
    return who;
  }

  /** When it was. */
  public Instant triedAt() {
    return triedAt.toInstant();
  }
}
