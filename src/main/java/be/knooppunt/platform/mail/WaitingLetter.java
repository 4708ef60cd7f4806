package be.knooppunt.platform.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A letter that the mail server has not taken yet. It is tried again after 2, 4, 8 … minutes, never
 * more than four hours later, and given up a day after it was written.
 */
@Entity
@Table(name = "mail_outbox")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class WaitingLetter {
  /** How long a letter is worth sending: a link in it does not hold much longer. */
  public static final Duration LONGEST = Duration.ofDays(1);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
  private static final int MOST_DOUBLINGS = 8;

  @Id private String id;
  private String recipient;
  private String subject;
  private String body;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  private int tries;

  @Column(name = "next_try")
  private OffsetDateTime nextTry;

  /** For JPA. */
  protected WaitingLetter() {}

  /** Makes one that can be sent at once. */
  public WaitingLetter(Letter letter, Instant now) {
    id = UUID.randomUUID().toString();
    recipient = letter.to();
    subject = letter.subject();
    body = letter.text();
    createdAt = column(now);
    nextTry = createdAt;
  }

  /** As the database keeps it: to the millisecond. */
  private static OffsetDateTime column(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /** Identifies the letter. */
  public String id() {
    return id;
  }

  /** What is to be sent. */
  public Letter letter() {
    return new Letter(recipient, subject, body);
  }

  /** How often it was tried. */
  public int tries() {
    return tries;
  }

  /** Not to be tried before this moment. */
  public Instant nextTry() {
    return nextTry.toInstant();
  }

  /**
   * Notes that it is being tried. The moment of the next try is set before this one is made, so
   * that nobody else tries meanwhile, and so that a portal that dies over it does not lose it.
   */
  public void begin(Instant now) {
    tries++;
    Duration pause = Duration.ofMinutes(1L << Math.min(tries, MOST_DOUBLINGS));
    nextTry = column(now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
  }

  /** Tells whether its next try would come too late to be of use. */
  public boolean isLastTry() {
    return nextTry().isAfter(createdAt.toInstant().plus(LONGEST));
  }

  /** Tells whether it is too old to be sent at all, as after a long stop. */
  public boolean isTooOld(Instant now) {
    return now.isAfter(createdAt.toInstant().plus(LONGEST));
  }
}
