package be.knooppunt.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in: a name, the hash of a password and, when its owner wants, an e-mail
 * address; both in small letters. Besides whether and in which language they want letters, nothing
 * about the person is known here. What the account may do stands in its role assignments.
 */
@Entity
@Table(name = "account")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class Account {
  @Id private String id;

  @Column(name = "sign_in_name")
  private String signInName;

  private @Nullable String email;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "must_change_password")
  private boolean mustChangePassword;

  @Column(name = "password_set_at")
  private OffsetDateTime passwordSetAt;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  private boolean reminders = true;

  @Column(name = "letter_language")
  private @Nullable String letterLanguage;

  @Version private int version;

  /** For JPA. */
  protected Account() {}

  /**
   * Makes an account whose first password is known to somebody else, so that it has to be changed.
   */
  public Account(String signInName, String oneTimePasswordHash, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.signInName = normalise(signInName);
    this.createdAt = Moments.column(now);
    giveOneTimePassword(oneTimePasswordHash, now);
  }

  /** Makes an account whose owner chose the password. */
  public static Account chosen(String signInName, String passwordHash, Instant now) {
    Account account = new Account(signInName, passwordHash, now);
    account.choosePassword(passwordHash, now);
    return account;
  }

  /** A sign-in name as it is kept and compared. */
  public static String normalise(String signInName) {
    return signInName.strip().toLowerCase(Locale.ROOT);
  }

  /** Gives a password that has to be changed at once. */
  public final void giveOneTimePassword(String hash, Instant now) {
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
    passwordSetAt = Moments.column(now);
  }

  /** Keeps another e-mail address, or none. */
  public void setEmail(@Nullable String address) {
    email = address == null || address.isBlank() ? null : normalise(address);
  }

  /** Keeps whether its owner wants letters that remind, and in which language: two letters. */
  public void setLetters(boolean wanted, String language) {
    reminders = wanted;
    letterLanguage = language;
  }

  /** Tells whether its owner wants letters that remind. */
  public boolean wantsReminders() {
    return reminders;
  }

  /** The language of letters, two letters; Dutch until its owner chose. */
  public String letterLanguage() {
    return letterLanguage == null ? "nl" : letterLanguage;
  }

  /** Identifies the account for ever. */
  public String id() {
    return id;
  }

  /** The name to sign in with, in small letters. */
  public String signInName() {
    return signInName;
  }

  /** The e-mail address, when its owner gave one. */
  public Optional<String> email() {
    return Optional.ofNullable(email);
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
