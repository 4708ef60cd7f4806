package be.knooppunt.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Somewhere that an account is signed in: since when, last seen when, and in which family of
 * browsers. The id opens nothing: the cookie of the browser does. No address is kept.
 */
@Entity
@Table(name = "sign_in_session")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class SignInSession {
  /** How long a session lasts at most. */
  public static final Duration LONGEST = Duration.ofHours(12);

  @Id private String id;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "begun_at")
  private OffsetDateTime begunAt;

  @Column(name = "seen_at")
  private OffsetDateTime seenAt;

  private String browser;

  /** For JPA. */
  protected SignInSession() {}

  /** Begins one. */
  public SignInSession(String accountId, String browser, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.accountId = accountId;
    this.browser = browser;
    this.begunAt = Moments.column(now);
    this.seenAt = begunAt;
  }

  /** Identifies the session in the list of its owner. */
  public String id() {
    return id;
  }

  /** Whose it is. */
  public String accountId() {
    return accountId;
  }

  /** Since when. */
  public Instant begunAt() {
    return begunAt.toInstant();
  }

  /** When its owner was last there, to the minute. */
  public Instant seenAt() {
    return seenAt.toInstant();
  }

  /** The family of the browser, such as Firefox. */
  public String browser() {
    return browser;
  }

  /** Tells whether it still holds. */
  public boolean holds(Instant now) {
    return now.isBefore(begunAt().plus(LONGEST));
  }
}
