package be.knooppunt.portal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * That an account was reminded in a month. Its key is made of both, so that of several portals only
 * one can write it.
 */
@Entity
@Table(name = "sent_reminder")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class SentReminder {
  /** What somebody is reminded of. */
  public enum Kind {
    /** What waits in the partnerships one coordinates. */
    COORDINATOR,
    /** The gaps one follows up. */
    OWNER
  }

  @Id private String id;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "sent_on")
  private LocalDate sentOn;

  /** For JPA. */
  protected SentReminder() {}

  /** Notes that a letter goes out. */
  public SentReminder(String accountId, Kind kind, LocalDate sentOn) {
    this.id = key(accountId, kind, sentOn);
    this.accountId = accountId;
    this.sentOn = sentOn;
  }

  /** By what a letter is known: the same for every day of a month. */
  public static String key(String accountId, Kind kind, LocalDate day) {
    return accountId + "/" + kind + "/" + YearMonth.from(day);
  }

  /** Identifies it. */
  public String id() {
    return id;
  }

  /** Who was reminded. */
  public String accountId() {
    return accountId;
  }

  /** When. */
  public LocalDate sentOn() {
    return sentOn;
  }
}
