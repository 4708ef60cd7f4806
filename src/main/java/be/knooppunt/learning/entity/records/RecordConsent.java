package be.knooppunt.learning.entity.records;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody agreed that what they learn is told to the record store. There they have a name that was
 * drawn for this alone; whoever withdraws and agrees again gets another.
 */
@Entity
@Table(name = "record_consent")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class RecordConsent {
  @Id
  @Column(name = "account_id")
  private String accountId;

  private String pseudonym;

  @Column(name = "agreed_on")
  private LocalDate agreedOn;

  /** For JPA. */
  protected RecordConsent() {}

  /** Draws a name for somebody. */
  public RecordConsent(String accountId, LocalDate day) {
    this.accountId = accountId;
    this.pseudonym = UUID.randomUUID().toString();
    this.agreedOn = day;
  }

  /** Who agreed. */
  public String accountId() {
    return accountId;
  }

  /** What they are called in the record store. */
  public String pseudonym() {
    return pseudonym;
  }

  /** Since when. */
  public LocalDate agreedOn() {
    return agreedOn;
  }
}
