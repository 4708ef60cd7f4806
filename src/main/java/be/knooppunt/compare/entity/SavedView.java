package be.knooppunt.compare.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A comparison that somebody keeps under a name: the question of its address, and nothing of the
 * answer. Who follows its link sees what they may see themselves.
 */
@Entity
@Table(name = "saved_view")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class SavedView {
  /** The most letters of a name. */
  public static final int LONGEST_NAME = 100;

  /** The most letters of a question. */
  public static final int LONGEST_QUERY = 2_000;

  @Id private String id;

  @Column(name = "account_id")
  private String accountId;

  private String name;

  private String question;

  @Column(name = "made_at")
  private OffsetDateTime madeAt;

  /** For JPA. */
  protected SavedView() {}

  /**
   * Keeps a view.
   *
   * @param question the query of the address, without the question mark
   */
  public SavedView(String accountId, String name, String question, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.accountId = accountId;
    this.name = name;
    this.question = question;
    this.madeAt = now.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  /** Identifies it, and opens it for whoever has it. */
  public String id() {
    return id;
  }

  /** Whose it is. */
  public String accountId() {
    return accountId;
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** The query of the address, without the question mark. */
  public String question() {
    return question;
  }

  /** When it was kept. */
  public Instant madeAt() {
    return madeAt.toInstant();
  }
}
