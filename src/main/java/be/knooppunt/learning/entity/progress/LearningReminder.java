package be.knooppunt.learning.entity.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wish of somebody to be reminded of a module that they began. Without it there are none. */
@Entity
@Table(name = "learning_reminder")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class LearningReminder {
  @Id
  @Column(name = "account_id")
  private String accountId;

  @Column(name = "stop_code")
  private String stopCode;

  private String language;

  @Column(name = "reminded_on")
  private @Nullable LocalDate remindedOn;

  @Version private int version;

  /** For JPA. */
  protected LearningReminder() {}

  /**
   * Keeps the wish.
   *
   * @param stopCode whoever has it may end the reminders, and do nothing else
   */
  public LearningReminder(String accountId, String stopCode, String language) {
    this.accountId = accountId;
    this.stopCode = stopCode;
    this.language = language;
  }

  /** Who wants it. */
  public String accountId() {
    return accountId;
  }

  /** Ends the reminders for whoever has it. */
  public String stopCode() {
    return stopCode;
  }

  /** The language of the letters. */
  public String language() {
    return language;
  }

  /** When the last letter went out. */
  public Optional<LocalDate> remindedOn() {
    return Optional.ofNullable(remindedOn);
  }

  /** Notes that one goes out. */
  public void remind(LocalDate day) {
    remindedOn = day;
  }
}
