package be.knooppunt.learning.entity.attempts;

import be.knooppunt.learning.entity.content.LearningModule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One go of a learner at the questions of a module. It names the version of the module and the text
 * it was drawn from; what was drawn, and in which order, follows from its seed.
 */
@Entity
@Table(name = "quiz_attempt")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class QuizAttempt {
  @Id private String id;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "partnership_id")
  private String partnershipId;

  @Column(name = "module_id")
  private String moduleId;

  @Column(name = "module_version")
  private String moduleVersion;

  @Column(name = "content_hash")
  private String contentHash;

  private long seed;

  @Column(name = "pass_mark")
  private int passMark;

  private int turn;

  @Column(name = "begun_at")
  private OffsetDateTime begunAt;

  @Column(name = "ended_at")
  private @Nullable OffsetDateTime endedAt;

  private int percent;

  private boolean passed;

  @Column(name = "pause_from")
  private @Nullable OffsetDateTime pauseFrom;

  @Version private int version;

  /** For JPA. */
  protected QuizAttempt() {}

  /**
   * Begins one.
   *
   * @param turn the first, second … of this account at this module
   */
  public QuizAttempt(
      String accountId,
      String partnershipId,
      LearningModule module,
      long seed,
      int turn,
      Instant now) {
    this.id = UUID.randomUUID().toString();
    this.accountId = accountId;
    this.partnershipId = partnershipId;
    this.moduleId = module.id().text();
    this.moduleVersion = module.version();
    this.contentHash = module.contentHash();
    this.passMark = module.passMark();
    this.seed = seed;
    this.turn = turn;
    this.begunAt = moment(now);
  }

  private static OffsetDateTime moment(Instant now) {
    return now.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /** Ends it with a result; the pass mark is that of its beginning. */
  public void end(int result, boolean enough, Instant now) {
    endedAt = moment(now);
    percent = result;
    passed = enough;
  }

  /**
   * From when a pause after this attempt is counted: its end. A clock that now says an earlier time
   * was set back since; then it is counted anew, so that nobody waits longer than a pause.
   *
   * @throws IllegalStateException when it has not ended
   */
  public Instant pauseFrom(Instant now) {
    OffsetDateTime end = pauseFrom == null ? endedAt : pauseFrom;
    if (end == null) {
      throw new IllegalStateException("Has not ended: " + id);
    }
    if (now.isBefore(end.toInstant())) {
      end = moment(now);
      pauseFrom = end;
    }
    return end.toInstant();
  }

  /** Identifies it. */
  public String id() {
    return id;
  }

  /** Whose it is. */
  public String accountId() {
    return accountId;
  }

  /** The partnership in which it was begun. */
  public String partnershipId() {
    return partnershipId;
  }

  /** The module. */
  public String moduleId() {
    return moduleId;
  }

  /** The version of the module when it was begun. */
  public String moduleVersion() {
    return moduleVersion;
  }

  /** The text of the module when it was begun. */
  public String contentHash() {
    return contentHash;
  }

  /** From which everything that was drawn follows. */
  public long seed() {
    return seed;
  }

  /** Percent of the points that is enough. */
  public int passMark() {
    return passMark;
  }

  /** The first, second … of this account at this module. */
  public int turn() {
    return turn;
  }

  /** When it was begun. */
  public Instant begunAt() {
    return begunAt.toInstant();
  }

  /** When it ended; empty while it goes on. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt).map(OffsetDateTime::toInstant);
  }

  /** Tells whether it still goes on. */
  public boolean isOpen() {
    return endedAt == null;
  }

  /** Percent of the points, rounded down. */
  public int percent() {
    return percent;
  }

  /** Tells whether it was enough. */
  public boolean isPassed() {
    return passed;
  }
}
