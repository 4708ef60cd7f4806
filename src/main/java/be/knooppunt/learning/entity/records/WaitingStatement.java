package be.knooppunt.learning.entity.records;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A statement that the record store has not taken yet. Its id and its text are fixed, so that
 * telling it twice is harmless. It is tried again after 1, 2, 4 … minutes, never more than an hour
 * later, and never given up; one that the store refuses for what it says is set aside, so that the
 * others go on, and tried once a day.
 */
@Entity
@Table(name = "record_outbox")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class WaitingStatement {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration ASIDE_PAUSE = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 6;
  private static final int LONGEST_TROUBLE = 200;

  @Id private String id;

  @Column(name = "account_id")
  private String accountId;

  private String statement;

  @Column(name = "made_at")
  private OffsetDateTime madeAt;

  private int part;
  private int tries;

  @Column(name = "next_try")
  private OffsetDateTime nextTry;

  @Column(name = "set_aside")
  private boolean isAside;

  private String trouble;

  /** For JPA. */
  protected WaitingStatement() {}

  /**
   * Makes one that can be told at once.
   *
   * @param part its place among those of the same moment
   */
  public WaitingStatement(String id, String accountId, String statement, Instant now, int part) {
    this.id = id;
    this.accountId = accountId;
    this.statement = statement;
    this.madeAt = column(now);
    this.part = part;
    this.nextTry = madeAt;
    this.trouble = "";
  }

  /** As the database keeps it: to the millisecond. */
  private static OffsetDateTime column(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /** Identifies the statement, here and in the record store. */
  public String id() {
    return id;
  }

  /** Of whom it tells. */
  public String accountId() {
    return accountId;
  }

  /** What is told, as JSON. */
  public String statement() {
    return statement;
  }

  /** When it came about. */
  public Instant madeAt() {
    return madeAt.toInstant();
  }

  /** Its place among those of the same moment. */
  public int part() {
    return part;
  }

  /** How often it was tried. */
  public int tries() {
    return tries;
  }

  /** Not to be tried before this moment. */
  public Instant nextTry() {
    return nextTry.toInstant();
  }

  /** Tells whether the store refused it for what it says. */
  public boolean isAside() {
    return isAside;
  }

  /** Why it was not taken the last time; empty when it was not tried. */
  public String trouble() {
    return trouble;
  }

  /**
   * Notes that it is being tried. The moment of the next try is set before this one is made, so
   * that nobody else tries meanwhile, and so that a portal that dies over it does not lose it.
   */
  public void begin(Instant now) {
    Duration pause = Duration.ofMinutes(1L << Math.min(tries, MOST_DOUBLINGS));
    tries++;
    Duration longest = isAside ? ASIDE_PAUSE : LONGEST_PAUSE;
    nextTry = column(now.plus(isAside || pause.compareTo(longest) > 0 ? longest : pause));
  }

  /** Notes why it was not taken. */
  public void failed(String why, boolean aside, Instant now) {
    trouble = why.length() > LONGEST_TROUBLE ? why.substring(0, LONGEST_TROUBLE) : why;
    if (aside) {
      isAside = true;
      nextTry = column(now.plus(ASIDE_PAUSE));
    }
  }
}
