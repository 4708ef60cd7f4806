package be.knooppunt.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who may sign in: a name, a role and the hash of a password. The name is kept in small
 * letters. Nothing else about the person is known here.
 */
@Entity
@Table(name = "account")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class Account {
  @Id private String id;

  @Column(name = "sign_in_name")
  private String signInName;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "must_change_password")
  private boolean mustChangePassword;

  @Column(name = "password_set_at")
  private OffsetDateTime passwordSetAt;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Version private int version;

  /** For JPA. */
  protected Account() {}

  /**
   * Makes an account whose first password is known to somebody else, so that it has to be changed.
   */
  public Account(String signInName, Role role, String oneTimePasswordHash, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.signInName = normalise(signInName);
    this.createdAt = column(now);
    giveOneTimePassword(role, oneTimePasswordHash, now);
  }

  /** A sign-in name as it is kept and compared. */
  public static String normalise(String signInName) {
    return signInName.strip().toLowerCase(Locale.ROOT);
  }

  /** Gives a password that has to be changed at once. */
  public final void giveOneTimePassword(Role newRole, String hash, Instant now) {
    role = newRole;
    setPassword(hash, now);
    mustChangePassword = true;
  }

  /** Takes the password that its owner chose. */
  public void choosePassword(String hash, Instant now) {
    setPassword(hash, now);
    mustChangePassword = false;
  }

  private void setPassword(String hash, Instant now) {
    passwordHash = hash;
    passwordSetAt = column(now);
  }

  /** As the database keeps it: to the millisecond. */
  private static OffsetDateTime column(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /** Identifies the account for ever. */
  public String id() {
    return id;
  }

  /** The name to sign in with, in small letters. */
  public String signInName() {
    return signInName;
  }

  /** What it may do. */
  public Role role() {
    return role;
  }

  /** The password, hashed. */
  public String passwordHash() {
    return passwordHash;
  }

  /** Tells whether its owner still has to choose a password. */
  public boolean mustChangePassword() {
    return mustChangePassword;
  }

  /** When the password was set; a session from before that moment has ended. */
  public Instant passwordSetAt() {
    return passwordSetAt.toInstant();
  }

  /** When it was made. */
  public Instant createdAt() {
    return createdAt.toInstant();
  }
}
